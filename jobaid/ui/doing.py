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
from jobaid.ui.giving import GivingHere
from jobaid.ui.handing import Handing
from jobaid.ui.keys import Keys
from jobaid.ui.report.saying import Saying
from jobaid.ui.several_calls import SeveralCalls
from jobaid.ui.sight import Sight

if TYPE_CHECKING:
    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.search_tests import Tried
    from jobaid.ui.call.call_page import CallPage
    from jobaid.ui.meant import Entry
    from jobaid.ui.promising import Promising
    from jobaid.ui.saving import Saving
    from jobaid.ui.theme.look import Look

_LEAVES = {"call.back", "call.return", "call.topics", "call.wrong", "call.next", "call.pause"}


class Window(Protocol):
    """What actions need of the window."""

    look: "Look"
    desk: Desk
    keys: Keys
    content: Content
    clip: Clip
    chosen: Settings
    notes: tuple[str, ...]
    memory: "Memory | None"
    tried: "Tried | None"
    is_practice: bool
    saving: "Saving | None"
    promising: "Promising"

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
        self._saying = Saying(window.look, window.desk, window.keys, lambda: window.content)
        self._several = SeveralCalls(window.desk, window.keys, lambda: window.content)
        self._handing = Handing(window.look, window.desk, window.keys, window.clip, lambda: window.content)
        self.giving = GivingHere(
            window.look,
            window.desk,
            window.keys,
            content=lambda: window.content,
            saving=lambda: window.saving,
            handing=self._handing,
            wanted_setting=window.setting_wanted.emit,
        )
        for action, run in self._runs().items():
            self._keys.bind(action, partial(self._run, partial(self._leave, run) if action in _LEAVES else run))
        self.refresh()

    def _runs(self) -> dict[str, Callable[..., object]]:
        """What is done, by action."""
        window = self._window
        return {
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
            "day.notes": self._show_notes,
            "call.undo": self._undo,
            "call.wrong": self._wrong_topic,
            "call.topics": self._desk.go_home,
            "call.same": self._desk.same_caller,
            "call.other": self._desk.other_caller,
            "find.open": self._find,
            "find.learned": self._show_learned,
            "find.tests": self._show_tests,
            "window.palette": self._palette,
            "window.keys": self._show_keys,
            "window.settings": self.settings,
            "window.compact": lambda: self._turn("compact"),
            "window.strip": lambda: self._turn("strip"),
            "window.library": window.library_wanted.emit,
            "window.kept": self._show_kept,
            "window.practice": self._practise,
            "window.quit": window.close,
            **Sight(window).runs,
            **self._several.runs,
            **window.promising.runs,
            **self._handing.runs,
            **self.giving.runs,
            **self._saying.runs,
        }

    def refresh(self, _page: int = 0) -> None:
        """Let only that be done which makes sense now."""
        content, call = self._window.content, self._desk.call
        is_empty = self._desk.day.is_empty(call)
        on_call = content.pages.is_on_call
        shown = self._desk.shown() if on_call else None
        step = shown.step if shown and not self._several.hides_the_step else None
        at_desk = not content.pages.is_missing
        for action, is_enabled in {
            "call.back": bool(call.trail) or self._window.content.pages.is_reading,
            "call.return": bool(step and shown and shown.returns_to),
            "call.fill": bool(shown and shown.step) and self._has_fields(),
            "call.case": at_desk and bool(self._desk.library.frame and self._desk.library.frame.who),
            "call.gist": bool(step and step.short),
            "call.tick": on_call,
            "call.copy": on_call or self._window.content.pages.is_reading,
            "call.wrong": on_call,
            "call.topics": on_call,
            "call.else": at_desk,
            "call.end": at_desk and not is_empty,
            "call.next": at_desk and not is_empty,
            **dict.fromkeys(self._window.promising.runs, at_desk),
            "call.undo": at_desk and self._desk.can_undo,
            "call.same": self._desk.day.question is not None,
            "call.other": self._desk.day.question is not None,
            **{name: at_desk and can for name, can in self._several.enabled().items()},
            **{name: at_desk and can for name, can in self._handing.enabled().items()},
            **{name: at_desk and can for name, can in self._saying.enabled().items()},
            **{name: at_desk and can for name, can in self.giving.enabled().items()},
        }.items():
            self._keys.set_enabled(action, is_enabled)

    def _has_fields(self) -> bool:
        page = self._window.content.pages.call
        return page is not None and bool(page.fields())

    def next_words(self) -> str:
        """What is to be done next on the call in front; see `SeveralCalls.next_words`."""
        return self._several.next_words()

    def said_of(self, what: str, entry: "Entry | None") -> None:
        """Something is said of an entry that is shown; see `Saying.said_of`."""
        self._desk.active()
        self._saying.said_of(what, entry)

    def forget_call(self) -> None:
        """Forget what was typed for the last call and not kept."""
        self._saying.forget_call()

    def settings(self, at: str = "") -> None:
        """Show the settings, with the keyboard on one of them."""
        self._window.content.sheets.settings(self._window.chosen, self._window.notes, at)

    def _run(self, run: Callable[..., object], *number: int) -> None:
        """Do it; whoever does something is at the desk, and after a long silence it may be about another caller."""
        self._desk.active()
        run(*number)

    def _leave(self, run: Callable[..., object]) -> None:
        """What is typed in a field of the page is kept when the page is left."""
        self._call(lambda page: page.filling.finish())
        run()

    def _answer(self, number: int) -> None:
        if self._desk.shown() is None:
            self._window.content.start.open_number(number)
        elif not self._several.keeps_from_walking():
            self._desk.answer(number)

    def _go_on(self) -> None:
        if self._desk.shown() is not None:
            if not self._several.keeps_from_walking():
                self._desk.go_on()
        elif not self._several.greets():
            self._window.content.start.begin_opening()

    def _write_note(self) -> None:
        self._window.content.call_bar.write_note()

    def _end(self) -> None:
        self._window.content.sheets.end()

    def _palette(self) -> None:
        self._window.content.sheets.palette()

    def _show_learned(self) -> None:
        self._window.content.sheets.learned(self._window.memory)

    def _show_tests(self) -> None:
        self._window.content.sheets.tests(self._window.tried)

    def _show_keys(self) -> None:
        self._window.content.sheets.keys()

    def _show_notes(self) -> None:
        self._window.content.sheets.notes()

    def _something_else(self) -> None:
        self._window.content.sheets.something_else()

    def _back(self) -> None:
        content = self._window.content
        if content.pages.is_reading:
            content.pages.show_desk()
        elif self._desk.shown() is not None and self._several.keeps_from_walking():
            return
        elif self._desk.back():
            content.pages.take_focus()

    def _call(self, act: "Callable[[CallPage], object]") -> None:
        page = self._window.content.pages.call
        if page is not None and self._desk.shown() is not None:
            act(page)

    def _fill_who(self) -> None:
        self._window.content.fill_who()

    def _tick(self, number: int = 0) -> None:
        """Tick the item of that number; without one, as a button asks for it, the one to do next."""
        shown = self._desk.shown()
        items = shown.topic.items if shown is not None else ()
        current = next((place for place, item in enumerate(items, 1) if item.current), 0)
        if shown is not None and 0 < (number or current) <= len(items):
            self._desk.tick(shown.topic.id, items[(number or current) - 1].id)

    def _copy(self) -> None:
        words = self._window.content.pages.words
        if words:
            self._window.clip.put(words)
            self._say("call.copied")

    def _next_caller(self) -> None:
        self._desk.next_caller()
        self._window.content.pages.show_desk()
        self._say("call.clean-slate", key=self._keys.caption("call.undo"))

    def _undo(self) -> None:
        from jobaid.app.operations.undo_words import undo_words

        what = undo_words(self._desk)
        if self._desk.undo():
            self._say("undo.said" if what else "call.undone", what=what)

    def _wrong_topic(self) -> None:
        shown = self._desk.shown()
        if shown is not None and self._desk.leave_topic():
            self._window.content.bar.search.ready()
            self._say("call.wrong-left", title=shown.topic.title, key=self._keys.caption("call.undo"))

    def _find(self) -> None:
        self._window.content.sheets.close()
        self._window.content.bar.search.ready()

    def _show_kept(self) -> None:
        window, journaling = self._window, self._window.saving.journaling if self._window.saving else None
        if journaling is None:
            self._say("kept.no-journal")
            return
        from jobaid.app.kept.keeper import Keeper
        from jobaid.ui.kept.sheet import KeptSheet

        keeper = Keeper(journaling.writer, self._desk, window.memory)
        days = window.chosen.keep_days
        window.content.sheets.show(lambda page: KeptSheet(window.look, keeper, self._desk, days, page))

    def _practise(self) -> None:
        if self._window.is_practice:
            self._window.close()
            return
        from jobaid.app.operations.libraries import folder_in_force
        from jobaid.app.practice import open_beside

        open_beside(folder_in_force(None).absolute())
        self._say("practice.opening")

    def _turn(self, shape: str) -> None:
        """To that shape, or from it back to the wide window."""
        self._window.shape_wanted.emit("wide" if self._window.shape == shape else shape)

    def _say(self, name: str, **values: object) -> None:
        self._window.content.status.say(text(message(name, **values)))
