"""Libraries of the tests: reading them as the program does, and saying what was found in one line a problem."""

import re
from datetime import date
from pathlib import Path

from jobaid.library.catalogue import Catalogue
from jobaid.library.contents import Contents
from jobaid.lint.engine import Checker
from jobaid.model.problem import Problem

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
TODAY = date(2026, 11, 23)
"""The day on which the libraries of the tests are checked."""

_EXPECTED = re.compile(r"^# expect: (\d+:\d+ \S+(?: \S+)?)$", re.MULTILINE)


def read(folder: Path) -> Contents:
    """The library in a folder."""
    catalogue = Catalogue(folder)
    catalogue.refresh()
    return catalogue.contents


def problems_in(folder: Path) -> list[Problem]:
    """Everything that is wrong with the library in a folder."""
    return Checker().check(read(folder), TODAY)


def write(folder: Path, files: dict[str, str]) -> Path:
    """Put files into a folder, as they are."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return folder


def frame() -> dict[str, str]:
    """The files that every mistake of corpus/bad stands in."""
    return files_of(CORPUS / "frame")


def files_of(folder: Path) -> dict[str, str]:
    """The files of a folder by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in sorted(folder.rglob("*.toml"))}


def said(problem: Problem) -> str:
    """The place, the rule and the message of a problem, as corpus/bad expects them."""
    return f"{problem.path} {problem.line}:{problem.column} {problem.rule} {problem.message.key}"


def expected(files: dict[str, str]) -> list[str]:
    """What the comments of files say will be found."""
    return [f"{path} {found}" for path, text in files.items() for found in _EXPECTED.findall(text)]
