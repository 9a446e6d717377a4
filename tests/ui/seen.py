"""What can be seen in a window."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget

from jobaid.ui.call.call_page import CallPage
from jobaid.ui.shell import MainWindow
from jobaid.ui.widgets.words import Words


def texts(widget: QWidget) -> str:
    """All labels, words and buttons that are shown."""
    return "\n".join(_said(one) for one in (widget, *widget.findChildren(QWidget)) if one.isVisibleTo(widget))


def call_page(window: MainWindow) -> CallPage:
    """The call, which is shown now, with all of its panels."""
    page = window.content.pages.currentWidget()
    assert isinstance(page, CallPage)
    while page._turns.is_waiting:  # it is put together a panel a turn
        QApplication.processEvents()
    return page


def answers(window: MainWindow) -> list[str]:
    """What can be pressed in answer to the step, as a screen reader names it."""
    return [button.accessibleName() for button in call_page(window).say.buttons]


def too_wide(window: QWidget) -> list[QWidget]:
    """The visible widgets that reach beyond what they stand in."""
    found = []
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if parent is None or not widget.isVisible() or isinstance(parent, QAbstractScrollArea):
            continue
        if widget.x() < 0 or widget.x() + widget.width() > parent.width():
            found.append(widget)
    scrolled = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    return found + [area for area in scrolled if area.horizontalScrollBar().maximum() > 0]


def buttons(widget: QWidget) -> Iterator[QAbstractButton]:
    """The buttons and boxes that are shown and can be pressed."""
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            yield button


def _said(widget: QWidget) -> str:
    if isinstance(widget, Words):
        return widget.toPlainText().replace("\N{NO-BREAK SPACE}", " ")
    if isinstance(widget, QLabel):
        return widget.text()
    return widget.accessibleName() if isinstance(widget, QAbstractButton) else ""
