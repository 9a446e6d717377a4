"""What the screen shows for a topic: the list, and the five panels Do, Say, Know, You may and Never."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jobaid.app.operations.limits import LimitShown, limits_shown
from jobaid.app.operations.steps import StepShown, steps_shown
from jobaid.app.operations.wording import Wording
from jobaid.library.cache import OutlineRow, outline_rows
from jobaid.messages import message, text
from jobaid.model.faq import Faq
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.no_no import NoNo
from jobaid.model.topic import ChecklistItem, Topic
from jobaid.model.validity import in_force
from jobaid.rendering.markdown import Block


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One thing to do; `why` and `when` are for the eye that stops there."""

    id: str
    words: str
    why: str = ""
    when: str = ""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class NeverShown:
    """One thing that must not happen; `here` when the step in front of the agent tempts to it."""

    id: str
    never: str
    instead: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """A question and its answer."""

    id: str
    question: str
    words: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicShown:
    """The five panels of one topic. `nevers` are the topic's own, `always_never` those of every call."""

    id: str
    title: str
    summary: str
    items: tuple[ItemShown, ...]
    steps: tuple[StepShown, ...]
    answers: tuple[AnswerShown, ...]
    limits: tuple[LimitShown, ...]
    nevers: tuple[NeverShown, ...]
    always_never: tuple[NeverShown, ...]


def topic_rows(library: Library, today: date) -> list[OutlineRow]:
    """The topics that can be chosen on that day, by title."""
    return outline_rows(topic for topic in library.topics if in_force(topic, today))


def topic_shown(library: Library, topic: Topic, role: Role | None, today: date) -> TopicShown:
    """Everything the screen needs for a topic."""
    wording = Wording(library)
    opening = topic.script[0].id if topic.script else ""
    tied = (no_no for no_no in library.no_nos if topic.id in no_no.topics)
    general = (no_no for no_no in library.no_nos if not no_no.topics)
    bank = (faq for faq in library.faqs if topic.id in faq.topics)
    return TopicShown(
        id=topic.id,
        title=topic.title,
        summary=wording.line(topic.summary),
        items=tuple(_item(item, wording) for item in topic.checklist if in_force(item, today)),
        steps=steps_shown(library, topic, wording),
        answers=tuple(answer_shown(faq, wording) for faq in _valid((*topic.faqs, *bank), today)),
        limits=limits_shown(library, topic.offer, role, today),
        nevers=_nevers((*topic.no_nos, *tied), wording, today, opening),
        always_never=_nevers(general, wording, today, opening),
    )


def answer_shown(faq: Faq, wording: Wording) -> AnswerShown:
    """One answer, whole."""
    return AnswerShown(faq.id, faq.question, wording.answer(faq.answer, plain=faq.plain))


def _item(item: ChecklistItem, wording: Wording) -> ItemShown:
    when = text(message("item.when", asked=wording.asked_by(item.when))) if item.when else ""
    return ItemShown(item.id, wording.line(item.do), wording.line(item.why), when, item.critical)


def _nevers(no_nos: Iterable[NoNo], wording: Wording, today: date, step: str) -> tuple[NeverShown, ...]:
    return tuple(
        NeverShown(no_no.id, wording.line(no_no.never), wording.line(no_no.instead), bool(step) and step in no_no.at)
        for no_no in no_nos
        if in_force(no_no, today)
    )


def _valid(faqs: Iterable[Faq], today: date) -> list[Faq]:
    return [faq for faq in faqs if in_force(faq, today)]
