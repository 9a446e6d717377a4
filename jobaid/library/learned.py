"""What search has learned of one library on this computer: opened after which words, and pinned.

It is kept in one small file a library. A file that cannot be read is as good as none, and one that grows stays small:
of every entry, and in all, what was opened least and longest ago goes first.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from jobaid import paths
from jobaid.search.entry import Entry
from jobaid.search.normalise import language_of, words
from jobaid.search.stop_words import StopWords, stop_words

USED = 5
"""How many learned phrases of an entry search uses: enough to help, too few to drown what its writers wrote."""
_ENTRIES_OF_WORDS = 2
"""How many entries words that are alike may lead to: whoever opened ten after them would see nothing else any more."""
_ALIKE = 1 / 3
"""Which share of their words is in both, one at least that tells something: "lost parcel please help" and "lost parcel
now again". What is alike must be seen wide: whoever asks for a lost parcel finds all that was opened after either."""
_MOST_AN_ENTRY = 20
_MOST = 2_000
_MOST_PINNED = 12
_LONGEST = 200

Ref = tuple[str, str]
"""The kind and the id of an entry."""

Change = Callable[["Learned"], "Learned"]


class Phrase(NamedTuple):
    """Words after which an entry was opened, and how often."""

    kind: str
    id: str
    words: str
    times: int = 1

    @property
    def entry(self) -> Ref:
        """The entry that was opened."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Learned:
    """All of it, the latest last."""

    phrases: tuple[Phrase, ...] = ()
    pinned: tuple[Ref, ...] = ()

    def opened(self, entry: Ref, words: str, times: int = 1) -> "Learned":
        """With an entry opened after these words."""
        key = (*entry, words)
        times += sum(one.times for one in self.phrases if one[:3] == key)
        others = [one for one in self.phrases if one[:3] != key]
        of_entry = [one for one in others if one.entry == entry]
        if len(of_entry) >= _MOST_AN_ENTRY:
            others.remove(_least(of_entry))
        if len(others) >= _MOST:
            others.remove(_least(others))
        return replace(self, phrases=(*others, Phrase(*key, times)))

    def turned_pin(self, entry: Ref) -> "Learned":
        """With an entry pinned, or not any more; of too many the first goes."""
        others = tuple(one for one in self.pinned if one != entry)
        pinned = others if entry in self.pinned else (*others, entry)[-_MOST_PINNED:]
        return replace(self, pinned=pinned)

    def without(self, *gone: Phrase) -> "Learned":
        """Without what is to be forgotten, however often it was counted."""
        keys = {one[:3] for one in gone}
        return replace(self, phrases=tuple(one for one in self.phrases if one[:3] not in keys))


def load(folder: Path) -> Learned:
    """What was learned of the library in a folder."""
    try:
        found = json.loads(paths.learned_file(folder).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Learned()
    if not isinstance(found, dict):
        return Learned()
    return Learned(
        tuple(Phrase(*row) for row in _rows(found, "phrases", (str, str, str, int)))[-_MOST:],
        tuple((kind, entry) for kind, entry in _rows(found, "pinned", (str, str)))[-_MOST_PINNED:],
    )


def save(folder: Path, learned: Learned) -> None:
    """Keep it, whole or not at all. Raises OSError."""
    kept = {"phrases": learned.phrases, "pinned": learned.pinned}
    paths.write_whole(paths.learned_file(folder), json.dumps({"library": str(folder), **kept}, indent=1).encode())


def change(folder: Path, to: Change) -> None:
    """Keep what becomes of it as it is kept now: another process may have written it just before. Raises OSError."""
    with paths.in_turn(paths.learned_file(folder)):
        save(folder, to(load(folder)))


def mark(folder: Path) -> tuple[int, ...]:
    """What tells, without reading it, that it was written anew; nothing of what is not there."""
    try:
        found = paths.learned_file(folder).stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def learned_phrases(folder: Path, locale: str = "en") -> Mapping[Ref, tuple[str, ...]]:
    """The phrases that search is to use: of words that are alike, and then of each entry, those opened most often."""
    found: dict[Ref, list[Phrase]] = {}
    for phrase in _spread(_best(load(folder).phrases), stop_words(language_of(locale))):
        found.setdefault(phrase.entry, []).append(phrase)
    return {entry: tuple(one.words for one in phrases[:USED]) for entry, phrases in found.items()}


def with_learned(entries: Iterable[Entry], phrases: Mapping[Ref, tuple[str, ...]]) -> Iterator[Entry]:
    """The entries, each with its learned phrases beside its own.

    Words that the writers of the library gave to any entry stay with it: nobody's habits take them over.
    """
    known = list(entries)
    taken = written_words(known) if phrases else set()
    for entry in known:
        more = [one for one in phrases.get((entry.kind, entry.id), ())[:USED] if compared(one) not in taken]
        yield replace(entry, learned=tuple(more)) if more else entry


def written_words(entries: Iterable[Entry]) -> set[str]:
    """All titles and phrases that entries have from their writers, as they are compared."""
    return {compared(phrase) for entry in entries for phrase in (entry.title, *entry.phrases)}


def compared(phrase: str) -> str:
    """A phrase as queries are compared with it."""
    return " ".join(word.text for word in words(phrase))


def _best(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Those opened most often first; of equals the latest."""
    latest_first = phrases[::-1]
    return sorted(latest_first, key=lambda one: -one.times)


@dataclass(frozen=True, slots=True)
class _Used:
    """A phrase that is used, its words, and where words that are like them lead to."""

    entry: Ref
    said: frozenset[str]
    leads_to: set[Ref]


def _spread(best_first: Iterable[Phrase], common: StopWords) -> Iterator[Phrase]:
    """Those of which no more than some lead elsewhere after words that are alike, so that none crowd an answer out."""
    with_word: dict[str, list[_Used]] = {}
    for phrase in best_first:
        said = frozenset(word.text for word in words(phrase.words))
        telling = {word for word in said if word not in common} or said
        near = {id(one): one for word in telling for one in with_word.get(word, ())}
        alike = [one for one in near.values() if _are_alike(one.said, said)]
        fresh = _Used(phrase.entry, said, {phrase.entry, *(one.entry for one in alike)})
        if all(len(one.leads_to | {phrase.entry}) <= _ENTRIES_OF_WORDS for one in (fresh, *alike)):
            for one in alike:
                one.leads_to.add(phrase.entry)
            for word in telling:
                with_word.setdefault(word, []).append(fresh)
            yield phrase


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both >= _ALIKE * (len(one) + len(other) - both)


def _least(phrases: Iterable[Phrase]) -> Phrase:
    """The one opened least often; of several the oldest."""
    return min(phrases, key=lambda one: one.times)


def _rows(found: dict[str, Any], key: str, kinds: tuple[type, ...]) -> Iterator[list[Any]]:
    """The rows that make sense of those in the file."""
    rows = found.get(key)
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, list) and [type(cell) for cell in row] == list(kinds) and _is_short(row):
            yield row


def _is_short(row: Iterable[Any]) -> bool:
    return all(len(cell) <= _LONGEST if isinstance(cell, str) else cell > 0 for cell in row)
