"""The open calls beside each other: a chip a call, and the key that goes to the next one."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jobaid.app.operations.open_calls import OpenCall
from jobaid.messages import Message, message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.flow import elided, tip
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.pressable import Pressable

_SIDE = 10
_ABOVE = 3
_GAP = 6
_MOST_WIDE = 200
_LEAST = 34
_MOST = {"wide": 6, "compact": 3, "strip": 3}
_COLORS = {"offer": ("care", "care_tint"), "alarm": ("never", "never_tint")}


class OpenCalls(QWidget):
    """There only while there are several, or one waits on hold behind the call in front.

    `wanted` gives the number of the call to have in front.
    """

    wanted = Signal(int)

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mode = "wide"
        self._calls: tuple[OpenCall, ...] = ()
        self._gives_way = False
        self.chips: dict[int, CallChip] = {}
        self.setAccessibleName(text(message("open.name")))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(_GAP)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(_GAP)
        self._more = Label(look, size="label", color="muted", whole=True)
        self._next = Hint(look, keys, "call.switch", text(message("open.next")))
        self._row.addLayout(self._chips)
        self._row.addWidget(self._more)
        self._row.addWidget(self._next)
        self._row.addStretch(1)
        self.set_mode("wide")
        self.hide()

    def set_mode(self, mode: str) -> None:
        """Arrange it for the wide window, the compact panel or the strip."""
        self._mode = mode
        side = 20 if mode == "wide" else 8
        above = 8 if mode == "wide" else 5
        self._row.setContentsMargins(0 if mode == "strip" else side, above, side, 0 if mode != "strip" else above)
        self._next.setVisible(mode == "wide")
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding if mode == "strip" else policy.Fixed)
        self.put(self._calls)

    def put(self, calls: tuple[OpenCall, ...]) -> None:
        """Show these; those that are still there stay the widgets they are."""
        self._calls = calls
        shown = self._shown()
        for number in self.chips.keys() - {call.number for call in shown}:
            discard(self.chips.pop(number))
        for place, call in enumerate(shown):
            if call.number not in self.chips:
                self.chips[call.number] = chip = CallChip(self._look, self)
                chip.clicked.connect(partial(self.wanted.emit, call.number))
                self._chips.insertWidget(place, chip)
            self.chips[call.number].put(call)
        rest = len(calls) - len(shown) - (self._mode == "strip" and any(call.state == "front" for call in calls))
        self._more.put(text(message("open.more", count=rest)))
        self._more.setVisible(rest > 0)
        self.setVisible(self.is_wanted and not self._gives_way)

    @property
    def is_wanted(self) -> bool:
        """Whether there is another call than the one in front."""
        return len(self._calls) > 1 or any(one.state != "front" and one.wait is not None for one in self._calls)

    def give_way(self, gives_way: bool) -> None:
        """Be hidden for as long as something else has its room, or no longer."""
        if gives_way != self._gives_way:
            self._gives_way = gives_way
            self.setVisible(self.is_wanted and not gives_way)

    def _shown(self) -> tuple[OpenCall, ...]:
        """A strip, which has little room, names the one in front elsewhere."""
        if self._mode != "strip":
            return _most_needed(self._calls, _MOST[self._mode])
        others = tuple(call for call in self._calls if call.state != "front")
        return _most_needed(others, max(round(_MOST["strip"] / self._look.scale**1.5), 1))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: in the strip it stands in the line of the search."""
        if self._mode == "strip":
            painter = QPainter(self)
            paint.fill(painter, self.rect(), self._look.color("surface"))
            paint.fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._look.color("line"))


class CallChip(Pressable):
    """One call: what it is about, and how long it waits on hold; where another is about the same, when it began.

    The one in front is marked. Where there is no room for words it is called by the time it began.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._call: OpenCall | None = None
        self._time = ""
        self.setFont(look.font("label", strong=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def put(self, call: OpenCall) -> None:
        """Show the call as it stands."""
        if call == self._call:
            return
        self._call = call
        began = call.started if call.has_twin else ""
        before, self._time = len(self._time), call.wait.time if call.wait is not None else began
        name = text(_name(call))
        words = text(message("open.paused-words", title=call.title)) if call.state == "paused" else call.title
        if (words, before) != (self.text(), len(self._time)):
            self.setText(words)
            self.updateGeometry()
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        metrics = self.fontMetrics()
        words = min(metrics.horizontalAdvance(self.text()), round(_MOST_WIDE * self._look.scale))
        return QSize(words + self._time_width() + 2 * _SIDE + 2, max(metrics.height() + 2 * _ABOVE, 24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: what it is about can be cut, the time is always seen."""
        has_twin = self._call is not None and self._call.wait is None and self._call.has_twin
        shortest = 0 if has_twin else max(round(_LEAST * self._look.scale), self._began_width())
        least = shortest + self._time_width() + 2 * _SIDE + 2
        return QSize(min(self.sizeHint().width(), least), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        if self._call is None:
            return
        painter, look = QPainter(self), self._look
        is_front = self._call.state == "front"
        stage = self._call.wait.stage if self._call.wait is not None else "none"
        ink, ground = _COLORS.get(stage, ("accent" if is_front else "muted", "surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("accent_tint" if self.underMouse() and stage == "none" else ground))
        painter.setPen(self._edge(is_front=is_front, color=ink))
        place = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(self.font())
        painter.setPen(look.color(ink))
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._time)
        words = room.adjusted(0, 0, -self._time_width(), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words = room.adjusted(self._time_width(), 0, 0, 0)
        line = elided(self._words(words.width()), self.font(), words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, line)

    def _words(self, room: int) -> str:
        """What it is about, or when it began where there is room for hardly more than that."""
        metrics = self.fontMetrics()
        is_tight = room < min(1.5 * self._began_width(), metrics.horizontalAdvance(self.text()))
        return self._call.started if self._call is not None and not self._time and is_tight else self.text()

    def _began_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._call.started) if self._call is not None else 0

    def _edge(self, *, is_front: bool, color: str) -> QPen:
        if self.hasFocus() or is_front:
            return QPen(self._look.color("accent"), 2 if self.hasFocus() else 1.5)
        return QPen(self._look.color(color if self._look.is_contrast else "line"), 1)

    def _time_width(self) -> int:
        """The room of the time, the same for any digits."""
        if not self._time:
            return 0
        widest = max("0123456789", key=self.fontMetrics().horizontalAdvance)
        digits = "".join(widest if sign.isdigit() else sign for sign in self._time)
        return self.fontMetrics().horizontalAdvance(digits) + _GAP


def _name(call: OpenCall) -> Message:
    if call.wait is not None:
        return message("open.held", title=call.title, time=call.wait.time)
    return message(f"open.{call.state}", title=call.title, started=call.started)


def _most_needed(calls: tuple[OpenCall, ...], most: int) -> tuple[OpenCall, ...]:
    """The one in front, then those who wait longest on hold, then the newest; each in its place."""
    needed = sorted(calls, key=_need)
    kept = {call.number for call in needed[:most]}
    return tuple(call for call in calls if call.number in kept)


def _need(call: OpenCall) -> tuple[bool, float, int]:
    waited = call.wait.waited.total_seconds() + 1 if call.wait is not None else 0
    return call.state != "front", -waited, -call.number
