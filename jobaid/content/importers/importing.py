"""The one way in: look at a source and a library, say what would happen, then do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jobaid.content.importers.existing import read_existing
from jobaid.content.importers.plan import Planner
from jobaid.content.importers.replaced import Replaced, replaced_files
from jobaid.content.importers.report import Report
from jobaid.content.importers.row import Bank
from jobaid.content.importers.target import FAQ, TOPICS, Target, check_library, find_target, only_folder
from jobaid.content.importers.toml_text import LARGEST_FILE, entry_text, in_files, topic_text
from jobaid.content.importers.write import write_files
from jobaid.errors import UserFacing
from jobaid.messages import message


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: the files by their path in the library, those no longer needed, and the report.

    `replaced` tells what is lost with every file that is there now and replaced or removed.
    """

    library: Path
    files: Mapping[str, str]
    obsolete: tuple[str, ...]
    report: Report
    overwrite: bool
    replaced: tuple[Replaced, ...] = ()


def plan_import(source: Path, library: Path, into: str | None = None, *, overwrite: bool = False) -> ImportPlan:
    """Look at a source and plan its import into a library. Reads only.

    `into` is a path inside the library, such as "faq/bank.toml". Raises UserFacing if the source cannot be read at all,
    or if the result would take the place of a file that is there and `overwrite` is not set.
    """
    check_library(library)
    if not source.exists():
        raise UserFacing(message("import.no_source", path=source))
    suffix = "" if source.is_dir() else source.suffix.lower()
    if suffix in (".dot", ".gv"):
        return _plan_flow(source, library, into, overwrite)
    if suffix == ".json":
        return _plan_json(source, library, into, overwrite)
    return _plan_bank(_reader(source, suffix)(source), source, library, into, overwrite)


def write_import(plan: ImportPlan) -> None:
    """Write the planned files, all or none. Raises UserFacing if one of them has come up since, or the disk refuses."""
    if plan.files:
        write_files(plan.library, plan.files, plan.obsolete, overwrite=plan.overwrite)


def _reader(source: Path, suffix: str) -> Callable[[Path], Bank]:
    """The reader for a kind of source; each brings its own libraries, so only the needed one is loaded."""
    if suffix in (".csv", ".tsv", ".txt"):
        from jobaid.content.importers.delimited import read_delimited

        return read_delimited
    if suffix in (".xlsx", ".xlsm"):
        from jobaid.content.importers.workbook import read_workbook

        return read_workbook
    if suffix in (".jsonl", ".ndjson"):
        from jobaid.content.importers.records import read_lines

        return read_lines
    if source.is_dir() or suffix in (".md", ".markdown"):
        from jobaid.content.importers.markdown import read_pages

        return read_pages
    raise UserFacing(message("import.unknown_kind", path=source), message("import.unknown_kind.hint"))


def _plan_bank(bank: Bank, source: Path, library: Path, into: str | None, overwrite: bool) -> ImportPlan:
    target = find_target(library, into, FAQ, source.resolve().stem)
    family = _replaced(library, target, overwrite)
    planner = Planner(read_existing(library, family), target.name)
    planner.add_all(bank.rows)
    texts = []
    for entry in list(planner.entries):
        one = entry_text(entry)
        if len(one.encode()) > LARGEST_FILE:
            planner.refuse(entry, message("import.entry_too_big", kilobytes=LARGEST_FILE // 1000))
        else:
            texts.append(one)
    contents = in_files(texts, target.folder)
    names = [target.path] if len(contents) == 1 else [target.numbered(number + 1) for number in range(len(contents))]
    files = dict(zip(names, contents, strict=True))
    _check_free(library, files, overwrite)
    obsolete = tuple(sorted(family - files.keys())) if files else ()
    report = Report(tuple(planner.lines), bank.notes, unread=bank.unread)
    return ImportPlan(library, files, obsolete, report, overwrite, replaced_files(library, files, obsolete))


def _plan_json(source: Path, library: Path, into: str | None, overwrite: bool) -> ImportPlan:
    from jobaid.content.importers.action_lists import are_action_lists, topics_of
    from jobaid.content.importers.records import bank_of, read_json

    data = read_json(source)
    if not are_action_lists(data):
        return _plan_bank(bank_of(data, source), source, library, into, overwrite)
    only_folder(into)
    existing = read_existing(library)
    topics, lines = topics_of(data, frozenset() if overwrite else existing.paths, existing.figures)
    files = {f"{TOPICS}/{name}.toml": topic_text(topic, TOPICS) for name, topic in topics.items()}
    report = Report(tuple(lines), further=(message("import.next.topics", count=len(files)),) if files else ())
    return ImportPlan(library, files, (), report, overwrite, replaced_files(library, files, ()))


def _plan_flow(source: Path, library: Path, into: str | None, overwrite: bool) -> ImportPlan:
    from jobaid.content.importers.flow import read_flow

    target = find_target(library, into, TOPICS, source.resolve().stem)
    topic, report = read_flow(source, read_existing(library))
    files = {target.path: topic_text(topic, target.folder)}
    if len(files[target.path].encode()) > LARGEST_FILE:
        raise UserFacing(message("import.dot.large", path=source, limit=2_000), message("import.dot.large.hint"))
    _check_free(library, files, overwrite)
    return ImportPlan(library, files, (), report, overwrite, replaced_files(library, files, ()))


def _replaced(library: Path, target: Target, overwrite: bool) -> frozenset[str]:
    return target.family(library) if overwrite else frozenset()


def _check_free(library: Path, files: Mapping[str, str], overwrite: bool) -> None:
    there = [name for name in files if (library / name).exists()]
    if there and not overwrite:
        raise UserFacing(message("import.there", path=there[0]), message("import.there.hint"))
