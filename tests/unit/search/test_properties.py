from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.search.entry import Entry, Span
from jobaid.search.highlight import SNIPPET
from jobaid.search.index import Index
from jobaid.search.normalise import words
from tests.unit.search.build import LIBRARY, REFUND, ids, index

WORDS = st.sampled_from(
    ["refund", "card", "lost", "order", "late", "money", "where", "my", "is", "the", "parcel", "stuck"]
)
QUESTIONS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
ENGINE = index()


def lie_inside(spans: tuple[Span, ...], text: str) -> bool:
    ends = [0, *(place for span in spans for place in span), len(text)]
    return ends == sorted(ends) and all(start < end for start, end in spans)


def score_of(id_: str, query: str, *entries: Entry) -> float:
    hits = index(*entries).search(query, len(entries)).hits
    return next((hit.score for hit in hits if hit.id == id_), 0.0)


@settings(deadline=None)
@given(st.lists(QUESTIONS, min_size=1, max_size=12), st.data())
def test_an_entrys_own_question_is_first_or_tied(questions: list[str], data: st.DataObject) -> None:
    engine = index(*(Entry("faq", str(number), question) for number, question in enumerate(questions)))
    asked = data.draw(st.sampled_from(range(len(questions))))
    hits = engine.search(questions[asked], 20).hits
    assert hits[0].score == next(hit.score for hit in hits if hit.id == str(asked))


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: words(text[:300]) != []))
def test_a_question_of_any_script_finds_its_entry(question: str) -> None:
    hits = index(*LIBRARY, Entry("faq", "it", question)).search(question).hits
    assert hits[0].score == next(hit.score for hit in hits if hit.id == "it")


@settings(deadline=None)
@given(st.text(max_size=400), st.integers(0, 12))
def test_any_query_is_answered(query: str, limit: int) -> None:
    answer = ENGINE.search(query, limit)
    assert len(answer.hits) <= limit
    assert all(hit.score > 0 for hit in answer.hits)


@settings(deadline=None)
@given(QUESTIONS, st.text())
def test_highlights_lie_inside_what_is_shown(query: str, body: str) -> None:
    for hit in index(*LIBRARY, Entry("faq", "it", "Refund", (), f"{body} refund {body}")).search(query).hits:
        assert len(hit.snippet) <= SNIPPET
        assert "\n" not in hit.snippet
        assert lie_inside(hit.title_spans, hit.title)
        assert lie_inside(hit.snippet_spans, hit.snippet)


@settings(deadline=None)
@given(st.text(alphabet="kqvwxz0123456789 ", max_size=60))
def test_an_unrelated_entry_never_removes_the_right_answer(unrelated: str) -> None:
    engine = index(*LIBRARY, Entry("faq", "unrelated", unrelated))
    assert ids(engine.search(REFUND.title))[0] == "refund-time"
    assert ids(engine.search("wen wil i recieve my refudn "))[0] == "refund-time"


@settings(max_examples=25, deadline=None)
@given(st.integers(95, 150), st.integers(95, 150), st.sampled_from(("card refund", "refund card")))
def test_one_more_of_many_entries_changes_little_of_what_another_scores(cards: int, orders: int, query: str) -> None:
    many = [
        Entry("faq", f"c{place}", f"What happens when the number on my card is wrong at {place}")
        for place in range(cards)
    ]
    many += [
        Entry("faq", f"o{place}", f"Why does it say refund beside order {place} in the list") for place in range(orders)
    ]
    right = Entry("faq", "right", "Refund")
    before, after = (
        score_of("right", query, *others, right) for others in (many, [*many, replace(many[0], id="more")])
    )
    assert after > 0.95 * before


@settings(deadline=None)
@given(st.text())
def test_words_are_places_of_the_text_in_order(text: str) -> None:
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) and word.text for word in found)
    assert [word.start for word in found] == sorted({word.start for word in found})


@settings(max_examples=50, deadline=None)
@given(st.permutations(LIBRARY))
def test_the_order_of_the_entries_does_not_change_the_scores(entries: list[Entry]) -> None:
    def scores(*given: Entry) -> dict[str, float]:
        return {hit.id: round(hit.score, 9) for hit in index(*given).search("the carrier has my money").hits}

    assert scores(*entries) == scores(*LIBRARY)


@settings(max_examples=60, deadline=None)
@given(st.lists(QUESTIONS, max_size=8, unique=True), st.lists(QUESTIONS, max_size=8, unique=True), QUESTIONS)
def test_an_updated_index_answers_as_one_built_anew(before: list[str], after: list[str], query: str) -> None:
    def entries(questions: list[str]) -> list[Entry]:
        return [Entry("faq", question, question, (), "Öffnung der cafés") for question in questions]

    updated = Index.build(entries(before), "en").updated(entries(after))
    assert updated.search(query + " ofnung") == Index.build(entries(after), "en").search(query + " ofnung")


@settings(deadline=None)
@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=80))
def test_plain_text_is_cut_as_any_other(text: str) -> None:
    def cut(given: str) -> list[str]:
        return [word.text for word in words(given)]

    assert cut(text) == cut(text + " \u2026")
