"""Saying that something is wrong or helped, and what becomes of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.operations.feedback import Feedback
from jobaid.app.operations.spots import parts_between, parts_shown, words_at
from jobaid.app.recording import entry_of, record_of
from jobaid.app.reports import FACT, LIBRARY, REPORT_KINDS, WORDS, Spot
from jobaid.app.restoring import restored
from jobaid.journal.record import Stored
from jobaid.model.around import Reply
from jobaid.model.library import Library
from jobaid.model.origin import Origin
from tests.libraries import read, write
from tests.ui.conftest import NOW
from tests.ui.library import FILES, write_library

STUCK = Spot("faq", "stuck", "late")
REFUND = Spot("action", "refund", "late")
Changed = Callable[..., Library]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path / "library")


@pytest.fixture
def kept() -> list[Entry]:
    """What was written down."""
    return []


@pytest.fixture
def desk(folder: Path, kept: list[Entry]) -> Desk:
    made = Desk("agent", lambda _library: NOW)
    made.take_library(read(folder).library)
    made.keep_in(kept.extend)
    return made


@pytest.fixture
def feedback(desk: Desk) -> Feedback:
    return Feedback(desk, "floor-7")


@pytest.fixture
def change(folder: Path, desk: Desk) -> Callable[[str, str, str], None]:
    """Changes a text in a file of the library, and has the desk take it."""

    def changed(path: str, old: str, new: str) -> None:
        assert old in FILES[path]
        write(folder, {path: FILES[path].replace(old, new)})
        desk.take_library(read(folder).library)

    return changed


def answer(desk: Desk, text: str = "Thank you, it is mended.", *, done: bool = False) -> None:
    """The next version of the library answers the first report."""
    reply = Reply(to=desk.day.said.reports[0].id, text=text, done=done, origin=Origin("replies.toml"))
    desk.take_library(replace(desk.library, replies=(reply,)))


def states(feedback: Feedback) -> list[str]:
    return [shown.state for shown in feedback.mine()]


def again(entries: Sequence[Entry]) -> list[Entry | None]:
    """Entries as they are read from the journal."""
    records = (record_of(entry) for entry in entries)
    stored = [Stored(n, one.id, one.type, one.v, one.at, one.call, one.payload) for n, one in enumerate(records)]
    return [entry_of(one) for one in stored]


def test_a_report_names_the_place_the_library_and_its_version(desk: Desk, feedback: Feedback) -> None:
    desk.open_topic("late")
    feedback.report(STUCK, "outdated", "They scan on the road now")
    [made] = desk.day.said.reports
    assert (made.kind, made.words, made.spot) == ("outdated", "They scan on the road now", STUCK)
    assert made.shown.startswith("Why does tracking not move?\nParcels are scanned at depots")
    assert (made.library, made.version, made.by, made.call) == ("Test", desk.library.version, "floor-7", desk.call.id)


def test_the_version_is_another_as_soon_as_a_file_is(desk: Desk, change: Callable[[str, str, str], None]) -> None:
    before = desk.library.version
    change("faq/bank.toml", "Yes, unused.", "Yes, if unused.")
    assert desk.library.version != before


def test_a_report_holds_nothing_that_is_known_of_the_customer(desk: Desk, feedback: Feedback) -> None:
    desk.open_topic("late")
    desk.fill("customer", "Duarte")
    feedback.report(Spot("script", "late/look", "late"), "unclear", "Duarte paid with 4111 1111 1111 1111")
    [made] = desk.day.said.reports
    assert made.words == "… paid with •••• •••• •••• 1111"
    assert made.shown.splitlines()[1] == "Thank you, ‹customer's name›. I am looking now."


def test_what_was_filled_in_before_the_call_ended_is_left_out_too(desk: Desk, feedback: Feedback) -> None:
    desk.open_topic("late")
    desk.fill("customer", "Duarte")
    desk.next_caller()
    feedback.report(STUCK, "wrong", "Duarte said so")
    assert desk.day.said.reports[0].words == "… said so"


def test_a_report_is_undone_like_anything_else(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    desk.undo()
    assert desk.day.said.reports == ()


def test_a_report_is_withdrawn_and_put_back(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    [made] = desk.day.said.reports
    feedback.withdraw(made)
    assert not desk.day.said.reports
    feedback.put_back(made)
    assert list(desk.day.said.reports) == [made]


def test_words_that_were_searched_for_are_withdrawn_and_put_back(desk: Desk, feedback: Feedback) -> None:
    feedback.missed("by drone", 0)
    [made] = desk.day.said.missed
    feedback.withdraw(made)
    assert not desk.day.said.missed
    back = feedback.put_back(made)
    assert list(desk.day.said.missed) == [back]
    feedback.withdraw(back)
    assert not desk.day.said.missed


def test_what_was_searched_for_in_vain_holds_when_something_else_is_undone(desk: Desk, feedback: Feedback) -> None:
    desk.open_topic("late")
    feedback.missed("by drone", 0)
    desk.undo()
    assert desk.call.is_blank
    assert [one.words for one in desk.day.said.missed] == ["by drone"]


def test_thanks_are_kept_and_undone(desk: Desk, feedback: Feedback) -> None:
    feedback.thank(STUCK)
    assert [one.spot for one in desk.day.said.thanks] == [STUCK]
    desk.undo()
    assert desk.day.said.thanks == ()


@pytest.mark.parametrize(
    ("spot", "path", "old", "new"),
    [
        (STUCK, "topics/late.toml", "**at depots**", "at depots and in vans"),
        (Spot("script", "late/moving"), "facts.toml", "value = 3", "value = 4"),
        (Spot("script", "late/look"), "topics/late.toml", 'customer = "Fine"', 'customer = "All right"'),
        (Spot("item", "late/identity"), "topics/late.toml", "Match order number", "Compare order number"),
        (Spot("no_no", "date"), "topics/late.toml", "Give the window", "Give the two dates"),
        (REFUND, "authority.toml", "up_to = 50.00", "up_to = 60.00"),
        (Spot(FACT, "days"), "facts.toml", "value = 3", "value = 4"),
        (Spot("notice", "down"), "notices.toml", "back at two", "back at three"),
    ],
)
def test_what_reads_otherwise_now_was_changed_since(
    feedback: Feedback, change: Callable[[str, str, str], None], spot: Spot, path: str, old: str, new: str
) -> None:
    feedback.report(spot, "wrong")
    assert states(feedback) == ["reported"]
    change("faq/bank.toml", "Yes, unused.", "Yes, if unused.")
    assert states(feedback) == ["reported"]
    change(path, old, new)
    assert states(feedback) == ["changed"]


def test_what_the_library_has_no_more_is_said_to_be_gone(
    feedback: Feedback, change: Callable[[str, str, str], None]
) -> None:
    feedback.report(STUCK, "wrong")
    change("topics/late.toml", 'id = "stuck"', 'id = "other"')
    assert states(feedback) == ["gone"]


def test_what_is_no_entry_is_never_called_changed(feedback: Feedback) -> None:
    feedback.report(Spot(LIBRARY), "missing", "Nothing on drones")
    feedback.report(Spot(WORDS), "missing", shown="by drone")
    assert states(feedback) == ["reported", "reported"]
    assert [shown.report.shown for shown in feedback.mine()] == ["by drone", ""]


def test_with_another_library_open_nothing_is_said_of_a_change(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    desk.take_library(Library())
    assert states(feedback) == ["reported"]


def test_an_answer_comes_with_the_next_version_and_is_new_until_it_is_read(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    assert feedback.new_answers() == 0
    answer(desk)
    assert (feedback.new_answers(), states(feedback)) == (1, ["answered"])
    assert feedback.mine()[0].is_new
    feedback.read_answers()
    assert feedback.new_answers() == 0
    assert not feedback.mine()[0].is_new


def test_an_answer_that_was_changed_is_new_again(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    answer(desk)
    feedback.read_answers()
    answer(desk, "It goes out on Monday.", done=True)
    assert (feedback.new_answers(), states(feedback)) == (1, ["done"])


def test_that_answers_were_read_holds_when_something_else_is_undone(desk: Desk, feedback: Feedback) -> None:
    feedback.report(STUCK, "wrong")
    desk.open_topic("late")
    answer(desk)
    feedback.read_answers()
    desk.undo()
    assert feedback.new_answers() == 0


def test_answers_to_others_are_not_told(desk: Desk, feedback: Feedback) -> None:
    reply = Reply(to="somebody-else", text="Thank you.", origin=Origin("replies.toml"))
    desk.take_library(replace(desk.library, replies=(reply,)))
    assert feedback.new_answers() == 0


def test_all_of_it_is_read_again_as_it_was_written(desk: Desk, feedback: Feedback, kept: list[Entry]) -> None:
    for kind in REPORT_KINDS:
        feedback.report(STUCK, kind, "“It” is\nwrong")
    feedback.thank(REFUND)
    feedback.missed("by drone", 2)
    answer(desk)
    feedback.read_answers()
    feedback.withdraw(desk.day.said.reports[-1])
    assert again(kept) == kept


def test_it_is_there_again_after_a_start_on_another_day(desk: Desk, feedback: Feedback, kept: list[Entry]) -> None:
    feedback.report(STUCK, "wrong", "No")
    feedback.report(REFUND, "wrong")
    desk.undo()
    feedback.thank(REFUND)
    records = [record_of(entry) for entry in kept]
    stored = [Stored(n, one.id, one.type, one.v, one.at, one.call, one.payload) for n, one in enumerate(records)]
    later = restored(stored, NOW.replace(year=2027))
    assert later.day.said == desk.day.said
    ours = [one for one in stored if one.call in later.carried.calls]
    assert restored(ours, NOW.replace(year=2028)).day.said == desk.day.said


def test_each_part_of_a_call_can_be_meant_what_is_said_now_first(desk: Desk) -> None:
    desk.open_topic("late")
    parts = parts_shown(desk.library, desk.shown())
    assert [(part.spot.kind, part.spot.id) for part in parts] == [
        ("script", "late/look"),
        ("item", "late/identity"),
        ("action", "refund"),
        ("notice", "down"),
        ("faq", "stuck"),
        ("no_no", "date"),
        ("no_no", "blame"),
        ("topic", "late"),
        (LIBRARY, ""),
    ]


def test_the_figures_of_a_step_can_be_meant(desk: Desk) -> None:
    desk.open_topic("late", "moving")
    parts = parts_shown(desk.library, desk.shown())
    assert [part.name for part in parts if part.spot.kind == FACT] == ["Figure: days: 3 days"]


def test_between_calls_the_whole_library_comes_first(desk: Desk) -> None:
    parts = parts_between(desk.library, NOW)
    assert (parts[0].spot.kind, parts[0].name) == (LIBRARY, "Something else")
    assert {part.spot.id for part in parts} >= {"down", "late", "quiet", "angry"}


def test_a_limit_reads_as_each_role_has_it(desk: Desk) -> None:
    words = words_at(desk.library, REFUND, NOW.date())
    assert "Agent: up to €50.00 · usually €15.00 · per case · beyond it ask the team leader" in words
