"""Asks every rule, looks up the places, and remembers what has not changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jobaid.content.file import FileContent
from jobaid.content.spans import Spans
from jobaid.library.contents import Contents
from jobaid.lint.finding import Finding
from jobaid.lint.names import Declared, declared_in, names_of
from jobaid.lint.references import Reference, references_in
from jobaid.lint.rules import FILE_RULES, LIBRARY_RULES
from jobaid.lint.scene import Scene
from jobaid.model.problem import Problem


@dataclass(frozen=True, slots=True)
class _OfFile:
    """What was gathered from one content of a file."""

    file: FileContent
    declared: tuple[Declared, ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class _Checked:
    file: FileContent
    fingerprint: tuple[object, ...]
    findings: tuple[Finding, ...]


class Checker:
    """Checks a library again and again, each time only what is new."""

    def __init__(self) -> None:
        self._gathered: dict[str, _OfFile] = {}
        self._checked: dict[str, _Checked] = {}

    def check(self, contents: Contents, today: date | None = None) -> list[Problem]:
        """Every problem of the library, by path, line and column; without a day, none that hangs on it."""
        self._gathered = {path: self._gather(path, file) for path, file in contents.files.items()}
        names = names_of(contents, {path: one.declared for path, one in self._gathered.items()})
        references = {path: one.references for path, one in self._gathered.items()}
        scene = Scene(contents, names, references, today)
        self._checked = {path: self._check_file(file, scene) for path, file in contents.files.items()}
        findings = [finding for checked in self._checked.values() for finding in checked.findings]
        for rule in LIBRARY_RULES:
            findings.extend(rule(scene))
        problems = [problem for file in contents.files.values() for problem in file.problems]
        problems += [*contents.problems, *_located(findings, contents)]
        return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column, problem.rule))

    def _gather(self, path: str, file: FileContent) -> _OfFile:
        before = self._gathered.get(path)
        if before is not None and before.file is file:
            return before
        return _OfFile(file, tuple(declared_in(file)), tuple(references_in(file)))

    def _check_file(self, file: FileContent, scene: Scene) -> _Checked:
        before = self._checked.get(file.path)
        fingerprint = scene.names.fingerprint
        if before is not None and before.file is file and before.fingerprint == fingerprint:
            return before
        found = tuple(finding for rule in FILE_RULES for finding in rule(file, scene))
        return _Checked(file, fingerprint, found)


def _located(findings: Iterable[Finding], contents: Contents) -> Iterable[Problem]:
    spans: dict[str, Spans] = {}
    for finding in findings:
        path = finding.origin.path
        if path not in spans:
            spans[path] = Spans(contents.files[path].text)
        place = spans[path].value(finding.origin.keys, finding.offset)
        yield Problem(finding.rule, finding.severity, finding.message, path, place.line, place.column, finding.hint)
