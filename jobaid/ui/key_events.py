"""What was pressed, in the words of the list of actions."""

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_MODIFIERS = Qt.KeyboardModifier
_HELD = _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier | _MODIFIERS.ShiftModifier | _MODIFIERS.MetaModifier
_BY_NAME = {
    "Ctrl": _MODIFIERS.ControlModifier,
    "Alt": _MODIFIERS.AltModifier,
    "Shift": _MODIFIERS.ShiftModifier,
    "Meta": _MODIFIERS.MetaModifier,
}
_ALONE = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_ROW_ON_LINUX = {code: (code - 9) % 10 for code in range(10, 20)}
_ROW_ON_WINDOWS = {0x30 + digit: digit for digit in range(10)}
_ROW_ON_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key pressed alone, on the keypad or in the top row; None for other keys.

    In the top row the place counts: a French keyboard has "&" where the 1 is.
    """
    return None if event.modifiers() & _HELD else _digit(event)


def digit_with(event: QKeyEvent, modifiers: frozenset[str]) -> int | None:
    """The digit of a key pressed together with these modifiers alone, by its place too."""
    wanted = _MODIFIERS.NoModifier
    for name in modifiers:
        wanted |= _BY_NAME[name]
    return _digit(event) if event.modifiers() & _HELD == wanted else None


def stroke_pressed(event: QKeyEvent) -> str:
    """What was pressed as it is kept in settings; "" for a modifier alone.

    Shift counts only where it is no part of the character: what types "+" is "+" on every keyboard.
    """
    key = Qt.Key(event.key()) if event.key() not in _ALONE else None
    if key is None:
        return ""
    held = event.modifiers() & _HELD
    if _is_sign(event.key()):
        held &= ~_MODIFIERS.ShiftModifier
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    return QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)


def letters_of(event: QKeyEvent) -> str:
    """What a key types where words can be written; "" for one that does something, and for Space alone."""
    held = event.modifiers() & ~(_MODIFIERS.ShiftModifier | _MODIFIERS.KeypadModifier)
    typed = event.text()
    return typed if typed.strip() and typed.isprintable() and not held else ""


def run_pressed(event: QKeyEvent, keys: Mapping[str, Sequence[str]], runs: Mapping[str, Callable[[], object]]) -> bool:
    """Run the action whose key was pressed, of those that `runs` has. Returns whether there is one."""
    pressed = stroke_pressed(event)
    run = next((run for action, run in runs.items() if pressed in keys[action]), None)
    if run is not None:
        run()
    return run is not None


def _digit(event: QKeyEvent) -> int | None:
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0.value
    is_keypad = event.modifiers() & _MODIFIERS.KeypadModifier
    return None if is_keypad or event.key() in _ALONE else _place_in_row(event)


def _is_sign(key: int) -> bool:
    """Whether it is a printable character that is no letter; those have one key whether Shift is held or not."""
    return 0x20 < key < 0xFFFF and not chr(key).isalpha()


def _place_in_row(event: QKeyEvent) -> int | None:
    if not _is_sign(event.key()) and event.key() < 0x80:
        return None
    if sys.platform == "darwin":
        return _ROW_ON_MAC.get(event.nativeVirtualKey())
    if sys.platform == "win32":
        return _ROW_ON_WINDOWS.get(event.nativeVirtualKey())
    return _ROW_ON_LINUX.get(event.nativeScanCode())
