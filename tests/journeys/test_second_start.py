"""A second start that says who sits at the desk: the open window asks, and switches only then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.app.beside.wishes import Answer, Wish
from tests.journeys.hands import Hands
from tests.ui.besides import Outside, door_in
from tests.ui.conftest import read
from tests.ui.seen import too_wide

PEOPLE = """
[[person]]
id = "desk-1"
role = "agent"

[[person]]
id = "lead-1"
name = "Lead 1"
role = "team-leader"
"""


@pytest.fixture
def outside(hands: Hands, qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Outside]:
    (folder / "people.toml").write_text(PEOPLE, "utf-8")
    hands.window.take(read(folder))
    hands.desk.use_role("")
    hands.desk.use_person("desk-1")
    hands.window.setting_wanted.connect(hands.window.use_setting)
    one = Outside(hands.window, door_in(tmp_path), qapp, folder)
    yield one
    one.close()


def asked(outside: Outside) -> str:
    """What is asked, whether there is room for it now or not; empty for nothing."""
    bar = outside.beside.answering.seating.bar
    return bar.words if bar is not None and not bar.isHidden() else ""


def press(hands: Hands, outside: Outside, number: int) -> None:
    bar = outside.beside.answering.seating.bar
    assert bar is not None
    hands.click(bar.buttons[number])
    hands.wait()


def test_it_asks_and_switches_when_it_is_agreed(hands: Hands, outside: Outside) -> None:
    answer = outside.ask(Wish(person="lead-1"))
    assert answer == Answer(True, "jobaid is open already. It asks there whether lead-1 is at the desk now.")
    assert (asked(outside), hands.desk.person) == ("Is Lead 1 at this desk now, as Team leader?", "desk-1")
    press(hands, outside, 0)
    assert (asked(outside), hands.desk.person) == ("", "lead-1")
    assert "Lead 1 is at this desk: Team leader." in hands.seen


def test_a_no_leaves_everything_as_it_was(hands: Hands, outside: Outside) -> None:
    outside.ask(Wish(person="lead-1"))
    press(hands, outside, 1)
    assert (asked(outside), hands.desk.person) == ("", "desk-1")


def test_whoever_is_there_already_is_not_asked_for(hands: Hands, outside: Outside) -> None:
    assert outside.ask(Wish(person="desk-1")) == Answer(True)
    outside.ask(Wish(person="lead-1"))
    outside.ask(Wish(person="desk-1"))
    assert asked(outside) == ""


def test_somebody_nobody_knows_is_said_to_be_so(hands: Hands, outside: Outside) -> None:
    outside.ask(Wish(person="new-1"))
    assert asked(outside) == "Is new-1 at this desk now? Not on the list of people, so it would be: Agent."


def test_it_asks_once_the_library_is_read(hands: Hands, outside: Outside, folder: Path) -> None:
    hands.window.forget_library()
    outside.beside.answering._patience.setInterval(0)
    answer = outside.ask(Wish(person="lead-1"))
    assert answer is not None
    assert (answer.ok, asked(outside)) == (True, "")
    hands.window.take(read(folder))
    outside.libraries.loader.arrived.emit(None)
    hands.wait()
    assert asked(outside) == "Is Lead 1 at this desk now, as Team leader?"


def test_whoever_is_typing_goes_on_typing(hands: Hands, outside: Outside) -> None:
    hands.press("Ctrl+K")
    hands.type("refu")
    outside.ask(Wish(person="lead-1"))
    hands.type("nd")
    assert hands.window.content.bar.search.field.text() == "refund"


@pytest.mark.parametrize("size", [(340, 560), (1280, 800), (1366, 180)])
@pytest.mark.parametrize("person", ["lead-1", "somebody-with-a-name-" * 9])
def test_the_question_stays_and_fits_when_the_page_is_made_anew(
    hands: Hands, outside: Outside, size: tuple[int, int], person: str
) -> None:
    hands.window.resize(*size)
    outside.ask(Wish(person=person))
    hands.window.use_setting("text_size", 200)
    hands.wait()
    bar = outside.beside.answering.seating.bar
    assert bar is not None
    assert asked(outside)
    if not bar.isVisible():
        hands.window.content.bars.show_next()
        hands.wait()
    assert bar.isVisible()
    assert too_wide(bar) == []
    assert person.startswith("lead") or person in bar.accessibleName()
