"""What systems call the keys that a setting names."""

from jobaid.app.strokes import Stroke

_X11_HELD = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
_WINDOWS_HELD = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_X11_KEYS = {
    "Space": 0x20,
    "Home": 0xFF50,
    "PgUp": 0xFF55,
    "PgDown": 0xFF56,
    "End": 0xFF57,
    "Ins": 0xFF63,
    "Del": 0xFFFF,
}
_WINDOWS_KEYS = {"Space": 0x20, "PgUp": 0x21, "PgDown": 0x22, "End": 0x23, "Home": 0x24, "Ins": 0x2D, "Del": 0x2E}


def x11_key(stroke: Stroke) -> tuple[int, int] | None:
    """The symbol of a key on X11 and the bits of what is held with it; None for one that it has no name for here."""
    if stroke.is_function_key:
        symbol = 0xFFBD + int(stroke.key[1:])
    elif len(stroke.key) == 1 and stroke.key.isascii():
        symbol = ord(stroke.key.lower())
    else:
        symbol = _X11_KEYS.get(stroke.key, 0)
    return (symbol, sum(_X11_HELD[name] for name in stroke.modifiers)) if symbol else None


def windows_key(stroke: Stroke) -> tuple[int, int] | None:
    """The code of a key on Windows and the bits of what is held with it; None for one that it has no name for here."""
    if stroke.is_function_key:
        code = 0x6F + int(stroke.key[1:])
    elif len(stroke.key) == 1 and stroke.key.isascii() and stroke.key.isalnum():
        code = ord(stroke.key.upper())
    else:
        code = _WINDOWS_KEYS.get(stroke.key, 0)
    return (code, sum(_WINDOWS_HELD[name] for name in stroke.modifiers)) if code else None
