"""Keys of the whole session on X11."""

from collections.abc import Callable
from itertools import combinations

from PySide6.QtCore import QObject, QSocketNotifier

from jobaid.app.strokes import Stroke
from jobaid.ui.beside.keysyms import x11_key
from jobaid.ui.beside.xcb import Xcb

_LOCKS = (2, 16)
"""Caps lock and num lock: a key is the same whether they are on or not."""
_ALL_LOCKS = tuple(sum(some) for count in range(3) for some in combinations(_LOCKS, count))
_HELD = 1 | 4 | 8 | 64


class X11Keys(QObject):
    """Grabs keys; `press` is told the name of one that was pressed."""

    def __init__(self, xcb: Xcb, press: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._xcb, self._press = xcb, press
        self._wanted: dict[str, Stroke] = {}
        self._grabbed: dict[tuple[int, int], str] = {}
        self._watch = QSocketNotifier(xcb.descriptor, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._read)

    def use(self, wanted: dict[str, Stroke]) -> list[str]:
        """Have these keys, by name, and no others. Returns the names of those that another program has."""
        for code, held in self._grabbed:
            for locks in _ALL_LOCKS:
                self._xcb.let_go(code, held | locks)
        self._wanted, self._grabbed = dict(wanted), {}
        return [name for name, stroke in wanted.items() if not self._grab(name, stroke)]

    def stop(self) -> None:
        """Let all of them go."""
        self._watch.setEnabled(False)
        self.use({})

    def _grab(self, name: str, stroke: Stroke) -> bool:
        key = x11_key(stroke)
        codes = self._xcb.codes_of(key[0]) if key else []
        if key is None or not codes:
            return False
        wanted = [(code, key[1]) for code in codes]
        if not all(self._xcb.grab(code, held | locks) for code, held in wanted for locks in _ALL_LOCKS):
            for code, held in wanted:
                for locks in _ALL_LOCKS:
                    self._xcb.let_go(code, held | locks)
            return False
        self._grabbed |= dict.fromkeys(wanted, name)
        return True

    def _read(self) -> None:
        has_changed = False
        for pressed in list(self._xcb.events()):
            if pressed is None:
                has_changed = True
            elif name := self._grabbed.get((pressed.code, pressed.held & _HELD)):
                self._press(name)
        if has_changed:  # another keyboard has the keys at other places
            self.use(self._wanted)
