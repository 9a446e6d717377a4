"""What of a library can be found by words."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import TypeVar

from jobaid.expressions import parse_template
from jobaid.library.facts import values_of
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.model.validity import Dated, in_force
from jobaid.rendering import Segment, SegmentKind, plain_text, render, without_tags
from jobaid.rendering.markdown import markdown_blocks, text_of
from jobaid.search.entry import Engine, Entry
from jobaid.search.index import Index
from jobaid.search.synonyms import Synonyms

D = TypeVar("D", bound=Dated)

_MARKS = re.compile(r"\*\*|\]\(")


def engine_for(library: Library, today: date | None = None) -> Engine:
    """An engine over everything in the library that can be found; with `today`, over what holds on that day."""
    groups = tuple(group for synonyms in library.synonyms for group in synonyms.groups)
    one_way = tuple(_pair(line) for synonyms in library.synonyms for line in synonyms.one_way)
    locale = library.frame.locale if library.frame else "en"
    return Index.build(entries_of(library, today), locale, Synonyms(groups, one_way))


def entries_of(library: Library, today: date | None = None) -> Iterator[Entry]:
    """Topics, answers, steps, never-dos and terms, with their words as an agent sees them."""
    words = _Words(library)
    topics = [topic for topic in library.topics if _holds(topic, today)]
    for topic in topics:
        if topic.kind != "shared":
            yield Entry("topic", topic.id, topic.title, topic.customer_says, words.plain(topic.summary))
        for step in topic.script:
            if _holds(step, today):
                yield _of_step(topic, step, words)
    for faq in _kept(library.faqs, (topic.faqs for topic in topics), today):
        body = faq.answer if faq.plain else words.plain(faq.answer)
        yield Entry("faq", faq.id, faq.question, faq.also, _without_marks(body))
    for no_no in _kept(library.no_nos, (topic.no_nos for topic in topics), today):
        yield Entry("no_no", no_no.id, words.plain(no_no.never), no_no.phrases, words.plain(no_no.instead))
    for term in library.terms:
        yield Entry("term", term.id, term.term, term.also, term.means)


def _holds(entry: Dated, today: date | None) -> bool:
    return today is None or in_force(entry, today)


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
