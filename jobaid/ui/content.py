"""Everything inside the window: the search above, the page, the call's bar below, arranged for the size there is."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.bars import ASKING, QUESTION, STANDING, Bars
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.call_bar import CallBar
from jobaid.ui.keys import Keys
from jobaid.ui.page_room import PageRoom
from jobaid.ui.panel_keys import PanelKeys
from jobaid.ui.searching import Searching
from jobaid.ui.shapes import arrangement
from jobaid.ui.sheets import Sheets
from jobaid.ui.status_line import StatusLine
from jobaid.ui.theme.look import Look
from jobaid.ui.top_bar import TopBar
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.tab import InSight, in_order, tab_stops
from jobaid.ui.widgets.turns import Turns

if TYPE_CHECKING:  # all that is not on the first frame is imported when it is first needed
    from jobaid.app.operations.finding import Found
    from jobaid.errors import UserFacing
    from jobaid.ui.call.call_page import CallPage
    from jobaid.ui.call.filling import Filling
    from jobaid.ui.call.missing_page import MissingPage
    from jobaid.ui.call.reading_page import ReadingPage
    from jobaid.ui.meant import Entry
    from jobaid.ui.open_calls import OpenCalls
    from jobaid.ui.question_bar import QuestionBar
    from jobaid.ui.widgets.bar import Bar

_SOON = 40
"""Milliseconds after which the page of the next call is made: what is to be seen now is painted by then."""
_LEAST_PAGE = 40


class Content(QWidget):
    """Shows the desk. `short` is whether steps begin with their short words.

    `said_of` gives what is said of an entry: that it is `wrong`, `thank`s for it, or that the `menu` for it is wanted.
    `award_done` and `award_voided` name what was given, the latter with the reason.
    """

    sample_wanted = Signal()
    library_wanted = Signal()
    topic_wanted = Signal(str)
    said_of = Signal(str, object)
    award_done = Signal(str)
    award_voided = Signal(str, str)

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget, *, short: bool = False) -> None:
        super().__init__(parent)
        self._look, self._desk, self._keys, self._short = look, desk, keys, short
        self.mode = ""
        self.call_page: CallPage | None = None
        self.reading: ReadingPage | None = None
        self.missing: MissingPage | None = None
        self.question: QuestionBar | None = None
        self.open_calls: OpenCalls | None = None
        self._filling: Filling | None = None
        self.bars = Bars()
        self.bars.changed.connect(self._make_room)
        self._spoken = ""
        self._soon = Turns(self, rest=_SOON)
        self._at: object = None
        self.bar, self.status = TopBar(look, keys), StatusLine(look)
        self.status.waiting_wanted.connect(self._show_waiting)
        self.start, self.call_bar = StartPage(look, desk, keys), CallBar(look, desk, keys)
        self._room = PageRoom(self.bar, self.bars, self.call_bar, self.status)
        self.pages = _Pages()
        self.pages.addWidget(self.start)
        self.searching = Searching(look, desk, keys, self.bar.search, self.pages)
        self.sheets = Sheets(look, desk, keys, self)
        self.panel_keys = PanelKeys(keys, self.pages)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._place()
        self.start.tab_from = self._last_above
        self._in_sight = InSight(self.pages)
        self._connect()

    def refresh(self, change: Change) -> None:
        """Show what has changed at the desk."""
        if Change.LIBRARY in change:
            self.bar.show_role(self._desk.authority)
            self._say_held()
            self._library_is_there()
        if Change.QUESTION in change:
            self._refresh_question()
        self.call_bar.refresh()
        self._refresh_open_calls()
        if change != Change.NOTE and not self.is_missing:
            self._refresh_page()
        if self._desk.call.ended and not self.sheets.is_open:
            self.sheets.end_soon()

    def forget_call(self) -> None:
        """Make the page of a call anew for the next one: what is hidden would hold the last one's words."""
        page, self.call_page, self._spoken = self.call_page, None, ""
        if page is None:
            return
        had_keyboard = self._page_has_keyboard()
        self.pages.setCurrentWidget(self.start)
        if had_keyboard:
            self.start.take_focus()
        discard(page)
        self._soon.put((self.prepare, gc.collect))  # which takes as long as a frame, and comes at any key else

    def prepare(self) -> None:
        """Make the page of the next call while nobody waits for it."""
        if self.call_page is None:
            self._make_call_page()

    def put_above(self, bar: "Bar | None") -> None:
        """Show above the page what says where one is."""
        if bar is not None:
            self.put_reminder(bar, STANDING)

    def put_reminder(self, bar: "Bar", urgency: int = ASKING) -> None:
        """Show something above the page, as soon as there is room for it."""
        self.bars.add(bar, urgency)
        in_order([self.bar.search.field, *self.bars.stops, self.status.waiting])
        self._page().refresh()

    def use_short(self, short: bool) -> None:
        """Begin steps with their short words, or with the full ones."""
        self._short = short
        if self.call_page is not None:
            self.call_page.short = short
            self.call_page.refresh()

    @property
    def is_on_call(self) -> bool:
        """Whether a call is what is looked at."""
        return self.call_page is not None and self.pages.currentWidget() is self.call_page

    @property
    def is_missing(self) -> bool:
        """Whether there is no library to show."""
        return self.missing is not None and self.pages.currentWidget() is self.missing

    @property
    def is_reading(self) -> bool:
        """Whether an entry by itself lies over the desk."""
        return self.reading is not None and self.pages.currentWidget() is self.reading

    @property
    def words_shown(self) -> str:
        """The words of the page, as they are copied."""
        if self.is_reading and self.reading is not None:
            return self.reading.words
        return self.call_page.spoken if self.call_page is not None and self._desk.shown() else ""

    def tick_holds(self) -> None:
        """Show how long those on hold have waited."""
        self.call_bar.tick_hold()
        self._refresh_open_calls()
        for page in (self.start, self.call_page):
            if page is not None and page is self.pages.currentWidget():
                page.tick_hold()

    def take_up(self, number: int) -> None:
        """Have another open call in front."""
        if self.call_page is not None:
            self.call_page.filling.finish()
        self._desk.resume(number)
        self.show_desk()

    @property
    def meant(self) -> "Entry | None":
        """The entry that somebody means by "this": what the keyboard or the mouse is on; None for what is said now."""
        from jobaid.ui.meant import meant_in

        found = self.searching.chosen or meant_in(self)
        if found is None and self.pages.currentWidget() is self.start:
            return self.start.list.entry
        if found is None and self.is_reading and self.reading is not None and self.reading.entry is not None:
            return self.reading.entry.entry
        return found

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Qt's: what can be said of the entry that the mouse or the keyboard is on."""
        from jobaid.ui.meant import entry_of

        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        one = QApplication.focusWidget() if is_key else self.childAt(event.pos())
        entry = entry_of(one, event.globalPos()) if one is not None else None
        if entry is not None:
            self.said_of.emit("menu", entry)

    def open_topic(self, topic: str, step: str = "") -> None:
        """Show a topic."""
        if self._desk.open_topic(topic, step):
            self.show_desk()
        else:
            self.status.say(text(message("hits.gone")))

    def show_found(self, found: "Found") -> None:
        """Show what was found: a topic, a step, something in a topic, or an entry by itself."""
        from jobaid.app.operations.finding import InTopic

        if not isinstance(found, InTopic):
            self.show_entry(found)
        elif found.kind in {"", "script"}:
            self.open_topic(found.topic, found.id)
        else:
            stop = self._desk.call.stop
            if stop is None or stop.place.topic != found.topic:
                self._desk.open_topic(found.topic)
            self.show_desk()
            if self.call_page is not None:
                self.call_page.point_at(found.kind, found.id)

    def show_missing(self, reason: "UserFacing") -> None:
        """Say that there is no library to show."""
        from jobaid.ui.call.missing_page import MissingPage

        if self.missing is None:
            self.missing = MissingPage(self._look)
            self.missing.sample_wanted.connect(self.sample_wanted)
            self.missing.other_wanted.connect(self.library_wanted)
            self.pages.addWidget(self.missing)
        self.missing.show_reason(reason)
        in_order([self._last_above(), *tab_stops(self.missing)])
        self.pages.setCurrentWidget(self.missing)
        self.missing.take_focus()

    def show_desk(self) -> None:
        """Show the call, or between topics the list of them, with the keyboard there."""
        page = self._page()
        page.refresh()
        page.take_focus()
        self.pages.setCurrentWidget(page)
        self.take_focus()

    def fill_who(self) -> None:
        """Ask who is calling, on the call where it is shown, else on top of the page."""
        if self.call_page is not None and self.pages.currentWidget() is self.call_page:
            self.call_page.fill_who()
            return
        from jobaid.ui.call.filling import Filling

        if self._filling is None:
            self._filling = Filling(self._look, self._desk, self.pages, ())
            self._filling.left.connect(self.take_focus)
        frame = self._desk.library.frame
        names = list(frame.who) if frame else []
        if names:
            self._filling.fill(names[0], names)

    def take_focus(self) -> None:
        """Give the keyboard to the page that is shown."""
        page = self.pages.currentWidget()
        for one in (self.start, self.call_page, self.reading, self.missing):
            if one is not None and one is page:
                one.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: arrange everything for the size there is."""
        super().resizeEvent(event)
        mode = arrangement(self.width(), self.height(), self._look.scale)
        if mode != self.mode:
            had_keyboard = self._page_has_keyboard()
            self.mode = mode
            self._place()
            for part in (self.bar, self.start, self.call_bar, self.call_page, self.reading, self.open_calls):
                if part is not None:
                    part.set_mode(mode)
            if had_keyboard:  # what had it may be hidden in this arrangement
                self.take_focus()
        self._make_room()
        self.searching.fit()

    def event(self, event: QEvent) -> bool:
        """Qt's: what is inside needs another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        if self.mode:
            self._room.share(self.size(), self.open_calls, is_strip=self.mode == "strip")

    def _show_waiting(self) -> None:
        """Show the next of what waits; whoever came to the button with Tab goes on there."""
        had_keyboard = self.status.waiting.hasFocus()
        bar = self.bars.show_next()
        if bar is not None and had_keyboard:
            next(iter(tab_stops(bar)), bar).setFocus(Qt.FocusReason.TabFocusReason)

    def _page(self) -> "StartPage | CallPage":
        if self._desk.shown() is None:
            return self.start
        return self.call_page or self._make_call_page()

    def _make_call_page(self) -> "CallPage":
        from jobaid.ui.call.call_page import CallPage

        self.call_page = page = CallPage(self._look, self._desk, self._keys, short=self._short)
        page.tab_from = self._last_above
        page.said_of.connect(self.said_of)
        page.may.given.done.connect(self.award_done)
        page.may.given.voided.connect(self.award_voided)
        self.pages.addWidget(page)
        page.set_mode(self.mode or "wide")
        return page

    def _refresh_page(self) -> None:
        page = self._page()
        page.refresh()
        call = self._desk.call
        before, self._at = self._at, (call.number, call.stop, call.at_home)
        stays = self.is_reading and self._at == before  # such as while a note is written
        if page is not self.pages.currentWidget() and not stays:
            had_keyboard = self._page_has_keyboard()
            if had_keyboard:
                page.take_focus()  # before it is shown, or Qt takes any part of it, and it is scrolled to there
            self.pages.setCurrentWidget(page)
            if had_keyboard:
                self.take_focus()
        self._announce()

    def _page_has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or self.pages.isAncestorOf(focused)

    def _last_above(self) -> QWidget:
        """What Tab comes from, into the page."""
        return self.status.waiting

    def _announce(self) -> None:
        """A screen reader says the words of a step as it comes up."""
        spoken = self.call_page.spoken if self.call_page is not None and self._desk.shown() else ""
        if spoken and spoken != self._spoken:
            announce(self, spoken)
        self._spoken = spoken

    def show_entry(self, entry: object) -> None:
        """Show an entry by itself."""
        from jobaid.ui.call.reading_page import ReadingPage

        if self.reading is None:
            self.reading = ReadingPage(self._look, self._keys)
            self.reading.left.connect(self.show_desk)
            self.reading.topic_wanted.connect(self.open_topic)
            self.pages.addWidget(self.reading)
            self.reading.set_mode(self.mode or "wide")
        topic = self._desk.library.topics_by_id.get(getattr(entry, "topic", ""))
        self.reading.show_entry(entry, topic.title if topic else "")  # type: ignore[arg-type]
        in_order([self._last_above(), *tab_stops(self.reading)])
        self.pages.setCurrentWidget(self.reading)
        self.reading.take_focus()

    def _refresh_question(self) -> None:
        from jobaid.ui.question_bar import QuestionBar

        if self.question is None and self._desk.day.question is not None:
            self.question = QuestionBar(self._look, self._desk, self._keys)
            self.put_reminder(self.question, QUESTION)
        if self.question is None:
            return
        had_keyboard = self.question.isAncestorOf(QApplication.focusWidget() or self)
        self.question.refresh()
        if had_keyboard and self.question.isHidden() and self.status.waiting.hasFocus():
            self.take_focus()

    def _refresh_open_calls(self) -> None:
        """The chips are made when there is a second call for the first time."""
        if self.open_calls is None:
            if not self._desk.day.unfinished:
                return
            from jobaid.ui.open_calls import OpenCalls

            self.open_calls = OpenCalls(self._look, self._keys, self)
            self.open_calls.wanted.connect(self.take_up)
            self.open_calls.set_mode(self.mode or "wide")
            self._place()
        from jobaid.app.operations.open_calls import OpenCalls as Calls

        self.open_calls.put(Calls(self._desk).shown())

    def _say_held(self) -> None:
        """A topic that the library has lost meanwhile is shown as it was, and that is said."""
        stop = self._desk.call.stop
        is_held = stop is not None and self._desk.is_held(stop.place.topic)
        self.status.say(text(message("call.held")) if is_held else "")

    def _library_is_there(self) -> None:
        if self.missing is not None and self.pages.currentWidget() is self.missing:
            self.show_desk()

    def _connect(self) -> None:
        self.searching.found.connect(self.show_found)
        self.searching.left.connect(self.take_focus)
        self.searching.went_down.connect(self.take_focus)
        self.searching.said.connect(self.status.say)
        self.searching.may_wanted.connect(lambda: self._keys.run("call.may"))
        self.searching.reported.connect(lambda entry: self.said_of.emit("wrong", entry))
        self.start.topic_wanted.connect(self.topic_wanted)
        self.start.note_wanted.connect(self.sheets.notes)
        self.call_bar.left.connect(self.take_focus)
        self.sheets.stranded.connect(self.take_focus)
        self.sheets.words_wanted.connect(self.bar.search.begin)
        self.sheets.elsewhere.connect(lambda place: self.open_topic(*place.split("/", 1)))

    def _place(self) -> None:
        """In a strip the search and the call's bar share a line; else they are above and below the page."""
        grid, is_strip = self._grid, self.mode == "strip"
        for part, place in (
            (self.bar, (0, 0, 1, 1 if is_strip else 3)),
            (self.bars, (2, 0, 1, 3)),
            (self.open_calls, (0, 1, 1, 1) if is_strip else (3, 0, 1, 3)),
            (self.pages, (4, 0, 1, 3)),
            (self.call_bar, (0, 2, 1, 1) if is_strip else (5, 0, 1, 3)),
            (self.status, (6, 0, 1, 3)),
        ):
            if part is not None:
                grid.addWidget(part, *place)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3 if is_strip else 0)


class _Pages(QStackedWidget):
    """They scroll, and have whatever height is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_PAGE)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: or it would ask for as much as all of a page needs, and have the bars above it made lower."""
        return False
