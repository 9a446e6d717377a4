"""One score of two: what the words say and what the meaning says."""

from collections.abc import Mapping

import numpy as np

from jobaid.search.bm25 import Scores
from jobaid.search.encoder import Vectors
from jobaid.search.weights import SHARPNESS, WORDS

_FLOOR = 0.2


def fused(near: Vectors, shares: Scores, places: Mapping[int, int], of_kinds: Vectors) -> Vectors:
    """Add what the words say to the nearness of the meaning, entry by entry, and weigh by kind."""
    found = [(places[number], share) for number, share in shares.items() if number in places]
    total = np.maximum(near, 0.0)
    if found:
        where, share = zip(*found, strict=True)
        total[list(where)] += WORDS * np.array(share, np.float32) ** SHARPNESS
    result: Vectors = total * of_kinds
    return result


def best_places(scores: Vectors, most: int) -> list[int]:
    """Give the places of the highest scores, unordered, with all that equal the last of them; none below a floor."""
    bound = float(np.partition(scores, len(scores) - most)[len(scores) - most]) if len(scores) > most else _FLOOR
    return [int(place) for place in np.flatnonzero(scores >= max(bound, _FLOOR))]
