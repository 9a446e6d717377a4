"""The real program is killed in mid-call, and started again: what it had said to be saved is on its screen."""

import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.journal.opening import open_journal
from tests.journeys.calls import write_calls
from tests.journeys.test_on_x import Person, State, display

__all__ = ["display"]

_MISSING = [program for program in ("Xvfb", "xdotool") if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not on this machine: {', '.join(_MISSING)}")
MOST_LOOKS = 60
JOURNAL = Path("data") / "jobaid" / "journal" / "journal.sqlite"
GOES_ON = "The call goes on where it was."
Act = tuple[str, ...]


class Desk:
    """A desk at which jobaid is started again and again."""

    def __init__(self, display: str, home: Path) -> None:
        self._display, self._home = display, home
        self._folder = write_calls(home / "library")
        self.person = self.start()

    def start(self) -> Person:
        """Start it, and wait until it has read what was before."""
        self.person = Person(self._display, self._folder, self._home)
        self.person.see("kept")
        return self.person


@pytest.fixture
def desk(display: str, tmp_path: Path) -> Iterator[Desk]:
    one = Desk(display, tmp_path)
    yield one
    one.person.end()


def test_a_call_goes_on_after_a_kill_where_it_was(desk: Desk) -> None:
    person = desk.person
    person.type("were is my parcle")
    person.see_that(lambda state: "searched for" in state["seen"], "the search")
    person.press("Return")
    person.see("step", "late/look")
    person.press("F2")
    person.type("Ms Duarte")
    person.press("Tab")
    person.type("KX4711")
    person.press("Return")
    person.see("known", {"customer": "Ms Duarte", "order": "KX4711"})
    person.press("alt+1", "F7")
    person.see("sheet")
    person.type("send the form tomorrow at noon")
    person.press("Return")
    person.see("sheet", False)
    person.press("2")
    person.see("step", "late/promise")
    person.press("F5")
    person.type("knows the por")
    before = person.see_that(lambda state: state["note"] == "knows the por" and state["saved"], "what is saved")
    person.end()
    after = desk.start().see_that(lambda state: GOES_ON in state["said"], "that it goes on")
    assert {key: after[key] for key in SAME} == {key: before[key] for key in SAME}
    assert after["marks"] == [["identity", "done"]]
    assert [do for do, _ in after["promised"]] == ["send the form"]
    assert after["said"].startswith(f"{GOES_ON} Next: Look up the route")
    assert after["note_field"] == "knows the por"
    for words in ("You promise: Call Ms Duarte back", "order number: KX4711", "Look up the route"):
        assert words in after["seen"]


def test_a_call_that_was_put_away_waits_after_a_kill(desk: Desk) -> None:
    person = desk.person
    person.type("late")
    person.press("Return", "F5")
    person.type("first")
    person.press("Return", "ctrl+n")
    person.see("blank")
    person.type("broken")
    person.press("Return")
    before = person.see_that(lambda state: state["step"] == "broken/sorry" and state["saved"], "what is saved")
    person.end()
    after = desk.start().see("step", "broken/sorry")
    assert after["calls"] == before["calls"]
    assert sorted(call["note"] for call in after["calls"].values()) == ["", "first"]


@pytest.mark.parametrize("kills", [2, pytest.param(25, marks=pytest.mark.long)])
def test_nothing_that_was_said_to_be_saved_is_lost_by_a_kill(desk: Desk, tmp_path: Path, kills: int) -> None:
    chance = random.Random(kills)
    saved: State = {"calls": {}, "promises": []}
    saves = 0
    for turn in range(kills):
        seen = typed_until_killed(desk.person, acts(chance, turn), chance)
        said = [state for state in seen if state["saved"]]
        saves += len(said)
        saved = said[-1] if said else saved
        desk.start()
        after = desk.person.see_that(lambda state: state["blank"] or GOES_ON in state["said"], "that it goes on")
        assert_kept(saved, after)
        saved = after
    desk.person.end()
    store, report = open_journal(tmp_path / JOURNAL)
    assert (report.cause, store.verify()) == ("", [])
    store.close()
    assert saves
    assert len(saved["calls"]) > 1


SAME = ("step", "known", "marks", "note", "promised", "calls", "promises")


def assert_kept(saved: State, after: State) -> None:
    """All that was saved is there; what was typed after that may be there, too."""
    assert set(saved["promises"]) <= set(after["promises"])
    assert saved["calls"].keys() <= after["calls"].keys()
    for name, call in saved["calls"].items():
        now = after["calls"][name]
        assert now["note"].startswith(call["note"])
        assert now["way"][: len(call["way"])] == call["way"]
        assert call["known"].items() <= now["known"].items()


def typed_until_killed(person: Person, typed: Iterator[Act], chance: random.Random) -> list[State]:
    """All that was seen while somebody typed, until it was killed at a random moment of that."""
    seen: list[State] = []
    typing = person.begin(*next(typed))
    for _ in range(chance.randrange(1, MOST_LOOKS)):
        if typing.poll() is not None:
            typing = person.begin(*next(typed))
        seen.append(person.look())
    time.sleep(chance.uniform(0, 0.02))  # waits for nothing: it is the moment that is random
    person.end()
    typing.wait()
    return seen


def acts(chance: random.Random, turn: int) -> Iterator[Act]:
    """What somebody types who never goes back and never types twice into a field."""
    number = 0
    while True:
        number += 1
        words = f"{chance.choice(WORDS)} {chance.choice(WORDS)} "
        call = (*_keys("ctrl+n"), *_typed("late"), *_keys("Return", "F2"), *_typed(f"Ms {WORDS[turn % 8]}"))
        yield (
            *_keys("Escape", "Escape"),
            *chance.choices(
                [
                    (*call, *_keys("Tab"), *_typed(f"K{turn}-{number}"), *_keys("Return")),
                    (*_keys("F5"), *_typed(words)),
                    _keys("1"),
                    _keys("2", "space"),
                    (*_keys("F7"), *_typed(f"{words}tomorrow at noon"), *_keys("Return")),
                    _keys("F8", "F8"),
                    _keys("F9", "1", "Return"),
                ],
                [3, 6, 1, 1, 3, 1, 1],
            )[0],
        )


WORDS = ("porter", "gate", "parcel", "blue", "Duarte", "neighbour", "later", "form")


def _keys(*names: str) -> Act:
    return ("key", "--delay", "2", *names)


def _typed(words: str) -> Act:
    return ("type", "--delay", "2", words)
