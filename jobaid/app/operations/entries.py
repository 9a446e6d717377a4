"""Entries of a library by their kinds and ids: as they stand among hits, and the words that are copied of them."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from jobaid.app.operations.wording import Wording
from jobaid.expressions import Values
from jobaid.model.around import Notice, Term
from jobaid.model.authority import Action
from jobaid.model.faq import Faq
from jobaid.model.library import Library
from jobaid.model.no_no import NoNo
from jobaid.model.script import Step
from jobaid.model.topic import ChecklistItem, Topic
from jobaid.rendering.markdown import text_of
from jobaid.search.entry import Hit

_LINE = 160

Ref: TypeAlias = tuple[str, str]
One: TypeAlias = Topic | Step | ChecklistItem | Faq | NoNo | Action | Notice | Term


def hits_of(library: Library, wanted: Collection[Ref]) -> list[Hit]:
    """Entries as they stand among hits, in that order; those that have gone since are left out."""
    found = _entries(library, wanted)
    wording = Wording(library)
    hits = []
    for kind, entry in (ref for ref in wanted if ref in found):
        topic, one = found[kind, entry]
        line = " ".join(_words(one, wording).split())
        shown = line if len(line) <= _LINE else line[: _LINE - 1] + "…"
        hits.append(Hit(kind, entry, _title(topic, one, wording), 0.0, shown))
    return hits


def answer_words(library: Library, entry: Ref, values: Values | None = None) -> str:
    """The plain words of an entry that are of use elsewhere, what is known filled in; "" if it has none."""
    return "\n".join(_words(one, Wording(library, values)) for _, one in _entries(library, (entry,)).values())


def whole_words(library: Library, entry: Ref) -> str:
    """All that an entry says to people, before anything is known of a call; "" for one that has gone."""
    wording = Wording(library)
    found = _entries(library, (entry,)).get(entry)
    if found is None:
        return ""
    topic, one = found
    lines = [_title(topic, one, wording), _words(one, wording), *_more_of(one, wording)]
    return "\n".join(filter(None, lines))


def titles_of(library: Library, wanted: Collection[Ref]) -> dict[Ref, str]:
    """What entries are called; those that have gone since are left out."""
    return {(hit.kind, hit.id): hit.title for hit in hits_of(library, wanted)}


def _entries(library: Library, wanted: Collection[Ref]) -> Mapping[Ref, tuple[Topic | None, One]]:
    """What was asked for, each with its topic; of several with the same id the first."""
    asked = frozenset(wanted)
    found: dict[Ref, tuple[Topic | None, One]] = {}
    for ref, topic, one in _all(library) if asked else ():
        if ref in asked:
            found.setdefault(ref, (topic, one))
    return found


def _all(library: Library) -> Iterator[tuple[Ref, Topic | None, One]]:
    for topic in library.topics:
        yield ("topic", topic.id), topic, topic
        for step in topic.script:
            yield ("script", f"{topic.id}/{step.id}"), topic, step
        for item in topic.checklist:
            yield ("item", f"{topic.id}/{item.id}"), topic, item
    for faq in chain(library.faqs, *(topic.faqs for topic in library.topics)):
        yield ("faq", faq.id), None, faq
    for no_no in chain(library.no_nos, *(topic.no_nos for topic in library.topics)):
        yield ("no_no", no_no.id), None, no_no
    for action in library.actions:
        yield ("action", action.id), None, action
    for notice in library.notices:
        yield ("notice", notice.id), None, notice
    for term in library.terms:
        yield ("term", term.id), None, term


def _title(topic: Topic | None, one: One, wording: Wording) -> str:
    match one:
        case Topic():
            return one.title
        case Step():
            return f"{topic.title}: {one.name}" if topic else one.name
        case ChecklistItem():
            return wording.line(one.do)
        case Faq():
            return one.question
        case NoNo():
            return wording.line(one.never)
        case Action():
            return one.name
        case Notice():
            return wording.line(one.text)
        case Term():
            return one.term


def _more_of(one: One, wording: Wording) -> Iterator[str]:
    """What an entry says beside its words."""
    if isinstance(one, Step):
        yield from (wording.line(answer.words, plain=one.plain) for answer in one.answers)
    elif isinstance(one, NoNo):
        yield wording.line(one.why)
    elif isinstance(one, Action):
        yield from (wording.line(words) for words in (one.say_beyond, one.say_refused))


def _words(one: One, wording: Wording) -> str:
    match one:
        case Topic():
            return wording.line(one.summary)
        case Step():
            said = (one.say,) if one.say else one.cover
            return "\n".join(wording.line(words, plain=one.plain) for words in said)
        case Faq():
            return text_of(wording.answer(one.answer, plain=one.plain))
        case NoNo():
            return wording.line(one.instead)
        case ChecklistItem():
            return wording.line(one.why)
        case Action():
            return wording.line(one.say_within)
        case Notice():
            return wording.line(one.say)
        case Term():
            return one.say or one.means
