"""What the screen shows for a topic: the list, and the panels Do, Know, You may and Never."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from jobaid.app.operations.limits import LimitShown, limits_shown
from jobaid.app.operations.wording import Wording
from jobaid.call import CallState, MarkState
from jobaid.library.cache import OutlineRow, outline_rows
from jobaid.messages import message, text
from jobaid.model.faq import Faq
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.no_no import NoNo
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.model.validity import in_force
from jobaid.rendering.markdown import Block


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One thing to do; `why` and `when` are for the eye that stops there, `reason` says why it does not apply.

    `current` is the one to do next.
    """

    id: str
    words: str
    why: str = ""
    when: str = ""
    critical: bool = False
    state: MarkState = "to_do"
    reason: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class NeverShown:
    """One thing that must not happen; `here` when the step in front of the agent tempts to it."""

    id: str
    never: str
    instead: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """A question and its answer; `short` is the answer in one line, where it has one."""

    id: str
    question: str
    words: tuple[Block, ...]
    short: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicShown:
    """The panels of one topic but Say. `nevers` are the topic's own, `always_never` those of every call."""

    id: str
    title: str
    summary: str
    items: tuple[ItemShown, ...]
    answers: tuple[AnswerShown, ...]
    limits: tuple[LimitShown, ...]
    nevers: tuple[NeverShown, ...]
    always_never: tuple[NeverShown, ...]


def topic_rows(library: Library, today: date) -> list[OutlineRow]:
    """The topics that can be chosen on that day, by title."""
    return outline_rows(topic for topic in library.topics if in_force(topic, today))


def topic_shown(
    library: Library,
    topic: Topic,
    role: Role | None,
    today: date,
    *,
    call: CallState | None = None,
    wording: Wording | None = None,
) -> TopicShown:
    """Everything the screen needs for a topic, at the step where the call is, or before a call at its first."""
    wording = wording or Wording(library)
    step = _step(topic, call)
    tied = (no_no for no_no in library.no_nos if topic.id in no_no.topics)
    general = (no_no for no_no in library.no_nos if not no_no.topics)
    bank = (faq for faq in library.faqs if topic.id in faq.topics)
    offer_here = step.offer if step else ()
    places = {step.id, f"{topic.id}/{step.id}"} if step else set()
    return TopicShown(
        id=topic.id,
        title=topic.title,
        summary=wording.line(topic.summary),
        items=items_shown(topic, wording, today, call),
        answers=tuple(answer_shown(faq, wording) for faq in _valid((*topic.faqs, *bank), today)),
        limits=limits_shown(library, (*topic.offer, *offer_here), role, today, here=offer_here),
        nevers=_nevers((*topic.no_nos, *tied), wording, today, places),
        always_never=_nevers(general, wording, today, places),
    )


def items_shown(topic: Topic, wording: Wording, today: date, call: CallState | None = None) -> tuple[ItemShown, ...]:
    """The list of actions as far as it applies; what is to be done next is marked."""
    shown: list[ItemShown] = []
    for item in topic.checklist:
        holds = wording.holds(item.when) if item.when else True
        mark = call.mark_of(topic.id, item.id, once=item.once_per_call) if call else None
        if not in_force(item, today) or (holds is False and mark is None):
            continue
        when = text(message("item.when", asked=wording.asked_by(item.when))) if item.when and holds is None else ""
        made = ItemShown(item.id, wording.line(item.do), wording.line(item.why), when, item.critical)
        if mark is not None:
            made = replace(made, state=mark.state, reason=mark.reason)
        is_current = made.state == "to_do" and not any(one.current for one in shown)
        shown.append(replace(made, current=is_current))
    return tuple(shown)


def answer_shown(faq: Faq, wording: Wording) -> AnswerShown:
    """One answer, whole, and in one line where it has that."""
    short = wording.answer(faq.short, plain=faq.plain) if faq.short else ()
    return AnswerShown(faq.id, faq.question, wording.answer(faq.answer, plain=faq.plain), short)


def _step(topic: Topic, call: CallState | None) -> Step | None:
    if call is None or call.stop is None:
        return topic.script[0] if topic.script else None
    return next((step for step in topic.script if step.id == call.stop.place.step), None)


def _nevers(no_nos: Iterable[NoNo], wording: Wording, today: date, places: set[str]) -> tuple[NeverShown, ...]:
    return tuple(
        NeverShown(no_no.id, wording.line(no_no.never), wording.line(no_no.instead), not places.isdisjoint(no_no.at))
        for no_no in no_nos
        if in_force(no_no, today)
    )


def _valid(faqs: Iterable[Faq], today: date) -> list[Faq]:
    return [faq for faq in faqs if in_force(faq, today)]
