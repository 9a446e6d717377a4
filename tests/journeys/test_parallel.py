"""Three calls at once, as a chat has them: each keeps what is its own."""

import gc

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.ui.open_calls import OpenCalls
from tests.journeys.hands import Hands
from tests.journeys.test_hold import wait
from tests.journeys.test_next_caller import said_in
from tests.ui.conftest import Clock, Opener
from tests.ui.seen import too_wide

FIRST = ("Ms Duarte", "KX4711", "porter knows")
SECOND = ("Mr Osei", "PL0815", "broken leg")
THIRD = ("Dr Lind", "QZ1234", "angry once")


def begin(hands: Hands, topic: str, typed: tuple[str, str, str]) -> None:
    name, order, note = typed
    hands.find(topic)
    hands.press("F4")
    hands.type(name)
    hands.press("Tab")
    hands.type(order)
    hands.press("Return", "F5")
    hands.type(note)
    hands.press("Return", "Ctrl+Shift+C")


@pytest.fixture
def three(hands: Hands) -> Hands:
    """Three calls beside each other; the third is in front."""
    begin(hands, "where is my parcel", FIRST)
    hands.press("1", "Ctrl+N")
    begin(hands, "it came in pieces", SECOND)
    hands.press("Ctrl+N")
    begin(hands, "where is my parcel", THIRD)
    return hands


def chips(hands: Hands) -> OpenCalls:
    row = hands.window.content.open_calls
    assert row is not None
    return row


def named(hands: Hands) -> list[str]:
    return [chip.accessibleName() for _, chip in sorted(chips(hands).chips.items())]


def foreign(hands: Hands, *others: tuple[str, str, str]) -> list[str]:
    """What was typed in other calls and is still held by any part of the window, or by the clipboard."""
    gc.collect()
    everything = "\n".join((*said_in(hands.window), hands.copied))
    return [words for other in others for words in other if words in everything]


def test_all_three_stand_beside_each_other(three: Hands) -> None:
    assert chips(three).isVisible()
    assert named(three) == ["Order is late, 10:00, open", "Item is broken, 10:00, open", "Order is late, in front"]


def test_with_one_call_there_is_no_row(hands: Hands) -> None:
    begin(hands, "where is my parcel", FIRST)
    assert hands.window.content.open_calls is None
    hands.press("Ctrl+N")
    assert not chips(hands).isVisible()


def test_a_key_goes_round_and_each_is_where_it_was_left(three: Hands) -> None:
    three.press("Alt+Down")
    assert three.step == "late/moving"
    assert three.window.content.call_bar.note.field.toPlainText() == FIRST[2]
    three.press("Alt+Down")
    assert three.step == "broken/sorry"
    assert three.call.known == {"customer": SECOND[0], "order": SECOND[1]}
    three.press("Alt+Down")
    assert three.step == "late/look"
    assert three.call.note == THIRD[2]


def test_the_mouse_goes_to_any(three: Hands) -> None:
    three.click(chips(three).chips[2])
    assert three.step == "broken/sorry"
    assert named(three)[1] == "Item is broken, in front"


def test_tab_comes_to_them(three: Hands) -> None:
    chip = chips(three).chips[1]
    three.tab_to(chip)
    three.press("Return")
    assert three.step == "late/moving"


def test_nothing_typed_in_one_is_held_by_another(three: Hands) -> None:
    assert foreign(three, FIRST, SECOND) == []
    three.press("Alt+Down")
    assert foreign(three, SECOND, THIRD) == []
    three.press("Alt+Down")
    assert foreign(three, FIRST, THIRD) == []


def test_what_is_being_typed_into_a_field_stays_with_its_call(three: Hands) -> None:
    three.press("F4")
    three.type(" Weber")
    three.press("Alt+Down")
    assert "Weber" not in str(three.call.known)
    three.press("Alt+Down", "Alt+Down")
    assert str(three.call.known["customer"]).endswith("Weber")


def test_what_is_searched_for_stays_with_its_call(three: Hands) -> None:
    three.press("Ctrl+K")
    three.type("parcle QZ")
    three.press("Alt+Down")
    assert three.window.content.bar.search.field.text() == ""
    assert foreign(three, ("parcle", "QZ", "parcle QZ")) == []


def test_going_to_another_names_what_is_next_there(three: Hands) -> None:
    three.press("Alt+Down")
    assert "Next: Match order number and postcode" in three.seen


def test_two_on_hold_show_how_long_each_waits(three: Hands) -> None:
    three.press("F8", "Alt+Down")
    wait(three, seconds=30)
    three.press("F8")
    wait(three, minutes=2)
    assert named(three) == [
        "Order is late, on hold for 2:00",
        "Item is broken, 10:00, open",
        "Order is late, on hold for 2:30",
    ]


def test_one_that_waits_too_long_behind_another_asks_for_attention(
    three: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QApplication, "alert", asked.append)
    three.press("F8", "Alt+Down")
    wait(three, minutes=5)
    assert asked == [three.window]
    assert not three.page.is_on_hold


def test_one_on_hold_behind_a_clean_slate_is_in_sight(hands: Hands) -> None:
    begin(hands, "where is my parcel", FIRST)
    hands.press("F8", "Ctrl+N")
    assert chips(hands).isVisible()
    assert named(hands) == ["Order is late, on hold for 0:00"]
    hands.click(chips(hands).chips[1])
    assert hands.page.is_on_hold


def test_a_call_is_put_aside_for_a_clean_slate_and_comes_back(three: Hands) -> None:
    number = three.call.number
    assert three.window.keys.run("call.pause")
    three.wait()
    assert three.call.is_blank
    assert named(three)[-1] == "Order is late, 10:00, put aside"
    assert foreign(three, FIRST, SECOND, THIRD) == []
    three.click(chips(three).chips[number])
    assert three.call.note == THIRD[2]
    assert named(three)[-1] == "Order is late, in front"


def test_undo_goes_back_from_a_call_to_the_one_before(three: Hands) -> None:
    before = three.call
    three.press("Alt+Down", "Ctrl+Z")
    assert three.call == before


def test_ended_and_done_it_leaves_the_row(three: Hands) -> None:
    three.press("Alt+Down")
    three.desk.end("done")
    three.desk.next_caller()
    three.wait()
    assert named(three) == ["Item is broken, 10:00, open", "Order is late, 10:00, open"]


@pytest.mark.parametrize("size", [(1280, 800), (340, 560), (1366, 180)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_row_fits(
    open_library: Opener, qapp: QApplication, clock: Clock, size: tuple[int, int], text_size: int
) -> None:
    hands = Hands(open_library(size=size, text_size=text_size), qapp, clock)
    for _ in range(7):
        hands.find("where is my parcel")
        hands.press("F8", "Ctrl+N")
    hands.find("it came in pieces")
    wait(hands, minutes=70)
    assert chips(hands).isVisible()
    assert too_wide(hands.window) == []
