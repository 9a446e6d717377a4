"""The way so far, in one line: what was walked before, and the step now."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.flow import elided, tip

_BETWEEN = " › "


class Crumbs(QWidget):
    """The step now is whole as far as it fits; of what was before, as much as there is room for, the latest first."""

    def __init__(self, look: Look, before: Sequence[str], now: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._before, self._now = look, tuple(before), now
        self._quiet, self._strong = look.font("body"), look.font("body", strong=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = _BETWEEN.join((*self._before, now))
        self.setAccessibleName(whole)
        self.setToolTip(tip(whole))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(200, QFontMetrics(self._strong).height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter, look = QPainter(self), self._look
        now = elided(self._now, self._strong, self.width())
        words = self._fitting(self.width() - QFontMetrics(self._strong).horizontalAdvance(now))
        painter.setFont(self._quiet)
        painter.setPen(look.color("muted"))
        so_far = QFontMetrics(self._quiet).horizontalAdvance(words)
        painter.drawText(self._seen(0, so_far), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(self._strong)
        painter.setPen(look.color("ink"))
        painter.drawText(self._seen(so_far, self.width() - so_far), Qt.AlignmentFlag.AlignVCenter, now)

    def _seen(self, start: int, width: int) -> QRect:
        """Where a part of the line is seen, from where reading begins."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(start, 0, width, self.height()))

    def _fitting(self, room: int) -> str:
        metrics = QFontMetrics(self._quiet)
        for first in range(len(self._before) + 1):
            words = "".join(f"{one}{_BETWEEN}" for one in self._before[first:])
            if metrics.horizontalAdvance(words) <= room:
                return words
        return ""
