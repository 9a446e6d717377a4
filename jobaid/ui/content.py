"""Everything inside the window: the search above, the page, the call's bar below, arranged for the size there is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.bars import ASKING, QUESTION, STANDING, Bars
from jobaid.ui.call_bar import CallBar
from jobaid.ui.keys import Keys
from jobaid.ui.page_room import PageRoom
from jobaid.ui.pages import Pages
from jobaid.ui.panel_keys import PanelKeys
from jobaid.ui.searching import Searching
from jobaid.ui.shapes import arrangement
from jobaid.ui.sheets import Sheets
from jobaid.ui.status_line import StatusLine
from jobaid.ui.theme.look import Look
from jobaid.ui.top_bar import TopBar
from jobaid.ui.widgets.tab import InSight, in_order, tab_stops

if TYPE_CHECKING:  # all that is not on the first frame is imported when it is first needed
    from jobaid.app.operations.finding import Found
    from jobaid.ui.call.filling import Filling
    from jobaid.ui.meant import Entry
    from jobaid.ui.open_calls import OpenCalls
    from jobaid.ui.question_bar import QuestionBar
    from jobaid.ui.widgets.bar import Bar


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
        self._look, self._desk, self._keys = look, desk, keys
        self.mode = ""
        self.question: QuestionBar | None = None
        self.open_calls: OpenCalls | None = None
        self._filling: Filling | None = None
        self.bars = Bars()
        self.bars.changed.connect(self._make_room)
        self.bar, self.status = TopBar(look, keys), StatusLine(look)
        self.status.waiting_wanted.connect(self._show_waiting)
        self.call_bar = CallBar(look, desk, keys)
        self.pages = Pages(look, desk, keys, lambda: self.status.waiting, short=short)
        self.start = self.pages.start
        self._room = PageRoom(self.bar, self.bars, self.call_bar, self.status)
        self.searching = Searching(look, desk, keys, self.bar.search, self.pages)
        self.sheets = Sheets(look, desk, keys, self)
        self.panel_keys = PanelKeys(keys, self.pages)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._place()
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
        if change != Change.NOTE and not self.pages.is_missing:
            self.pages.refresh()
        if self._desk.call.ended and not self.sheets.is_open:
            self.sheets.end_soon()

    def put_above(self, bar: "Bar | None") -> None:
        """Show above the page what says where one is."""
        if bar is not None:
            self.put_reminder(bar, STANDING)

    def put_reminder(self, bar: "Bar", urgency: int = ASKING) -> None:
        """Show something above the page, as soon as there is room for it."""
        self.bars.add(bar, urgency)
        in_order([self.bar.search.field, *self.bars.stops, self.status.waiting])
        self.pages.of_desk().refresh()

    def tick_holds(self) -> None:
        """Show how long those on hold have waited."""
        self.call_bar.tick_hold()
        self._refresh_open_calls()
        self.pages.tick_hold()

    def take_up(self, number: int) -> None:
        """Have another open call in front."""
        if self.pages.call is not None:
            self.pages.call.filling.finish()
        self._desk.resume(number)
        self.pages.show_desk()

    @property
    def meant(self) -> "Entry | None":
        """The entry that somebody means by "this": what the keyboard or the mouse is on; None for what is said now."""
        from jobaid.ui.meant import meant_in

        return self.searching.chosen or meant_in(self) or self.pages.entry

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
            self.pages.show_desk()
        else:
            self.status.say(text(message("hits.gone")))

    def show_found(self, found: "Found") -> None:
        """Show what was found: a topic, a step, something in a topic, or an entry by itself."""
        from jobaid.app.operations.finding import InTopic

        if not isinstance(found, InTopic):
            self.pages.show_entry(found)
        elif found.kind in {"", "script"}:
            self.open_topic(found.topic, found.id)
        else:
            stop = self._desk.call.stop
            if stop is None or stop.place.topic != found.topic:
                self._desk.open_topic(found.topic)
            self.pages.show_desk()
            if self.pages.call is not None:
                self.pages.call.point_at(found.kind, found.id)

    def fill_who(self) -> None:
        """Ask who is calling, on the call where it is shown, else on top of the page."""
        if self.pages.call is not None and self.pages.is_on_call:
            self.pages.call.fill_who()
            return
        from jobaid.ui.call.filling import Filling

        if self._filling is None:
            self._filling = Filling(self._look, self._desk, self.pages, ())
            self._filling.left.connect(self.pages.take_focus)
            self._filling.refused.connect(self.status.say)
        frame = self._desk.library.frame
        names = list(frame.who) if frame else []
        if names:
            self._filling.fill(names[0], names)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: arrange everything for the size there is."""
        super().resizeEvent(event)
        mode = arrangement(self.width(), self.height(), self._look.scale)
        if mode != self.mode:
            had_keyboard = self.pages.has_keyboard
            self.mode = mode
            self._place()
            for part in (self.bar, self.pages, self.call_bar, self.open_calls):
                if part is not None:
                    part.set_mode(mode)
            if had_keyboard:  # what had it may be hidden in this arrangement
                self.pages.take_focus()
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
            self.pages.take_focus()

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
        if self.pages.is_missing:
            self.pages.show_desk()

    def _connect(self) -> None:
        self.searching.found.connect(self.show_found)
        self.searching.left.connect(self.pages.take_focus)
        self.searching.went_down.connect(self.pages.take_focus)
        self.searching.said.connect(self.status.say)
        self.searching.may_wanted.connect(lambda: self._keys.run("call.may"))
        self.searching.reported.connect(lambda entry: self.said_of.emit("wrong", entry))
        self.pages.said.connect(self.status.say)
        self.pages.desk_wanted.connect(self.pages.show_desk)
        self.pages.topic_wanted.connect(self.open_topic)
        for name in ("sample_wanted", "library_wanted", "said_of", "award_done", "award_voided"):
            getattr(self.pages, name).connect(getattr(self, name))
        self.start.topic_wanted.connect(self.topic_wanted)
        self.start.note_wanted.connect(self.sheets.notes)
        self.call_bar.left.connect(self.pages.take_focus)
        self.sheets.stranded.connect(self.pages.take_focus)
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
