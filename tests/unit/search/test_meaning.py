from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.search import encoder
from jobaid.search.entry import ENGINE, FULL_ENGINE, Entry
from jobaid.search.index import Index
from jobaid.search.unusable import Unusable
from jobaid.search.weights import is_close
from tests.unit.search.build import CANCEL, LIBRARY, REFUND, ids, index

try:
    encoder.load()
except Unusable as reason:
    pytest.skip(f"no meaning here: {reason}", allow_module_level=True)

LEARNT = index()
LEARNT.learn()
SAID = (
    ("get my cash returned", "refund-time"),
    ("i dont want to be a member any longer", "cancel"),
    ("parsel got lost on the way", "order-late"),
)
UNRELATED = (
    "Which wine goes with grilled fish?",
    "How do I tune a guitar?",
    "The printer on the third floor is out of toner",
    "Is the swimming pool heated in winter?",
    "Can my dog travel in the cabin?",
    "What is the capital of Mongolia?",
    "My screen stays black after the update",
    "Do you have this dress in blue?",
)
NONSENSE = st.text(alphabet="kqvwxz0123456789 ", max_size=40)


def found(engine: Index, query: str) -> dict[str, float]:
    return {hit.id: hit.score for hit in engine.refine(query).hits}


def steps(engine: Index, cache: Path) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert engine.learn(cache, progress)
    return told


@pytest.mark.parametrize(("said", "meant"), SAID)
def test_what_is_said_in_other_words_is_found(said: str, meant: str) -> None:
    assert ids(LEARNT.refine(said))[0] == meant


def test_every_phrase_finds_its_entry_first() -> None:
    for entry in LIBRARY:
        assert {ids(LEARNT.refine(phrase))[0] for phrase in (entry.title, *entry.phrases)} == {entry.id}


def test_before_anything_is_learnt_words_answer() -> None:
    engine = index()
    assert engine.engine == ENGINE
    assert engine.refine("money bakc") == engine.search("money bakc")


def test_after_learning_the_engine_says_so() -> None:
    assert LEARNT.engine == FULL_ENGINE


def test_learning_can_be_stopped() -> None:
    engine = index()
    assert not engine.learn(progress=lambda _done, _total: False)
    assert engine.engine == ENGINE


def test_a_language_that_the_model_does_not_know_is_searched_by_words() -> None:
    engine = index(Entry("faq", "a", "Devolución de dinero"), locale="es")
    with pytest.raises(Unusable):
        engine.learn()
    assert ids(engine.refine("devolucion")) == ["a"]


def test_words_that_nobody_uses_mean_nothing() -> None:
    assert LEARNT.refine("zzzxqk 8847").hits == ()


def test_of_words_that_nobody_uses_only_what_is_near_is_found() -> None:
    assert LEARNT.refine("refundz4me").hits != ()
    assert all(is_close(hit.why) for hit in LEARNT.refine("refundz4me").hits)


def test_a_stranger_is_answered_but_not_as_close() -> None:
    answer = LEARNT.refine("how tall is the eiffel tower")
    assert not answer.close
    assert LEARNT.refine("when will i get my refund").close


def test_hits_say_why_they_were_found() -> None:
    why = LEARNT.refine("where's my parcel").hits[0].why
    assert why.phrase == "where is my parcel"
    assert why.meaning is not None
    assert is_close(why)


def test_where_the_body_lies_nearest_no_phrase_is_named() -> None:
    engine = index(Entry("faq", "seven", "Case seven", (), "Blankets can be washed at thirty degrees."), CANCEL)
    engine.learn()
    first = engine.refine("can blankets be washed at thirty degrees").hits[0]
    assert (first.id, first.why.phrase) == ("seven", "")


def test_what_was_learnt_is_read_from_the_cache(tmp_path: Path) -> None:
    first, second = index(), index()
    assert steps(first, tmp_path / "cache")[-1][1] > 0
    assert steps(second, tmp_path / "cache") == [(0, 0)]
    for query in ("my money", "stop it", "parsel"):
        assert second.refine(query) == first.refine(query)


@pytest.mark.parametrize("damage", ["cut", "changed", "other", "empty"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    steps(index(), cache)
    whole = cache.read_bytes()
    half = len(whole) // 2
    changed = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
    cache.write_bytes({"cut": whole[:half], "changed": changed, "other": b"{}", "empty": b""}[damage])
    assert steps(index(), cache)[-1][1] > 0
    assert cache.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    engine = index()
    assert engine.learn(tmp_path / "file" / "cache")
    assert ids(engine.refine("get my cash returned"))[0] == "refund-time"


def test_only_what_is_new_is_learnt_after_a_change(tmp_path: Path) -> None:
    engine = index()
    engine.learn(tmp_path / "cache")
    changed = engine.updated([*LIBRARY, Entry("faq", "new", "Do you ship to Norway?")])
    assert ids(changed.refine("get my cash returned"))[0] == "refund-time"
    assert steps(changed, tmp_path / "cache")[-1] == (1, 1)
    assert ids(changed.refine("delivery to scandinavia"))[0] == "new"


def test_an_entry_whose_answer_changed_is_found_as_before_until_it_is_learnt_again() -> None:
    changed = LEARNT.updated([replace(entry, body=f"{entry.body} Or later.") for entry in LIBRARY])
    for said, meant in SAID:
        assert ids(changed.refine(said))[0] == meant


def test_a_new_entry_is_found_by_its_words_among_those_that_are_learnt() -> None:
    changed = LEARNT.updated([*LIBRARY, Entry("faq", "new", "Do you ship parcels to Norway?")])
    assert ids(changed.refine("do you ship to norway"))[0] == "new"
    assert ids(changed.refine("parcel norway"))[0] == "new"
    assert ids(changed.refine("where is my parcel"))[0] == "order-late"


def test_meaning_keeps_to_one_kind() -> None:
    assert ids(LEARNT.refine("get my cash returned", kind="no_no")) == ["unconfirmed-date"]
    assert "refund-time" not in ids(LEARNT.refine("When will I receive my refund?", kind="topic"))


def test_what_is_gone_is_not_found_though_it_was_learnt() -> None:
    changed = LEARNT.updated([entry for entry in LIBRARY if entry != REFUND])
    assert "refund-time" not in ids(changed.refine("when do i get my refund"))


def test_a_new_entry_is_not_taken_for_one_that_is_gone() -> None:
    new = Entry("term", "new", "Opening hours")
    changed = LEARNT.updated(LIBRARY[:-1]).updated([*LIBRARY[:-1], new])
    assert ids(changed.refine("return merchandise authorisation"))[:1] != ["new"]
    changed.learn()
    assert ids(changed.refine("when are you open"))[0] == "new"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=8, unique=True) | st.lists(NONSENSE, max_size=3))
def test_an_unrelated_entry_never_comes_above_the_right_answer(unrelated: list[str]) -> None:
    strangers = [Entry("faq", f"stranger-{number}", text) for number, text in enumerate(unrelated)]
    engine = LEARNT.updated([*LIBRARY, *strangers])
    assert engine.learn()
    for said, meant in SAID:
        found = ids(engine.refine(said, 20))
        assert not any(above.startswith("stranger") for above in found[: found.index(meant)])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(LIBRARY), unique=True, min_size=1), st.lists(st.sampled_from(LIBRARY), unique=True))
def test_an_updated_index_answers_as_one_built_anew(before: list[Entry], after: list[Entry]) -> None:
    updated, anew = index(*before).updated(after), Index.build(after, "en")
    updated.learn()
    anew.learn()
    for query in ("the carrier has my money", "cancel it", "where"):
        assert found(updated, query) == pytest.approx(found(anew, query), abs=0.005)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.integers(0, 12))
def test_any_query_is_answered(query: str, limit: int) -> None:
    answer = LEARNT.refine(query, limit)
    assert len(answer.hits) <= limit
    assert all(hit.score > 0 for hit in answer.hits)


def test_the_model_is_not_used_when_it_is_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "MODEL_SHA256", "0" * 64)
    with pytest.raises(Unusable, match="not the file"):
        encoder.load()


def test_the_open_topics_entries_come_first_among_equals() -> None:
    twins = [Entry("script", f"{topic}/say", "Opening hours", topic=topic) for topic in ("a", "b")]
    engine = index(*twins, CANCEL)
    engine.learn()
    for ask in (engine.search, engine.refine):
        assert ids(ask("opening hours"))[0] == "a/say"
        assert ids(ask("opening hours", topic="b"))[0] == "b/say"
