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
        self._wanted = dict(wanted)
        missed = self._grab_all()
        self._read()
        return missed

    def stop(self) -> None:
        """Let all of them go."""
        self._watch.setEnabled(False)
        self.use({})

    def _grab_all(self) -> list[str]:
        """Grab what is wanted where the keyboard has it now; what is grabbed already is not let go for a moment."""
        places = {name: self._places(stroke) for name, stroke in self._wanted.items()}
        kept = {place for found in places.values() for place in found}
        self._let_go([place for place in self._grabbed if place not in kept])
        return [name for name, found in places.items() if not self._grab(name, found)]

    def _places(self, stroke: Stroke) -> list[tuple[int, int]]:
        key = x11_key(stroke)
        return [(code, key[1]) for code in self._xcb.codes_of(key[0])] if key else []

    def _grab(self, name: str, places: list[tuple[int, int]]) -> bool:
        new = [place for place in places if place not in self._grabbed]
        if not all(self._xcb.grab(code, held | locks) for code, held in new for locks in _ALL_LOCKS):
            self._let_go(places)
            return False
        self._grabbed |= dict.fromkeys(places, name)
        return bool(places)

    def _let_go(self, places: list[tuple[int, int]]) -> None:
        for code, held in places:
            for locks in _ALL_LOCKS:
                self._xcb.let_go(code, held | locks)
            self._grabbed.pop((code, held), None)

    def _read(self) -> None:
        """Until nothing more has come: an answer from the server brings keys with it, which nothing tells of later."""
        while events := list(self._xcb.events()):
            for pressed in events:
                if pressed is not None and (name := self._grabbed.get((pressed.code, pressed.held & _HELD))):
                    self._press(name)
            if None in events:  # another keyboard may have the keys at other places
                self._grab_all()
