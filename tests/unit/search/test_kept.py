"""The index of words on disk: read back it is the same, and never anything else."""

import hashlib
import importlib.metadata
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.search.entry import Entry
from jobaid.search.index import Index
from jobaid.search.installed import read_ahead, version_of
from jobaid.search.language import language_for
from jobaid.search.postings import Postings
from jobaid.search.ranking import Ranking
from jobaid.search.split import split
from jobaid.search.synonyms import Synonyms
from jobaid.search.words_index import WordsIndex
from tests.unit.search.build import LIBRARY, REFUND, ids

SYNONYMS = Synonyms((("parcel", "package"),), (("cash", "money back"),))
QUERIES = ("where is my parcel", "money bakc", "cash", "packgae lost", "cancl my", "ofnung", "refund", "صلى")
TEXTS = st.text(max_size=60) | st.sampled_from(
    ["Öffnung der cafés", "won't it arrive?", "\ufdfa \u037a a", "返金はいつ"]
)
SOME = st.lists(TEXTS, max_size=3).map(tuple)
ENTRIES = st.lists(st.builds(Entry, st.just("faq"), TEXTS, TEXTS, SOME, TEXTS, learned=SOME), max_size=6)


def kept(cache: Path, *entries: Entry, locale: str = "en") -> Index:
    return Index.build(entries or LIBRARY, locale, SYNONYMS, cache)


def the_file(cache: Path) -> Path:
    [file] = cache.iterdir()
    return file


@settings(max_examples=60, deadline=None)
@given(
    entries=ENTRIES, others=ENTRIES, query=TEXTS | st.sampled_from(QUERIES), locale=st.sampled_from(["en", "de", "xx"])
)
def test_what_is_read_back_answers_as_what_was_built(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry], others: list[Entry], query: str, locale: str
) -> None:
    cache = tmp_path_factory.mktemp("cache")
    built, read = (kept(cache, *LIBRARY, *entries, locale=locale) for _ in range(2))
    for asked in (query, *QUERIES):
        assert read.search(asked, 20) == built.search(asked, 20)
    updated = read.updated(others[::2]).updated(others)
    assert updated.search(query) == Index.build(others, locale, SYNONYMS).search(query)


def test_an_index_of_the_same_entries_is_read_not_built(tmp_path: Path) -> None:
    kept(tmp_path)
    file = the_file(tmp_path)
    head, body = file.read_bytes().split(b"\n", 1)
    other = body[32:].replace(b"refund", b"voucher")
    file.write_bytes(head + b"\n" + hashlib.sha256(other).digest() + other)
    assert ids(kept(tmp_path).search("voucher")) == ["refund-time"]


@pytest.mark.parametrize("damage", ["cut", "changed", "other", "empty", "foreign"])
def test_a_damaged_or_foreign_file_is_built_anew(tmp_path: Path, damage: str) -> None:
    kept(tmp_path / "foreign", REFUND)
    kept(tmp_path / "own")
    file = the_file(tmp_path / "own")
    whole = file.read_bytes()
    half = len(whole) // 2
    contents = {
        "cut": whole[:half],
        "changed": whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :],
        "other": b"{}",
        "empty": b"",
        "foreign": the_file(tmp_path / "foreign").read_bytes(),
    }
    file.write_bytes(contents[damage])
    assert kept(tmp_path / "own").search("parcel") == Index.build(LIBRARY, "en", SYNONYMS).search("parcel")
    assert file.read_bytes() == whole


@pytest.mark.parametrize(
    "other",
    [
        Entry("faq", "refund-time", "When will I receive my refund?", ("cash",), "Within three working days."),
        Entry("faq", "refund-time", "When will I receive my refund?", ("money back",), "Within five working days."),
        Entry("faq", "refund-time", "When will I receive my refund?", ("money back",), REFUND.body, "", ("cash",)),
    ],
    ids=["phrases", "body", "learned"],
)
def test_another_text_is_another_index(tmp_path: Path, other: Entry) -> None:
    kept(tmp_path, REFUND)
    kept(tmp_path, other)
    assert len(list(tmp_path.iterdir())) == 2


def test_another_version_of_the_stemmer_is_another_index(tmp_path: Path) -> None:
    kept(tmp_path, REFUND)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.metadata, "version", lambda _package: "0.1")
        version_of.cache_clear()
        kept(tmp_path, REFUND)
    version_of.cache_clear()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert version_of("jobaid-without-such-a-package") == ""


def test_a_package_without_a_folder_is_not_read_ahead() -> None:
    for package in ("jobaid-without-such-a-package", "wave"):
        read_ahead(package)


def test_a_text_that_goes_leaves_even_where_its_words_have_other_stems_by_now() -> None:
    postings = Postings.build({0: ("parcels",), 1: ("refund",)}, str)
    changed = postings.changed({0: ("parcels",)}, {}, lambda form: form.removesuffix("s"))
    assert changed.of("parcel") == ()
    assert list(changed.of("refund")) == [1]


def test_only_the_latest_indexes_are_kept(tmp_path: Path) -> None:
    for number in range(9):
        kept(tmp_path, Entry("faq", "a", f"question {number}"))
    assert len(list(tmp_path.iterdir())) == 4


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert ids(kept(tmp_path / "file" / "cache").search("refund"))[0] == "refund-time"


def test_words_that_are_cut_or_stemmed_otherwise_are_another_format() -> None:
    """Where this fails, count `_FORMAT` in jobaid/search/kept.py up, so that no older index is read."""
    texts = (
        "Where's my parcel? It can't be lost!",
        "Öffnung der Cafés: 10–12 Uhr",
        "l’hôtel d'été",
        "返金はいつですか",
    )
    entries = {place: Entry("faq", str(place), text, body=text * 2) for place, text in enumerate(texts)}
    by_words = WordsIndex.build(split(entries), language_for("en"), SYNONYMS)
    state = {**by_words.state(), "exact": Ranking.build(entries, split(entries)).state()}
    assert hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:12] == "0a60312b2695"
