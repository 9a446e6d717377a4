"""A number that goes up and down in steps."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QSlider, QStyle, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.flow import Flow

_GAP = 8
_SHORTEST = 40


class Stepper(QSlider):
    """Less, a slider, more, and the number in words; arrows, Home and End too. `stepped` comes once it is let go."""

    stepped = Signal(int)

    def __init__(
        self, look: Look, name: str, bounds: tuple[int, int, int], words: Callable[[int], str], parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._words = look, words
        least, most, step = bounds
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(2 * step)
        self.setTracking(False)
        self.setFont(look.font("body", strong=True))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._room = max(Flow(words(value), self.font()).natural_width() for value in (least, most))
        self.valueChanged.connect(self.stepped)

    def put(self, value: int) -> None:
        """Show a number."""
        with QSignalBlocker(self):
            self.setValue(value)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(self.minimumSizeHint().width() + 3 * _SHORTEST, self._side())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(2 * self._side() + _SHORTEST + self._room + 3 * _GAP, self._side())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Qt's: the wheel scrolls what is around it."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: a step down or up, or to where it is pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        less, track, more = self._places()
        place = event.position().toPoint()
        if less.contains(place):
            self.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
        elif more.contains(place):
            self.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
        elif track.contains(place):
            self.setSliderDown(True)
            self._move_to(place.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's."""
        if self.isSliderDown():
            self._move_to(event.position().toPoint().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: what was pulled to counts."""
        if self.isSliderDown():
            self.setSliderDown(False)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        less, track, more = self._places()
        self._paint_button(painter, less, is_plus=False)
        self._paint_button(painter, more, is_plus=True)
        self._paint_track(painter, track)
        painter.setFont(self.font())
        painter.setPen(look.color("ink"))
        end = self._mirrored(self.rect().adjusted(self.width() - self._room, 0, 0, 0))
        alignment = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(end, alignment | Qt.AlignmentFlag.AlignVCenter, self._words(self.sliderPosition()))

    def _paint_button(self, painter: QPainter, place: QRect, *, is_plus: bool) -> None:
        look = self._look
        has_focus = self.hasFocus()
        edge = look.color("accent" if has_focus else "input_line")
        paint.surface(painter, place, 7, look.color("surface"), edge, thick=3 if has_focus else 1)
        at_end = self.sliderPosition() == (self.maximum() if is_plus else self.minimum())
        paint.sign(painter, place, look.color("line" if at_end else "ink"), is_plus=is_plus)

    def _paint_track(self, painter: QPainter, track: QRect) -> None:
        look, middle, knob = self._look, track.center().y() + 0.5, self._side() * 0.3
        span = max(self.maximum() - self.minimum(), 1)
        room = track.width() - 2 * knob
        share = (self.sliderPosition() - self.minimum()) / span
        x = track.x() + knob + room * (1 - share if self.isRightToLeft() else share)
        painter.setPen(QPen(look.color("input_line"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(track.x() + knob, middle), QPointF(track.right() - knob, middle))
        painter.setPen(QPen(look.color("surface"), 2))
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(QPointF(x, middle), knob, knob)

    def _move_to(self, x: int) -> None:
        _, track, _ = self._places()
        knob, step = self._side() * 0.3, self.singleStep()
        share = (x - track.x() - knob) / max(track.width() - 2 * knob, 1)
        share = 1 - share if self.isRightToLeft() else share
        wanted = self.minimum() + share * (self.maximum() - self.minimum())
        self.setSliderPosition(round(wanted / step) * step)
        self.update()

    def _places(self) -> tuple[QRect, QRect, QRect]:
        """Where less, the slider and more stand."""
        side = self._side()
        more = QRect(self.width() - self._room - _GAP - side, 0, side, side)
        track = QRect(side + _GAP, 0, more.x() - side - 2 * _GAP, side)
        less, track, more = (self._mirrored(place) for place in (QRect(0, 0, side, side), track, more))
        return less, track, more

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _side(self) -> int:
        return max(self.fontMetrics().height() + 8, 28)
