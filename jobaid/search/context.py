"""Which of the words that may be meant fits between its neighbours: the one the library has beside them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from sys import intern

from jobaid.search.normalise import Forms, all_folded
from jobaid.search.speller import Candidate

_BESIDE = 0.4
_BETWEEN = "\n"

Pair = tuple[str, str]
Options = Sequence[Candidate]


class WordPairs:
    """Which words stand next to each other in the phrases of a library, their beginning and end included."""

    def __init__(self, counts: Mapping[Pair, int]) -> None:
        self._counts = counts

    @classmethod
    def build(cls, texts: Iterable[Forms]) -> "WordPairs":
        """Take in the neighbours of all texts."""
        return cls(Counter(_pairs(texts)))

    @classmethod
    def of_state(cls, state: Mapping[str, int]) -> "WordPairs":
        """Put back what `state` gave."""
        pairs = (pair.split(_BETWEEN) for pair in state)
        return cls(dict(zip(((intern(one), intern(other)) for one, other in pairs), state.values(), strict=True)))

    def state(self) -> dict[str, int]:
        """Give what makes it, for JSON."""
        return dict(zip(map(_BETWEEN.join, self._counts), self._counts.values(), strict=True))

    def changed(self, removed: Iterable[Forms], added: Iterable[Forms]) -> "WordPairs":
        """Give the neighbours without some texts and with some others."""
        counts = Counter(self._counts)
        counts.update(_pairs(added))
        counts.subtract(_pairs(removed))
        return WordPairs(+counts)

    def likeliest(self, options: Sequence[Options]) -> list[Candidate | None]:
        """Choose one option for each word, from left to right; none where there is none."""
        chosen: list[Candidate | None] = []
        before = ""
        for place, here in enumerate(options):
            after = [option.word for option in options[place + 1]] if place + 1 < len(options) else [""]
            best = self._best(before, here, after)
            chosen.append(best)
            before = best.word if best else "\0"
        return chosen

    def _best(self, before: str, here: Options, after: list[str]) -> Candidate | None:
        if len(here) < 2:
            return here[0] if here else None
        return min(here, key=lambda option: (option.cost - self._fits(before, option.word, after), option.word))

    def _fits(self, before: str, word: str, after: list[str]) -> float:
        follows = (before, word) in self._counts
        leads = any((word, other) in self._counts for other in after)
        return _BESIDE * (follows + leads)


def _pairs(texts: Iterable[Forms]) -> Iterator[Pair]:
    return pairwise(chain(chain.from_iterable(("", *all_folded(text)) for text in texts), ("",)))
