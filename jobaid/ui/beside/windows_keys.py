"""Keys of the whole session on Windows."""

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

from jobaid.app.strokes import Stroke
from jobaid.ui.beside.keysyms import windows_key

_HOTKEY = 0x0312
_NOT_HELD_DOWN = 0x4000
_FIRST = 0x4A00


class _Message(ctypes.Structure):
    """What Windows calls MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("which", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_long),
        ("y", ctypes.c_long),
    )


class WindowsKeys(QAbstractNativeEventFilter):
    """Registers keys; `press` is told the name of one that was pressed. `user32` is the system's library."""

    def __init__(self, press: Callable[[str], None], user32: Any = None) -> None:
        super().__init__()
        self._press = press
        self._user32 = user32 or getattr(ctypes, "windll").user32  # noqa: B009 - it is there on Windows alone
        self._names: dict[int, str] = {}
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self)

    def use(self, wanted: dict[str, Stroke]) -> list[str]:
        """Have these keys, by name, and no others. Returns the names of those that another program has."""
        for number in self._names:
            self._user32.UnregisterHotKey(None, number)
        self._names = {}
        refused = []
        for number, (name, stroke) in enumerate(wanted.items(), _FIRST):
            key = windows_key(stroke)
            if key and self._user32.RegisterHotKey(None, number, key[1] | _NOT_HELD_DOWN, key[0]):
                self._names[number] = name
            else:
                refused.append(name)
        return refused

    def stop(self) -> None:
        """Let all of them go."""
        self.use({})
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)

    def nativeEventFilter(self, kind: Any, told: int) -> object:  # noqa: N802
        """Qt's."""
        if bytes(kind).startswith(b"windows_"):
            said = _Message.from_address(int(told))
            if said.message == _HOTKEY and (name := self._names.get(said.which)):
                self._press(name)
                return True, 0
        return False, 0
