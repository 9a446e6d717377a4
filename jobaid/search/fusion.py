"""One score of two: what the words say and what the meaning says."""

import numpy as np
from numpy.typing import NDArray

from jobaid.search.encoder import Vectors
from jobaid.search.weights import SHARPNESS, WORDS

_FLOOR = 0.2


def fused(near: Vectors, places: NDArray[np.intp], shares: Vectors, of_kinds: Vectors) -> Vectors:
    """Add what the words say at some places to the nearness of the meaning, and weigh by kind; -1 is no place."""
    total = np.maximum(near, 0.0)
    learnt = places >= 0
    total[places[learnt]] += WORDS * shares[learnt] ** SHARPNESS
    result: Vectors = total * of_kinds
    return result


def best_places(scores: Vectors, most: int) -> list[int]:
    """Give the places of the highest scores, unordered, with all that equal the last of them; none below a floor."""
    bound = float(np.partition(scores, len(scores) - most)[len(scores) - most]) if len(scores) > most else _FLOOR
    return [int(place) for place in np.flatnonzero(scores >= max(bound, _FLOOR))]
