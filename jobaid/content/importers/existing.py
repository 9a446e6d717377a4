"""What the target library holds already, read tolerantly: a file that is broken is passed over."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import tomli

from jobaid.content.importers.ids import same_question

Questions = dict[str, list[tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Existing:
    """Ids with the file they stand in, questions with (file, id, answer) of every entry that asks them.

    Dispositions are (id, kind) and facts (value, unit).
    """

    paths: frozenset[str] = frozenset()
    faq_ids: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    dispositions: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


def read_existing(library: Path, without: frozenset[str] = frozenset()) -> Existing:
    """Read a library's folder, except the files named in `without` (relative, with forward slashes)."""
    paths: set[str] = set()
    ids: dict[str, str] = {}
    questions: Questions = {}
    for folder in ("faq", "topics"):
        for path in sorted((library / folder).rglob("*.toml")):
            relative = path.relative_to(library).as_posix()
            if relative not in without:
                paths.add(relative)
                for entry in _tables(_read(path).get("faq")):
                    _note(entry, relative, ids, questions)
    kinds = [(one.get("id"), one.get("kind")) for one in _tables(_read(library / "library.toml").get("disposition"))]
    facts = _read(library / "facts.toml").values()
    return Existing(
        frozenset(paths),
        ids,
        questions,
        tuple((name, kind) for name, kind in kinds if isinstance(name, str) and isinstance(kind, str)),
        tuple(_figures(fact for fact in facts if isinstance(fact, dict))),
    )


def _note(entry: Mapping[str, object], path: str, ids: dict[str, str], questions: Questions) -> None:
    if isinstance(name := entry.get("id"), str):
        ids.setdefault(name, path)
    if isinstance(question := entry.get("question"), str):
        place = (path, str(entry.get("id", "")), str(entry.get("answer", "")))
        questions.setdefault(same_question(question), []).append(place)


def _figures(facts: Iterator[Mapping[str, object]]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        value, unit = fact.get("value"), fact.get("unit")
        if isinstance(value, int | Decimal) and isinstance(unit, str) and unit.strip():
            yield str(value), unit.strip()


def _tables(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _read(path: Path) -> dict[str, object]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (OSError, ValueError, RecursionError):
        return {}
