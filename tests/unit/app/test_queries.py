"""What is made of what was typed: the kind asked for, the words meant, and what of it may be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.operations.queries import (
    MOST_SHOWN,
    Asked,
    Search,
    as_meant,
    learnable,
    missable,
    parted,
    refined,
    tellable,
)
from jobaid.search.entry import KINDS, Entry, Hit, Repair
from jobaid.search.index import Index

HIT = Hit("faq", "stuck", "Why does tracking not move?", 1.0, "Parcels are scanned at depots.")
SLIP = Repair("trackng", "tracking")
LISTS = st.lists(st.sampled_from("abcdefghijklmn"), unique=True)


def hits(*ids: str, kind: str = "faq") -> tuple[Hit, ...]:
    return tuple(Hit(kind, id_, id_, 1.0, "") for id_ in ids)


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("faq: lost", "faq", "lost"),
        ("Answer:lost", "faq", "lost"),
        ("never:", "no_no", ""),
        (" say:  hello", "script", "hello"),
        ("topic: a: b", "topic", "a: b"),
        ("word: rma", "term", "rma"),
        ("FAQ : lost", "faq", "lost"),
        ("faq：lost", "faq", "lost"),
        ("answers: lost", "faq", "lost"),
        ("step: hello", "script", "hello"),
        ("checklist: hello", "item", "hello"),
        ("order: 48213", "", "order: 48213"),
        ("the faq: lost", "", "the faq: lost"),
        (": x", "", ": x"),
    ],
)
def test_a_kind_before_a_colon_is_taken_off_and_other_words_stay(typed: str, kind: str, words: str) -> None:
    assert parted(typed) == Asked(words, kind)


@given(LISTS, LISTS, st.integers(0, 20))
def test_a_better_answer_leaves_the_first_rows_and_repeats_nothing(
    shown: list[str], better: list[str], kept: int
) -> None:
    before = hits(*shown)
    after = refined(before, hits(*better), kept)
    assert after[: min(kept, len(before))] == before[:kept]
    assert len(set(after)) == len(after) <= max(MOST_SHOWN, kept)


def test_a_better_answer_comes_in_its_order_below() -> None:
    assert refined(hits("a", "b", "c"), hits("c", "d", "a"), 1) == hits("a", "c", "d")


def test_repaired_words_are_put_right() -> None:
    assert as_meant("Why Trackng stops", [SLIP]) == "Why tracking stops"


def test_turning_reads_the_words_exactly_and_back_with_repairs() -> None:
    index = Index.build(
        [Entry("faq", "stuck", "Why does tracking stop?"), Entry("faq", "why", "Why is it late?")], "en"
    )
    search = Search(Asked("why trackng stop"))
    search = search.answered(search.ask(index.search))
    assert (search.meant, search.can_turn) == ((SLIP,), True)
    turned = search.turned()
    turned = turned.answered(turned.ask(index.search))
    assert (turned.meant, turned.can_turn) == ((), True)
    assert turned.turned().ask(index.search) == search.answer


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Where is my PARCEL ", "where is my parcel"),
        ("order 48213 late since 12.3.", "order late since"),
        ("mail me@example.com for parcel A48-213", "mail for parcel"),
        ("trackng stuck", "tracking stuck"),
        ("scanned at de", "scanned at depots"),
        ("Ms Duarte has no parcel", "ms has no parcel"),
        ("abc", ""),
        ("4929 1234 1234 1234", ""),
    ],
)
def test_what_is_learned_has_no_numbers_no_slips_and_no_customer(typed: str, kept: str) -> None:
    assert learnable(typed, [SLIP], HIT, ["Duarte"]) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("card 4929 1234-1234 1234 refused", "card …1234 refused"),
        ("order 48213 by drone", "order 48213 by drone"),
        ("Duarte wants a drone", "wants a drone"),
        ("duarte", ""),
    ],
)
def test_what_is_told_has_no_card_number_and_no_customer(typed: str, kept: str) -> None:
    assert tellable(typed, ["Ms Duarte"]) == kept


@given(st.text(max_size=60), st.text(max_size=20))
def test_anything_typed_can_be_kept(typed: str, name: str) -> None:
    for kept in (learnable(typed, [SLIP], HIT, [name]), tellable(typed, [name])):
        assert len(kept) <= 120
    assert not any(sign.isdecimal() for sign in learnable(typed, [], HIT, []))


def test_one_of_a_kind_is_found_among_many_others() -> None:
    many = [Entry("faq", f"faq-{number}", f"Refund by way {number}") for number in range(500)]
    index = Index.build([*many, Entry("item", "late/refund", "Say by when the refund is there")], "en")
    search = Search(Asked("refund", "item"))
    assert [hit.id for hit in search.ask(index.search).hits] == ["late/refund"]
    index.learn()
    assert [hit.id for hit in search.ask(index.refine).hits] == ["late/refund"]


def test_every_kind_can_be_asked_for() -> None:
    assert {
        parted(f"{name}: x").kind for name in ("topic", "faq", "say", "never", "word", "limit", "do", "news")
    } == set(KINDS)


@given(st.text("ab 1@•", max_size=40))
def test_words_with_a_number_or_an_address_in_them_are_not_kept(typed: str) -> None:
    assert missable(f"parcel {typed}", ()) == " ".join(
        word for word in f"parcel {typed}".split() if not set("1@•") & set(word)
    )


def test_a_word_without_end_is_cut_before_anybody_waits_for_it() -> None:
    assert missable("refund " + "x" * 200_000, ()) == "refund " + "x" * 113
