"""Between calls: the topics to choose from, the way into a call, and what is still to be done."""

from collections.abc import Callable, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from jobaid.library.cache import OutlineRow
from jobaid.messages import message, text
from jobaid.ui.call.answers_place import AnswersPlace
from jobaid.ui.call.hold_place import HoldPlace
from jobaid.ui.call.topic_list import TopicList
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.tab import in_order

if TYPE_CHECKING:  # the first frame has the topics alone
    from jobaid.app.desk import Desk
    from jobaid.app.operations.starting_points import StartShown
    from jobaid.ui.call.day_panels import DayPanels
    from jobaid.ui.widgets.row_button import RowButton

_PANELS_WIDTH = 380
_WIDE_STRIP = 760
_MOST_WORDS = {"compact": 28, "strip": 18}
_LARGE = 1.2
_ANY_WIDTH = 16_777_215
_SIDES = {"wide": 20, "compact": 8, "strip": 8}


class StartPage(QWidget):
    """The topics, with the panels of the day beside them, or in a compact panel folded above them.

    `topic_wanted` gives the topic to open, `note_wanted` the call whose write-up is to be looked at. Topics stand in
    the order of the day as it was when the page was shown. The page itself has the keyboard, so that digits act; the
    arrows choose among the topics. `tab_from` gives what Tab comes from, into the page.
    """

    topic_wanted = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, look: Look, desk: "Desk", keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk, self._keys = look, desk, keys
        self._mode = "wide"
        self.tab_from: Callable[[], QWidget] | None = None
        self._is_read = False
        self._often: tuple[str, ...] = ()
        self._shown: StartShown | None = None
        self.panels: DayPanels | None = None
        self.going_on: RowButton | None = None
        self.opening: RowButton | None = None
        self.list = TopicList(look)
        self.list.opened.connect(self.topic_wanted)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text(message("start.topics")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys.changed.connect(self._renew_ways)
        self._lay_out()

    def show_topics(
        self, topics: Sequence[OutlineRow], often: Sequence[OutlineRow] = (), *, is_read: bool = False
    ) -> None:
        """Show the topics; without any, say so, or as long as the library is not read that it is being read."""
        self._words.put(text(message("start.no-topics" if is_read else "window.reading")))
        self._words.setVisible(not topics)
        self.list.put(topics, often)
        self._heading.setVisible(not often)
        self._make_room()

    def refresh(self) -> None:
        """Show the desk as it is now; the order stays as long as the page is looked at."""
        library = self._desk.library
        if library.frame is None and not library.topics:
            return  # not read yet: the outline stays
        is_first, self._is_read = not self._is_read, True
        if is_first:
            self._order()
        elif self.isVisible():
            self._redraw()

    def tick_hold(self) -> None:
        """Show how long the customer has waited."""
        self.hold.tick()

    def open_number(self, number: int) -> bool:
        """Open the topic on a digit. Returns whether there is one in sight."""
        return not self._topics.isHidden() and self.list.open_number(number)

    def begin_opening(self) -> bool:
        """Start the script that calls open with. Returns whether there is one to start."""
        if self._shown is None or self._shown.opening is None:
            return False
        self.topic_wanted.emit(self._shown.opening.topic)
        return True

    def take_focus(self) -> None:
        """Let the digits act, and the arrows choose among the topics."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_mode(self, mode: str) -> None:
        """Arrange it for the wide window, the compact panel or the strip."""
        is_other, self._mode = mode != self._mode, mode
        if is_other:
            self._renew_ways()
        side = _SIDES[mode]
        directions = QBoxLayout.Direction
        self._ways.setDirection(directions.LeftToRight if mode == "strip" else directions.TopToBottom)
        self._row.setContentsMargins(side, 10 if mode == "wide" else 8, side, 0)
        self.list.set_compact(mode != "wide")
        self.take_over.setVisible(not self._is_tight)
        self.hold.refresh(mode)
        self._put_beside(mode == "strip")
        self._place_panels()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: the arrows and Enter are the list's, Esc folds; the rest is the window's."""
        if event.key() == Qt.Key.Key_Escape and self.panels is not None and self.panels.is_open:
            self.panels.close_folds()
            self.take_focus()
        elif self._topics.isHidden():
            event.ignore()
        else:
            self.list.keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's: the topic that Enter opens is marked."""
        super().focusInEvent(event)
        self.list.mark(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's."""
        super().focusOutEvent(event)
        self.list.mark(False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Qt's: each time it is shown it is in the order of the day."""
        super().showEvent(event)
        if self._is_read and not event.spontaneous():
            self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        if self._mode == "strip":
            self._make_room()

    def _lay_out(self) -> None:
        look = self._look
        self._words = Label(look, text(message("window.reading")), color="muted")
        self.take_over = Hint(look, self._keys, "call.take-over", text(message("taking.hint")))
        self._heading = Label(look, text(message("start.reasons")), size="label", color="muted", strong=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(look.space("gap"))
        self._topics = QWidget()
        self._topics.hide()
        self._left = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._left.setSpacing(6)
        self.hold = HoldPlace(look, self._desk, self._keys, self._left)
        self.answers = AnswersPlace(look, self._desk, self._keys, self._left)
        self._ways = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ways.setSpacing(6)
        self._left.addLayout(self._ways, 0)
        self._left.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        self._left.addWidget(self._topics, 1)
        column = QVBoxLayout(self._topics)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        column.addWidget(self.take_over)
        self._row.addLayout(self._left, 1)
        self.set_mode("wide")

    def _put_beside(self, beside: bool) -> None:
        """In a strip the rows into a call stand beside the topics, so that some of these are seen."""
        directions = QBoxLayout.Direction
        self._left.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._left.setStretchFactor(self._ways, 1 if beside else 0)
        self._left.setStretchFactor(self._topics, 2 if beside else 1)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _order(self) -> None:
        """Put the topics in the order of the day."""
        from jobaid.app.operations.starting_points import often_today

        desk = self._desk
        self._often = often_today(desk.library, desk.day.opened, desk.now)
        if self.panels is not None:
            self.panels.promised.clear_kept()
        self._redraw()
        self.list.choose(desk.call.topics[-1] if desk.call.topics else "")

    def _redraw(self) -> None:
        from jobaid.app.operations.starting_points import start_shown

        desk = self._desk
        shown = start_shown(desk.library, desk.call, desk.now, self._often)
        before, self._shown = self._shown, shown
        self.show_topics(shown.topics, shown.often, is_read=True)
        if before is None or (before.opening, before.going_on) != (shown.opening, shown.going_on):
            self._renew_ways()
        if self.panels is None:
            self._make_panels()
        assert self.panels is not None
        self.hold.refresh(self._mode)
        self.answers.refresh()
        self.panels.put(shown.notices)
        self._make_room()
        self._order_tab()

    def _renew_ways(self) -> None:
        """The rows above the topics: back to the call, and into a new one."""
        for row in (self.going_on, self.opening):
            if row is not None:
                row.hide()
                row.deleteLater()
        self.going_on = self.opening = None
        shown = self._shown
        if shown is not None and shown.going_on:
            words = text(message("start.this-call", topic=shown.going_on))
            self.going_on = self._way(shown.going_on if self._is_tight else words, words, "call.back")
            self.going_on.clicked.connect(self._desk.back)
        if shown is not None and shown.opening is not None:
            words = shown.opening.words
            name = text(message("start.opening", words=words))
            if self._mode != "wide":
                words = shorten(words, round(_MOST_WORDS[self._mode] / self._look.scale), placeholder="…")
            self.opening = self._way(words, name, "call.on")
            self.opening.clicked.connect(self.begin_opening)
        self._order_tab()

    @property
    def _is_tight(self) -> bool:
        """Whether there is little room: in the strip, and on a narrow panel with large text."""
        return self._mode == "strip" or (self._mode == "compact" and self._look.scale > _LARGE)

    def _way(self, words: str, name: str, action: str) -> "RowButton":
        from jobaid.ui.widgets.row_button import RowButton

        row = RowButton(self._look, words, name=name, cap=self._keys.caption(action))
        row.setAccessibleDescription(self._keys.spoken(action))
        self._ways.addWidget(row, 1)
        return row

    def _make_panels(self) -> None:
        from jobaid.ui.call.day_panels import DayPanels

        self.panels = DayPanels(self._look, self._desk)
        self.panels.toggled.connect(self._make_room)
        self.panels.note_wanted.connect(self.note_wanted)
        self.panels.due_wanted.connect(lambda: self._keys.run("day.due"))
        self._place_panels()

    def _place_panels(self) -> None:
        """Beside the topics, or in a compact panel above them."""
        panels = self.panels
        if panels is None:
            return
        is_compact = self._mode == "compact"
        for layout in (self._row, self._left):
            layout.removeWidget(panels)
        if is_compact:
            self._left.insertWidget(self._left.indexOf(self._words), panels)
            panels.setMinimumWidth(0)
            panels.setMaximumWidth(_ANY_WIDTH)
        else:
            self._row.addWidget(panels)
            panels.setFixedWidth(round(_PANELS_WIDTH * self._look.scale))
        panels.fold(is_compact)
        self._make_room()
        self._order_tab()

    def _make_room(self) -> None:
        """What is unfolded, or a hold where there is little room, takes the place of the topics.

        The strip has room for the panels only where it is wide.
        """
        panels = self.panels
        is_taken = bool(panels and panels.is_open) or (self._mode != "wide" and self.hold.is_shown)
        self._topics.setVisible(self._words.isHidden() and not is_taken)
        if panels is not None:
            has_room = self._mode != "strip" or self.width() >= _WIDE_STRIP * self._look.scale
            panels.setVisible(has_room and not panels.is_empty)
            self._left.setStretchFactor(panels, int(panels.is_open))

    def _order_tab(self) -> None:
        """Let Tab follow the reading."""
        panels = self.panels.pressable() if self.panels is not None else []
        ways = [row for row in (self.going_on, self.opening) if row is not None]
        topics = [self, self.take_over]
        rest: list[QWidget] = [*panels, *topics] if self._mode == "compact" else [*topics, *panels]
        before = [self.tab_from()] if self.tab_from else []
        in_order([*before, *self.answers.pressable(), *self.hold.pressable(), *ways, *rest])
