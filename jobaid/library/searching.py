"""What of a library can be found by words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import TypeVar

from jobaid import paths
from jobaid.expressions import parse_template
from jobaid.library.facts import values_of
from jobaid.library.learned import Ref, with_learned
from jobaid.model.around import Notice
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.model.validity import Dated, in_force
from jobaid.model.values import Moment
from jobaid.rendering import Segment, SegmentKind, plain_text, render, without_tags
from jobaid.rendering.markdown import markdown_blocks, text_of
from jobaid.search.entry import KINDS, Entry
from jobaid.search.index import Index
from jobaid.search.language import language_for
from jobaid.search.synonyms import Synonyms
from jobaid.search.unusable import Unusable

D = TypeVar("D", bound=Dated)

_MARKS = re.compile(r"\*\*|\]\(")


OPENED = frozenset(KINDS)
"""The kinds of entries that the window can open."""


def engine_for(
    library: Library,
    today: date | None = None,
    kinds: Collection[str] | None = OPENED,
    learned: Mapping[Ref, tuple[str, ...]] | None = None,
    cache: Path | None = None,
) -> Index:
    """An engine over what the library has of some kinds, None for all; with `today`, over what holds on that day.

    `learned` are further phrases of entries. They change from call to call, so that what is kept in the folder `cache`
    is without them.
    """
    entries = list(_wanted(library, today, kinds, None))
    index = Index.build(entries, _locale(library), _synonyms(library), cache)
    return index.updated(with_learned(entries, learned)) if learned else index


def engine_again(
    index: Index, before: Library, library: Library, today: date, learned: Mapping[Ref, tuple[str, ...]]
) -> Index:
    """The engine of what has become of a library since `engine_for`; it works on what has changed alone."""
    if (_locale(before), _synonyms(before)) != (_locale(library), _synonyms(library)):
        return engine_for(library, today, learned=learned, cache=paths.words_folder())
    return index.updated(_wanted(library, today, OPENED, learned))


def as_written(index: Index, library: Library) -> Index:
    """The engine of all that a library has, made of one that has what holds on a day and what was learned."""
    return index.updated(_wanted(library, None, OPENED, None))


def searched_of(library: Library, kinds: Collection[str]) -> tuple[str, Synonyms, tuple[Entry, ...]]:
    """All that an engine over some kinds is made of."""
    return _locale(library), _synonyms(library), tuple(_wanted(library, None, kinds, None))


def full_engine_for(library: Library, today: date | None = None, kinds: Collection[str] | None = None) -> Index:
    """An engine that goes by meaning too, where it can: what is new is learnt before this returns."""
    index = engine_for(library, today, kinds, cache=paths.words_folder())
    with suppress(Unusable):
        index.learn(paths.vectors_file())
    return index


def why_words_alone(library: Library) -> str | None:
    """Why search goes by words alone, on this machine and in the language of a library; None if by meaning too."""
    from jobaid.search.sense import load_encoder

    language = language_for(_locale(library))
    if not language.has_meaning:
        return f"the model does not know the language of the library, {language.code!r}"
    try:
        load_encoder()
    except Unusable as reason:
        return str(reason)
    return None


def entries_of(library: Library, today: date | None = None) -> Iterator[Entry]:
    """Everything that can be found, with its words as an agent sees them."""
    words = _Words(library)
    topics = [topic for topic in library.topics if _holds(topic, today)]
    for topic in topics:
        yield from _of_topic(topic, words, today)
    owners = {entry.origin: topic.id for topic in topics for entry in topic.faqs}
    owners |= {entry.origin: topic.id for topic in topics for entry in topic.no_nos}
    for faq in _kept(library.faqs, (topic.faqs for topic in topics), today):
        body = faq.answer if faq.plain else words.plain(faq.answer)
        yield Entry("faq", faq.id, faq.question, faq.also, _without_marks(body), owners.get(faq.origin, ""))
    for no_no in _kept(library.no_nos, (topic.no_nos for topic in topics), today):
        never, instead = words.plain(no_no.never), words.plain(no_no.instead)
        yield Entry("no_no", no_no.id, never, no_no.phrases, instead, owners.get(no_no.origin, ""))
    yield from _around(library, words, today)


def _wanted(
    library: Library, today: date | None, kinds: Collection[str] | None, learned: Mapping[Ref, tuple[str, ...]] | None
) -> Iterator[Entry]:
    entries = (entry for entry in entries_of(library, today) if kinds is None or entry.kind in kinds)
    return with_learned(entries, learned) if learned else entries


def _synonyms(library: Library) -> Synonyms:
    groups = tuple(group for synonyms in library.synonyms for group in synonyms.groups)
    one_way = tuple(_pair(line) for synonyms in library.synonyms for line in synonyms.one_way)
    return Synonyms(groups, one_way)


def _locale(library: Library) -> str:
    return library.frame.locale if library.frame else "en"


def _of_topic(topic: Topic, words: "_Words", today: date | None) -> Iterator[Entry]:
    if topic.kind != "shared":
        yield Entry("topic", topic.id, topic.title, topic.customer_says, words.plain(topic.summary), topic.id)
    for step in topic.script:
        if _holds(step, today):
            yield _of_step(topic, step, words)
    for item in topic.checklist:
        if _holds(item, today):
            yield Entry("item", f"{topic.id}/{item.id}", words.plain(item.do), (), words.plain(item.why), topic.id)


def _around(library: Library, words: "_Words", today: date | None) -> Iterator[Entry]:
    for action in library.actions:
        if _holds(action, today):
            yield Entry("action", action.id, action.name, action.also, words.plain(action.say_within))
    for notice in library.notices:
        if today is None or _is_news(notice, today):
            yield Entry("notice", notice.id, words.plain(notice.text), (), words.plain(notice.say))
    for term in library.terms:
        yield Entry("term", term.id, term.term, term.also, term.means)


def _holds(entry: Dated, today: date | None) -> bool:
    return today is None or in_force(entry, today)


def _is_news(notice: Notice, today: date) -> bool:
    return (notice.from_ is None or _day(notice.from_) <= today) and (
        notice.until is None or today <= _day(notice.until)
    )


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _kept(bank: tuple[D, ...], of_topics: Iterable[tuple[D, ...]], today: date | None) -> Iterator[D]:
    return (entry for entry in chain(bank, *of_topics) if _holds(entry, today))


def _of_step(topic: Topic, step: Step, words: "_Words") -> Entry:
    said = step.say or "\n".join(step.cover)
    gist = (words.plain(step.gist),) if step.gist else ()
    return Entry(
        "script",
        f"{topic.id}/{step.id}",
        f"{topic.title}: {step.name}",
        gist,
        said if step.plain else words.plain(said),
        topic.id,
    )


def _without_marks(answer: str) -> str:
    """An answer as it is read: its Markdown says how it looks, not what it says."""
    if not _MARKS.search(answer):
        return answer
    return text_of(markdown_blocks([Segment(SegmentKind.TEXT, answer)], {}))


def _pair(line: str) -> tuple[str, str]:
    typed, _, meant = line.partition("->")
    return typed.strip(), meant.strip()


class _Words:
    """Puts templates into words with the facts filled in and a name in the place of each slot."""

    def __init__(self, library: Library) -> None:
        self._values = values_of(library)
        self._prompts = {slot.name: slot.prompt for slot in library.frame.slots} if library.frame else {}

    def plain(self, source: str | None) -> str:
        if not source or "{" not in source:
            return source or ""
        template = parse_template(source)
        return without_tags(source) if template.findings else plain_text(render(template, self._values), self._prompts)
