"""All that a program still holds of texts: in its windows, behind them in Python, and on the clipboard."""

from collections import deque
from collections.abc import Iterator, Mapping
from functools import partial
from types import FunctionType, MethodType

from PySide6.QtCore import QAbstractItemModel, QMimeData, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QClipboard,
    QGuiApplication,
    QTextDocument,
    QUndoStack,
)
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from jobaid.app.desk import Desk
from jobaid.app.journaling import Journaling
from jobaid.model.library import Library
from jobaid.search.index import Index

_TOLD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
_ROLES = [role.value for role in Qt.ItemDataRole if role.value <= Qt.ItemDataRole.UserRole.value]
_KEEPS = (Desk, Journaling, Library, Index, type)
"""What holds calls on purpose (each can be undone, and is in the journal), and what holds the library."""

_OF_PURPOSE = {"_day", "_before", "_waiting", "_begun", "_listeners", "_sink", "_library", "_latest", "_held"}
"""What a desk has of calls that are unfinished, can be undone or wait for the journal, and those it tells."""


def everything(window: QWidget, desk: Desk) -> Iterator[str]:
    """All texts of all objects of all windows, as Qt, a screen reader and Python know them, and of the desk."""
    application = QApplication.instance()
    assert application is not None
    tops: list[QObject] = [window, *QApplication.topLevelWidgets(), *QGuiApplication.allWindows(), application]
    every = {id(one): one for top in tops for one in (top, *top.findChildren(QObject))}.values()
    for one in every:
        yield from _properties_of(one)
        yield from _rows_of(one)
        yield from _undone_in(one)
    for top in QApplication.topLevelWidgets():
        yield from _heard_in(QAccessible.queryAccessibleInterface(top))
    yield from _held_by(list(every))
    yield from _held_by([value for name, value in vars(desk).items() if name not in _OF_PURPOSE])
    yield repr(desk.call)
    yield repr(desk.day.question)


def clipboards() -> Iterator[str]:
    """All that the clipboards hold, in every kind they hold it in."""
    clipboard = QGuiApplication.clipboard()
    for mode in QClipboard.Mode:
        held: QMimeData | None = clipboard.mimeData(mode)
        for kind in held.formats() if held is not None else ():
            yield bytes(held.data(kind).data()).decode(errors="replace") if held is not None else ""


def _properties_of(one: QObject) -> Iterator[str]:
    kind = one.metaObject()
    for place in range(kind.propertyCount()):
        value = kind.property(place).read(one)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (str(each) for each in value)
    for name in one.dynamicPropertyNames():
        yield bytes(name.data()).decode()  # what Qt keeps for itself has no text that Python could read


def _rows_of(one: QObject) -> Iterator[str]:
    """What stands in the rows of lists, and in boxes to choose from."""
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    model = one if isinstance(one, QAbstractItemModel) else one.model() if isinstance(one, QCompleter) else None
    for row in range(model.rowCount()) if model is not None else ():
        assert model is not None
        yield from (str(model.index(row, 0).data(role) or "") for role in _ROLES)


def _undone_in(one: QObject) -> Iterator[str]:
    """What a field shows when everything typed is taken back, and then done again."""
    if isinstance(one, QTextDocument):
        yield one.toPlainText()
    if isinstance(one, QUndoStack):
        yield from (one.text(place) for place in range(one.count()))
    if isinstance(one, QLineEdit | QPlainTextEdit | QTextEdit):
        for turn in (one.undo, one.redo):
            for _ in range(4):
                turn()
                yield one.text() if isinstance(one, QLineEdit) else one.toPlainText()


def _heard_in(one: QAccessibleInterface | None) -> Iterator[str]:
    """What a screen reader is told, of what is painted too."""
    if one is None or not one.isValid():
        return
    yield from (one.text(kind) for kind in _TOLD)
    for place in range(one.childCount()):
        yield from _heard_in(one.child(place))


def _held_by(first: list[object]) -> Iterator[str]:
    """All texts that Python can come to from these objects."""
    waiting, seen = deque(first), set[int]()
    kept: list[object] = []  # or another object would have the same id
    while waiting:
        one = waiting.popleft()
        if isinstance(one, str):
            yield one
        elif id(one) not in seen and not isinstance(one, _KEEPS):
            seen.add(id(one))
            kept.append(one)
            waiting.extend(_parts_of(one))


def _parts_of(one: object) -> Iterator[object]:
    if isinstance(one, Mapping):
        yield from (*one.keys(), *one.values())
    elif isinstance(one, list | tuple | set | frozenset | deque):
        yield from one
    elif isinstance(one, MethodType):
        yield one.__self__
    elif isinstance(one, FunctionType):
        yield from (cell.cell_contents for cell in one.__closure__ or () if _is_filled(cell))
        yield from one.__defaults__ or ()
    elif isinstance(one, partial):
        yield from (one.func, one.args, one.keywords)
    elif type(one).__module__.startswith(("jobaid", "tests")):
        yield from getattr(one, "__dict__", {}).values()
        yield from (getattr(one, name, None) for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ()))


def _is_filled(cell: object) -> bool:
    try:
        cell.cell_contents  # type: ignore[attr-defined]  # noqa: B018
    except ValueError:
        return False
    return True
