import pytest

from jobaid.search.keyboard import neighbours
from jobaid.search.language import language_for
from jobaid.search.normalise import forms
from jobaid.search.speller import Speller, alignment
from jobaid.search.vocabulary import Vocabulary

KEYS = neighbours("en")


def speller(text: str) -> Speller:
    return Speller(Vocabulary.build([forms(text)], language_for("xx")), KEYS)


def read(text: str, typed: str) -> list[str]:
    return [candidate.word for candidate in speller(text).candidates(typed)]


def test_three_to_five_letters_are_repaired_by_one_edit() -> None:
    assert read("card cards", "cadr") == ["card"]
    assert read("cards", "crad") == []


def test_longer_words_are_repaired_by_two_edits() -> None:
    assert read("delivery", "delvrey") == ["delivery"]
    assert read("delivery", "dlvrey") == []


@pytest.mark.parametrize("typed", ["", "ca", "c4rd", "10441"])
def test_short_words_and_words_with_digits_are_left_alone(typed: str) -> None:
    assert read("car card 10440", typed) == []


def test_a_neighbouring_key_is_likelier_than_a_distant_one() -> None:
    assert read("mast most", "mist") == ["most", "mast"]


def test_a_swap_is_likelier_than_another_letter() -> None:
    assert read("form farm", "fomr")[0] == "form"


def test_a_wrong_first_letter_is_the_least_likely() -> None:
    assert read("bill bell", "vell") == ["bell"]
    assert read("dell well", "sell") == ["dell", "well"]
    assert read("rate rats", "tate") == ["rate"]
    assert read("lost last post", "pist") == ["post"]


def test_of_two_equal_readings_the_more_frequent_word_is_likelier() -> None:
    assert read("cat cap cap cap cap", "cab") == ["cap", "cat"]
    assert read("cap cat cat cat cat", "cab") == ["cat", "cap"]


def test_easy_slips_cost_less_than_other_edits() -> None:
    slips = [alignment(typed, "refund", KEYS) for typed in ("refudn", "refumd", "reefund")]
    others = [alignment(typed, "refund", KEYS) for typed in ("refupd", "refnd", "refxund")]
    assert max(slips) < min(others)
    assert alignment("refund", "refund", KEYS) == 0


def test_the_keyboard_follows_the_language() -> None:
    assert ("t", "z") in neighbours("de")
    assert ("t", "z") not in neighbours("en")
    assert ("a", "z") in neighbours("fr")
