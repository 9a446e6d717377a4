"""The words that everybody uses in a language and how common each is, from a list that a package brings."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

_ENGLISH = ("symspellpy", "frequency_dictionary_en_82_765.txt")
_COUNTED_FROM = 100_000
_COMMON_FROM = 40
_LAST_CHARACTER = "\U0010ffff"


class WordList:
    """Folded words with their commonness: ten times the logarithm of how often they were counted."""

    def __init__(self, commonness: Mapping[str, int]) -> None:
        self.commonness = commonness
        self._alike: dict[tuple[int, str], list[str]] = defaultdict(list)
        for word, common in commonness.items():
            self._alike[len(word), word[0]].append(word)
            if common >= _COMMON_FROM:
                self._alike[len(word), ""].append(word)

    def __contains__(self, word: str) -> bool:
        return word in self.commonness

    def is_common(self, word: str) -> bool:
        """Say whether everybody uses a word often."""
        return self.commonness.get(word, 0) >= _COMMON_FROM

    def completion(self, start: str) -> str | None:
        """Give the commonest word that begins with `start` and is longer."""
        first, last = (bisect_left(self._sorted, beginning) for beginning in (start, start + _LAST_CHARACTER))
        longer = [word for word in self._sorted[first:last] if word != start]
        return max(longer, key=lambda word: self.commonness[word], default=None)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.commonness)

    def alike(self, typed: str, length: int) -> Iterable[Sequence[str]]:
        """Give what is worth comparing with a mistyped word: words that begin like it, and all that are common."""
        return (self._alike.get((length, beginning), ()) for beginning in {typed[0], typed[1], ""})


NO_LIST = WordList({})


@lru_cache(maxsize=1)
def english() -> WordList:
    """Read the list; empty where its package is missing."""
    path = _path()
    if path is None:
        return NO_LIST
    words: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        word, _, count = line.rpartition(" ")
        if count.isdecimal():
            words[word.replace("'", "")] = round(10 * log(1 + int(count) / _COUNTED_FROM))
    return WordList(words)


def word_list(language: str) -> WordList:
    """Give the list of a language; an empty one where there is none."""
    return english() if language == "en" else NO_LIST


def _path() -> Path | None:
    package, name = _ENGLISH
    found = find_spec(package)
    paths = [Path(folder) / name for folder in (found.submodule_search_locations or ())] if found else []
    return next((path for path in paths if path.is_file()), None)
