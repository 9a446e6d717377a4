"""From the bytes of a file to a table, as far as it can be read, and every mistake of syntax."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import tomli

from jobaid.content.headings import with_two_brackets
from jobaid.content.newer_toml import newer_forms
from jobaid.content.pasted import Mistake, diagnose
from jobaid.content.repair import LOST, Statement, statement_at, without
from jobaid.content.spans import Position, parse
from jobaid.messages import Message, message
from jobaid.model.problem import Problem, Severity

MAX_BYTES = 256 * 1024
"""A file of more is refused: nobody edits such a file by hand, and a hostile one would hold up the start."""

_MAX_MISTAKES = 20
_RUN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|\#[^\n]*|(?P<number>[+-]?\d[\w.+-]{300,})''',
    re.DOTALL,
)
_MAX_DIGITS = 400
_MAY_BE_NEWER = re.compile(r"\\[ex]|\d\d:\d\d(?!:)|(?<!\{)\{(?![{%])")
"""What every form of TOML 1.1 has in it: most texts have nothing of it but the braces of templates."""
_MANY_DIGITS = re.compile(rf"[0-9A-Fa-f_]{{{_MAX_DIGITS}}}")

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a file.

    `readable` is the text with the lines of `lost` left empty, and two brackets where one is missing; `lost` are the
    statements that could not be read: what seems to be missing there may only be hidden.
    """

    text: str
    readable: str
    table: Table
    problems: tuple[Problem, ...] = ()
    lost: tuple[Statement, ...] = ()


def read(path: str, data: bytes) -> Reading:
    """Read a file. Never raises: whatever is wrong with the bytes becomes a problem of `path`."""
    text, problem = _decode(path, data)
    if problem is not None:
        return Reading(text, text, {}, (problem,))
    headed, headings = with_two_brackets(path, text)
    readable, table, problems, lost = _parse_around_mistakes(path, headed)
    problems = [*(_one_bracket(path, line, name) for line, name in headings), *problems]
    if not problems:
        problems = _newer(path, text)
    return Reading(text, readable, table, tuple(problems), tuple(lost))


def _decode(path: str, data: bytes) -> tuple[str, Problem | None]:
    if len(data) > MAX_BYTES:
        return "", _syntax(
            path,
            Position(),
            message("file-too-large", size=-(-len(data) // 1024), most=MAX_BYTES // 1024),
            message("file-too-large.hint"),
            rule="file-too-large",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", _syntax(path, Position(), message("not-utf-8.utf-16"), message("not-utf-8.hint"), rule="not-utf-8")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        place = Position(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        byte = f"{data[error.start]:02X}"
        sign = data[error.start : error.start + 1].decode("cp1252", "replace")
        return "", _syntax(
            path, place, message("not-utf-8", byte=byte, sign=sign), message("not-utf-8.hint"), rule="not-utf-8"
        )


def _parse_around_mistakes(path: str, text: str) -> tuple[str, Table, list[Problem], list[Statement]]:
    """Parse; at a mistake, report it, take the statement out and parse again, so that one pass names them all."""
    problems: list[Problem] = []
    lost: list[Statement] = []
    remaining = text
    for number in range(_MAX_MISTAKES + 1):
        try:
            table = tomli.loads(remaining, parse_float=_exact)
            if _MANY_DIGITS.search(remaining) and _has_huge_number(table):
                raise ValueError("a number with too many digits")
            table.pop(LOST, None)
            return remaining, table, problems, lost
        except tomli.TOMLDecodeError as error:
            mistake = diagnose(remaining, error.lineno, error.colno, error.msg)
        except RecursionError:
            hint = message("nested-too-deep.hint")
            return (
                remaining,
                {},
                [*problems, _syntax(path, _deepest(remaining), message("nested-too-deep"), hint)],
                lost,
            )
        except ValueError:
            mistake = Mistake(_huge_number(remaining), message("number-too-long"), message("number-too-long.hint"))
        if number == _MAX_MISTAKES:
            problems.append(_syntax(path, mistake.position, message("more-mistakes", count=_MAX_MISTAKES)))
            break
        problems.append(_syntax(path, mistake.position, mistake.message, mistake.hint))
        statement = statement_at(remaining, mistake.position.line)
        lost.append(statement)
        shorter = without(remaining, statement)
        if shorter == remaining:
            break
        remaining = shorter
    return remaining, {}, problems, lost


def _one_bracket(path: str, line: int, name: str) -> Problem:
    said, hint = message("one-bracket", name=name), message("one-bracket.hint", name=name)
    return _syntax(path, Position(line), said, hint, rule="wrong-value")


def _has_huge_number(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_huge_number, value.values()))
    if isinstance(value, list):
        return any(map(_has_huge_number, value))
    return isinstance(value, int) and value.bit_length() > _MAX_DIGITS * 4


def _exact(digits: str) -> Decimal:
    if len(digits) > _MAX_DIGITS:
        raise ValueError(digits[:20])
    try:
        return Decimal(digits.replace("_", ""))
    except InvalidOperation:
        return Decimal("Infinity")


def _newer(path: str, text: str) -> list[Problem]:
    if not _MAY_BE_NEWER.search(text) or not parse(text.encode("utf-8", "surrogatepass")).has_error:
        return []
    return [
        _syntax(path, form.position, form.message, message("toml-1-1.hint"), rule="toml-1-1")
        for form in newer_forms(text)
    ]


def _deepest(text: str) -> Position:
    depth = deepest = at = 0
    for i, sign in enumerate(text):
        depth += (sign in "[{") - (sign in "]}")
        if depth > deepest:
            deepest, at = depth, i
    line_start = text.rfind("\n", 0, at) + 1
    return Position(text.count("\n", 0, line_start) + 1, 1)


def _huge_number(text: str) -> Position:
    found = next((run for run in _RUN.finditer(text) if run.lastgroup), None)
    at = found.start() if found else 0
    return Position(text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)


def _syntax(path: str, at: Position, said: Message, hint: Message | None = None, rule: str = "syntax") -> Problem:
    return Problem(rule, Severity.ERROR, said, path, at.line, at.column, hint)
