"""The sheet of “may I?” and its answer above the hits: in every shape, by mouse, and for screen readers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.ui.call.may_sheet import MaySheet
from jobaid.ui.shell import MainWindow
from jobaid.ui.start import person_named
from jobaid.ui.widgets.verdict_row import VerdictRow
from tests.ui.conftest import Opener, settle
from tests.ui.library import write_library
from tests.ui.seen import texts, too_wide

SHAPES = [
    ((1280, 800), 100),
    ((340, 560), 100),
    ((1280, 180), 100),
    ((340, 560), 200),
    ((1280, 800), 200),
]


LEADER = '[[limit]]\nid = "leader"\naction = "refund"\nrole = "team-leader"\nup_to = 200.00\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write_library(tmp_path / "library")
    authority = made / "authority.toml"
    authority.write_text(authority.read_text("utf-8") + LEADER, "utf-8")
    return made


def opened(window: MainWindow, application: QApplication, typed: str) -> MaySheet:
    window.open_topic("late")
    window.keys.run("call.may")
    sheet = window.findChild(MaySheet)
    assert isinstance(sheet, MaySheet)
    sheet.line.field.setText(typed)
    settle(application)
    return sheet


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("size", "text_size"), SHAPES)
def test_nothing_is_cut_off(
    open_library: Opener, qapp: QApplication, size: tuple[int, int], text_size: int, theme: str
) -> None:
    window = open_library(size=size, text_size=text_size, theme=theme)
    opened(window, qapp, "refund 90")
    assert too_wide(window) == []


@pytest.mark.parametrize(("size", "text_size"), SHAPES)
def test_the_answer_above_the_hits_fits(
    open_library: Opener, qapp: QApplication, size: tuple[int, int], text_size: int
) -> None:
    window = open_library(size=size, text_size=text_size)
    window.content.bar.search.begin("refund 90")
    settle(qapp)
    row = window.findChild(VerdictRow)
    assert isinstance(row, VerdictRow)
    assert row.isVisible()
    assert "Ask first. Refund €90.00" in row.accessibleName()
    assert too_wide(window) == []


def test_a_press_on_the_answer_goes_on_with_it(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    window.content.bar.search.begin("refund 40")
    settle(qapp)
    row = window.findChild(VerdictRow)
    assert isinstance(row, VerdictRow)
    row.pressed.emit()
    settle(qapp)
    sheet = window.findChild(MaySheet)
    assert isinstance(sheet, MaySheet)
    assert sheet.line.field.text() == "40"


def test_other_words_have_no_answer_above_them(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    for words in ("refund 40", "where is my parcel"):
        window.content.bar.search.begin(words)
        settle(qapp)
    row = window.findChild(VerdictRow)
    assert isinstance(row, VerdictRow)
    assert not row.isVisible()


def test_what_is_within_the_limit_is_a_button(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    sheet = opened(window, qapp, "refund 90")
    sheet.ways.rows[0].click()
    settle(qapp)
    assert "Yes. Refund €50.00" in texts(window)
    assert sheet.agree.isEnabled()


def test_an_approval_can_be_claimed_by_the_button(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    sheet = opened(window, qapp, "refund 90")
    assert not sheet.agree.isEnabled()
    sheet.approved.field.setText("Lead 1")
    assert sheet.agree.isEnabled()
    assert sheet.agree.accessibleName() == "Agreed as approved"


def test_a_question_in_doubt_is_gone_on_with_in_doubt(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    window.content.bar.search.begin("wants more than 25 refnd")
    settle(qapp)
    row = window.findChild(VerdictRow)
    assert isinstance(row, VerdictRow)
    row.pressed.emit()
    settle(qapp)
    sheet = window.findChild(MaySheet)
    assert isinstance(sheet, MaySheet)
    assert sheet.line.field.text() == "more than 25"
    assert "More than 25? Type the amount itself." in texts(window)
    assert not sheet.agree.isEnabled()


def test_words_that_name_nothing_are_said_so_and_everything_is_offered(
    open_library: Opener, qapp: QApplication
) -> None:
    window = open_library()
    sheet = opened(window, qapp, "parachute")
    assert "Nothing here is called “parachute”." in texts(window)
    assert sheet.list.current is not None


def test_a_library_with_nothing_to_give_offers_no_key_for_it(open_library: Opener, folder: Path) -> None:
    (folder / "authority.toml").write_text("", "utf-8")
    window = open_library()
    assert not window.keys.is_enabled("call.may")


def test_the_role_stands_on_top_with_where_it_comes_from(open_library: Opener) -> None:
    assert "Agent · as set here" in texts(open_library())


@pytest.mark.parametrize(
    ("arguments", "rest", "person"),
    [
        ([], [], ""),
        (["--as", "desk-1"], [], "desk-1"),
        (["--as=desk-1", "--library", "x"], ["--library", "x"], "desk-1"),
        (["--library=x", "--as", "desk-1"], ["--library=x"], "desk-1"),
    ],
)
def test_who_is_at_the_desk_is_named_on_the_command_line(arguments: list[str], rest: list[str], person: str) -> None:
    assert person_named(arguments) == (rest, person)
