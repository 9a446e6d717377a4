"""From a hit of the search to what is shown for it."""

from dataclasses import dataclass

from jobaid.app.operations.topics import answer_shown
from jobaid.app.operations.wording import Wording
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.rendering.markdown import Block, Run, RunKind


@dataclass(frozen=True, slots=True)
class InTopic:
    """Something that stands in a topic: the entry's kind and id, empty for the topic itself."""

    topic: str
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Alone:
    """Something that has no topic and is shown by itself. `is_never` is something that must not happen."""

    kind: str
    title: str
    words: tuple[Block, ...]
    is_never: bool = False


Found = InTopic | Alone


def found(library: Library, kind: str, entry: str, open_topic: str = "") -> Found | None:
    """Where a hit leads; of several topics the one that is open comes first. None if it has gone since."""
    if kind == "topic":
        return InTopic(entry) if entry in library.topics_by_id else None
    if kind == "script":
        topic, _, step = entry.partition("/")
        return InTopic(topic, kind, step) if topic in library.topics_by_id else None
    topics = _topics_of(library, kind, entry)
    if topics:
        return InTopic(open_topic if open_topic in topics else topics[0], kind, entry)
    return _alone(library, kind, entry)


def _topics_of(library: Library, kind: str, entry: str) -> list[str]:
    own = {"faq": "faqs", "no_no": "no_nos"}.get(kind)
    if own is None:
        return []
    topics = [topic.id for topic in library.topics if any(one.id == entry for one in getattr(topic, own))]
    for one in getattr(library, own):
        if one.id == entry:
            topics += [topic for topic in one.topics if topic in library.topics_by_id]
    return topics


def _alone(library: Library, kind: str, entry: str) -> Alone | None:
    wording = Wording(library)
    for faq in library.faqs if kind == "faq" else ():
        if faq.id == entry:
            shown = answer_shown(faq, wording)
            return Alone(text(message("hit.faq")), shown.question, shown.words)
    for no_no in library.no_nos if kind == "no_no" else ():
        if no_no.id == entry:
            words = [wording.line(no_no.instead), wording.line(no_no.why)]
            return Alone(text(message("hit.no_no")), wording.line(no_no.never), _paragraphs(words), is_never=True)
    for term in library.terms if kind == "term" else ():
        if term.id == entry:
            say = text(message("term.say", words=term.say)) if term.say else ""
            return Alone(text(message("hit.term")), term.term, _paragraphs([term.means, say]))
    return None


def _paragraphs(words: list[str]) -> tuple[Block, ...]:
    return tuple(Block((Run(RunKind.TEXT, line),)) for line in words if line)
