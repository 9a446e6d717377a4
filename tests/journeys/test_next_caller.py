"""The next caller finds nothing of the last one, and one key brings all of it back."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from jobaid.call import CallState
from jobaid.ui.widgets.flow import Flow
from tests.journeys.hands import Hands

NAME, ORDER, TIME, NOTE, QUERY, REASON = "Ms Duarte", "KX4711", "18:41", "porter knows", "parcle KX", "gone already"
TYPED = (NAME, ORDER, TIME, NOTE, QUERY, REASON)
_ROLES = tuple(Qt.ItemDataRole)
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


@pytest.fixture
def served(hands: Hands) -> Hands:
    """After a call on which everything was typed that can be."""
    hands.type(QUERY)
    hands.press("Esc")
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type(NAME)
    hands.press("Tab")
    hands.type(ORDER)
    hands.press("Return")
    hands.press("Alt+2", "2", "F2")
    hands.type(TIME)
    hands.press("Return")
    hands.page.do.reason_wanted.emit("route")
    hands.type(REASON)
    hands.press("Return")
    hands.press("Ctrl+Shift+C", "F5")
    hands.type(NOTE)
    hands.press("Return", "0", "Esc", "F9", "Esc", "Ctrl+Shift+K", "Esc", "F4", "Esc")
    hands.type(QUERY)
    return hands


def test_all_of_it_was_there(served: Hands) -> None:
    everything = "\n".join(said_in(served.window))
    assert [words for words in TYPED if words not in everything] == []
    assert NAME in served.copied


def test_nothing_of_the_last_call_is_left_in_any_part_of_the_window(served: Hands) -> None:
    served.press("Ctrl+N")
    assert traces(served) == {}


def test_nothing_of_the_last_call_comes_back_by_undoing_in_a_field(served: Hands) -> None:
    served.press("Ctrl+N")
    fields = [one for kind in _FIELDS for one in served.window.findChildren(kind)]
    assert len(fields) > 2
    for field in fields:
        for _ in range(5):
            field.undo()  # type: ignore[attr-defined]
        for _ in range(5):
            field.redo()  # type: ignore[attr-defined]
    served.wait()
    assert traces(served) == {}


def test_undo_keys_in_the_note_and_the_search_bring_nothing_back_there(served: Hands) -> None:
    served.press("Ctrl+N")
    served.press("F5", "Ctrl+Z", "Ctrl+Z", "Return", "Ctrl+K", "Ctrl+Z", "Ctrl+Z", "Esc")
    assert served.call.is_blank
    assert traces(served) == {}


def test_nothing_of_the_last_call_is_left_after_another_was_begun(served: Hands) -> None:
    served.press("Ctrl+N", "1")
    served.find("order is late")
    served.press("2", "0", "Esc", "F9", "Esc", "F5", "Esc")
    assert traces(served) == {}


def test_the_clipboard_is_empty(served: Hands) -> None:
    served.press("Ctrl+N")
    assert [
        QGuiApplication.clipboard().text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    ] == [
        "",
        "",
    ]


def test_what_another_program_put_on_the_clipboard_stays(served: Hands) -> None:
    QGuiApplication.clipboard().setText("from elsewhere")
    served.press("Ctrl+N")
    assert served.copied == "from elsewhere"


def test_the_state_of_the_new_call_is_that_of_a_first_one(served: Hands) -> None:
    served.press("Ctrl+N")
    call = served.call
    assert call == CallState(number=call.number, started=call.started, id=call.id)


def test_what_was_promised_is_all_that_is_kept_in_sight(served: Hands) -> None:
    served.press("Esc", "Space", "Space", "Return")
    assert served.call.is_blank
    assert {NAME, ORDER, TIME} == {words for words in TYPED for said in said_in(served.window) if words in said}
    promised = served.window.content.start.panels
    assert promised is not None
    assert traces(served, but=promised.promised) == {}


def test_undo_brings_everything_back(served: Hands) -> None:
    before = served.call
    served.press("Ctrl+N")
    assert served.call != before
    served.press("Ctrl+Z")
    assert served.call == before
    assert served.step == "late/promise"
    assert NAME in served.seen
    assert served.window.content.call_bar.note.field.toPlainText() == NOTE
    assert served.desk.day.unfinished == ()


def test_the_unfinished_call_is_kept_and_goes_on_by_keyboard(served: Hands) -> None:
    before = served.call
    served.press("Ctrl+N")
    panels = served.window.content.start.panels
    assert panels is not None
    served.tab_to(panels.unfinished.rows[before.number])
    served.press("Return")
    assert served.step == "late/promise"
    assert served.call.known == before.known
    assert served.call.note == NOTE


def traces(hands: Hands, but: QWidget | None = None) -> dict[str, str]:
    """What was typed on the last call, and one text of the window that still has it."""
    gc.collect()
    said = list(said_in(hands.window, but))
    return {words: one for words in TYPED for one in said if words in one}


def said_in(window: QWidget, but: QWidget | None = None) -> Iterator[str]:
    """Every text that a window holds, in what is shown, what is hidden, and what only Python knows of it."""
    apart = set() if but is None else {but, *but.findChildren(QWidget)}
    widgets = [one for one in (window, *window.findChildren(QWidget)) if one not in apart]
    for widget in (*widgets, *QApplication.topLevelWidgets()):
        yield from _of_widget(widget)
    for model in window.findChildren(QAbstractItemModel):
        yield from _of_model(model)
    yield from (one.objectName() for one in window.findChildren(QObject))


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.accessibleIdentifier())
    for name in ("text", "toPlainText", "placeholderText", "selectedText", "title"):
        read = getattr(widget, name, None)
        if read is not None and isinstance(widget, (QLabel, *_FIELDS)):
            yield str(read())
    yield from (value.text for value in vars(widget).values() if isinstance(value, Flow))
    yield from (repr(value) for value in vars(widget).values() if not isinstance(value, (QObject, Flow)))


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for role in _ROLES:
            yield str(model.index(row, 0).data(role) or "")
