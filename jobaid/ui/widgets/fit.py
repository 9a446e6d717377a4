"""Keeps a sheet as large as what its column holds."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.text_field import TextField

_MARGIN = 8


class Fit(QObject):
    """Fits a sheet whenever a part of its column wants more or less room, once Qt has gone through all it is in."""

    def __init__(self, sheet: Sheet, column: FittedColumn) -> None:
        super().__init__(sheet)
        self._sheet, self._column = sheet, column
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fit)
        inside = column.widget()
        assert inside is not None
        inside.installEventFilter(self)

    def soon(self) -> None:
        """Fit it as soon as nothing else waits."""
        self._timer.start(0)

    def _fit(self) -> None:
        """What has the keyboard stays in sight; of a field of several lines, where somebody types."""
        self._sheet.fit()
        focused, inside = QApplication.focusWidget(), self._column.widget()
        if focused is None or inside is None or not inside.isAncestorOf(focused):
            return
        if isinstance(focused, TextField):
            line = focused.cursorRect()
            place = focused.viewport().mapTo(inside, line.center())
            self._column.ensureVisible(place.x(), place.y(), 0, line.height() + _MARGIN)
        else:
            self._column.ensureWidgetVisible(focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the column was told that a part of it has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._column.updateGeometry()
            self.soon()
        return super().eventFilter(watched, event)
