"""What each action of the list does in a window, and which of them can be done now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.settings import Settings
from jobaid.ui.clipboard import Clip
from jobaid.ui.content import Content
from jobaid.ui.keys import Keys

if TYPE_CHECKING:
    from jobaid.ui.call.call_page import CallPage

_SIZES = (80, 200)
_STEP = 10


class Window(Protocol):
    """What actions need of the window."""

    desk: Desk
    keys: Keys
    content: Content
    clip: Clip
    chosen: Settings
    notes: tuple[str, ...]

    @property
    def shape(self) -> str:
        """How it stands: wide, compact or strip."""

    @property
    def library_wanted(self) -> SignalInstance:
        """Asks for another library."""

    @property
    def shape_wanted(self) -> SignalInstance:
        """Asks for another shape."""

    @property
    def setting_wanted(self) -> SignalInstance:
        """Asks to write a setting down."""

    def close(self) -> bool:
        """Close it."""


class Doing:
    """Binds the actions to a window's desk and content."""

    def __init__(self, window: Window) -> None:
        self._window, self._desk, self._keys = window, window.desk, window.keys
        runs: dict[str, Callable[..., object]] = {
            "call.answer": self._answer,
            "call.else": self._something_else,
            "call.on": self._go_on,
            "call.back": self._back,
            "call.return": self._desk.go_back_to_interrupted,
            "call.fill": lambda: self._call(lambda page: page.fill_next()),
            "call.case": self._fill_who,
            "call.gist": lambda: self._call(lambda page: page.turn()),
            "call.tick": self._tick,
            "call.copy": self._copy,
            "call.note": self._write_note,
            "call.end": self._end,
            "call.next": self._next_caller,
            "call.undo": self._undo,
            "call.wrong": self._wrong_topic,
            "call.topics": self._desk.go_home,
            "find.open": self._find,
            "window.palette": self._palette,
            "window.keys": self._show_keys,
            "window.settings": self.settings,
            "window.compact": lambda: self._turn("compact"),
            "window.strip": lambda: self._turn("strip"),
            "window.library": window.library_wanted.emit,
            "window.quit": window.close,
            "text.larger": lambda: self._resize_text(window.chosen.text_size + _STEP),
            "text.smaller": lambda: self._resize_text(window.chosen.text_size - _STEP),
            "text.usual": lambda: self._resize_text(100),
        }
        for action, run in runs.items():
            self._keys.bind(action, partial(self._run, run))
        self.refresh()

    def refresh(self) -> None:
        """Let only that be done which makes sense now."""
        shown = self._desk.shown()
        step = shown.step if shown else None
        on_call, call = shown is not None, self._desk.call
        for action, is_enabled in {
            "call.back": bool(call.trail),
            "call.return": bool(shown and shown.returns_to),
            "call.fill": on_call,
            "call.case": bool(self._desk.library.frame and self._desk.library.frame.who),
            "call.gist": bool(step and step.short),
            "call.tick": on_call,
            "call.copy": on_call,
            "call.wrong": on_call,
            "call.topics": on_call,
            "call.end": not call.is_blank,
            "call.next": not call.is_blank,
            "call.undo": self._desk.can_undo,
        }.items():
            self._keys.set_enabled(action, is_enabled)

    def settings(self, at: str = "") -> None:
        """Show the settings, with the keyboard on one of them."""
        self._window.content.sheets.settings(self._window.chosen, self._window.notes, at)

    def _run(self, run: Callable[..., object], *number: int) -> None:
        """Do it; whoever does something is at the desk, and after a long silence it may be about another caller."""
        run(*number)
        self._desk.active()

    def _answer(self, number: int) -> None:
        if self._desk.shown() is None:
            self._window.content.start.open_number(number)
        else:
            self._desk.answer(number)

    def _go_on(self) -> None:
        if self._desk.shown() is None:
            self._window.content.start.begin_opening()
        else:
            self._desk.go_on()

    def _write_note(self) -> None:
        self._window.content.call_bar.write_note()

    def _end(self) -> None:
        self._window.content.sheets.end()

    def _palette(self) -> None:
        self._window.content.sheets.palette()

    def _show_keys(self) -> None:
        self._window.content.sheets.keys()

    def _something_else(self) -> None:
        self._window.content.sheets.something_else()

    def _back(self) -> None:
        content = self._window.content
        if content.reading is not None and content.pages.currentWidget() is content.reading:
            content.show_desk()
        elif self._desk.back():
            content.take_focus()

    def _call(self, act: "Callable[[CallPage], object]") -> None:
        page = self._window.content.call_page
        if page is not None and self._desk.shown() is not None:
            act(page)

    def _fill_who(self) -> None:
        self._window.content.fill_who()

    def _tick(self, number: int) -> None:
        shown = self._desk.shown()
        if shown is not None and number <= len(shown.topic.items):
            self._desk.tick(shown.topic.id, shown.topic.items[number - 1].id)

    def _copy(self) -> None:
        page = self._window.content.call_page
        if page is not None and page.say.spoken:
            self._window.clip.put(page.say.spoken)
            self._say("call.copied")

    def _next_caller(self) -> None:
        self._desk.next_caller()
        self._window.content.show_desk()
        self._say("call.clean-slate", key=self._keys.caption("call.undo"))

    def _undo(self) -> None:
        if self._desk.undo():
            self._say("call.undone")

    def _wrong_topic(self) -> None:
        shown = self._desk.shown()
        if shown is not None and self._desk.leave_topic():
            self._window.content.bar.search.ready()
            self._say("call.wrong-left", title=shown.topic.title, key=self._keys.caption("call.undo"))

    def _find(self) -> None:
        self._window.content.sheets.close()
        self._window.content.bar.search.ready()

    def _turn(self, shape: str) -> None:
        """To that shape, or from it back to the wide window."""
        self._window.shape_wanted.emit("wide" if self._window.shape == shape else shape)

    def _resize_text(self, percent: int) -> None:
        wanted = min(max(percent, _SIZES[0]), _SIZES[1])
        if wanted != self._window.chosen.text_size:
            self._window.setting_wanted.emit("text_size", wanted)

    def _say(self, name: str, **values: object) -> None:
        self._window.content.status.say(text(message(name, **values)))
