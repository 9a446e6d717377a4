"""From a hit of the search to what is shown for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from jobaid.app.operations.limits import limits_shown
from jobaid.app.operations.topics import answer_shown
from jobaid.app.operations.wording import Wording
from jobaid.messages import message, text
from jobaid.model.faq import Faq
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.no_no import NoNo
from jobaid.rendering.markdown import Block, Run, RunKind


@dataclass(frozen=True, slots=True)
class InTopic:
    """Something that stands in a topic: the entry's kind and id, empty for the topic itself."""

    topic: str
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Alone:
    """Something that is shown by itself. `is_never` is something that must not happen; `topic` is one it belongs to.

    `entry` is the kind and the id that search has it under.
    """

    kind: str
    title: str
    words: tuple[Block, ...]
    is_never: bool = False
    topic: str = ""
    entry: tuple[str, str] = ("", "")


Found = InTopic | Alone


@dataclass(frozen=True, slots=True)
class Front:
    """What is in front of whoever searches: the open topic, the role that limits are shown for, the day."""

    topic: str = ""
    role: Role | None = None
    today: date = date.min


_NOTHING = Front()


def found(library: Library, kind: str, entry: str, front: Front = _NOTHING) -> Found | None:
    """Where a hit leads; None if it has gone since.

    Looking something up is no step of the call: what belongs to another topic than the open one is shown by itself.
    """
    if kind == "topic":
        return InTopic(entry) if entry in library.topics_by_id else None
    if kind in {"script", "item"}:
        topic, _, part = entry.partition("/")
        return InTopic(topic, kind, part) if topic in library.topics_by_id else None
    topics = _topics_of(library, kind, entry)
    if front.topic in topics:
        return InTopic(front.topic, kind, entry)
    alone = _Alone(library, front).of(kind, entry, topics[0] if topics else "")
    return replace(alone, entry=(kind, entry)) if alone is not None else None


def _topics_of(library: Library, kind: str, entry: str) -> list[str]:
    own = {"faq": "faqs", "no_no": "no_nos"}.get(kind)
    if own is None:
        return []
    topics = [topic.id for topic in library.topics if any(one.id == entry for one in getattr(topic, own))]
    for one in getattr(library, own):
        if one.id == entry:
            topics += [topic for topic in one.topics if topic in library.topics_by_id]
    return topics


class _Alone:
    """Makes what is shown of an entry by itself."""

    def __init__(self, library: Library, front: Front) -> None:
        self._library, self._front, self._wording = library, front, Wording(library)

    def of(self, kind: str, entry: str, topic: str) -> Alone | None:
        match kind:
            case "faq":
                answers = (*self._library.faqs, *(one for topic in self._library.topics for one in topic.faqs))
                return next((self._answer(one, topic) for one in answers if one.id == entry), None)
            case "no_no":
                nevers = (*self._library.no_nos, *(one for topic in self._library.topics for one in topic.no_nos))
                return next((self._never(one, topic) for one in nevers if one.id == entry), None)
            case "action":
                return self._action(entry)
            case "notice":
                return self._notice(entry)
            case "term":
                return self._term(entry)
        return None

    def _answer(self, faq: Faq, topic: str) -> Alone:
        shown = answer_shown(faq, self._wording)
        return Alone(text(message("hit.faq")), shown.question, shown.words, topic=topic)

    def _never(self, no_no: NoNo, topic: str) -> Alone:
        line = self._wording.line
        words = _paragraphs([line(no_no.instead), line(no_no.why)])
        return Alone(text(message("hit.no_no")), line(no_no.never), words, is_never=True, topic=topic)

    def _action(self, entry: str) -> Alone | None:
        for shown in limits_shown(self._library, (entry,), self._front.role, self._front.today):
            action = next(one for one in self._library.actions if one.id == entry)
            say = action.say_within if shown.may else action.say_refused or action.say_beyond
            lines = [shown.most, *shown.notes, shown.beyond, self._said(say)]
            return Alone(text(message("hit.action")), shown.name, _paragraphs(lines))
        return None

    def _notice(self, entry: str) -> Alone | None:
        for notice in self._library.notices:
            if notice.id == entry:
                words = self._wording.line(notice.text)
                return Alone(text(message("hit.notice")), words, _paragraphs([self._said(notice.say)]))
        return None

    def _term(self, entry: str) -> Alone | None:
        for term in self._library.terms:
            if term.id == entry:
                say = text(message("term.say", words=term.say)) if term.say else ""
                return Alone(text(message("hit.term")), term.term, _paragraphs([term.means, say]))
        return None

    def _said(self, words: str | None) -> str:
        line = self._wording.line(words)
        return f"“{line}”" if line else ""


def _paragraphs(words: Iterable[str]) -> tuple[Block, ...]:
    return tuple(Block((Run(RunKind.TEXT, line),)) for line in words if line)
