"""What search has learned: counted, capped, kept, and never in the way of what the library's writers wrote."""

from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jobaid import paths
from jobaid.library import learned
from jobaid.library.learned import USED, Learned, Phrase, learned_phrases, with_learned
from jobaid.library.searching import OPENED, engine_for, entries_of
from jobaid.search.entry import Entry
from jobaid.search.index import Index
from tests.libraries import read
from tests.unit.search.build import LIBRARY, REFUND, TRACKING, ids, index

STUCK = ("faq", "tracking-stuck")
SAID = st.sampled_from(
    [word for entry in LIBRARY for text in (entry.title, *entry.phrases) for word in text.split()] + ["telly", "gone"]
)
PHRASES = st.lists(SAID, min_size=1, max_size=8).map(" ".join) | st.sampled_from(
    [phrase for entry in LIBRARY for phrase in (entry.title, *entry.phrases)]
)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "learned_file", lambda library: tmp_path / f"{library.name}.json")


def test_the_same_words_are_counted() -> None:
    known = Learned().opened(STUCK, "no news").opened(STUCK, "no news")
    assert known.phrases == (Phrase(*STUCK, "no news", 2),)


def test_of_too_many_words_for_an_entry_those_used_least_go() -> None:
    known = Learned().opened(STUCK, "often", 2)
    for number in range(40):
        known = known.opened(STUCK, f"once {number}")
    said = [one.words for one in known.phrases]
    assert len(said) == 20
    assert {"often", "once 39"} <= set(said)
    assert "once 0" not in said


def test_it_never_grows_beyond_its_size() -> None:
    known = Learned()
    for number in range(2_100):
        known = known.opened(("faq", str(number)), "words").turned_pin(("faq", str(number)))
    assert (len(known.phrases), len(known.pinned)) == (2_000, 12)
    assert known.phrases[-1].id == known.pinned[-1][1] == "2099"


def test_what_is_kept_is_there_again_and_what_makes_no_sense_is_not(tmp_path: Path) -> None:
    library = tmp_path / "one"
    known = Learned().opened(STUCK, "no news").turned_pin(STUCK)
    learned.save(library, known)
    assert learned.load(library) == known
    file = paths.learned_file(library)
    file.write_text(file.read_text("utf-8").replace('"no news"', "7"), "utf-8")
    assert learned.load(library) == Learned((), known.pinned)
    for broken in ("", "[]", '{"phrases": 3}', '{"phrases": [["a"]], "pinned": [[1, 2]]}', "[" * 9_000):
        file.write_text(broken, "utf-8")
        assert learned.load(library) == Learned()


def test_what_is_forgotten_is_gone() -> None:
    assert Learned().opened(STUCK, "no news", 3).without(Phrase(*STUCK, "no news")) == Learned()


def test_search_uses_the_words_used_most_often(tmp_path: Path) -> None:
    known = Learned()
    for number in range(9):
        known = known.opened(STUCK, f"words {number}", number + 1)
    learned.save(tmp_path / "one", known)
    assert learned_phrases(tmp_path / "one") == {STUCK: tuple(f"words {number}" for number in (8, 7, 6, 5, 4))}


def test_the_same_words_lead_to_two_entries_at_most(tmp_path: Path) -> None:
    known = Learned()
    for number, times in enumerate((1, 3, 1, 2, 1)):
        known = known.opened(("faq", f"entry-{number}"), "No  NEWS" if number % 2 else "no news", times)
    learned.save(tmp_path, known)
    assert set(learned_phrases(tmp_path)) == {("faq", "entry-1"), ("faq", "entry-3")}


def test_words_that_are_alike_lead_to_two_entries_at_most(tmp_path: Path) -> None:
    known = Learned()
    for number, more in enumerate(("", "please ", "hello ", "so ")):
        known = known.opened(("faq", f"entry-{number}"), f"{more}where is my parcel", 4 - number)
    known = known.opened(("faq", "other"), "where is my refund")
    learned.save(tmp_path, known)
    assert set(learned_phrases(tmp_path)) == {("faq", "entry-0"), ("faq", "entry-1"), ("faq", "other")}


def test_whatever_else_was_opened_after_the_same_words_the_answer_stays_in_sight(tmp_path: Path) -> None:
    entries = [Entry("faq", f"entry-{number}", f"Something about matter {number}") for number in range(30)]
    right = Entry("faq", "right", "Why is my refund late?")
    known = Learned()
    for entry in entries:
        known = known.opened((entry.kind, entry.id), "refund is late", 5)
    learned.save(tmp_path, known)
    engine = index(*with_learned((*entries, right), learned_phrases(tmp_path)))
    assert "right" in ids(engine.search("refund is late", 3))


def test_words_that_tell_nothing_make_nothing_alike(tmp_path: Path) -> None:
    known = Learned()
    for thing in ("parcel", "refund", "voucher", "invoice"):
        known = known.opened(("faq", thing), f"where is my {thing}")
    learned.save(tmp_path, known)
    assert len(learned_phrases(tmp_path)) == 4


@lru_cache(maxsize=1)
def sample() -> tuple[list[Entry], Index]:
    library = read(paths.sample_library()).library
    entries = [entry for entry in entries_of(library) if entry.kind in OPENED]
    return entries, engine_for(library)


FURTHER = ["now", "today", "still", "again", "hello", "sorry", "then", "maybe", "quick", "card"]
MORE = st.lists(st.sampled_from(FURTHER), min_size=1, max_size=2)


@pytest.mark.parametrize(
    "asked", ["broken on arrival", "where is my order", "lost parcel", "refund late", "wrong item"]
)
@settings(
    max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(others=st.lists(st.tuples(st.integers(0, 19), MORE, st.integers(1, 3)), min_size=8, max_size=24))
def test_habits_of_other_words_besides_leave_the_answer_among_the_first(
    asked: str, others: list[tuple[int, list[str], int]], tmp_path: Path
) -> None:
    entries, engine = sample()
    (right, *rest) = engine.search(asked, 21).hits
    known = Learned()
    for place, more, times in others:
        known = known.opened((rest[place].kind, rest[place].id), " ".join((asked, *more)), times)
    learned.save(tmp_path, known)
    after = engine.updated(with_learned(entries, learned_phrases(tmp_path))).search(asked, 8)
    assert (right.kind, right.id) in [(hit.kind, hit.id) for hit in after.hits[:4]]


def test_learned_words_find_the_entry_that_was_opened() -> None:
    phrases = {STUCK: ("telly gone quiet",)}
    assert ids(index(*LIBRARY).search("telly gone quiet", 5)) == []
    assert ids(index(*with_learned(LIBRARY, phrases)).search("telly gone quiet", 5))[0] == "tracking-stuck"


@given(st.dictionaries(st.sampled_from([(one.kind, one.id) for one in LIBRARY]), st.lists(PHRASES, max_size=12)))
def test_an_entrys_own_words_typed_exactly_find_it_first_whatever_was_learned(
    opened: dict[tuple[str, str], list[str]],
) -> None:
    known = list(with_learned(LIBRARY, {entry: tuple(phrases) for entry, phrases in opened.items()}))
    engine = index(*known)
    for entry in LIBRARY:
        for words in (entry.title, *entry.phrases):
            hits = engine.search(words, 20).hits
            assert hits[0].score == next(hit.score for hit in hits if hit.id == entry.id)
    assert all(len(new.phrases) <= len(old.phrases) + USED for old, new in zip(LIBRARY, known, strict=True))


def test_words_of_another_entry_are_not_taken_from_it() -> None:
    phrases = {STUCK: (REFUND.title.upper(), "when WILL i receive my refund")}
    assert tuple(with_learned((TRACKING, REFUND), phrases)) == (TRACKING, REFUND)


def test_entries_without_anything_learned_stay_what_they_are() -> None:
    other = Entry("faq", "other", "Other")
    assert tuple(with_learned((other,), {STUCK: ("x",)})) == (other,)


def test_each_library_has_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    one, same, other = tmp_path / "one", tmp_path / "x" / ".." / "one", tmp_path / "other"
    assert paths.learned_file(one) == paths.learned_file(same) != paths.learned_file(other)
