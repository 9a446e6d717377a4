"""Whatever slips, bad merges and failing disks make of a file: nothing but reported problems."""

import json
import random
import sys
import tomllib
from pathlib import Path

import pytest

from jobaid.content.file import FileContent, read_file
from jobaid.library.contents import Contents
from jobaid.lint.engine import Checker
from jobaid.messages import text
from jobaid.model.problem import Problem
from tests.faults.mutate import mutated
from tests.libraries import CORPUS, ROOT

SYNTAX = {"syntax", "toml-1-1", "not-utf-8", "file-too-large"}
BEYOND_TOML = {"newer-format", "number-too-long", "nested-too-deep"}
"""Where we stop before Python's own reader does, or say nothing else."""
A_CHUNK = 2_500


def texts() -> list[tuple[str, bytes]]:
    """Real files and the paths they stand at: the sample library, and libraries that show all of the format."""
    folders = (ROOT / "scripts_library", *sorted((CORPUS / "good").iterdir()))
    return [
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for folder in folders
        for path in sorted(folder.rglob("*.toml"))
    ]


def surroundings() -> dict[str, FileContent]:
    """A small sound library for the broken file to stand in."""
    folder = CORPUS / "good" / "every-part"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.toml"))}
    return {path: read_file(path, data) for path, data in files.items()}


def part_of(source: bytes, chance: random.Random) -> bytes:
    """Mostly a few entries of the file, so that the mistakes stand close together; at times all of it."""
    entries = source.split(b"\n\n")
    start = chance.randrange(len(entries))
    return source if chance.random() < 0.1 else b"\n\n".join(entries[start : start + chance.randint(1, 8)])


def is_toml(data: bytes) -> bool:
    """Whether Python's own reader of TOML 1.0 takes it."""
    try:
        tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return False
    return True


def check_problem(problem: Problem, lines: int) -> None:
    """A problem can be shown: it has a place in the text, and words that any output can carry."""
    assert problem.column >= 1, problem
    assert 1 <= problem.line <= lines, problem
    words = [text(problem.message), text(problem.hint) if problem.hint else ""]
    json.dumps(words, ensure_ascii=False).encode()


def check_broken_files(seed: int, count: int) -> None:
    """Break, read and check so many files. What breaks the program is kept beside the tests' other files."""
    chance = random.Random(seed)
    sources, sound, checker = texts(), surroundings(), Checker()
    for number in range(count):
        path, source = chance.choice(sources)
        data = mutated(part_of(source, chance), chance)
        try:
            file = read_file(path, data)
            problems = checker.check(Contents({**sound, path: file}))
            lines = data.decode("utf-8", "replace").count("\n") + 1
            for problem in problems:
                check_problem(problem, lines if problem.path == path else sys.maxsize)
            if not BEYOND_TOML & {found for problem in file.problems for found in (problem.rule, problem.message.key)}:
                rules = {problem.rule for problem in file.problems}
                assert is_toml(data) == rules.isdisjoint(SYNTAX), "unlike Python's own reader"
        except BaseException as error:
            error.add_note(f"seed {seed}, file {number}, {path}: {data!r}")
            raise


@pytest.mark.parametrize("seed", range(5_000 // A_CHUNK))
def test_a_broken_file_gives_nothing_but_reported_problems(seed: int) -> None:
    check_broken_files(seed, A_CHUNK)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1_000, 1_000 + 1_000_000 // A_CHUNK))
def test_a_million_broken_files_give_nothing_but_reported_problems(seed: int) -> None:
    check_broken_files(seed, A_CHUNK)


def test_the_files_are_really_broken_and_some_still_right() -> None:
    chance = random.Random(1)
    sources = [source for _, source in texts()]
    right = sum(is_toml(mutated(part_of(chance.choice(sources), chance), chance)) for _ in range(500))
    assert 50 < right < 400


def test_the_mutations_are_the_same_on_every_run() -> None:
    source = Path(__file__).read_bytes()
    assert [mutated(source, random.Random(5)) for _ in range(3)] == [mutated(source, random.Random(5))] * 3
