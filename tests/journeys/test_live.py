"""A library that is edited while somebody is on a call, through a real loader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app.desk import Desk
from jobaid.ui.loading import Loader
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look
from tests.journeys.calls import LATE, write_calls
from tests.journeys.hands import Hands
from tests.ui.conftest import Clock

LONG = 20_000
ABOVE = """
[[limit]]
id = "above"
action = "refund"
role = "team-leader"
up_to = 200.00
approver = "finance"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The library of the calls, in which the check finds nothing: there is no mark but those that a test makes."""
    folder = write_calls(tmp_path / "library")
    (folder / "contacts.toml").write_text(
        '[[contact]]\nid = "finance"\nname = "Finance"\nfor = "Larger refunds"\n', "utf-8"
    )
    limits = folder / "authority.toml"
    limits.write_text(limits.read_text("utf-8") + ABOVE, "utf-8")
    return folder


@pytest.fixture
def live(
    qtbot: QtBot, qapp: QApplication, folder: Path, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """A window that follows its folder, in the middle of a call."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    window = MainWindow(Look(qapp), Desk("agent", clock))
    qtbot.addWidget(window)
    loader = Loader(window)
    loader.arrived.connect(window.take)
    loader.missing.connect(window.show_missing)
    loader.broke.connect(lambda fault: pytest.fail(repr(fault)))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.content.pages.take_focus()
    loader.load(folder)
    qtbot.waitUntil(lambda: bool(window.desk.library.topics) and window._engine is not None, timeout=LONG)
    hands = Hands(window, qapp, clock)
    hands.find("where is my parcel")
    hands.press("F2")
    hands.type("Ms Duarte")
    hands.press("Return", "Esc", "Alt+1", "F5")
    hands.type("first")
    hands.press("Return")
    yield hands
    loader.stop()


def test_what_is_saved_is_on_the_screen_and_the_call_goes_on(live: Hands, qtbot: QtBot, folder: Path) -> None:
    before, focused = live.call, live.focus
    save(folder, LATE.replace("I am looking", "I look right away"))
    qtbot.waitUntil(lambda: "I look right away" in live.seen, timeout=LONG)
    assert live.call == before
    assert live.focus is focused
    live.press("1")
    assert live.step == "late/moving"


def test_a_broken_file_leaves_the_call_and_a_quiet_mark_that_goes_when_it_is_mended(
    live: Hands, qtbot: QtBot, folder: Path
) -> None:
    before, focused = live.call, live.focus
    save(folder, LATE[: len(LATE) // 2])
    qtbot.waitUntil(lambda: "late.toml" in live.window.content.status.words, timeout=LONG)
    assert live.call == before
    assert live.focus is focused
    assert "I am looking for" in live.seen
    live.press("2", "Space")
    assert live.step == "late/noted"
    live.press("Backspace")
    assert live.step == "late/promise"
    save(folder, LATE.replace("I call you back", "I ring you"))
    qtbot.waitUntil(live.window.content.status.isHidden, timeout=LONG)
    assert "I ring you" in live.seen
    assert live.step == "late/promise"
    assert live.call.known == {"customer": "Ms Duarte"}
    assert live.call.note == "first"


def test_a_save_while_a_field_is_typed_in_leaves_the_field(live: Hands, qtbot: QtBot, folder: Path) -> None:
    live.press("F2")
    live.type("47")
    save(folder, LATE.replace("Read the last scan", "Read the scan before"))
    qtbot.waitUntil(lambda: "Read the scan before" in live.seen, timeout=LONG)
    live.type("11")
    live.press("Return")
    assert live.call.known == {"customer": "Ms Duarte", "order": "4711"}


def test_a_save_while_searching_leaves_what_was_typed(live: Hands, qtbot: QtBot, folder: Path) -> None:
    live.type("late")
    save(folder, LATE.replace("Order is late", "Order comes late"))
    qtbot.waitUntil(lambda: live.desk.library.topics_by_id["late"].title == "Order comes late", timeout=LONG)
    live.wait()
    assert live.window.content.bar.search.field.text() == "late"
    assert live.window.content.bar.search.field.hasFocus()


def test_a_topic_that_is_deleted_stays_until_the_call_is_over(live: Hands, qtbot: QtBot, folder: Path) -> None:
    (folder / "topics" / "late.toml").unlink()
    qtbot.waitUntil(lambda: live.desk.is_held("late"), timeout=LONG)
    live.press("1")
    assert "It comes within 3 days." in live.seen
    live.press("Ctrl+N")
    model = live.window.content.start.list.model()
    assert "Order is late" not in [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_folder_that_goes_away_leaves_everything_and_says_so(live: Hands, qtbot: QtBot, folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    qtbot.waitUntil(lambda: not live.window.content.status.isHidden(), timeout=LONG)
    live.press("1")
    assert live.step == "late/moving"
    folder.with_name("away").rename(folder)
    qtbot.waitUntil(live.window.content.status.isHidden, timeout=LONG)


def save(folder: Path, content: str) -> None:
    (folder / "topics" / "late.toml").write_text(content, "utf-8")
