"""Every file of toml-test, read as a file of a library: nothing but reported problems, and the right ones."""

import json
import tomllib
from pathlib import Path

import pytest

from jobaid.content.file import read_file
from jobaid.content.kinds import KINDS
from jobaid.content.reader import read
from jobaid.messages import text
from jobaid.model.problem import Problem

READ_AS = ("topics/a.toml", "faq/a.toml", "facts.toml", "library.toml")


@pytest.fixture(scope="module")
def corpus(data_folder: Path) -> Path:
    """The folder of the files."""
    return data_folder / "corpora" / "toml-test" / "tests"


@pytest.fixture(scope="module")
def of_1_0(corpus: Path) -> frozenset[str]:
    """The names of the files that are right, or wrong, in TOML 1.0."""
    return frozenset((corpus / "files-toml-1.0.0").read_text("utf-8").split())


def files(corpus: Path, folder: str) -> list[tuple[str, bytes]]:
    """The TOML files of a folder by name."""
    return [
        (path.relative_to(corpus).as_posix(), path.read_bytes()) for path in sorted((corpus / folder).rglob("*.toml"))
    ]


def rules(problems: tuple[Problem, ...]) -> set[str]:
    """The rules that were broken."""
    return {problem.rule for problem in problems}


def is_toml_1_0(data: bytes) -> bool:
    """Whether Python's own reader takes it; up to Python 3.14 it reads TOML 1.0."""
    try:
        tomllib.loads(data.decode("utf-8-sig"))
    except ValueError:
        return False
    return True


def test_the_corpus_is_all_there(corpus: Path, of_1_0: frozenset[str]) -> None:
    names = {name for folder in ("valid", "invalid") for name, _ in files(corpus, folder)}
    assert len(names) > 600
    assert {name for name in of_1_0 if name.endswith(".toml")} <= names


def test_whatever_the_file_it_gives_nothing_but_problems_that_can_be_shown(corpus: Path) -> None:
    for _, data in [*files(corpus, "valid"), *files(corpus, "invalid")]:
        lines = data.decode("utf-8", "replace").count("\n") + 1
        for path in READ_AS:
            for problem in read_file(path, data).problems:
                assert 1 <= problem.line <= lines
                assert problem.column >= 1
                json.dumps([text(problem.message), problem.hint and text(problem.hint)], ensure_ascii=False).encode()


def test_what_is_right_in_toml_1_0_is_never_said_to_be_wrong(corpus: Path, of_1_0: frozenset[str]) -> None:
    sound = [data for name, data in files(corpus, "valid") if name in of_1_0]
    assert [rules(read("a.toml", data).problems) for data in sound] == [set()] * len(sound)


def test_what_is_right_in_toml_1_0_is_read_as_pythons_own_reader_does(corpus: Path, of_1_0: frozenset[str]) -> None:
    for name, data in files(corpus, "valid"):
        if name in of_1_0:
            table = read("a.toml", data).table
            assert repr(as_floats(table)) == repr(tomllib.loads(data.decode("utf-8-sig"))), name


def as_floats(value: object) -> object:
    """The same with exact decimals as floats."""
    if isinstance(value, dict):
        return {key: as_floats(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_floats(inner) for inner in value]
    return float(value) if type(value).__name__ == "Decimal" else value  # type: ignore[arg-type]


def test_what_is_wrong_in_toml_1_0_is_said_to_be_wrong(corpus: Path) -> None:
    for name, data in files(corpus, "invalid"):
        assert rules(read("a.toml", data).problems) & {"syntax", "not-utf-8", "toml-1-1"}, name


def test_what_only_toml_1_1_knows_is_said_to_be_newer(corpus: Path) -> None:
    newer = [(name, data) for name, data in files(corpus, "valid") if not is_toml_1_0(data)]
    assert len(newer) > 5
    for name, data in newer:
        assert "toml-1-1" in rules(read("a.toml", data).problems), name


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_takes_every_table_of_the_corpus(corpus: Path, kind: str) -> None:
    folders = {"topic": "topics/a.toml", "faq": "faq/a.toml", "training": "training/a.toml"}
    path = folders.get(kind, "locales/de/a.toml" if kind == "translation" else f"{kind}.toml")
    for _, data in files(corpus, "valid"):
        assert read_file(path, data).kind == kind
