"""The button that Enter means in a sheet, where other keys do something else."""

from PySide6.QtGui import QKeyEvent

from jobaid.ui.widgets.key_button import CapButton


class EnterButton(CapButton):
    """Leaves all keys to the sheet, which has it pressed by Enter: Space in a sentence presses nothing, and arrows do
    not take the keyboard to another button while Enter is still shown on this one.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's."""
        event.ignore()
