"""The sign in the tray, where there is one."""

from datetime import UTC, timedelta

from jobaid.app.day_events import PromiseKept, PromiseMade
from jobaid.app.promised import Promised
from jobaid.ui.beside.tray import Tray
from tests.ui.conftest import NOW, Opener


def promised(name: str, hours: float) -> PromiseMade:
    return PromiseMade(Promised(id=name, call="", do="Call Ms Duarte", said="soon", due=NOW + timedelta(hours=hours)))


def test_the_menu_shows_holds_and_quits(open_library: Opener) -> None:
    tray = Tray(open_library().desk)
    chosen: list[str] = []
    tray.wanted.connect(chosen.append)
    for action in (tray.show_action, tray.hold_action, tray.quit_action):
        action.trigger()
    assert chosen == ["show", "hold", "quit"]
    tray.take_away()


def test_it_says_when_the_next_promise_is_due_and_nothing_of_whom(open_library: Opener) -> None:
    desk = open_library().desk
    tray = Tray(desk)
    assert "No promise" in tray.due_action.text()
    desk.record(promised("far", 30), promised("near", 2))
    tray.refresh()
    assert tray.due_action.text() == f"Next promise: {(NOW + timedelta(hours=2)):%H:%M}"
    desk.record(PromiseKept("near", NOW.astimezone(UTC)))
    tray.refresh()
    assert "24.11." in tray.due_action.text()
    assert "Duarte" not in tray.due_action.text()
    tray.take_away()
