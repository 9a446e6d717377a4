"""What is meant by "this": the entry of the library that a part of the screen shows."""

from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

Entry = tuple[str, str]
"""The kind and the id of an entry, as search has them."""

_PROPERTY = "shows_entry"


class Rows(Protocol):
    """A widget that paints many entries itself."""

    def entry_at(self, point: QPoint) -> Entry | None:
        """The entry at a point of the screen."""


def shows(widget: QWidget, kind: str, entry: str) -> None:
    """Note that a widget shows an entry, and nothing else."""
    widget.setProperty(_PROPERTY, f"{kind} {entry}")


def meant_in(page: QWidget) -> Entry | None:
    """The entry that has the keyboard, else the one that the mouse is on; only in that page."""
    place = QCursor.pos()
    focused = QApplication.focusWidget()
    has_keyboard = focused is not None and page.isAncestorOf(focused)
    for one in (focused if has_keyboard else None, page.childAt(page.mapFromGlobal(place))):
        found = entry_of(one, place) if one is not None else None
        if found is not None:
            return found
    return None


def entry_of(widget: QWidget, place: QPoint) -> Entry | None:
    """The entry that a widget shows, by itself or as part of another one; of several rows that at the place."""
    one: QWidget | None = widget
    while one is not None:
        rows = getattr(one, "entry_at", None)
        found = rows(place) if rows is not None else _noted(one)
        if found is not None:
            return found
        one = one.parentWidget()
    return None


def _noted(widget: QWidget) -> Entry | None:
    kind, space, entry = str(widget.property(_PROPERTY) or "").partition(" ")
    return (kind, entry) if space else None
