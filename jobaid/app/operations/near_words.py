"""How near a typed word is to one that may be meant."""

from enum import Enum
from functools import lru_cache

_PREFIX = 3
_LENGTHS = ((4, 1), (7, 2))
"""From so many letters on, so many slips are forgiven."""


class Near(Enum):
    """The same word, its beginning, the word with more behind it, one with a slip or two, or another word."""

    SAME = "same"
    BEGUN = "begun"
    LONGER = "longer"
    SLIP = "slip"
    OTHER = "other"

    @property
    def is_like(self) -> bool:
        """Whether it is the word with more behind it, or with a slip."""
        return self in {Near.LONGER, Near.SLIP}


@lru_cache(maxsize=4096)
def near(typed: str, meant: str) -> Near:
    """Compare a word as it was typed with one that may be meant."""
    from rapidfuzz.distance import OSA

    if typed == meant:
        return Near.SAME
    if len(typed) >= _PREFIX and meant.startswith(typed):
        return Near.BEGUN
    if len(meant) >= _PREFIX and typed.startswith(meant):
        return Near.LONGER
    allowed = max((slips for length, slips in _LENGTHS if len(typed) >= length), default=0)
    is_slip = allowed and OSA.distance(typed, meant, score_cutoff=allowed) <= allowed
    return Near.SLIP if is_slip else Near.OTHER
