"""Which keys lie beside each other: fingers slip to a neighbour far more often than across the keyboard."""

_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LAYOUTS = {
    "de": ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
}
_ROW_SHIFT = (0.0, 0.25, 0.75)
_REACH = 1.3

Neighbours = frozenset[tuple[str, str]]


def neighbours(language: str) -> Neighbours:
    """Give all pairs of neighbouring letters on the keyboard most used for a language, in both directions."""
    places = {
        key: (column + _ROW_SHIFT[row], row)
        for row, keys in enumerate(_LAYOUTS.get(language, _QWERTY))
        for column, key in enumerate(keys)
    }
    return frozenset(
        (one, other)
        for one, (x, y) in places.items()
        for other, (other_x, other_y) in places.items()
        if one != other and (x - other_x) ** 2 + (y - other_y) ** 2 <= _REACH**2
    )
