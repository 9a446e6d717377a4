"""The problems of a library as text, JSON, SARIF and GitHub's annotations."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jobaid import __version__
from jobaid.cli import output
from jobaid.messages import Message, message, text
from jobaid.model.problem import Problem, Severity
from jobaid.search.entry import ENGINE

Report = Callable[[Sequence[Problem], "Checked"], None]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: the folder, how many search tests were run, and what search goes by."""

    folder: Path
    search_tests: int = 0
    engine: str = ENGINE


def as_text(problems: Sequence[Problem], checked: Checked) -> None:
    """Print for people: a line a problem with its way out below it, and a sum at the end."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False, soft_wrap=True, emoji=False)
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "blue"}
    for problem in problems:
        place = escape(f"{output.harmless(problem.path)}:{problem.line}:{problem.column}")
        kind = f"[{colours[problem.severity]}]{problem.severity}[/] {problem.rule}"
        console.print(f"[bold]{place}[/] {kind}: {escape(output.harmless(text(problem.message)))}")
        if problem.hint is not None:
            console.print(f"    {escape(output.harmless(text(problem.hint)))}")
    console.print(escape(_sum(problems, checked)))
    if checked.search_tests:
        failed = sum(problem.rule == "search-test" for problem in problems)
        console.print(text(message("check.tests", count=checked.search_tests, failed=failed, engine=checked.engine)))


def as_json(problems: Sequence[Problem], _checked: Checked) -> None:
    """Print a JSON list of the problems."""
    _print_json([_fields(problem) for problem in problems])


def as_sarif(problems: Sequence[Problem], checked: Checked) -> None:
    """Print SARIF 2.1.0 (OASIS), which code hosts and editors read."""
    rules = sorted({problem.rule for problem in problems})
    driver = {"name": "jobaid", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, checked.folder) for problem in problems],
    }
    if checked.search_tests:
        run["properties"] = {"searchEngine": checked.engine, "searchTests": checked.search_tests}
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    _print_json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def as_github(problems: Sequence[Problem], checked: Checked) -> None:
    """Print workflow commands that GitHub shows beside the lines."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
    for problem in problems:
        path = _property((checked.folder / problem.path).as_posix())
        place = f"file={path},line={problem.line},col={problem.column},title={_property(problem.rule)}"
        print(f"::{kinds[problem.severity]} {place}::{_data(_whole(problem))}")


FORMATS: dict[str, Report] = {"text": as_text, "json": as_json, "sarif": as_sarif, "github": as_github}


def _sum(problems: Sequence[Problem], checked: Checked) -> str:
    if not problems:
        folder = checked.folder
        return text(message("check.none", name=folder if folder.name else folder.absolute().name))
    counts = Counter(problem.severity for problem in problems)
    keys = {Severity.ERROR: "check.errors", Severity.WARNING: "check.warnings", Severity.ADVICE: "check.advice"}
    return ", ".join(text(message(key, count=counts[kind])) for kind, key in keys.items() if counts[kind]) + "."


def _fields(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": text(problem.message),
        "hint": _words(problem.hint),
    }


def _sarif_result(problem: Problem, folder: Path) -> dict[str, Any]:
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": _sarif_file(folder / problem.path), "region": region}
    return {
        "ruleId": problem.rule,
        "level": levels[problem.severity],
        "message": {"text": _whole(problem)},
        "locations": [{"physicalLocation": place}],
    }


def _sarif_file(path: Path) -> dict[str, str]:
    """A file as SARIF names it: from the root of the sources, or by its whole address."""
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="replace"), "uriBaseId": "%SRCROOT%"}


def _whole(problem: Problem) -> str:
    return " ".join(filter(None, (text(problem.message), _words(problem.hint))))


def _words(hint: Message | None) -> str | None:
    return None if hint is None else text(hint)


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _print_json(value: object) -> None:
    print(output.as_json(value))
