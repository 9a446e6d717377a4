"""The rules, one a file. Rules of a file are asked again only when the file changed, rules of the library each time."""

from collections.abc import Callable, Iterable

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.rules import (
    authority,
    bare_facts,
    braces_kept,
    duplicate_ids,
    flow,
    frame,
    offers,
    slot_values,
    templates,
    unknown_ids,
    validity,
    ways,
)
from jobaid.lint.scene import Scene

FileRule = Callable[[FileContent, Scene], Iterable[Finding]]
LibraryRule = Callable[[Scene], Iterable[Finding]]

FILE_RULES: tuple[FileRule, ...] = (
    ways.check,
    flow.check,
    templates.check,
    bare_facts.check,
    braces_kept.check,
    validity.check,
    slot_values.check,
)
LIBRARY_RULES: tuple[LibraryRule, ...] = (
    duplicate_ids.check,
    unknown_ids.check,
    frame.check,
    authority.check,
    offers.check,
)
