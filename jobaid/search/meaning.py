"""How near the meaning of entries lies to that of a query."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from jobaid.search.encoder import Encoder, Vectors, unit
from jobaid.search.entry import Entry
from jobaid.search.split import phrases_of
from jobaid.search.transformer import SIZE
from jobaid.search.vectors import VectorStore
from jobaid.search.weights import OF_BODY, TO_ENTRY, TO_TITLE

BODY_READ = 320

_BATCH = 16
_WORKERS = 2

Progress = Callable[[int, int], bool]
"""Told how many texts are done and how many there are; answers whether to go on."""


class Meaning:
    """The vectors of numbered entries, ready to be compared with that of a query.

    Each phrase is drawn towards the title and the middle of all phrases of its entry: one odd phrase finds less by
    itself, and what the phrases have in common finds more.
    """

    def __init__(self, numbers: Sequence[int], phrases: "_Rows", bodies: "_Rows") -> None:
        self.numbers = tuple(numbers)
        self._phrases = phrases
        self._bodies = bodies

    @classmethod
    def build(cls, entries: Mapping[int, Entry], store: VectorStore) -> "Meaning":
        """Put the vectors of entries together, without those whose phrases the store lacks, and without such bodies."""
        lacking = set(store.missing(chain.from_iterable(map(texts_of, entries.values()))))
        numbers = [number for number, entry in entries.items() if lacking.isdisjoint(phrases_of(entry))]
        ways = [phrases_of(entries[number]) for number in numbers]
        bodies = [body_of(entries[number]) for number in numbers]
        owners = [place for place, body in enumerate(bodies) if body and body not in lacking]
        return cls(
            numbers,
            _drawn_together(store.rows(list(chain.from_iterable(ways))), [len(way) for way in ways]),
            _Rows(store.rows([bodies[place] for place in owners]), np.array(owners, np.intp)),
        )

    def scores(self, query: Vectors) -> "Nearness":
        """Compare a query's vector with every entry."""
        near = self._phrases.vectors @ query
        best = np.maximum.reduceat(near, self._phrases.places) if self.numbers else np.empty(0, np.float32)
        if len(self._bodies.places):
            of_bodies = OF_BODY * (self._bodies.vectors @ query)
            best[self._bodies.places] = np.maximum(best[self._bodies.places], of_bodies)
        return Nearness(best, near, self._phrases.places)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near each entry lies, at most 1, and each of its phrases."""

    best: Vectors
    phrases: Vectors
    starts: NDArray[np.intp]

    def phrase(self, place: int) -> int | None:
        """Say which phrase of an entry lies nearest; none where its body lies nearer."""
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.phrases)
        phrases = self.phrases[self.starts[place] : end]
        return None if self.best[place] > phrases.max() else int(phrases.argmax())


@dataclass(frozen=True, slots=True)
class _Rows:
    """Vectors, and where the first of each entry lies or whose each is."""

    vectors: Vectors
    places: NDArray[np.intp]


def learn(entries: Sequence[Entry], encoder: Encoder, store: VectorStore, progress: Progress) -> bool:
    """Work out what the store lacks, phrases first; answers whether it was done to the end."""
    phrases = store.missing(chain.from_iterable(map(phrases_of, entries)))
    known = set(phrases)
    bodies = [body for body in store.missing(filter(None, map(body_of, entries))) if body not in known]
    total = len(phrases) + len(bodies)
    done = 0
    batches = [*_batches(phrases), *_batches(bodies)]
    with ThreadPoolExecutor(_WORKERS) as pool:
        for start in range(0, len(batches), _WORKERS):
            if not progress(done, total):
                return False
            some = batches[start : start + _WORKERS]
            for batch, vectors in zip(some, pool.map(encoder.encode, some), strict=True):
                store.add(batch, vectors)
                done += len(batch)
    progress(done, total)
    return True


def body_of(entry: Entry) -> str:
    """Give as much of the body as is read; nothing where no word is in it."""
    body = entry.body[:BODY_READ]
    return body if any(map(str.isalnum, body)) else ""


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Give every text of an entry that has a vector."""
    return (*phrases_of(entry), *filter(None, (body_of(entry),)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Put texts of like length together: a batch takes as long as its longest text does in each place."""
    by_length = sorted(texts, key=len)
    return (by_length[start : start + _BATCH] for start in range(0, len(by_length), _BATCH))


def _drawn_together(vectors: Vectors, counts: Sequence[int]) -> _Rows:
    if not counts:
        return _Rows(np.empty((0, SIZE), np.float32), np.empty(0, np.intp))
    sizes = np.array(counts, np.intp)
    starts: NDArray[np.intp] = np.cumsum(sizes) - sizes
    towards = TO_TITLE * vectors[starts]
    towards += TO_ENTRY / sizes[:, None] * np.add.reduceat(vectors, starts)
    return _Rows(unit(vectors + np.repeat(towards.astype(np.float32), sizes, axis=0)), starts)
