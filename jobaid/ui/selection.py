"""Copies what is selected, wherever in a window that is."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def copy_selection(window: QWidget) -> bool:
    """Copy what is selected, first where the keyboard is, else in whatever shows a selection. Returns if there was."""
    for widget in [QApplication.focusWidget(), *window.findChildren(QWidget)]:
        if widget is not None and widget.isVisible() and _copied(widget):
            return True
    return False


def _copied(widget: QWidget) -> bool:
    from PySide6.QtWidgets import QTextEdit  # not on the first frame

    if isinstance(widget, QLineEdit):
        has_one = widget.hasSelectedText() and widget.echoMode() == QLineEdit.EchoMode.Normal
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        has_one = widget.textCursor().hasSelection()
    else:
        return False
    if has_one:
        widget.copy()
    return has_one
