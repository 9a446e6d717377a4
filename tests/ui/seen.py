"""What can be seen in a window."""

from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from jobaid.ui.call.topic_page import TopicPage
from jobaid.ui.shell import MainWindow
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words


def texts(widget: QWidget) -> str:
    """All labels, words and buttons that are shown."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    words = [each.toPlainText().replace("\N{NO-BREAK SPACE}", " ") for each in widget.findChildren(Words)]
    buttons = [button.accessibleName() for button in widget.findChildren(RowButton)]
    return "\n".join((*labels, *words, *buttons))


def topic_page(window: MainWindow) -> TopicPage:
    page = window.pages.currentWidget()
    assert isinstance(page, TopicPage)
    return page


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
