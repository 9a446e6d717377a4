"""What is searched, and what a search answers: the interface between an engine and everything that uses one."""

from dataclasses import dataclass
from typing import Protocol

ENGINE = "words"
"""The name of the engine that goes by the words that are written, and mends mistyped ones."""

FULL_ENGINE = "words and meaning"
"""The name of the engine that goes by what the words mean too."""

Span = tuple[int, int]
"""Start and end in characters, end excluded."""

KINDS = ("topic", "faq", "script", "no_no", "action", "item", "notice", "term")
"""The kinds of entries in the order in which equal scores are ranked; any other kind comes after these."""

WEIGHTS = {"topic": 1.2, "script": 0.6, "no_no": 0.7, "action": 0.8, "item": 0.6, "notice": 0.8}
"""What a kind's score is multiplied by, 1 if it is not named. Steps and items of checklists repeat the words of their
topic and are many, so that without it they would stand above the topic itself; never-dos, actions and news
share their words with the answers looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    `phrases` are the ways people say it: the title or question and the customers' own words. `body` is the plain
    text that is shown: the answer, or the words to say. `id` is unique within its kind. `topic` is the topic it belongs
    to, if any. `learned` are words after which it was opened: they find it, but nobody has looked at their spelling.
    """

    kind: str
    id: str
    title: str
    phrases: tuple[str, ...] = ()
    body: str = ""
    topic: str = ""
    learned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Why an entry was found: the phrase that matched best, and what each part of the score says.

    `words` is the share of what the query asks for that the entry has, `meaning` how near it lies, at most 1. `texts`
    is what its best phrase, all of its phrases and its body say: by words alone they add up to the score, before it is
    multiplied by `kind`, the factor of its kind; beside meaning they add up to `words`. `exact` says that it has the
    query as a phrase, word for word, and comes before all that have not. `phrase` is empty where its body is what was
    found, or what lies nearest.
    """

    phrase: str
    words: float
    meaning: float | None = None
    texts: tuple[float, float, float] = (0.0, 0.0, 0.0)
    kind: float = 1.0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with what a screen marks in it.

    `score` orders the hits of one answer; it has no unit and is not comparable between libraries. `snippet` is one
    line of the body of at most 160 characters; the spans are places in `title` and in `snippet`.
    """

    kind: str
    id: str
    title: str
    score: float
    snippet: str
    title_spans: tuple[Span, ...] = ()
    snippet_spans: tuple[Span, ...] = ()
    why: Why = Why("", 0.0)


@dataclass(frozen=True, slots=True)
class Repair:
    """A typed word that the library does not have, and the word it was read as."""

    typed: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits, best first, and the words of the query that were repaired to find them, in the order typed.

    `close` says whether the first hit is near enough to be what was asked for; where it is not, the hits are what
    comes nearest, and somebody else may know. `mended` is the query with its repairs, the same as typed without any.
    """

    hits: tuple[Hit, ...] = ()
    repairs: tuple[Repair, ...] = ()
    close: bool = True
    mended: str = ""


class Engine(Protocol):
    """Finds entries by words, and by meaning once that is learnt."""

    def search(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:
        """Answer any string at all, as far as it is typed, with at most `limit` hits. No words, no hits.

        Among equals the entries of `topic` come first. `kind` leaves all others out. `exactly` reads every word as it
        was typed, though nobody may use it.
        """

    def refine(self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False) -> Answer:
        """Answer as `search` does, by meaning too where it is learnt; that takes some milliseconds."""
