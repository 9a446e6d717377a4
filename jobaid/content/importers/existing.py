"""What the target library holds already, read tolerantly: a file that is broken is passed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import tomli

from jobaid.content.figures import pattern_of_facts
from jobaid.content.file import Parts, read_file
from jobaid.content.importers.ids import same_question
from jobaid.content.importers.plain import Figures

Questions = dict[str, list[tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Existing:
    """Ids with the file they stand in, questions with (file, id, answer) of every entry that asks them.

    Dispositions are (id, kind); `figures` finds every fact that is written out.
    """

    paths: frozenset[str] = frozenset()
    faq_ids: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    dispositions: tuple[tuple[str, str], ...] = ()
    figures: Figures = None


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
    frame = next(iter(_parts(library, "library.toml").get("frame", ())), None)
    facts = _parts(library, "facts.toml").get("facts", ())
    return Existing(
        frozenset(paths),
        ids,
        questions,
        tuple((one.id, one.kind) for one in frame.dispositions) if frame else (),
        pattern_of_facts(facts, frame.currency if frame else "", frame.locale if frame else "en")[0],
    )


def _note(entry: Mapping[str, object], path: str, ids: dict[str, str], questions: Questions) -> None:
    if isinstance(name := entry.get("id"), str):
        ids.setdefault(name, path)
    if isinstance(question := entry.get("question"), str):
        place = (path, str(entry.get("id", "")), str(entry.get("answer", "")))
        questions.setdefault(same_question(question), []).append(place)


def _parts(library: Path, name: str) -> Parts:
    try:
        return read_file(name, (library / name).read_bytes()).parts
    except OSError:
        return {}


def _tables(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _read(path: Path) -> dict[str, object]:
    try:
        return tomli.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except (OSError, ValueError, RecursionError):
        return {}
