"""Where the window stands: remembered for each of its shapes, and always brought onto a screen."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.messages import Message, message
from jobaid.paths import write_whole

Mode = Literal["wide", "compact", "strip"]
MODES: tuple[Mode, ...] = get_args(Mode)

_WIDE = (1280, 800)
_COMPACT = (340, 560)
_STRIP_HEIGHT = 180
_LEAST = (240, 120)
"""What can still be found and drawn larger with the mouse."""
_FARTHEST = 100_000
_TITLE_BAR = 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window stands: from the top left corner of a screen, and how large it is inside its frame."""

    screen: str
    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen without what the system keeps for itself; the first of several is the main one."""

    name: str
    area: QRect


@dataclass(frozen=True, slots=True)
class Frame:
    """How much the system puts around a window: in all beside it, above and below together."""

    width: int = 0
    height: int = 0


def usual(mode: Mode, screen: Screen) -> Place:
    """Where a window of that shape stands before anybody moved it."""
    area = screen.area
    if mode == "strip":
        return Place(screen.name, 0, area.height() - _STRIP_HEIGHT, area.width(), _STRIP_HEIGHT)
    width, height = _COMPACT if mode == "compact" else _WIDE
    across, down = area.width() - width, area.height() - height
    return Place(screen.name, across if mode == "compact" else across // 2, down // 2, width, height)


def fitted(place: Place | None, mode: Mode, screens: Sequence[Screen], frame: Frame | None = None) -> QRect:
    """The corner of the frame and the size within it: as it was if it can be, and all of it on one screen.

    Where the screen it stood on is gone, it stands on the main one.
    """
    around = frame or Frame()
    screen = next((one for one in screens if place is not None and one.name == place.screen), screens[0])
    wanted = place or usual(mode, screen)
    area = screen.area
    width = _between(_LEAST[0], wanted.width, area.width() - around.width)
    height = _between(_LEAST[1], wanted.height, area.height() - around.height)
    x = _between(0, wanted.x, area.width() - width - around.width)
    y = _between(0, wanted.y, area.height() - height - around.height)
    return QRect(area.x() + x, area.y() + y, width, height)


def note_of_system(platform: str) -> Message | None:
    """What the settings say where the system alone decides where windows stand; `platform` is Qt's name of it."""
    return message("places.wayland") if platform.startswith("wayland") else None


class Places:
    """Remembers in a file where the window stood in each shape. A file that makes no sense is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._mode, self._known = _read(file)

    @property
    def last_mode(self) -> Mode:
        """The shape of the window when it was last kept."""
        return self._mode

    def restore(self, window: QWidget, mode: Mode) -> None:
        """Put the window where it stood in this shape, or where it usually stands."""
        place = self._known.get(mode)
        rect = fitted(place, mode, _screens(), _frame(window))
        if window.isMaximized():
            window.showNormal()
        window.resize(rect.size())
        window.move(rect.topLeft())
        if place is not None and place.maximised and mode == "wide":
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def keep(self, window: QWidget, mode: Mode) -> None:
        """Remember where it stands, and that this was its shape. Where it cannot be written it is not remembered."""
        self._mode = mode
        self._known = {**self._known, mode: _place_of(window, self._known.get(mode))}
        import tomli_w

        state: dict[str, object] = {"mode": mode}
        state |= {name: asdict(place) for name, place in self._known.items()}
        with suppress(OSError):
            write_whole(self._file, tomli_w.dumps(state).encode())


def _place_of(window: QWidget, before: Place | None) -> Place:
    """A window that fills the screen is remembered with the place it goes back to."""
    screen = window.screen()
    corner = screen.availableGeometry().topLeft()
    if window.isMaximized():
        rect = window.normalGeometry()
        if not rect.isValid() and before is not None:
            rect = QRect(before.x, before.y, before.width, before.height).translated(corner)
    else:
        rect = QRect(window.pos(), window.size())
    at = rect.topLeft() - corner
    return Place(screen.name(), at.x(), at.y(), rect.width(), rect.height(), window.isMaximized())


def _read(file: Path) -> tuple[Mode, Mapping[Mode, Place]]:
    import tomli

    try:
        state = tomli.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return "wide", {}
    known = {mode: place for mode in MODES if (place := _place(state.get(mode))) is not None}
    last = state.get("mode")
    return next((mode for mode in MODES if mode == last), "wide"), known


def _place(found: object) -> Place | None:
    if not isinstance(found, dict):
        return None
    screen, maximised = found.get("screen"), found.get("maximised", False)
    numbers = [found.get(name) for name in ("x", "y", "width", "height")]
    sound = [number for number in numbers if type(number) is int and abs(number) <= _FARTHEST]
    if not isinstance(screen, str) or not isinstance(maximised, bool) or len(sound) != len(numbers):
        return None
    x, y, width, height = sound
    return Place(screen, x, y, width, height, maximised)


def _screens() -> list[Screen]:
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [Screen(screen.name(), screen.availableGeometry()) for screen in (main, *others)]


def _frame(window: QWidget) -> Frame:
    """The frame of the window; before it is shown nobody knows it, so a usual one is taken."""
    if not window.isVisible():
        return Frame(0, _TITLE_BAR)
    outer, inner = window.frameGeometry(), window.geometry()
    return Frame(outer.width() - inner.width(), outer.height() - inner.height())


def _between(least: int, wanted: int, most: int) -> int:
    """The nearest to what is wanted; where not even the least fits, the most counts."""
    return min(max(wanted, least), max(most, 0))
