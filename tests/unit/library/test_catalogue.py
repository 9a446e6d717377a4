"""The open library: a broken file keeps its last good version, and the cache only ever helps."""

from pathlib import Path

import apsw
import pytest

from jobaid.library.cache import Cache
from jobaid.library.catalogue import Catalogue
from tests.libraries import frame, write

SOUND = '[topic]\ntitle = "Late"\n'
BROKEN = "[topic]\ntitle = “Late”\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return write(tmp_path / "library", {**frame(), "topics/late.toml": SOUND})


def opened(folder: Path, cache: Path | None = None) -> Catalogue:
    catalogue = Catalogue(folder, Cache(cache) if cache else None)
    catalogue.refresh()
    return catalogue


def titles(catalogue: Catalogue) -> list[str]:
    return [topic.title for topic in catalogue.contents.library.topics]


def test_a_file_that_breaks_keeps_its_last_good_version_until_it_is_mended(library: Path) -> None:
    catalogue = opened(library)
    write(library, {"topics/late.toml": BROKEN})
    assert catalogue.refresh()
    assert (titles(catalogue), catalogue.contents.broken) == (["Late"], ("topics/late.toml",))
    write(library, {"topics/late.toml": SOUND.replace("Late", "Later today")})
    assert catalogue.refresh()
    assert (titles(catalogue), catalogue.contents.broken) == (["Later today"], ())


def test_nothing_new_is_nothing_to_do(library: Path) -> None:
    assert not opened(library).refresh()


def test_a_deleted_file_disappears_and_a_new_one_is_there(library: Path) -> None:
    catalogue = opened(library)
    (library / "topics" / "late.toml").unlink()
    write(library, {"topics/early.toml": SOUND.replace("Late", "Early")})
    assert catalogue.refresh()
    assert titles(catalogue) == ["Early"]


def test_what_the_cache_gives_back_equals_what_was_read(library: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "libraries.sqlite"
    first = opened(library, cache)
    assert opened(library, cache).contents.files == first.contents.files
    assert [row.title for row in Cache(cache).outline(library)] == ["Late"]


def test_the_last_good_version_outlives_a_restart(library: Path, tmp_path: Path) -> None:
    cache = tmp_path / "libraries.sqlite"
    opened(library, cache)
    write(library, {"topics/late.toml": BROKEN})
    assert titles(opened(library, cache)) == ["Late"]
    assert titles(opened(library, cache)) == ["Late"]


def test_a_newer_format_keeps_the_last_good_library_also_over_a_restart(library: Path, tmp_path: Path) -> None:
    cache = tmp_path / "libraries.sqlite"
    catalogue = opened(library, cache)
    write(library, {"library.toml": "format = 2\n", "topics/late.toml": SOUND.replace("Late", "Newer")})
    assert catalogue.refresh()
    assert titles(catalogue) == ["Late"]
    again = opened(library, cache)
    assert titles(again) == ["Late"]
    assert again.contents.library.frame is not None


@pytest.mark.parametrize("garbage", [b"", b"garbage" * 1_000, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_damaged_cache_is_as_good_as_none(library: Path, tmp_path: Path, garbage: bytes) -> None:
    cache = tmp_path / "libraries.sqlite"
    cache.write_bytes(garbage)
    assert titles(opened(library, cache)) == ["Late"]
    assert titles(opened(library, cache)) == ["Late"]


def test_a_cache_cut_short_is_as_good_as_none(library: Path, tmp_path: Path) -> None:
    cache = tmp_path / "libraries.sqlite"
    opened(library, cache)
    cache.write_bytes(cache.read_bytes()[:3_000])
    assert titles(opened(library, cache)) == ["Late"]


def test_a_cache_that_cannot_be_written_is_as_good_as_none(library: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert titles(opened(library, tmp_path / "file" / "libraries.sqlite")) == ["Late"]
    assert titles(opened(library, tmp_path)) == ["Late"]


def test_a_cache_that_somebody_else_holds_is_left_alone(library: Path, tmp_path: Path) -> None:
    cache = tmp_path / "libraries.sqlite"
    opened(library, cache)
    holder = apsw.Connection(str(cache))
    holder.execute("BEGIN EXCLUSIVE")
    assert Cache(cache).outline(library) == []
    holder.execute("ROLLBACK")
    assert [row.title for row in Cache(cache).outline(library)] == ["Late"]
