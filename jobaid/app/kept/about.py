"""All that is kept about one customer or one case: the calls in which their name or number stands."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jobaid.app.award_events import is_group, name_of_group
from jobaid.app.kept.calls import KeptCall, kept_calls
from jobaid.app.kept.phrases import LearnedPhrase
from jobaid.app.report_events import ASIDE
from jobaid.errors import UserFacing
from jobaid.journal.record import Stored
from jobaid.messages import message

_NO_WORDS = frozenset(
    (
        "id",
        "ids",
        "call",
        "calls",
        "topic",
        "step",
        "item",
        "state",
        "kind",
        "owner",
        "place",
        "places",
        "print",
        "version",
    )
)
"""What names parts of the library or of the journal, and nobody in it."""
_OF_AWARDS = frozenset(("customer", "case", "order", "approved_by", "reason", "customers", "cases"))
_LEAST = 2
_PARTED = re.compile(r"(?<=\d)[\s\-./]+(?=\d)")


@dataclass(frozen=True, slots=True)
class About:
    """What was found: whole calls, single things that were said of the library or given, and words that search has
    learned.
    """

    words: str
    calls: tuple[KeptCall, ...] = ()
    others: tuple[Stored, ...] = ()
    given: tuple[Stored, ...] = ()
    phrases: tuple[LearnedPhrase, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.calls or self.others or self.given or self.phrases)

    @property
    def stored(self) -> Iterator[Stored]:
        """All of it, event by event."""
        for call in self.calls:
            yield from call.stored
        yield from self.others
        yield from self.given

    @property
    def call_ids(self) -> frozenset[str]:
        """The names of the calls."""
        return frozenset(call.id for call in self.calls)

    @property
    def award_ids(self) -> frozenset[str]:
        """The names of what was given."""
        return frozenset(name for one in self.given if (name := name_of_group(one.call)))


def about(records: Iterable[Stored], phrases: Iterable[LearnedPhrase], words: str) -> About:
    """Find what is kept about somebody: a name or a number, as whole words in whatever case.

    Raises UserFacing for words that are too short to mean anybody.
    """
    names = naming(words)
    found: set[str] = set()
    everything = list(records)
    others = []
    for one in everything:
        if any(named_in(one, names)):
            found.add(one.call)
            if one.call == ASIDE:
                others.append(one)
    calls = tuple(call for call in kept_calls(everything) if call.id in found)
    learned = tuple(one for one in phrases if names(one.phrase.words))
    return About(words, calls, tuple(others), tuple(_given(everything, found)), learned)


def named_in(one: Stored, names: Callable[[str], bool]) -> Iterator[str]:
    """The texts of an event in which somebody is named."""
    return filter(names, _leaves(_personal(one))) if one.payload is not None else iter(())


def _given(everything: Iterable[Stored], found: set[str]) -> Iterator[Stored]:
    """What was given on those calls, or names them itself, with all that became of it."""
    awards = [one for one in everything if is_group(one.call) and one.payload is not None]
    groups = {one.call for one in awards if one.call in found or call_of_award(one) in found}
    yield from (one for one in awards if one.call in groups)


def _personal(one: Stored) -> Any:
    """What an event says; of what was given only what is about somebody."""
    said = json.loads(one.payload or "{}")
    if not is_group(one.call):
        return said
    given = said.get("given")
    return {name: part for name, part in (given or said).items() if name in _OF_AWARDS}


def call_of_award(one: Stored) -> str:
    """The id of the call on which something was given; "" for anything else."""
    given = json.loads(one.payload or "{}").get("given")
    return str(given.get("call", "")) if isinstance(given, dict) else ""


def naming(words: str) -> Callable[[str], bool]:
    """Tells whether a text names somebody. Raises UserFacing for words too short to mean anybody."""
    plain = _plain(words)
    if len(plain.replace(" ", "")) < _LEAST:
        raise UserFacing(message("kept.too-short"))
    pattern = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    return lambda text: pattern.search(_plain(text)) is not None


def _plain(text: str) -> str:
    """In small letters and common forms; digits are not parted, however they were typed."""
    small = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return _PARTED.sub("", small)


def _leaves(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for name, one in value.items():
                if name not in _NO_WORDS:
                    yield from _leaves(one)
        case list():
            for one in value:
                yield from _leaves(one)
        case str():
            yield value
        case int() if not isinstance(value, bool):
            yield str(value)
