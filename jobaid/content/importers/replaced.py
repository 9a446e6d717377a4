"""What `--overwrite` takes away: the entries of the replaced files that are not written again as they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli

from jobaid.content.importers.target import FAQ
from jobaid.messages import Message, message, text

Parts = dict[str, object]


@dataclass(frozen=True, slots=True)
class Replaced:
    """One file that is replaced: how many entries it holds, and which of them come out otherwise or not at all.

    `readable` is False for a file that is no TOML: what stands in it is not known.
    """

    path: str
    held: int
    different: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    readable: bool = True

    def words(self, *, dry_run: bool) -> str:
        """The loss for people."""
        said = [message("import.replaced.dry_run" if dry_run else "import.replaced", path=self.path, held=self._held())]
        if not self.readable:
            said.append(message("import.replaced.unreadable"))
        elif not self.different and not self.missing:
            said.append(message("import.replaced.same"))
        for key, names in (("different", self.different), ("missing", self.missing)):
            if names:
                said.append(message(f"import.replaced.{key}", count=len(names), names=", ".join(names)))
        return "; ".join(text(one) for one in said) + "."

    def as_json(self) -> dict[str, object]:
        """The loss for programs."""
        return {
            "path": self.path,
            "held": self.held if self.readable else None,
            "different": list(self.different),
            "missing": list(self.missing),
        }

    def _held(self) -> Message:
        kind = "answers" if self.path.startswith(f"{FAQ}/") else "parts"
        return message(f"import.replaced.{kind}", count=self.held) if self.readable else message("import.replaced.file")


def replaced_files(library: Path, files: Mapping[str, str], obsolete: Sequence[str]) -> tuple[Replaced, ...]:
    """Compare the files that are there with those planned: answers wherever they go to, topics file by file."""
    there = [path for path in (*files, *obsolete) if (library / path).exists()]
    if not there:
        return ()
    planned = {path: _parts(tomli.loads(content)) for path, content in files.items()}
    everything = {name: part for parts in planned.values() for name, part in parts.items()}
    return tuple(
        _compared(library, path, everything if path.startswith(f"{FAQ}/") else planned[path]) for path in there
    )


def _compared(library: Path, path: str, planned: Parts) -> Replaced:
    try:
        before = _parts(tomli.loads((library / path).read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, RecursionError):
        return Replaced(path, 0, readable=False)
    different = tuple(name for name, part in before.items() if name in planned and planned[name] != part)
    return Replaced(path, len(before), different, tuple(name for name in before if name not in planned))


def _parts(table: Mapping[str, object]) -> Parts:
    """The parts of a file by what people call them: answers by id, `script ask`, `checklist look`, `topic title`."""
    parts: Parts = {}
    for key, value in table.items():
        named = value.items() if isinstance(value, dict) else _named(value) if isinstance(value, list) else None
        if named is None:
            parts[key] = value
            continue
        for name, part in named:
            whole = name if key == FAQ else f"{key} {name}"
            while whole in parts:
                whole += "'"
            parts[whole] = part
    return parts


def _named(entries: Sequence[object]) -> list[tuple[str, object]]:
    """Entries by their id, or by their place for those without one."""
    return [
        (str(one.get("id") or number) if isinstance(one, dict) else str(number), one)
        for number, one in enumerate(entries, start=1)
    ]
