import pytest

from jobaid.search.entry import Entry, Hit, Span
from jobaid.search.highlight import SNIPPET
from tests.unit.search.build import LATE, index

LONG = (
    "Before anything else is said the order number and the postcode have to match. " * 4
    + "Then a refund goes to the card it was paid with. "
    + "The carrier is asked for a scan of the label and of the place where it lies. " * 4
)


def hit(query: str, title: str = "Paid twice", body: str = LONG) -> Hit:
    hits = index(Entry("faq", "it", title, (), body), LATE).search(query).hits
    return next(hit for hit in hits if hit.id == "it")


def marked(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_the_words_that_matched_are_marked_in_the_title() -> None:
    found = hit("paid twice")
    assert marked(found.title, found.title_spans) == ["Paid", "twice"]


@pytest.mark.parametrize("query", ["refnud", "refunds", "refu", "refund"])
def test_repaired_begun_and_other_forms_are_marked_too(query: str) -> None:
    found = hit(query)
    assert marked(found.snippet, found.snippet_spans) == ["refund"]


def test_common_words_are_not_marked_beside_others() -> None:
    found = hit("the refund to the card ")
    assert marked(found.snippet, found.snippet_spans) == ["refund", "card"]


def test_common_words_are_marked_where_nothing_else_was_typed() -> None:
    found = hit("of the ", body="The label of it")
    assert marked(found.snippet, found.snippet_spans) == ["The", "of"]
    assert found.title_spans == ()


def test_marks_fall_on_the_word_as_written() -> None:
    found = hit("strasse", title="Große Straße: Abholung")
    assert marked(found.title, found.title_spans) == ["Straße"]


def test_the_snippet_is_the_passage_with_most_of_the_words() -> None:
    found = hit("card refund ")
    assert "a refund goes to the card" in found.snippet


def test_a_cut_snippet_says_so_and_ends_between_words() -> None:
    snippet = hit("refund").snippet
    assert len(snippet) <= SNIPPET
    assert (snippet[0], snippet[-1]) == ("…", "…")
    assert snippet.strip("…") in LONG
    assert set(snippet.strip("…").split()) <= set(LONG.split())


def test_a_short_body_is_shown_whole_on_one_line() -> None:
    assert hit("twice", body="First\n\n  this,\tthen that.").snippet == "First this, then that."


def test_without_a_match_the_snippet_is_the_beginning() -> None:
    assert hit("twice").snippet.startswith("Before anything else")


def test_a_match_at_the_very_end_is_shown_with_what_precedes_it() -> None:
    snippet = hit("zebra", body=LONG + "zebra").snippet
    assert snippet.endswith("where it lies. zebra")
    assert SNIPPET - 20 < len(snippet) <= SNIPPET


def test_neighbouring_pairs_of_characters_are_one_mark() -> None:
    found = hit("退款申请", title="退款申请表", body="")
    assert marked(found.title, found.title_spans) == ["退款申请"]
