"""The texts of entries, cut into words: what every index of words is made of."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from jobaid.search.entry import Entry
from jobaid.search.normalise import Forms, forms


class Split(NamedTuple):
    """The words of one entry. Of its phrases the last `learned` are not from the writers of the library."""

    phrases: tuple[Forms, ...]
    body: Forms
    learned: int = 0

    @property
    def written(self) -> tuple[Forms, ...]:
        """The phrases that its writers gave it."""
        return self.phrases[: len(self.phrases) - self.learned]


Splits = Mapping[int, Split]


def phrases_of(entry: Entry) -> tuple[str, ...]:
    """Give the ways people say it, the title first, those that were learned last, each once."""
    return tuple(dict.fromkeys((entry.title, *entry.phrases, *entry.learned)))


def split(entries: Mapping[int, Entry]) -> dict[int, Split]:
    """Cut the texts of numbered entries into words."""
    return {number: _cut(entry) for number, entry in entries.items()}


def written_texts(entries: Iterable[Split]) -> Iterator[Forms]:
    """Give all that the writers of the library wrote."""
    return chain.from_iterable((*entry.written, entry.body) for entry in entries)


def written_phrases(entries: Iterable[Split]) -> Iterator[Forms]:
    """Give all phrases that the writers of the library wrote."""
    return chain.from_iterable(entry.written for entry in entries)


def _cut(entry: Entry) -> Split:
    phrases = phrases_of(entry)
    learned = len(phrases) - len({entry.title, *entry.phrases}) if entry.learned else 0
    return Split(tuple(map(forms, phrases)), forms(entry.body), learned)
