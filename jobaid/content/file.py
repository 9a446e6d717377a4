"""One file of a library, read: its typed values, what is wrong with it, and what could not be kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.content.ids import fits, slug
from jobaid.content.kinds import FORMAT, Kind, kind_of
from jobaid.content.reader import Reading, Table, read
from jobaid.content.repair import Statement
from jobaid.content.sections import ENTRY_SECTIONS, parts_of
from jobaid.content.spans import Spans
from jobaid.messages import message
from jobaid.model.origin import Keys
from jobaid.model.problem import Problem, Severity

if TYPE_CHECKING:
    from jobaid.content.shape import Misfit

_WORD = re.compile(r"[A-Za-z0-9_-]+")

Parts = Mapping[str, tuple[Any, ...]]
"""The typed values of a file under the names of the fields of Library."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """What one file holds.

    `text` is what could be read of it, the other lines left empty. `parts` leaves out the entries that could not be
    kept. So that nothing looks unknown, missing or unused that is only hidden by a mistake, `damaged` holds the keys of
    every entry with an error in it and the texts and words that stand there, `hidden` the ids that may be declared in
    what could not be kept, and `is_torn` says that whole statements could not be read.
    """

    path: str
    kind: Kind | None
    text: str = ""
    digest: str = ""
    parts: Parts = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    damaged: Mapping[Keys, frozenset[str]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    is_torn: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether all of it could be read."""
        return not self.problems


def digest_of(data: bytes) -> str:
    """What tells one content of a file from another."""
    return sha256(data).hexdigest()


def read_file(path: str, data: bytes) -> FileContent:
    """Read a file of a library. Never raises: whatever is wrong with it is among its problems."""
    kind = kind_of(path)
    if kind is None:
        return FileContent(path, None, problems=(_stray(path),), digest=digest_of(data))
    reading = read(path, data)
    newer = _newer_format(path, kind, reading)
    if newer is not None:
        return FileContent(path, kind, reading.text, digest_of(data), problems=(newer,))
    fit = _fit(path, kind, reading)
    return FileContent(
        path,
        kind,
        reading.readable,
        digest_of(data),
        parts_of(kind, path, fit.table),
        (*_bad_name(path, kind), *reading.problems, *fit.problems),
        fit.damaged,
        fit.hidden,
        bool(reading.lost),
    )


def read_sound_file(path: str, text: str, digest: str) -> FileContent:
    """Read again a file that was found sound before, without checking its shape.

    Raises ValueError if it cannot be read.
    """
    kind = kind_of(path)
    reading = read(path, text.encode())
    if kind is None or reading.problems:
        raise ValueError(path)
    return FileContent(path, kind, text, digest, parts_of(kind, path, reading.table))


def unreadable(path: str, rule: str, **values: object) -> FileContent:
    """A file whose bytes could not be had, with the reason in words."""
    problem = Problem(rule, Severity.ERROR, message(rule, **values), path, hint=message(f"{rule}.hint", **values))
    return FileContent(path, kind_of(path), problems=(problem,))


@dataclass(frozen=True, slots=True)
class _Fit:
    """A table with the shape of the format, and what did not fit."""

    table: Table
    problems: tuple[Problem, ...] = ()
    damaged: Mapping[Keys, frozenset[str]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()


def _fit(path: str, kind: Kind, reading: Reading) -> _Fit:
    """Report what does not fit the format and take it out, the smallest part that will do."""
    from jobaid.content.shape import misfits

    found = misfits(kind, reading.table) if reading.text or not reading.problems else []
    if not found and not reading.lost:
        return _Fit(reading.table)
    spans = Spans(reading.readable)
    torn = _torn(reading, spans)
    hiding = frozenset(torn)
    seen: set[Keys] = set()
    problems = []
    for misfit in found:
        entry = _entry_of(misfit.keys)
        if entry not in seen:
            seen.add(entry)
            torn.setdefault(entry, set()).update(_texts(_at(reading.table, entry)))
        torn[entry].add(str(misfit.keys[-1]))
        if misfit.message.key == "more-misfits":
            continue
        if not misfit.is_missing or not _is_hidden(reading, hiding, misfit.keys[:-1]):
            problems.append(_problem_of(misfit, path, spans))
    gone = frozenset(misfit.keys for misfit in found if not misfit.is_missing)
    damaged = {entry: frozenset(words) for entry, words in torn.items()}
    hidden = frozenset().union(*(_hidden_by(misfit, reading.table) for misfit in found), _words_of_lost(reading))
    return _Fit(_kept(reading.table, (), gone), tuple(problems), damaged, hidden)


def _hidden_by(misfit: "Misfit", table: Table) -> set[str]:
    """The ids that may be declared in what a misfit takes away: in itself, or by the entry that it stands in."""
    entry = _entry_of(misfit.keys)
    above = _at(table, entry)
    own = [above.get("id"), above.get("name")] if isinstance(above, dict) else []
    return {*_texts(_at(table, misfit.keys)), *_texts(own), str(entry[0])}


def _words_of_lost(reading: Reading) -> set[str]:
    return {word for statement in reading.lost for word in _WORD.findall(_lines(reading.text, statement))}


def _problem_of(misfit: "Misfit", path: str, spans: Spans) -> Problem:
    if misfit.is_missing:
        rule, place = "missing-key", spans.value(misfit.keys[:-1])
    else:
        rule = "unknown-key" if misfit.message.key == "unknown-key" else "wrong-value"
        place = spans.key(misfit.keys) if misfit.on_key else spans.value(misfit.keys)
    return Problem(rule, Severity.ERROR, misfit.message, path, place.line, place.column, misfit.hint)


def _torn(reading: Reading, spans: Spans) -> dict[Keys, set[str]]:
    """The entries that lost a statement, with all words of what they lost."""
    torn: dict[Keys, set[str]] = {}
    for statement in reading.lost:
        lines = _lines(reading.text, statement)
        if not statement.is_header or _is_inside_another(lines):
            table = spans.table_at(statement.first)
            for keys in {table, _entry_of(table)}:
                torn.setdefault(keys, set()).update(_WORD.findall(lines))
    return torn


def _is_inside_another(heading: str) -> bool:
    """Whether a broken heading is of a table inside an entry, such as [[script.answers]]."""
    return "." in heading.partition("\n")[0].partition("#")[0]


def _entry_of(keys: Keys) -> Keys:
    return keys[:2] if len(keys) > 1 and isinstance(keys[1], int) else keys[:1]


def _is_hidden(reading: Reading, torn: frozenset[Keys], table: Keys) -> bool:
    """Whether a key that seems to be missing may stand in a statement that could not be read."""
    return table in torn if table else bool(reading.problems)


def _kept(value: Any, keys: Keys, gone: frozenset[Keys]) -> Any:
    """A copy without what is gone. Entries of a section keep their places, which origins count."""
    if isinstance(value, dict):
        return {key: _kept(inner, (*keys, key), gone) for key, inner in value.items() if (*keys, key) not in gone}
    if not isinstance(value, list):
        return value
    if len(keys) == 1 and keys[0] in ENTRY_SECTIONS:
        return [{} if (*keys, i) in gone else _kept(inner, (*keys, i), gone) for i, inner in enumerate(value)]
    return [_kept(inner, (*keys, i), gone) for i, inner in enumerate(value) if (*keys, i) not in gone]


def _at(value: Any, keys: Keys) -> Any:
    for key in keys:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _lines(text: str, statement: Statement) -> str:
    return "\n".join(text.split("\n")[statement.first - 1 : statement.last])


def _newer_format(path: str, kind: Kind, reading: Reading) -> Problem | None:
    found = reading.table.get("format")
    if kind != "library" or not isinstance(found, int) or isinstance(found, bool) or found <= FORMAT:
        return None
    place = Spans(reading.readable).value(("format",))
    said = message("newer-format", format=found, known=FORMAT)
    return Problem("newer-format", Severity.ERROR, said, path, place.line, place.column, message("newer-format.hint"))


def _bad_name(path: str, kind: Kind) -> tuple[Problem, ...]:
    """A topic's file is called like its id, so its name has to be one."""
    name = PurePosixPath(path).stem
    if kind != "topic" or fits(name):
        return ()
    values = {"found": name, "mended": slug(name) or "a-topic"}
    said, hint = message("bad-file-name", **values), message("bad-file-name.hint", **values)
    return (Problem("bad-file-name", Severity.ERROR, said, path, hint=hint),)


def _stray(path: str) -> Problem:
    from difflib import get_close_matches

    from jobaid.content.kinds import FILE_NAMES

    close = get_close_matches(path.lower(), FILE_NAMES, n=1, cutoff=0.8)
    hint = message("did-you-mean", name=close[0]) if close else message("stray-file.hint", known=", ".join(FILE_NAMES))
    return Problem("stray-file", Severity.ERROR, message("stray-file", path=path), path, hint=hint)
