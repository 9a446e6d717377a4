"""A library that is followed: what is saved arrives, and nothing else does."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from jobaid.app.kept.erasing import erase_around
from jobaid.app.operations.following import SHORTEST, Follower, pause_after
from jobaid.app.operations.learning import Memory
from jobaid.app.operations.opening import Piece, ProblemCount, mark_of
from jobaid.errors import UserFacing
from jobaid.library import learned
from jobaid.library.learned import Learned, Phrase
from jobaid.messages import text
from jobaid.model.library import Library
from tests.libraries import frame, write

LATE = "topics/late.toml"
SOUND = '[topic]\ntitle = "Late"\n'
LATER = '[topic]\ntitle = "Later today"\n'
BROKEN = "[topic]\ntitle = “Late”\n"
Waiting = Callable[[float], object]


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 23, 50, tzinfo=UTC)

    def __call__(self, _library: Library) -> datetime:
        return self.time


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "library", {**frame(), LATE: SOUND})


def nothing_meanwhile(_seconds: float) -> None:
    pass


def following(folder: Path, *, wait: Waiting = nothing_meanwhile, clock: Clock | None = None) -> Follower:
    follower = Follower(folder, wait=wait, now=clock or Clock())
    list(follower.look())
    return follower


def kinds(pieces: list[Piece]) -> list[str]:
    known = {Library: "library", ProblemCount: "problems"}
    return [known.get(type(piece), "engine") for piece in pieces]


def titles(pieces: list[Piece]) -> list[str]:
    return [topic.title for piece in pieces if isinstance(piece, Library) for topic in piece.topics]


def test_the_first_look_gives_everything_the_library_first(folder: Path) -> None:
    assert kinds(list(Follower(folder).look())) == ["library", "engine", "problems"]


def test_where_nothing_is_saved_nothing_arrives(folder: Path) -> None:
    assert list(following(folder).look()) == []


def test_a_saved_file_arrives_with_the_search_over_it(folder: Path) -> None:
    follower = following(folder)
    write(folder, {LATE: LATER})
    pieces = list(follower.look())
    assert kinds(pieces) == ["library", "engine"]
    assert titles(pieces) == ["Later today"]


def test_a_file_saved_as_it_was_disturbs_nobody(folder: Path) -> None:
    follower = following(folder)
    write(folder, {LATE: f"# a note\n{SOUND}"})
    assert list(follower.look()) == []


def test_a_file_that_breaks_stays_as_it_was_and_is_named(folder: Path) -> None:
    follower = following(folder)
    write(folder, {LATE: BROKEN})
    (broken,) = follower.look()
    assert isinstance(broken, ProblemCount)
    assert broken.errors
    assert broken.kept == (LATE,)
    write(folder, {LATE: SOUND})
    assert list(follower.look()) == [ProblemCount(0)]


def test_a_mistake_that_breaks_nothing_is_counted(folder: Path) -> None:
    follower = following(folder)
    write(folder, {LATE: f'{SOUND}\n[[script]]\nid = "a"\nsay = "Fine"\ngo = "nowhere"\n'})
    pieces = list(follower.look())
    assert kinds(pieces) == ["library", "engine", "problems"]
    assert pieces[-1] == ProblemCount(1)


def test_a_save_that_has_only_begun_is_not_shown(folder: Path) -> None:
    """An editor empties the file, and writes it a moment later."""
    follower = following(folder, wait=lambda _seconds: write(folder, {LATE: LATER}))
    write(folder, {LATE: ""})
    pieces = list(follower.look())
    assert kinds(pieces) == ["library", "engine"]
    assert titles(pieces) == ["Later today"]


def test_a_file_replaced_by_another_is_never_seen_missing(folder: Path) -> None:
    """An editor moves the old file away, and puts the new one in its place."""
    follower = following(folder, wait=lambda _seconds: write(folder, {LATE: LATER}))
    (folder / LATE).rename(folder / "late.old")
    pieces = list(follower.look())
    assert kinds(pieces) == ["library", "engine"]
    assert titles(pieces) == ["Later today"]


def test_a_folder_that_never_stands_still_is_read_all_the_same(folder: Path) -> None:
    numbers = iter(range(100))
    follower = following(folder, wait=lambda _seconds: write(folder, {LATE: SOUND + "\n" * next(numbers)}))
    write(folder, {"topics/early.toml": LATER})
    assert titles(list(follower.look())) == ["Later today", "Late"]


def test_a_folder_that_vanishes_leaves_the_library_and_comes_back_by_itself(folder: Path) -> None:
    follower = following(folder)
    aside = folder.rename(folder.with_name("aside"))
    (gone,) = follower.look()
    assert isinstance(gone, ProblemCount)
    assert [text(words) for words in mark_of(gone)] == [
        f"There is no folder {folder}. What was read of it last is shown."
    ]
    assert list(follower.look()) == []
    aside.rename(folder)
    assert list(follower.look()) == [ProblemCount(0)]


def test_an_empty_place_where_a_share_was_is_no_empty_library(folder: Path) -> None:
    follower = following(folder)
    aside = folder.rename(folder.with_name("aside"))
    folder.mkdir()
    (gone,) = follower.look()
    assert isinstance(gone, ProblemCount)
    assert gone.away is not None
    folder.rmdir()
    aside.rename(folder)
    assert list(follower.look()) == [ProblemCount(0)]


def test_a_library_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    follower = Follower(tmp_path / "library", wait=nothing_meanwhile)
    for _ in range(2):
        with pytest.raises(UserFacing, match="no folder"):
            list(follower.look())
    write(tmp_path / "library", {**frame(), LATE: SOUND})
    assert kinds(list(follower.look())) == ["library", "engine", "problems"]


def test_at_midnight_other_entries_hold(folder: Path) -> None:
    write(folder, {LATE: f"{SOUND}valid_from = 2026-11-24\n"})
    clock = Clock()
    follower = following(folder, clock=clock)
    clock.time = clock.time.replace(minute=59)
    assert list(follower.look()) == []
    clock.time = datetime(2026, 11, 24, tzinfo=UTC)
    library, engine = follower.look()
    assert isinstance(library, Library)
    assert [hit.id for hit in engine.search("late", 3).hits] == ["late"]  # type: ignore[union-attr]
    assert list(follower.look()) == []


def test_news_that_ends_at_an_hour_leaves_at_that_hour(folder: Path) -> None:
    until = datetime(2026, 11, 23, 23, 55)  # noqa: DTZ001 - as TOML writes it, in the library's own time
    write(folder, {"notices.toml": f'[[notice]]\nid = "down"\ntext = "Down"\nuntil = {until.isoformat()}\n'})
    clock = Clock()
    follower = following(folder, clock=clock)
    assert clock.time.date() == date(2026, 11, 23)
    clock.time = clock.time.replace(minute=56)
    assert kinds(list(follower.look())) == ["library"]


@pytest.mark.parametrize(
    ("worked", "took", "pause"),
    [(0.0004, 0.0004, SHORTEST), (0.005, 0.005, 1.25), (0.0004, 0.05, 1.0), (0.5, 0.5, 10.0)],
    ids=["sample", "1,000 files", "slow file server", "20,000 files"],
)
def test_looking_takes_no_more_than_its_share(worked: float, took: float, pause: float) -> None:
    assert pause_after(worked, took) == pytest.approx(pause)


def test_several_broken_files_are_one_mark() -> None:
    marks = mark_of(ProblemCount(3, ("topics/a.toml", "topics/b.toml")))
    assert [text(words) for words in marks] == [
        "topics/a.toml and 1 more file have mistakes: their last good versions are shown",
        "3 problems in the library, for its writers",
    ]


def test_the_search_over_a_saved_file_finds_what_has_become_of_it(folder: Path) -> None:
    follower = following(folder)
    (folder / LATE).write_text('[topic]\ntitle = "Parcel is lost"\n', "utf-8")
    list(follower.look())
    assert follower.index is not None
    assert [hit.title for hit in follower.index.search("parcel lost", 1).hits] == ["Parcel is lost"]


def test_other_synonyms_are_those_that_are_saved(folder: Path) -> None:
    follower = following(folder)
    (folder / "synonyms.toml").write_text('groups = [["late", "tardy"]]\n', "utf-8")
    list(follower.look())
    assert follower.index is not None
    assert [hit.id for hit in follower.index.search("tardy", 1).hits] == ["late"]


def test_what_was_learned_of_a_library_is_found_in_it(folder: Path) -> None:
    learned.save(folder, Learned().opened(("topic", "late"), "snail on the road"))
    index = following(folder).index
    assert index is not None
    assert [hit.id for hit in index.search("snail", 1).hits] == ["late"]


def found(follower: Follower, words: str) -> list[str]:
    assert follower.index is not None
    return [hit.id for hit in follower.index.search(words, 3).hits]


def test_what_is_forgotten_leads_nowhere_from_the_next_look_on_and_put_back_it_does_again(folder: Path) -> None:
    snail = Phrase("topic", "late", "snail on the road")
    learned.save(folder, Learned().opened(snail.entry, snail.words))
    follower, memory = following(folder), Memory(folder)
    memory.forget(snail)
    memory.finish()
    assert kinds(list(follower.look())) == ["engine"]
    assert found(follower, "snail") == []
    assert list(follower.look()) == []
    memory.put_back(snail)
    memory.finish()
    assert kinds(list(follower.look())) == ["engine"]
    assert found(follower, "snail") == ["late"]


@pytest.mark.parametrize("forget", ["memory", "kept"])
def test_when_everything_is_forgotten_nothing_learned_is_found_any_more(folder: Path, forget: str) -> None:
    learned.save(folder, Learned().opened(("topic", "late"), "snail on the road"))
    follower = following(folder)
    if forget == "memory":
        memory = Memory(folder)
        memory.forget_everything()
        memory.finish()
    else:
        erase_around()
    assert kinds(list(follower.look())) == ["engine"]
    assert found(follower, "snail") == []


def test_what_is_opened_waits_until_the_search_is_made_anew(folder: Path) -> None:
    follower, memory = following(folder), Memory(folder)
    memory.opened(("topic", "late"), "snail on the road")
    memory.finish()
    assert list(follower.look()) == []
    write(folder, {LATE: LATER})
    list(follower.look())
    assert found(follower, "snail") == ["late"]


def test_what_was_forgotten_just_before_a_file_was_saved_is_found_again_once_put_back(folder: Path) -> None:
    snail = Phrase("topic", "late", "snail on the road")
    learned.save(folder, Learned().opened(snail.entry, snail.words))
    follower, memory = following(folder), Memory(folder)
    memory.forget(snail)
    memory.finish()
    write(folder, {LATE: LATER})
    list(follower.look())
    assert found(follower, "snail") == []
    memory.put_back(snail)
    memory.finish()
    assert kinds(list(follower.look())) == ["engine"]
    assert found(follower, "snail") == ["late"]
