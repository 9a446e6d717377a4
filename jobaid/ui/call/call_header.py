"""Which topic this is, the others of the call, and who is calling about what."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from jobaid.app.operations.calls import CallShown, IssueShown, KnownShown
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.pill import Pill
from jobaid.ui.widgets.tab import is_shown_in
from jobaid.ui.widgets.wrap import Wrap

_STACKED_FROM = 1.2
"""From this size of text on a narrow panel has no room for a title and a name beside each other."""


class CallHeader(QWidget):
    """One line on top of a call. `who_pressed` gives the slot to fill, `issue_pressed` the topic to go to."""

    who_pressed = Signal(str)
    issue_pressed = Signal(str)

    def __init__(self, look: Look, keys: Keys) -> None:
        super().__init__()
        self._look = look
        self._mode = "wide"
        self._shown: object = None
        self.pills: dict[str, Pill] = {}
        self._issue_pills: list[Pill] = []
        self._title = Label(look, size="title", strong=True)
        self._issues, self._who = Wrap(6), Wrap(6)
        self._next = Hint(look, keys, "call.next", text(message("call.next-caller")), words_first=True)
        self._wrong = Hint(look, keys, "call.wrong", text(message("call.wrong-topic")), words_first=True)
        self._from = Label(look, size="label", color="accent", strong=True)
        self._from.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        whole.addLayout(row)
        whole.addWidget(self._from)
        row.setSpacing(10)
        row.addWidget(self._title, 1)
        for layout in (self._issues, self._who):
            row.addLayout(layout)
        for hint in (self._wrong, self._next):
            row.addWidget(hint)

    def set_mode(self, mode: str) -> None:
        """Leave the room to the title where there is little."""
        self._mode = mode
        self._wrong.setVisible(mode == "wide")
        self._next.setVisible(mode == "wide")
        self._arrange()

    def put(self, shown: CallShown) -> None:
        """Show another state of the call."""
        key = (shown.topic.title, shown.issues, shown.who, shown.from_, self._mode)
        if key == self._shown:
            return
        self._shown = key
        self._title.put(shown.topic.title)
        self._from.put(shown.from_ if self._mode == "wide" else text(message("taking.mark-short")))
        self._from.setVisible(bool(shown.from_))
        _clear(self._issues)
        _clear(self._who)
        self.pills, self._issue_pills = {}, []
        if self._mode == "wide" and len(shown.issues) > 1:
            self._put_issues(shown.issues)
        self._put_who(shown.who)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()

    def place_of(self, slot: str, over: QWidget) -> QRect | None:
        """Where a slot is shown, on another widget that this one stands in."""
        pill = self.pills.get(slot)
        if pill is None or not pill.isVisibleTo(over):
            return None
        return QRect(pill.mapTo(over, QPoint(0, 0)), pill.size())

    def pressable(self) -> list[QWidget]:
        """What Tab reaches in it, from left to right."""
        parts = (*self._issue_pills, *self.pills.values(), self._wrong, self._next)
        return [part for part in parts if is_shown_in(part, self)]

    def _arrange(self) -> None:
        is_stacked = self._mode == "compact" and (self._look.scale > _STACKED_FROM or self._is_squeezed())
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)

    def _is_squeezed(self) -> bool:
        """Whether the title would need more than two lines beside who is calling."""
        left = self.width() - self._who.sizeHint().width() - self._row.spacing()
        return left < self._title.sizeHint().width() / 2

    def _put_issues(self, issues: Sequence[IssueShown]) -> None:
        for issue in issues:
            if issue.here:
                continue
            name = text(message("call.go-to-issue", title=issue.title))
            pill = Pill(self._look, issue.title, name=name)
            pill.clicked.connect(partial(self.issue_pressed.emit, issue.topic))
            self._issue_pills.append(pill)
            self._issues.addWidget(pill)

    def _put_who(self, who: Sequence[KnownShown]) -> None:
        """In a narrow panel those that are known, and else the first, which is the customer."""
        shown = who if self._mode == "wide" else [one for one in who if one.words] or who[:1]
        for one in shown:
            name = text(message("call.who", prompt=one.prompt, words=one.words))
            pill = Pill(self._look, one.words or one.prompt, name=name, is_empty=not one.words)
            pill.clicked.connect(partial(self.who_pressed.emit, one.slot))
            self.pills[one.slot] = pill
            self._who.addWidget(pill)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            discard(widget)
