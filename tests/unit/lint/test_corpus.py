"""Libraries that are right, and one for each mistake, with the mistakes stated in comments of the files themselves."""

import json
import re
from pathlib import Path

import pytest

from jobaid.messages import text
from tests.libraries import CORPUS, expected, files_of, frame, problems_in, said, write

GOOD = sorted(path for path in (CORPUS / "good").iterdir())
BAD = sorted(path for path in (CORPUS / "bad").iterdir())
WITHOUT_HINT = {"too_long", "too_short", "string_too_long", "nested-too-deep", "number-too-long"}
"""Messages that already say how to mend it."""


def mistaken(case: Path) -> dict[str, str]:
    """The files of a case: those of a folder, or one file under the name that its first line gives."""
    if case.is_dir():
        return files_of(case)
    whole = case.read_bytes().decode()
    named = re.match(r"# file: (\S+)\n", whole)
    assert named is not None
    return {named.group(1): whole}


@pytest.mark.parametrize("folder", GOOD, ids=lambda folder: folder.name)
def test_a_sound_library_has_no_problems(folder: Path) -> None:
    assert [said(problem) for problem in problems_in(folder)] == []


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_every_mistake_is_named_at_its_place_and_nothing_else_is(case: Path, tmp_path: Path) -> None:
    files = mistaken(case)
    problems = problems_in(write(tmp_path, {**frame(), **files}))
    assert sorted(said(problem) for problem in problems) == sorted(expected(files))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_every_mistake_is_told_in_words_with_a_way_out(case: Path, tmp_path: Path) -> None:
    for problem in problems_in(write(tmp_path, {**frame(), **mistaken(case)})):
        assert text(problem.message).endswith((".", "?")), problem
        assert not re.search(r"\{[a-z_]+\}", text(problem.message)), problem
        assert problem.hint is not None or problem.message.key in WITHOUT_HINT, problem
        json.dumps([text(problem.message), text(problem.hint) if problem.hint else None])


def test_the_frame_of_the_mistakes_is_sound(tmp_path: Path) -> None:
    assert problems_in(write(tmp_path, frame())) == []
