"""A new library is sound from the first minute, and never takes the place of something."""

from pathlib import Path

import pytest

from jobaid.app.operations.libraries import catalogue_of
from jobaid.app.operations.problems import problems_of
from jobaid.app.operations.search_tests import try_library
from jobaid.app.operations.starting import start_library
from jobaid.errors import UserFacing


@pytest.mark.parametrize("empty", [False, True])
def test_check_finds_nothing_in_a_new_library(tmp_path: Path, empty: bool) -> None:
    start_library(tmp_path / "mine", empty=empty)
    catalogue = catalogue_of(tmp_path / "mine")
    assert problems_of(catalogue) == []
    assert try_library(tmp_path / "mine", catalogue.contents).failed == ()


def test_an_empty_library_is_the_frame_alone(tmp_path: Path) -> None:
    start_library(tmp_path, empty=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["jobaid.schema.json", "library.toml"]


def test_nothing_is_made_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me", "utf-8")
    with pytest.raises(UserFacing, match="not empty"):
        start_library(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_in_the_way_is_said_in_words(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("keep me", "utf-8")
    with pytest.raises(UserFacing, match="cannot be written"):
        start_library(file)
    assert file.read_text("utf-8") == "keep me"
