"""Which rows of a list fit what is typed above it."""

from collections.abc import Sequence

from jobaid.search.normalise import words

_ONE_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8


def fitting(typed: str, rows: Sequence[str]) -> list[int]:
    """The places of the rows in which every typed word begins a word, in their order.

    Case and accents do not matter. Where no row fits, words of four letters may have one slip and words of eight two.
    """
    asked = [word.text for word in words(typed)]
    known = [[word.text for word in words(row)] for row in rows]
    exact = [place for place, row in enumerate(known) if all(_begins(word, row) for word in asked)]
    if exact:
        return exact
    return [place for place, row in enumerate(known) if all(_nearly_begins(word, row) for word in asked)]


def fitting_by_name(typed: str, rows: Sequence[tuple[str, str]]) -> list[int]:
    """The same for rows of a name and other words for it: those that fit by their names alone come first."""
    found = fitting(typed, [f"{name} {also}" for name, also in rows])
    named = fitting(typed, [rows[place][0] for place in found])
    first = [found[place] for place in named]
    return [*first, *(place for place in found if place not in first)]


def _begins(asked: str, row: Sequence[str]) -> bool:
    return any(word.startswith(asked) for word in row)


def _nearly_begins(asked: str, row: Sequence[str]) -> bool:
    from rapidfuzz.distance import OSA

    slips = (len(asked) >= _ONE_SLIP_FROM) + (len(asked) >= _TWO_SLIPS_FROM)
    if not slips:
        return _begins(asked, row)
    lengths = range(len(asked) - slips, len(asked) + slips + 1)
    starts = {word[:length] for word in row for length in lengths}
    return any(OSA.distance(asked, start, score_cutoff=slips) <= slips for start in starts)
