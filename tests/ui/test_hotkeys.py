"""Keys that act in every program, as far as it can be seen without one; on a real screen: tests/journeys."""

import ctypes
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from jobaid.app.strokes import stroke_of
from jobaid.messages import text
from jobaid.settings import DECLARED
from jobaid.settings.kinds import KeyPress
from jobaid.ui.beside.hotkeys import Hotkeys
from jobaid.ui.beside.keysyms import windows_key, x11_key
from jobaid.ui.beside.windows_keys import WindowsKeys, _Message

SUGGESTED = [keys for one in DECLARED if isinstance(one.kind, KeyPress) for keys in one.kind.suggested]


class User32:
    """What Windows does with keys: it knows who has which, and refuses one that is taken."""

    def __init__(self, taken: set[tuple[int, int]]) -> None:
        self.taken, self.ours = taken, dict[int, tuple[int, int]]()

    def RegisterHotKey(self, _window: None, number: int, held: int, code: int) -> int:  # noqa: N802
        if (held & 0xF, code) in self.taken:
            return 0
        self.ours[number] = (held & 0xF, code)
        return 1

    def UnregisterHotKey(self, _window: None, number: int) -> int:  # noqa: N802
        return int(self.ours.pop(number, None) is not None)


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def user32() -> User32:
    return User32({(2, 0x7B)})


@pytest.fixture
def windows(qtbot: QtBot, pressed: list[str], user32: User32) -> Iterator[WindowsKeys]:
    one = WindowsKeys(pressed.append, user32)
    yield one
    one.stop()


@pytest.mark.parametrize("keys", SUGGESTED)
def test_every_key_that_is_suggested_is_known_to_each_system(keys: str) -> None:
    stroke = stroke_of(keys)
    assert stroke is not None
    assert x11_key(stroke) is not None
    assert windows_key(stroke) is not None


@pytest.mark.parametrize(
    ("keys", "x11", "windows"),
    [
        ("F8", (0xFFC5, 0), (0x77, 0)),
        ("Ctrl+Shift+F12", (0xFFC9, 5), (0x7B, 6)),
        ("Ctrl+Alt+J", (ord("j"), 12), (ord("J"), 3)),
        ("Meta+Space", (0x20, 64), (0x20, 8)),
    ],
)
def test_keys_as_systems_call_them(keys: str, x11: tuple[int, int], windows: tuple[int, int]) -> None:
    stroke = stroke_of(keys)
    assert stroke is not None
    assert (x11_key(stroke), windows_key(stroke)) == (x11, windows)


def test_on_windows_a_key_that_another_program_has_is_told(windows: WindowsKeys, user32: User32) -> None:
    wanted = {name: stroke for name, keys in (("show", "Ctrl+F12"), ("hold", "F8")) if (stroke := stroke_of(keys))}
    assert windows.use(wanted) == ["show"]
    assert list(user32.ours.values()) == [(0, 0x77)]
    windows.use({})
    assert user32.ours == {}


def test_on_windows_a_press_is_told_by_its_name(windows: WindowsKeys, user32: User32, pressed: list[str]) -> None:
    stroke = stroke_of("F8")
    assert stroke is not None
    windows.use({"hold": stroke})
    (number,) = user32.ours
    told = _Message(message=0x0312, which=number)
    assert windows.nativeEventFilter(b"windows_dispatcher_MSG", ctypes.addressof(told)) == (True, 0)
    other = _Message(message=0x0100, which=number)
    assert windows.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(other)) == (False, 0)
    assert pressed == ["hold"]


def test_where_there_are_none_the_way_out_is_said(qtbot: QtBot) -> None:
    keys = Hotkeys("cocoa")
    keys.use({"show": "Ctrl+F12", "hold": ""})
    assert keys.unable is not None
    assert "jobaid hold turn" in text(keys.unable)


@pytest.mark.parametrize("wanted", ["a", "Shift+A", "not a key", "Ctrl+Nothing"])
def test_what_others_need_for_typing_is_never_taken(qtbot: QtBot, user32: User32, wanted: str) -> None:
    keys = Hotkeys("windows")
    keys._backend = WindowsKeys(lambda _name: None, user32)
    keys.use({"show": wanted})
    assert user32.ours == {}
    assert len(keys.missed) == 1
    keys.stop()
