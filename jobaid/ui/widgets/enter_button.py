"""The button that Enter means in a sheet, where other keys do something else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from jobaid.ui.widgets.key_button import CapButton

_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class EnterButton(CapButton):
    """Leaves its keys to the sheet, which has it pressed by Enter: a Space in a sentence presses nothing, and arrows do
    not take the keyboard to another button while Enter is still shown on this one.

    Whoever went to it with Tab means it, and may press it with Space.
    """

    _is_meant = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt's: how the keyboard came here."""
        self._is_meant = event.reason() in _TAB
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's."""
        if self._is_meant and event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
