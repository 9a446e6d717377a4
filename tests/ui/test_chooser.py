"""A list to choose from over the page, and the palette that is made of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobaid.app.actions import ACTIONS
from jobaid.messages.english import TEXTS
from jobaid.ui.keys import Keys
from jobaid.ui.palette import Palette
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser
from jobaid.ui.widgets.close_button import CloseButton
from tests.ui.conftest import settle
from tests.ui.seen import texts, too_wide

LONG = "Donaudampfschifffahrtsgesellschaft " * 40

CHOICES = [
    Choice("opening", "Good morning", group="Steps"),
    Choice("moved", "Your parcel left our depot", "late parcel", group="Steps"),
    Choice("closed", "Not for this role", group="Steps", enabled=False),
    *(Choice(f"step-{number}", f"Step number {number}", group="Steps") for number in range(20)),
    Choice("angry", "Caller is angry", keys=("Ctrl B",), spoken="Ctrl B", group="At any moment"),
]


class Page(QWidget):
    """A window with a button, and a chooser over it."""

    def __init__(self, look: Look, *, digits: bool = False) -> None:
        super().__init__()
        self.look = look
        self.button = QPushButton("Behind", self)
        self.other = QPushButton("Other", self)
        self.resize(800, 600)
        self.chooser = Chooser(look, "Something else", self, digits=digits)
        self.chooser.put(CHOICES)
        self.chosen: list[str] = []
        self.chooser.chosen.connect(self.chosen.append)

    def appear(self) -> None:
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self)
        self.button.setFocus()
        self.chooser.open()

    def press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)

    @property
    def current(self) -> str:
        choice = self.chooser.list.current
        return choice.id if choice else ""

    @property
    def shown(self) -> list[str]:
        model = self.chooser.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Page:
    page = Page(Look(qapp, "light"), digits=getattr(request, "param", False))
    qtbot.addWidget(page)
    page.appear()
    settle(qapp)
    return page


def test_the_rows_stand_in_their_groups_and_the_first_is_current(page: Page) -> None:
    assert page.shown[:3] == ["Steps", "Good morning", "Your parcel left our depot. late parcel"]
    assert page.shown[-2:] == ["At any moment", "Caller is angry. Ctrl B"]
    assert page.current == "opening"


def test_arrows_choose_and_pass_over_headings_and_what_cannot_be_chosen(page: Page) -> None:
    seen = []
    for _ in range(3):
        page.press(Qt.Key.Key_Down)
        seen.append(page.current)
    assert seen == ["moved", "step-0", "step-1"]
    page.press(Qt.Key.Key_Up)
    assert page.current == "step-0"


def test_end_and_home_go_to_the_last_and_first_row_and_pages_to_between(page: Page) -> None:
    page.press(Qt.Key.Key_End)
    assert page.current == "angry"
    page.press(Qt.Key.Key_Home)
    assert page.current == "opening"
    page.press(Qt.Key.Key_PageDown)
    assert page.current.startswith("step-")
    page.press(Qt.Key.Key_PageUp)
    assert page.current == "opening"


def test_the_heading_of_the_first_row_comes_back_into_sight(page: Page) -> None:
    page.press(Qt.Key.Key_End)
    page.press(Qt.Key.Key_Home)
    assert page.chooser.list.verticalScrollBar().value() == 0


def test_enter_opens_after_the_keyboard_has_gone_back(page: Page) -> None:
    held: list[QWidget | None] = []
    page.chooser.chosen.connect(lambda _name: held.append(QApplication.focusWidget()))
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Return)
    assert page.chosen == ["moved"]
    assert held == [page.button]
    assert not page.chooser.is_open


def test_a_press_of_the_mouse_opens_too(page: Page) -> None:
    row = page.chooser.list.model().index(2, 0)
    place = page.chooser.list.visualRect(row).center()
    QTest.mouseClick(page.chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.chosen == ["moved"]


@pytest.mark.parametrize("row", [0, 3])
def test_a_press_on_a_heading_or_on_what_cannot_be_chosen_opens_nothing(page: Page, row: int) -> None:
    place = page.chooser.list.visualRect(page.chooser.list.model().index(row, 0)).center()
    QTest.mouseClick(page.chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.chosen == []
    assert page.chooser.is_open


def test_escape_closes_and_the_keyboard_goes_back(page: Page) -> None:
    page.press(Qt.Key.Key_Escape)
    assert not page.chooser.is_open
    assert page.button.hasFocus()
    assert page.chosen == []


def test_the_cross_and_a_press_beside_close_it(page: Page) -> None:
    QTest.mouseClick(page.chooser.findChildren(CloseButton)[0], Qt.MouseButton.LeftButton)
    assert not page.chooser.is_open
    page.chooser.open()
    QTest.mouseClick(page.chooser, Qt.MouseButton.LeftButton, pos=QPoint(2, 500))
    assert not page.chooser.is_open


def test_typing_narrows_down_and_forgives_a_slip(page: Page, qapp: QApplication) -> None:
    QTest.keyClicks(page.chooser.field, "custmer")
    assert page.shown == []
    page.chooser.field.setText("angri")
    assert page.shown == ["At any moment", "Caller is angry. Ctrl B"]
    page.press(Qt.Key.Key_Return)
    assert page.chosen == ["angry"]


def test_nothing_fitting_is_said(page: Page) -> None:
    QTest.keyClicks(page.chooser.field, "qqqqqq")
    assert "Nothing here begins with “qqqqqq”." in texts(page.chooser)
    page.press(Qt.Key.Key_Return)
    assert page.chosen == []


def test_nothing_to_choose_from_is_said(page: Page) -> None:
    page.chooser.put([], none="No library was opened yet.")
    assert "No library was opened yet." in texts(page.chooser)


def test_it_opens_with_nothing_typed(page: Page) -> None:
    QTest.keyClicks(page.chooser.field, "angry")
    page.press(Qt.Key.Key_Escape)
    page.chooser.open()
    assert page.chooser.field.text() == ""
    assert page.current == "opening"


@pytest.mark.parametrize("page", [True], indirect=True)
def test_digits_open_the_first_nine_rows_while_nothing_is_typed(page: Page) -> None:
    page.press(Qt.Key.Key_3)
    assert page.chosen == ["step-0"]


@pytest.mark.parametrize("page", [True], indirect=True)
def test_a_digit_is_typed_once_something_stands_there(page: Page) -> None:
    QTest.keyClicks(page.chooser.field, "step 1")
    assert page.chooser.field.text() == "step 1"
    assert page.chosen == []


@pytest.mark.parametrize("page", [False], indirect=True)
def test_without_digits_a_digit_is_typed(page: Page) -> None:
    page.press(Qt.Key.Key_3)
    assert page.chooser.field.text() == "3"


def test_tab_stays_inside(page: Page) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        page.press(key)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert page.chooser.isAncestorOf(focused)


def test_parts_have_names_for_screen_readers(page: Page) -> None:
    for widget in (page.chooser, page.chooser.list, page.chooser.field, *page.chooser.findChildren(CloseButton)):
        seen = QAccessible.queryAccessibleInterface(widget)
        assert seen is not None
        assert seen.text(QAccessible.Text.Name)
    rows = QAccessible.queryAccessibleInterface(page.chooser.list)
    assert rows is not None
    assert rows.child(1).text(QAccessible.Text.Name) == "Good morning"


def test_a_very_long_row_is_cut_and_its_tool_tip_has_more(page: Page) -> None:
    page.chooser.put([Choice("long", LONG, LONG)])
    index = page.chooser.list.model().index(0, 0)
    assert len(index.data(Qt.ItemDataRole.ToolTipRole)) > 1000
    assert page.chooser.list.visualRect(index).height() < 300


@pytest.mark.parametrize(("size", "text_size"), [((340, 560), 200), ((340, 560), 100), ((1280, 800), 200)])
def test_it_stays_inside_a_window_of_any_size(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], text_size: int
) -> None:
    page = Page(Look(qapp, "light", text_size), digits=True)
    qtbot.addWidget(page)
    page.chooser.put([*CHOICES, Choice("long", LONG, LONG, ("Ctrl Shift Backspace",))])
    page.resize(*size)
    page.appear()
    settle(qapp)
    panel, rows = page.chooser.panel.geometry(), page.chooser.list
    assert page.rect().contains(panel)
    assert too_wide(page.chooser) == []
    assert rows.height() >= rows.minimumSizeHint().height()
    Look(qapp, "light")


def test_the_panel_is_as_high_as_its_rows_need(page: Page, qapp: QApplication) -> None:
    page.chooser.put(CHOICES[:2])
    settle(qapp)
    assert page.chooser.list.verticalScrollBar().maximum() == 0
    assert page.chooser.panel.height() < 300


class Everything(QWidget):
    """A window all of whose actions but one are bound."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.done: list[str] = []
        self.field = QPushButton("Behind", self)
        self.resize(800, 600)
        self.keys = Keys(self, platform="linux")
        for action in ACTIONS:
            if action.id not in {"text.copy", "call.wrong"}:
                self.keys.bind(action.id, lambda *_number, name=action.id: self.done.append(name))
        self.palette_sheet = Palette(look, self.keys, self)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Everything:
    window = Everything(Look(qapp, "light"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.field.setFocus()
    return window


def offered(window: Everything) -> str:
    model = window.palette_sheet.list.model()
    return "\n".join(model.index(row, 0).data() for row in range(model.rowCount()))


def test_the_palette_offers_what_can_be_done_now_with_its_keys(window: Everything) -> None:
    window.keys.set_enabled("call.next", False)
    window.palette_sheet.open()
    seen = offered(window)
    assert "End the call. F9" in seen
    assert "Previous step. Alt left arrow" in seen
    for absent in ("Next caller", "Wrong topic", "All actions", "Tick an item"):
        assert absent not in seen


def test_the_palette_keeps_its_order(window: Everything) -> None:
    window.palette_sheet.open()
    before = offered(window)
    window.palette_sheet.field.setText("end the")
    QTest.keyClick(window.palette_sheet.field, Qt.Key.Key_Return)
    window.palette_sheet.open()
    assert offered(window) == before


def test_the_palette_runs_what_is_chosen(window: Everything) -> None:
    window.palette_sheet.open()
    QTest.keyClicks(window.palette_sheet.field, "next")
    QTest.keyClick(window.palette_sheet.field, Qt.Key.Key_Return)
    assert window.done == ["call.next"]
    assert window.field.hasFocus()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("always on top", "window.top"),
        ("pin", "window.top"),
        ("float", "window.top"),
        ("dark", "sight.dark"),
        ("contrast", "sight.contrast"),
        ("preferences", "window.settings"),
        ("bigger", "text.larger"),
        ("zoom in", "text.larger"),
        ("mute", "call.hold"),
        ("pause", "call.pause"),
        ("transfer", "call.handover"),
        ("escalate", "call.handover"),
        ("callback", "call.promise"),
        ("wrap up", "call.end"),
        ("notes", "day.notes"),
        ("note", "call.note"),
        ("refund", "call.may"),
        ("shortcuts", "window.keys"),
        ("lock", "window.blank"),
        ("exit", "window.quit"),
    ],
)
def test_an_action_is_found_by_other_words_too(window: Everything, typed: str, first: str) -> None:
    window.palette_sheet.open()
    QTest.keyClicks(window.palette_sheet.field, typed)
    QTest.keyClick(window.palette_sheet.field, Qt.Key.Key_Return)
    assert window.done == [first]


def test_other_words_are_not_shown(window: Everything) -> None:
    window.palette_sheet.open()
    QTest.keyClicks(window.palette_sheet.field, "pin")
    assert offered(window).splitlines() == ["Window", "Always on top"]


def test_every_action_that_is_offered_has_other_words_and_no_other_has() -> None:
    also = {key.removeprefix("also.") for key in TEXTS if key.startswith("also.")}
    assert also == {action.id for action in ACTIONS if not action.family} - {"window.palette"}


def test_the_palette_shows_changed_keys(window: Everything) -> None:
    window.keys.use({"call.end": "Ctrl+B"})
    window.palette_sheet.open()
    assert "End the call. Ctrl B" in offered(window)


def test_a_choice_is_told_once(page: Page) -> None:
    spy = QSignalSpy(page.chooser.chosen)
    page.press(Qt.Key.Key_Return)
    assert spy.count() == 1
