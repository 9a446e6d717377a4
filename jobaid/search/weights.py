"""How much words and meaning count beside each other.

Fitted by bench/fit_search.py on the development queries of all sets together; see docs/decisions/search.md.
"""

from jobaid.search.entry import Why

WORDS, SHARPNESS = 0.2, 1.2
"""What is added to the nearness of an entry's meaning for the share of the query's words that it has, and its power."""

TO_TITLE, TO_ENTRY = 0.2, 1.5
"""How far a phrase's vector is drawn towards that of the title, and towards the middle of its entry's phrases."""

OF_BODY = 0.9
"""How much the nearness of a body counts beside that of a phrase: a judgement, no set has answers."""

OF_KIND = 0.3
"""The power of a kind's weight beside meaning: nearness spans a smaller range than the scores of words do."""

CLOSE, CLOSE_BY_WORDS = 0.5, 0.5
"""From where on what was found counts as near, by both and by words alone."""

_NEAR, _NEARER = 0.15, 0.45
"""How near entries with a share of the query's words lie, on all development sets (a straight line through them)."""


def by_words(share: float) -> float:
    """Give what the words of an entry add to the nearness of its meaning."""
    return float(WORDS * share**SHARPNESS)


def without_meaning(share: float) -> float:
    """Give the score of an entry whose meaning has not been learnt: with the nearness that its words make likely."""
    return _NEAR + _NEARER * share + by_words(share)


def is_close(why: Why) -> bool:
    """Say whether an entry found is near enough to be what was asked for."""
    if why.meaning is None:
        return why.words >= CLOSE_BY_WORDS
    return why.meaning + by_words(why.words) >= CLOSE
