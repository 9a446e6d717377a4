"""Where the Tab key leads."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def in_order(parts: Iterable[QWidget]) -> None:
    """Let Tab go from each of them to the next."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def tab_stops(part: QWidget) -> list[QWidget]:
    """What Tab comes to inside, in the order it was put there."""
    found = (widget for widget in part.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [widget for widget in found if is_shown_in(widget, part)]


def is_shown_in(widget: QWidget, over: QWidget) -> bool:
    """Whether a widget is shown, or will be as soon as the layout that it was just put into shows it.

    For Qt the latter is hidden still, and would have no place in the order of Tab.
    """
    one: QWidget | None = widget
    while one is not None and one is not over:
        if one.isHidden() and one.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        one = one.parentWidget()
    return one is over


class InSight(QObject):
    """Scrolls to where the keyboard comes to: Qt does so only where it was inside the same scrolled part before."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._bring)

    def _bring(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._page.isAncestorOf(now) or not now.visibleRegion().isEmpty():
            return
        parent = now.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(now)
            parent = parent.parentWidget()
