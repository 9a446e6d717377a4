"""What was typed into the search box: whose kind it asks for, its words as they were meant, and what is kept of it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from jobaid.messages import Message, text
from jobaid.search.entry import KINDS, Answer, Hit, Repair
from jobaid.search.normalise import words

MOST_SHOWN = 8
_PREFIX = re.compile(r"\s*([^\W\d_]+)\s*[:：]\s*")
_DIGITS = re.compile(r"\d(?:[ -]?\d){11,}")
_NOT_KEPT = re.compile(r"(?<!\S)[^\s\d@•]*+[\d@•]\S*")
"""A word with any of these, looked at once: a word of 20,000 letters without any held the window for seconds."""
_LEAST_LETTERS = 4
_ENDING = 2
"""The letters a word lacks at least if it was not typed to its end: one is a plural."""
_SLIP = 2
"""How many letters are mended, or typed wrong, in words that mean the same."""
_NO_ANSWER = Answer()
_MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class Asked:
    """Words to search for, among the entries of one kind if `kind` names it."""

    words: str
    kind: str = ""


def parted(typed: str) -> Asked:
    """Take the kind that is named before a colon off what was typed, if it is one: "faq: lost parcel"."""
    found = _PREFIX.match(typed)
    kind = kind_called(found.group(1)) if found else ""
    return Asked(typed[found.end() :], kind) if found and kind else Asked(typed)


def kind_called(name: str) -> str:
    """The kind of entries that people call so, "" if there is none; the names are in the catalogue."""
    wanted = name.casefold()
    return next((kind for kind in KINDS if wanted in text(Message(f"filter.{kind}")).casefold().split()), "")


def refined(shown: Sequence[Hit], better: Sequence[Hit], kept: int) -> tuple[Hit, ...]:
    """A better answer below the first rows of the one that is shown, which stay where they are."""
    fresh = {(hit.kind, hit.id): hit for hit in better}
    above = [fresh.pop((hit.kind, hit.id), hit) for hit in shown[:kept]]
    return (*above, *fresh.values())[: max(MOST_SHOWN, kept)]


def as_meant(typed: str, repairs: Iterable[Repair]) -> str:
    """The words with those that were repaired as they were read."""
    return _repaired(typed, {repair.typed: repair.read_as for repair in repairs})


def learnable(typed: str, repairs: Iterable[Repair], hit: Hit, private: Collection[str]) -> str:
    """What is kept of the words after which a hit was opened, "" if that is too little to say anything.

    Numbers, addresses and what is known of the customer are left out, slips are mended, and a last word that was not
    typed to its end is completed: nobody's slip becomes a word of the library.
    """
    said = _without_numbers(as_meant(without(typed, private), repairs))
    return _telling(" ".join(_completed(said, hit).lower().split()))


def missable(typed: str, private: Collection[str]) -> str:
    """What is kept by itself of words after which nothing was opened; numbers, addresses and what is known of the
    customer are left out. "" if the rest is too little to say anything.
    """
    return _telling(" ".join(_without_numbers(without(typed, private)).lower().split()))


def tellable(typed: str, private: Collection[str]) -> str:
    """Words that the team leader is told of: of numbers as long as a card's the last four digits."""
    said = _DIGITS.sub(lambda found: f"…{re.sub(r'[^0-9]', '', found.group())[-4:]}", typed)
    return " ".join(without(said, private).split())[:_MOST_LETTERS]


def _without_numbers(said: str) -> str:
    """Words without numbers and addresses, and without the numbers of cards in words."""
    from jobaid.journal.redact import redact  # not while the first letters are typed

    return _NOT_KEPT.sub(" ", redact(said))


def without(typed: str, private: Collection[str], instead: str = "") -> str:
    """Words without those of some values, however they are written."""
    known = {word.text for value in private for word in words(value)}
    return _repaired(typed, {word.form: instead for word in words(typed) if word.text in known})


def is_followed_by(before: str, after: str) -> bool:
    """Whether one goes on typing with these words, rather than asking something else."""
    from rapidfuzz.distance import Levenshtein

    one, other = before.casefold().strip(), after.casefold().strip()
    if one.startswith(other) or other.startswith(one):
        return True
    return int(Levenshtein.distance(one, other, score_cutoff=_SLIP)) <= _SLIP


def _repaired(typed: str, read_as: dict[str, str]) -> str:
    pieces, end = [], 0
    for word in words(typed):
        if word.form in read_as:
            pieces += [typed[end : word.start], read_as[word.form]]
            end = word.end
    return "".join([*pieces, typed[end:]])


def _telling(said: str) -> str:
    return said[:_MOST_LETTERS].strip() if sum(map(str.isalpha, said)) >= _LEAST_LETTERS else ""


def _completed(typed: str, hit: Hit) -> str:
    """The last word as the hit has it, if it stands there only as the beginning of one."""
    last = next(iter(words(typed)[-1:]), None)
    if last is None or last.end < len(typed):
        return typed
    there = words(f"{hit.title} {hit.snippet}")
    if any(word.text == last.text for word in there):
        return typed
    least = len(last.text) + _ENDING
    whole = next((word.form for word in there if len(word.text) >= least and word.text.startswith(last.text)), None)
    return typed[: last.start] + whole if whole else typed


class Answering(Protocol):
    """What of an engine is asked: its search or its refine."""

    def __call__(
        self, words: str, limit: int = 10, topic: str = "", *, kind: str = "", exactly: bool = False
    ) -> Answer:
        """Answer words with at most `limit` hits."""


@dataclass(frozen=True, slots=True)
class Search:
    """One search as it stands: what was asked, the answer, and what is shown of it.

    With `exactly` no word is read as another; `told` is whether the team leader is told.
    `is_last` is whether no better answer is on its way.
    """

    asked: Asked
    answer: Answer = _NO_ANSWER
    hits: tuple[Hit, ...] = ()
    exactly: bool = False
    told: bool = False
    is_last: bool = True

    @property
    def meant(self) -> tuple[Repair, ...]:
        """The repairs that what is shown was found with."""
        return self.answer.repairs

    @property
    def can_turn(self) -> bool:
        """Whether reading the words exactly, or as any are read again, would be anything else."""
        return self.exactly or bool(self.meant)

    @property
    def is_far(self) -> bool:
        """Whether what was found is hardly what was asked for, as far as one can know."""
        return self.is_last and bool(self.hits) and not self.answer.close

    def ask(self, answering: Answering, topic: str = "") -> Answer:
        """What an engine answers while `topic` is open."""
        return answering(self.asked.words, MOST_SHOWN, topic, kind=self.asked.kind, exactly=self.exactly)

    def answered(self, answer: Answer, kept: int = 0, *, is_last: bool = True) -> "Search":
        """With an answer, below so many first rows of what is shown."""
        return replace(self, answer=answer, hits=refined(self.hits, answer.hits, kept), is_last=is_last)

    def turned(self) -> "Search":
        """For the words exactly as typed, or for them as they are read again."""
        return replace(self, exactly=not self.exactly, hits=())
