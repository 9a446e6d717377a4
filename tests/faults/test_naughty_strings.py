"""Strings that break programs, in every text of a library: checked, found and printed all the same."""

import json
from pathlib import Path

import pytest
import tomli_w

from jobaid.app.operations.problems import problems_of
from jobaid.app.operations.search_tests import try_library
from jobaid.cli.reports import FORMATS, Checked
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import engine_for
from jobaid.lint.engine import Checker
from jobaid.model.problem import Problem
from tests.libraries import frame, problems_in, write

Entry = dict[str, object]


@pytest.fixture(scope="module")
def naughty(data_folder: Path) -> list[str]:
    """The strings, with those at the end that are not text at all left out: TOML cannot hold half a surrogate pair."""
    path = data_folder / "corpora" / "naughty-strings" / "blns.json"
    strings: list[str] = json.loads(path.read_text("utf-8"))
    return [string for string in strings if not any("\ud800" <= sign <= "\udfff" for sign in string)]


@pytest.fixture(scope="module")
def library(naughty: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with each of the strings in every kind of text."""
    folder = tmp_path_factory.mktemp("naughty")
    write(folder, {**frame(), **{path: tomli_w.dumps(table) for path, table in tables(naughty).items()}})
    return folder


def tables(strings: list[str]) -> dict[str, dict[str, object]]:
    """The files that hold the strings."""
    numbered = list(enumerate(strings))
    topics: dict[str, dict[str, object]] = {
        f"topics/t{start}.toml": topic(numbered[start : start + 60]) for start in range(0, len(strings), 60)
    }
    return {
        **topics,
        "faq/all.toml": {
            "faq": [{"id": f"f{i}", "question": s, "also": [s], "answer": s, "short": s} for i, s in numbered]
        },
        "glossary.toml": {"term": [{"id": f"g{i}", "term": s, "means": s, "also": [s], "say": s} for i, s in numbered]},
        "notices.toml": {"notice": [{"id": f"n{i}", "text": s, "say": s} for i, s in numbered]},
        "no_nos.toml": {"no_no": [{"id": f"x{i}", "never": s, "instead": s, "phrases": [s]} for i, s in numbered]},
        "synonyms.toml": {"groups": [["parcel", s] for s in strings], "one_way": [f"tv -> {s}" for s in strings]},
        "search_tests.toml": {"test": [{"words": s, "finds": s} for s in strings]},
    }


def topic(numbered: list[tuple[int, str]]) -> dict[str, object]:
    """A topic with the strings in all its texts, and as ids and conditions too."""
    steps: list[Entry] = [
        {"id": f"s{i}", "say": s, "gist": s, "title": s, "answers": [{"customer": s, "end": "resolved"}]}
        for i, s in numbered
    ]
    items: list[Entry] = [{"id": s, "do": s, "why": s, "when": s} for _, s in numbered]
    head = {"title": numbered[0][1], "customer_says": [s for _, s in numbered], "summary": numbered[-1][1]}
    return {"topic": head, "checklist": items, "script": steps}


def test_check_takes_them_all_and_names_each_with_its_place(library: Path) -> None:
    problems = problems_in(library)
    assert problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    assert {"wrong-value", "template-syntax", "unknown-id"} <= {problem.rule for problem in problems}


def test_no_text_of_them_is_taken_for_a_mistake_of_syntax(library: Path) -> None:
    assert not {problem.rule for problem in problems_in(library)} & {"syntax", "toml-1-1", "not-utf-8"}


def test_search_takes_them_all(library: Path, naughty: list[str]) -> None:
    catalogue = Catalogue(library)
    catalogue.refresh()
    engine = engine_for(catalogue.contents.library)
    for string in naughty:
        hits = engine.search(string, 5).hits
        assert len(hits) <= 5
        for hit in hits:
            json.dumps([hit.id, hit.title, hit.snippet], ensure_ascii=False).encode()


@pytest.mark.parametrize("name", FORMATS)
def test_every_report_prints_them(library: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    problems = Checker().check(catalogue_of(library).contents)
    FORMATS[name](problems, Checked(library))
    printed = capsys.readouterr().out
    printed.encode()
    if name == "json":
        assert len(json.loads(printed)) == len(problems)
    elif name == "sarif":
        assert len(json.loads(printed)["runs"][0]["results"]) == len(problems)
    else:
        assert printed.count("\n") == expected_lines(name, problems)


def catalogue_of(folder: Path) -> Catalogue:
    """The library, read."""
    catalogue = Catalogue(folder)
    catalogue.refresh()
    return catalogue


def expected_lines(name: str, problems: list[Problem]) -> int:
    """One line a problem for GitHub; for people one more for its way out, and the sum."""
    return len(problems) if name == "github" else sum(1 + (p.hint is not None) for p in problems) + 1


def test_the_search_tests_of_them_can_be_run(library: Path) -> None:
    catalogue = Catalogue(library)
    problems_of(catalogue)
    found = [test.problem for test in try_library(library, catalogue.contents).failed]
    assert {problem.path for problem in found if problem.rule == "search-test"} <= {"search_tests.toml"}
