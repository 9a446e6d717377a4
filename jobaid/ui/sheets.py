"""What is looked at for a moment, over the page: made when it is first wanted."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from jobaid import paths
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.turns import Turns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.search_tests import Tried
    from jobaid.call.state import CallState
    from jobaid.settings import Settings
    from jobaid.ui.call.end_sheet import EndSheet
    from jobaid.ui.widgets.choice_row import Offer
    from jobaid.ui.widgets.sheet import Sheet

    Made = TypeVar("Made", bound=Sheet)


_WHILE_OPEN = frozenset({"text.copy", "text.larger", "text.smaller", "text.usual", "window.quit", "find.open"})
"""What keys still do while a sheet lies over the page."""


class Sheets(QObject):
    """Opens sheets over a page, one at a time.

    `setting_chosen` gives a setting's key and the value that was written down, `setting_wanted` one that is to be;
    `elsewhere` asks for a topic, or with `/` for a step of one; `words_wanted` are to be searched for; `copied` gives
    words for the clipboard; `room_wanted` asks for the room that a sheet needs, and says when it is needed no longer.
    """

    setting_chosen = Signal(str, object)
    setting_wanted = Signal(str, object)
    elsewhere = Signal(str)
    words_wanted = Signal(str)
    copied = Signal(str)
    room_wanted = Signal(bool)
    stranded = Signal()

    def __init__(self, look: Look, desk: Desk, keys: Keys, page: "QWidget") -> None:
        super().__init__(page)
        self._look, self._desk, self._keys, self._page = look, desk, keys, page
        self._open: Sheet | None = None
        self._made: tuple[CallState, EndSheet] | None = None
        self._turns = Turns(self)
        self._then: Callable[[], object] | None = None
        self.name = ""

    @property
    def is_open(self) -> bool:
        """Whether one lies over the page."""
        return self._open is not None and self._open.is_open

    def palette(self) -> None:
        """Everything that can be done now."""
        from jobaid.ui.palette import Palette

        sheet = Palette(self._look, self._keys, self._page)
        self._show(sheet, sheet.open, "palette")

    def keys(self) -> None:
        """All keys, and changing them."""
        from jobaid.ui.keys_sheet import KeysSheet

        sheet = KeysSheet(self._look, self._keys, self._page)
        sheet.changed_keys.connect(lambda changes: self.setting_wanted.emit("keys", changes))
        self._show(sheet, sheet.open, "keys")

    def learned(self, memory: "Memory | None") -> None:
        """What search has learned of the library that is open."""
        from jobaid.app.operations.entries import titles_of
        from jobaid.app.operations.learning import Memory
        from jobaid.ui.learned_sheet import LearnedSheet

        known = memory or Memory()
        titles = titles_of(self._desk.library, {one.entry for one in known.phrases})
        sheet = LearnedSheet(self._look, known, titles, self._page)
        self._show(sheet, sheet.open)

    def tests(self, tried: "Tried | None") -> None:
        """What came of the search tests of the library that is open."""
        from jobaid.ui.search_tests_sheet import SearchTestsSheet

        sheet = SearchTestsSheet(self._look, tried, self._page)
        sheet.words_wanted.connect(self.words_wanted)
        self._show(sheet, sheet.open, "tests")

    def take_tried(self, tried: "Tried | None") -> None:
        """Show what came of the search tests by now, where that is looked at."""
        show = getattr(self._open, "show_tried", None) if self.name == "tests" and self.is_open else None
        if show is not None:
            show(tried)

    def settings(self, in_force: "Settings", notes: Sequence[str], at: str = "") -> None:
        """The settings."""
        from jobaid.ui.settings_sheet import SettingsSheet

        sheet = SettingsSheet(
            self._look, paths.settings_file(), in_force, self._page, offered=self._offered(), notes=notes
        )
        sheet.chosen.connect(self.setting_chosen)
        self._show(sheet, lambda: sheet.open_at(at), "settings")

    def say_of_setting(self, words: str) -> bool:
        """Say in the open settings that a change could not be put in force; False while they are not open."""
        say = getattr(self._open, "say", None) if self.name == "settings" and self.is_open else None
        if say is not None:
            say(words)
        return say is not None

    def something_else(self) -> None:
        """All steps of this topic, and everything that can come up at any moment."""
        from jobaid.ui.call.something_else import SomethingElse

        sheet = SomethingElse(self._look, self._desk, self._page)
        sheet.chosen.connect(self.elsewhere)
        self._show(sheet, sheet.open)

    def end(self) -> None:
        """What is left before the call ends, and how it ends."""
        sheet = self._end_sheet()
        self._show(sheet, sheet.open, "end")

    def end_soon(self) -> None:
        """The same for a call that a step has ended: made and shown in one turn it would hold the window too long."""
        if not self._turns.is_waiting:
            self._turns.put((self._make_end, self._show_end))

    def _make_end(self) -> None:
        if self._desk.call.ended and not self.is_open:
            sheet = self._end_sheet()
            sheet.make_ready()
            self._made = (self._desk.call, sheet)

    def _show_end(self) -> None:
        """Only what was made of the very call that is in front."""
        made, self._made = self._made, None
        if made is not None and made[0] is self._desk.call and not self.is_open:
            self._show(made[1], made[1].open, "end")
        elif made is not None:
            discard(made[1])
            self._turns.put((self._make_end, self._show_end))

    def _end_sheet(self) -> "EndSheet":
        from jobaid.ui.call.end_sheet import EndSheet

        sheet = EndSheet(self._look, self._desk, self._keys, self._page)
        sheet.copied.connect(self.copied)
        sheet.elsewhere.connect(self.elsewhere)
        sheet.escalation_wanted.connect(sheet.give_way)
        sheet.escalation_wanted.connect(lambda: self._keys.run("call.handover"))
        sheet.promise_wanted.connect(sheet.give_way)
        sheet.promise_wanted.connect(self._promise_at_the_end)
        return sheet

    def notes(self, call: str = "") -> None:
        """Today's notes, with the write-up of a call."""
        from jobaid.ui.call.notes_sheet import NotesSheet

        sheet = NotesSheet(self._look, self._desk, self._keys, self._page)
        sheet.copied.connect(self.copied)
        self._show(sheet, lambda: sheet.open_at(call), "notes")

    def show(self, make: "Callable[[QWidget], Made]", *, also: frozenset[str] = frozenset()) -> "Made":
        """Have a sheet made over the page; the keys of the actions `also` act in it, too."""
        sheet = make(self._page)
        self._show(sheet, sheet.open)
        self._keys.allow_only(_WHILE_OPEN | also)
        return sheet

    def close(self) -> None:
        """Close whatever lies over the page."""
        self._then = None
        if self._open is not None:
            self._open.leave()

    def _show(self, sheet: "Sheet", show: Callable[[], object], name: str = "") -> None:
        self.close()
        self._open, self.name = sheet, name
        self._keys.allow_only(_WHILE_OPEN)
        self.room_wanted.emit(True)
        sheet.closed.connect(self._closed)
        sheet.stranded.connect(self.stranded)
        show()

    def _closed(self) -> None:
        sheet = self.sender()
        if sheet is not None:
            sheet.deleteLater()
        if sheet is self._open:
            self._open, self.name = None, ""
            self._keys.allow_only(None)
            self.room_wanted.emit(False)
            then, self._then = self._then, None
            if then is not None:
                then()

    def _promise_at_the_end(self) -> None:
        """Promise something, and come back to the end of this call."""
        number = self._desk.call.number
        if self._keys.run("call.promise"):
            self._then = lambda: self.end() if self._desk.call.number == number else None

    def _offered(self) -> "Mapping[str, Sequence[Offer]]":
        frame = self._desk.library.frame
        from jobaid.ui.widgets.choice_row import Offer

        if frame is None:
            return {"role": []}
        roles = [Offer(role.id, role.name) for role in frame.roles]
        return {"role": [Offer("", text(message("role.offer"))), *roles]}
