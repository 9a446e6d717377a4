"""The pages of the window, one of them shown: the start, a call, an entry by itself, or that there is no library."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from jobaid.app.desk import Desk
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.tab import in_order, tab_stops
from jobaid.ui.widgets.turns import Turns

if TYPE_CHECKING:  # all that is not on the first frame is imported when it is first needed
    from jobaid.errors import UserFacing
    from jobaid.ui.call.call_page import CallPage
    from jobaid.ui.call.missing_page import MissingPage
    from jobaid.ui.call.reading_page import ReadingPage
    from jobaid.ui.meant import Entry

_SOON = 40
"""Milliseconds after which the page of the next call is made: what is to be seen now is painted by then."""
_LEAST = 40


class Pages(QStackedWidget):
    """Makes each page when it is first needed. They scroll, and have whatever height is left.

    `tab_from` gives what Tab comes from, into a page; `short` is whether steps begin with their short words.
    `desk_wanted` and `topic_wanted` ask for another page, `said` goes to the line at the bottom; the others are
    those of `Content`.
    """

    desk_wanted = Signal()
    topic_wanted = Signal(str)
    sample_wanted = Signal()
    library_wanted = Signal()
    said = Signal(str)
    said_of = Signal(str, object)
    award_done = Signal(str)
    award_voided = Signal(str, str)

    def __init__(self, look: Look, desk: Desk, keys: Keys, tab_from: Callable[[], QWidget], *, short: bool) -> None:
        super().__init__()
        self._look, self._desk, self._keys, self._tab_from, self._short = look, desk, keys, tab_from, short
        self._mode = self._spoken = ""
        self._at: object = None
        self._soon = Turns(self, rest=_SOON)
        self.call: CallPage | None = None
        self.reading: ReadingPage | None = None
        self.missing: MissingPage | None = None
        self.start = StartPage(look, desk, keys)
        self.start.tab_from = tab_from
        self.addWidget(self.start)
        self.setMinimumHeight(_LEAST)

    @property
    def is_on_call(self) -> bool:
        """Whether a call is what is looked at."""
        return self.call is not None and self.currentWidget() is self.call

    @property
    def is_missing(self) -> bool:
        """Whether there is no library to show."""
        return self.missing is not None and self.currentWidget() is self.missing

    @property
    def is_reading(self) -> bool:
        """Whether an entry by itself lies over the desk."""
        return self.reading is not None and self.currentWidget() is self.reading

    @property
    def words(self) -> str:
        """The words of the page, as they are copied."""
        if self.is_reading and self.reading is not None:
            return self.reading.words
        return self.call.spoken if self.call is not None and self._desk.shown() else ""

    @property
    def entry(self) -> "Entry | None":
        """The entry that the page is about, or that is marked in its list."""
        if self.currentWidget() is self.start:
            return self.start.list.entry
        if self.is_reading and self.reading is not None and self.reading.entry is not None:
            return self.reading.entry.entry
        return None

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on a page, or nowhere."""
        focused = QApplication.focusWidget()
        return focused is None or self.isAncestorOf(focused)

    def of_desk(self) -> "StartPage | CallPage":
        """The page of the call, or between topics that with the list of them."""
        if self._desk.shown() is None:
            return self.start
        return self.call or self._make_call()

    def refresh(self) -> None:
        """Show the desk as it is now; an entry that is read stays as long as the call stands where it stood."""
        page = self.of_desk()
        page.refresh()
        call = self._desk.call
        before, self._at = self._at, (call.number, call.stop, call.at_home)
        stays = self.is_reading and self._at == before  # such as while a note is written
        if page is not self.currentWidget() and not stays:
            had_keyboard = self.has_keyboard
            if had_keyboard:
                page.take_focus()  # before it is shown, or Qt takes any part of it, and it is scrolled to there
            self.setCurrentWidget(page)
            if had_keyboard:
                self.take_focus()
        self._announce()

    def show_desk(self) -> None:
        """Show the call, or between topics the list of them, with the keyboard there."""
        page = self.of_desk()
        page.refresh()
        page.take_focus()
        self.setCurrentWidget(page)
        self.take_focus()

    def show_entry(self, entry: object) -> None:
        """Show an entry by itself."""
        from jobaid.ui.call.reading_page import ReadingPage

        if self.reading is None:
            self.reading = ReadingPage(self._look, self._keys)
            self.reading.left.connect(self.desk_wanted)
            self.reading.topic_wanted.connect(self.topic_wanted)
            self.addWidget(self.reading)
            self.reading.set_mode(self._mode or "wide")
        topic = self._desk.library.topics_by_id.get(getattr(entry, "topic", ""))
        self.reading.show_entry(entry, topic.title if topic else "")  # type: ignore[arg-type]
        self._show_other(self.reading)

    def show_missing(self, reason: "UserFacing") -> None:
        """Say that there is no library to show."""
        from jobaid.ui.call.missing_page import MissingPage

        if self.missing is None:
            self.missing = MissingPage(self._look)
            self.missing.sample_wanted.connect(self.sample_wanted)
            self.missing.other_wanted.connect(self.library_wanted)
            self.addWidget(self.missing)
        self.missing.show_reason(reason)
        self._show_other(self.missing)

    def forget_call(self) -> None:
        """Make the page of a call anew for the next one: what is hidden would hold the last one's words."""
        page, self.call, self._spoken = self.call, None, ""
        if page is None:
            return
        had_keyboard = self.has_keyboard
        self.setCurrentWidget(self.start)
        if had_keyboard:
            self.start.take_focus()
        page.give_up()
        discard(page)
        self._soon.put((self.prepare, gc.collect))  # which takes as long as a frame, and comes at any key else

    def prepare(self) -> None:
        """Make the page of the next call while nobody waits for it."""
        if self.call is None:
            self._make_call()

    def use_short(self, short: bool) -> None:
        """Begin steps with their short words, or with the full ones."""
        self._short = short
        if self.call is not None:
            self.call.short = short
            self.call.refresh()

    def set_mode(self, mode: str) -> None:
        """Arrange the pages for the wide window, the compact panel or the strip."""
        self._mode = mode
        for page in (self.start, self.call, self.reading):
            if page is not None:
                page.set_mode(mode)

    def tick_hold(self) -> None:
        """Show how long the customer has waited."""
        for page in (self.start, self.call):
            if page is not None and page is self.currentWidget():
                page.tick_hold()

    def take_focus(self) -> None:
        """Give the keyboard to the page that is shown."""
        page = self.currentWidget()
        for one in (self.start, self.call, self.reading, self.missing):
            if one is not None and one is page:
                one.take_focus()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: or it would ask for as much as all of a page needs, and have the bars above it made lower."""
        return False

    def _show_other(self, page: "ReadingPage | MissingPage") -> None:
        in_order([self._tab_from(), *tab_stops(page)])
        self.setCurrentWidget(page)
        page.take_focus()

    def _make_call(self) -> "CallPage":
        from jobaid.ui.call.call_page import CallPage

        self.call = page = CallPage(self._look, self._desk, self._keys, short=self._short)
        page.tab_from = self._tab_from
        page.said_of.connect(self.said_of)
        page.filling.refused.connect(self.said)
        page.may.given.done.connect(self.award_done)
        page.may.given.voided.connect(self.award_voided)
        self.addWidget(page)
        page.set_mode(self._mode or "wide")
        return page

    def _announce(self) -> None:
        """A screen reader says the words of a step as it comes up."""
        spoken = self.call.spoken if self.call is not None and self._desk.shown() else ""
        if spoken and spoken != self._spoken:
            announce(self, spoken)
        self._spoken = spoken
