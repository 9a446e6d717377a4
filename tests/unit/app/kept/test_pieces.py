"""Of what was found each piece says why, and can be left out."""

from jobaid.app.kept.pieces import only, pieces
from jobaid.app.operations.feedback import Feedback
from jobaid.app.reports import Spot
from tests.unit.app.kept.conftest import Shop


def whys(shop: Shop, words: str) -> list[str]:
    return [one.why for one in pieces(shop.find(words))]


def test_what_was_filled_in_is_named_with_its_field(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    assert whys(shop, "duarte") == ["customer: Ms Duarte"]


def test_of_a_long_note_what_stands_around_the_words_is_shown(shop: Shop) -> None:
    shop.desk.note("first of all a long story, then Ms Duarte rang, and another story that goes on for quite a while")
    assert whys(shop, "Duarte") == ["note: “…of all a long story, then Ms Duarte rang, and another story that…”"]


def test_what_only_a_backup_still_has_is_called_an_earlier_state(shop: Shop) -> None:
    shop.desk.note("Ring Ulises")
    shop.back_up()
    shop.desk.note("Ring him")
    assert whys(shop, "Ulises") == ["an earlier state of a note: “Ring Ulises”"]


def test_no_card_number_is_shown(shop: Shop) -> None:
    shop.desk.note("Duarte 4111 1111 1111 1111")
    assert whys(shop, "Duarte") == ["note: “Duarte •••• •••• •••• 1111”"]


def test_a_name_is_the_same_each_time(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213")
    [before] = pieces(shop.find("Duarte"))
    shop.open_again()
    [after] = pieces(shop.find("Duarte"))
    assert before.name == after.name


def test_each_kind_of_thing_can_be_left_out(shop: Shop) -> None:
    shop.call("Ms Duarte", "48213", "Ulises rings")
    Feedback(shop.desk).report(Spot("words"), "wrong", "Ulises was told otherwise")
    shop.memory.opened(("topic", "flight"), "ulises flight")
    shop.memory.finish()
    found = shop.find("Ulises")
    assert [one.kind for one in pieces(found)] == ["call", "said", "learned"]
    for one in pieces(found):
        assert [rest.kind for rest in pieces(only(found, [one.id]))] == [one.kind]


def test_what_is_left_out_stays(shop: Shop) -> None:
    shop.call("Ms Duarte", "Q5-left-alone")
    shop.call("Ms Duarte", "Q7-picked-out")
    found = shop.find("Duarte")
    [newest, _older] = pieces(found)
    shop.done(shop.keeper.erase(only(found, [newest.id])))
    assert shop.on_disk("Q7-picked-out") == []
    assert shop.on_disk("Q5-left-alone") != []
    assert [call.known["order"] for call in shop.desk.day.done] == ["Q5-left-alone"]
    assert shop.faults() == []
