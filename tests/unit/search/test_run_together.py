"""Two words that were typed without the space between them."""

import pytest

from jobaid.search.entry import Entry
from tests.unit.search.build import LIBRARY, ids, index

ENGINE = index()


def read_as(typed: str, locale: str = "en") -> list[tuple[str, str]]:
    return [(one.typed, one.read_as) for one in index(locale=locale).search(typed).repairs]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("myparcel is late", ("myparcel", "my parcel")),
        ("MyParcel", ("myparcel", "my parcel")),
        ("ican not track", ("ican", "i can")),
        ("money backplease now", ("backplease", "back please")),
    ],
)
def test_words_in_use_are_parted(typed: str, meant: tuple[str, str]) -> None:
    assert meant in read_as(typed)


def test_what_they_mean_is_found() -> None:
    assert ids(ENGINE.search("whereismy parcel"))[0] == "order-late"
    assert ids(ENGINE.search("moneyback"))[0] == "refund-time"


def test_a_word_of_the_library_is_never_parted() -> None:
    both = index(*LIBRARY, Entry("faq", "b", "Moneyback guarantee"))
    assert both.search("moneyback").repairs == ()


@pytest.mark.parametrize("typed", ["refudn", "parcle", "subscripton", "together", "kqvwxz", "10parcels", "deliv"])
def test_a_slip_or_a_word_that_is_not_at_its_end_is_no_two_words(typed: str) -> None:
    assert not any(" " in meant for _, meant in read_as(typed))


def test_in_a_language_without_a_list_the_parts_are_words_of_the_library() -> None:
    assert read_as("trackingdepots", "xx") == [("trackingdepots", "tracking depots")]
    assert read_as("thankyou", "xx") == []


def test_what_was_read_is_marked() -> None:
    hit = next(hit for hit in ENGINE.search("parcelsdepots").hits if hit.id == "tracking-stuck")
    assert {hit.snippet[start:end] for start, end in hit.snippet_spans} == {"Parcels", "depots"}
