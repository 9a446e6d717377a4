"""Everything that a widget says, to the eye and to a screen reader, and what of it came past the catalogue."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from html import unescape

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QTextEdit, QWidget

_PSEUDO = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAG = re.compile(r"<[^>]*>")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


def said_by(screen: QWidget) -> set[str]:
    """The texts of all that is visible of a screen."""
    shown = [one for one in (screen, *screen.findChildren(QWidget)) if one.isVisible()]
    found = {words for widget in shown for words in (*_seen(widget), *_heard(widget))}
    return {words.strip() for words in found if words.strip()}


def past_the_catalogue(said: Iterable[str], of_library: Iterable[str]) -> set[str]:
    """What is neither in the language that nobody speaks nor in words of the library; figures and letters are free."""
    known = {word.casefold() for words in of_library for word in _WORD.findall(words)}
    return {words for words in said if any(word.casefold() not in known for word in _WORD.findall(_outside(words)))}


def texts_of(model: object) -> Iterator[str]:
    """Every text in a value of the model, however deep."""
    if isinstance(model, str):
        yield model
    elif isinstance(model, (tuple, list)):
        for one in model:
            yield from texts_of(one)
    elif is_dataclass(model):
        for one in fields(model):
            yield from texts_of(getattr(model, one.name))


def _outside(words: str) -> str:
    """What stands in no brackets. Nested texts are in brackets inside brackets: the innermost go first."""
    while (rest := _PSEUDO.sub(" ", words)) != words:
        words = rest
    return words


def _seen(widget: QWidget) -> Iterator[str]:
    yield _untagged(widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.text()
        yield widget.placeholderText()
    elif isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model(), QModelIndex())


def _rows(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield from (str(data) for role in _ROLES if (data := model.data(index, role)) is not None)
        yield from _rows(model, index)


def _heard(widget: QWidget) -> Iterator[str]:
    heard = QAccessible.queryAccessibleInterface(widget)
    if isinstance(heard, QAccessibleInterface):
        yield heard.text(QAccessible.Text.Name)
        yield _untagged(heard.text(QAccessible.Text.Description))  # without one of its own, it is the tool tip
        yield _untagged(heard.text(QAccessible.Text.Help))


def _untagged(tip: str) -> str:
    return unescape(_TAG.sub("", tip))
