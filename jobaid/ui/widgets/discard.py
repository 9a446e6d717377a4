"""Taking a widget away for good."""

from PySide6.QtWidgets import QWidget


def discard(part: QWidget) -> None:
    """Take a part out of its window and delete it once nothing runs in it any more.

    It is hidden first: a layout shows what was added to it a moment later, and what has no parent by then would open
    as a window of its own.
    """
    part.hide()
    part.setParent(None)
    part.deleteLater()
