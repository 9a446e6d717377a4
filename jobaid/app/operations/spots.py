"""What can be meant by "this": each thing that is shown, how it reads, and whether it reads differently now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from jobaid.app.operations.entries import titles_of, whole_words
from jobaid.app.operations.limits import limits_shown
from jobaid.app.operations.notices import notices_shown
from jobaid.app.operations.topics import topic_rows
from jobaid.app.reports import FACT, LIBRARY, Spot
from jobaid.expressions import parse_template
from jobaid.library.facts import written
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.model.words import templates
from jobaid.rendering.markdown import text_of

if TYPE_CHECKING:
    from jobaid.app.operations.calls import CallShown
    from jobaid.app.operations.topics import TopicShown
    from jobaid.model.script import Step

_DIGITS = 12
_EXCERPT = 400
_LINE = 72


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is shown, and its words in one line."""

    spot: Spot
    words: str

    @property
    def name(self) -> str:
        """What it is, and its words."""
        kind = text(message(f"report.part.{self.spot.kind}"))
        return text(message("report.part", kind=kind, words=self.words)) if self.words else kind


def words_at(library: Library, spot: Spot, today: date) -> str:
    """How a spot reads before anything is known of a call; "" for one that has gone, or is no entry."""
    if spot.kind == FACT:
        return next((_fact_words(library, spot.id) for fact in library.facts if fact.id == spot.id), "")
    words = whole_words(library, (spot.kind, spot.id))
    if spot.kind == "action" and words:
        return "\n".join((words, *_limits(library, spot.id, today)))
    return words


def excerpt(words: str) -> str:
    """As much of some words as a report keeps."""
    return words if len(words) <= _EXCERPT else f"{words[: _EXCERPT - 1].rstrip()}…"


def print_of(words: str) -> str:
    """The fingerprint of some words; none for no words."""
    return sha256(words.encode(errors="surrogatepass")).hexdigest()[:_DIGITS] if words else ""


def title_at(library: Library, spot: Spot) -> str:
    """What a spot is called; its id where the library has it no more, or it is no entry."""
    titles = titles_of(library, {(spot.kind, spot.id)})
    return titles.get((spot.kind, spot.id)) or spot.id.replace("_", " ")


def part_at(library: Library, spot: Spot) -> Part:
    """A spot that is pointed at, with its name."""
    return Part(spot, _line(title_at(library, spot)))


def parts_shown(library: Library, shown: "CallShown | None") -> list[Part]:
    """What can be meant on the page of a call, what is said now first; the whole library last."""
    parts = list(_parts(library, shown)) if shown is not None else []
    return [*parts, Part(Spot(LIBRARY), "")]


def parts_between(library: Library, now: datetime) -> list[Part]:
    """What can be meant between calls; the whole library first."""
    news = (Part(Spot("notice", notice.id), _line(notice.words)) for notice in notices_shown(library, now))
    topics = (Part(Spot("topic", row.id), row.title) for row in topic_rows(library, now.date()))
    return [Part(Spot(LIBRARY), ""), *news, *topics]


def _parts(library: Library, shown: "CallShown") -> Iterator[Part]:
    topic = shown.topic
    if shown.step is not None:
        step = shown.step
        words = _line(text_of(step.full) or step.name)
        yield Part(Spot("script", f"{topic.id}/{step.id}", topic.id), words)
    else:
        yield Part(Spot("topic", topic.id, topic.id), topic.title)
    for fact in _facts(library, topic.id, shown.step.id if shown.step else ""):
        yield Part(Spot(FACT, fact, topic.id), _fact_words(library, fact))
    for item in topic.items:
        yield Part(Spot("item", f"{topic.id}/{item.id}", topic.id), _line(item.words))
    for limit in topic.limits:
        yield Part(Spot("action", limit.id, topic.id), _line(limit.name))
    for notice in shown.notices:
        yield Part(Spot("notice", notice.id, topic.id), _line(notice.words))
    yield from _of_panels(topic)
    if shown.step is not None:
        yield Part(Spot("topic", topic.id, topic.id), topic.title)


def _of_panels(topic: "TopicShown") -> Iterator[Part]:
    for answer in topic.answers:
        yield Part(Spot("faq", answer.id, topic.id), _line(answer.question))
    for never in (*topic.nevers, *topic.always_never):
        yield Part(Spot("no_no", never.id, topic.id), _line(never.never))


def _facts(library: Library, topic: str, step: str) -> list[str]:
    """The figures that the words of a step hold."""
    found = library.topics_by_id.get(topic)
    one: Step | None = next((one for one in found.script if one.id == step), None) if found else None
    if one is None:
        return []
    uses = (use for words in templates(one) for use in parse_template(words.source).uses)
    known = {fact.id for fact in library.facts}
    return list(dict.fromkeys(use.name for use in uses if use.kind == "fact" and use.name in known))


def _fact_words(library: Library, fact: str) -> str:
    one = next(one for one in library.facts if one.id == fact)
    figure = " ".join(filter(None, (written(one.value, library.frame.locale if library.frame else "en"), one.unit)))
    return text(message("report.fact", name=fact.replace("_", " "), figure=figure))


def _limits(library: Library, action: str, today: date) -> Iterator[str]:
    """How much of an action each role may give."""
    for role in library.frame.roles if library.frame else ():
        for limit in limits_shown(library, (action,), role, today):
            figures = " · ".join(filter(None, (limit.most, *limit.notes, limit.beyond)))
            yield text(message("report.limit", role=role.name, figures=figures))


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 1].rstrip()}…"
