import pytest

from jobaid.search.entry import Entry
from tests.unit.search.build import index

BEDS = index(
    Entry("faq", "king", "How wide is a king bed?"),
    Entry("faq", "pain", "Which mattress is good for back pain?"),
    Entry("faq", "bank", "Pay by bank transfer"),
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("my bak pai ", "my back pain "),
        ("a kimg bed", "a king bed"),
        ("by bsnk transfre now", "by bank transfer now"),
        ("good for back pain", "good for back pain"),
    ],
)
def test_a_word_is_read_by_what_stands_beside_it(typed: str, read: str) -> None:
    assert BEDS.search(typed).mended == read


def test_a_slip_that_makes_another_word_is_read_as_what_the_library_has() -> None:
    assert BEDS.search("good for bask pain ").mended == "good for back pain "


@pytest.mark.parametrize("typed", ["i like to swim ", "the colour is wrong ", "holiday in december "])
def test_good_words_that_the_library_lacks_are_kept(typed: str) -> None:
    assert BEDS.search(typed).repairs == ()
