"""Which hour of the day is meant where words say so: `6 pm`, `las 6 de la tarde`, `6 Uhr abends`."""

from collections.abc import Mapping

_NOON = 12


def _as_is(first: int, last: int) -> dict[int, int]:
    return {hour: hour for hour in range(first, last + 1)}


def _after_noon(first: int, last: int) -> dict[int, int]:
    return {hour: hour + _NOON for hour in range(first, last + 1)}


_HOURS: Mapping[str, Mapping[int, int]] = {
    "am": {**_as_is(1, 11), 12: 0},
    "pm": {**_after_noon(1, 11), 12: 12},
    "early": {**_as_is(0, 8), 12: 0},
    "morning": _as_is(1, 12),
    "noon": {**_as_is(11, 15), **_after_noon(1, 3)},
    "afternoon": {**_as_is(12, 21), **_after_noon(1, 9)},
    "evening": {**_as_is(16, 23), **_after_noon(4, 12)},
    "night": {**_as_is(0, 5), **_as_is(18, 24), **_after_noon(6, 12)},
}
"""The hours that go with a kind, by what is typed. 24 is midnight at the end of the day."""


def hour_of(hour: int, kind: str) -> int | None:
    """The hour of the day; None where the two do not go together, such as `13 pm`."""
    return _HOURS[kind].get(hour)
