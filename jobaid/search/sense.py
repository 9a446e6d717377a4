"""What an index knows of meaning: the vectors of its entries, and how to put a query into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jobaid.search import encoder, vectors
from jobaid.search.bm25 import Scores
from jobaid.search.encoder import Encoder, Vectors
from jobaid.search.entry import WEIGHTS, Entry
from jobaid.search.fusion import best_places, fused
from jobaid.search.meaning import Meaning, Nearness, Progress, learn, texts_of
from jobaid.search.vectors import VectorStore
from jobaid.search.weights import OF_KIND, without_meaning

_REMEMBERED = 512

load_encoder = lru_cache(maxsize=1)(encoder.load)
"""The one encoder of this process. Raises encoder.Unusable."""


class Sense:
    """Meaning that is ready to be asked."""

    def __init__(self, encoder: Encoder, store: VectorStore, entries: Mapping[int, Entry]) -> None:
        self._encoder = encoder
        self.store = store
        self.meaning = Meaning.build(entries, store)
        self.places = {number: place for place, number in enumerate(self.meaning.numbers)}
        self._place_of: NDArray[np.intp] = np.full(max(self.places, default=-1) + 1, -1)
        self._place_of[list(self.places)] = range(len(self.places))
        self._kinds = np.array([entries[number].kind for number in self.meaning.numbers], np.str_)
        weights = [WEIGHTS.get(kind, 1.0) for kind in self._kinds]
        self._of_kinds = (np.array(weights) ** OF_KIND).astype(np.float32)
        self._query = lru_cache(maxsize=_REMEMBERED)(self._encoded)

    def of(self, entries: Mapping[int, Entry]) -> "Sense":
        """Give what is known of other numbered entries by now."""
        return Sense(self._encoder, self.store, entries)

    def scores(self, wordings: Sequence[str], shares: Scores, most: int, kind: str) -> "Sensed":
        """Compare a query, in one or more wordings, with every entry of a kind, "" for all, and add what the words say.

        An entry that has not been learnt is taken to lie as near as its words make likely.
        """
        near = self.meaning.scores(self._query(tuple(dict.fromkeys(wordings))))
        numbers = np.fromiter(shares, np.intp, len(shares))
        said = np.fromiter(shares.values(), np.float32, len(shares))
        places = self._places_of(numbers)
        total = fused(near.best, places, said, self._of_kinds)
        if kind:
            total[self._kinds != kind] = -1.0
        found = {self.meaning.numbers[place]: float(total[place]) for place in best_places(total, most)}
        found |= {int(number): without_meaning(shares[number]) for number in numbers[places < 0]}
        return Sensed(found, near, self.places)

    def _places_of(self, numbers: NDArray[np.intp]) -> NDArray[np.intp]:
        """Give the place of each entry, -1 for one that has not been learnt."""
        places: NDArray[np.intp] = np.full(len(numbers), -1)
        numbered = numbers < len(self._place_of)
        places[numbered] = self._place_of[numbers[numbered]]
        return places

    def _encoded(self, texts: tuple[str, ...]) -> Vectors:
        mean: Vectors = np.mean(self._encoder.encode(texts), axis=0)
        return mean


@dataclass(frozen=True, slots=True)
class Sensed:
    """The best scores of all, and how near each entry lies."""

    scores: Scores
    _near: Nearness
    _places: Mapping[int, int]

    def near(self, number: int) -> float | None:
        """Say how near an entry lies; nothing for one that has not been learnt."""
        place = self._places.get(number)
        return None if place is None else float(self._near.best[place])

    def phrase(self, number: int) -> int | None:
        """Say which phrase of an entry lies nearest; none where its body lies nearer."""
        place = self._places.get(number)
        return 0 if place is None else self._near.phrase(place)


def sense_of(entries: Mapping[int, Entry], cache: Path | None, progress: Progress, known: Sense | None) -> Sense | None:
    """Learn the meaning of entries, with what was learnt before; nothing if it was stopped. Raises Unusable."""
    model = load_encoder()
    store = known.store if known else vectors.load(cache) if cache else VectorStore()
    lacking = store.missing(_texts(entries.values()))
    done = learn(list(entries.values()) if lacking else (), model, store, progress)
    if lacking and cache:
        store.save(cache, _texts(entries.values()))
    sense = Sense(model, store, entries) if done else None
    if lacking:
        encoder.give_memory_back()
    return sense


def _texts(entries: Iterable[Entry]) -> list[str]:
    return [text for entry in entries for text in texts_of(entry)]
