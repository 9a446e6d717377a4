"""The rules, one a file. Rules of a file are asked again only when the file changed, rules of the library each time."""

from collections.abc import Callable, Iterable

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.rules import (
    amount_slot,
    amounts,
    approvals,
    authority,
    bare_facts,
    braces_kept,
    caps_in_vain,
    contacts,
    due_times,
    duplicate_ids,
    expired,
    flow,
    frame,
    hold,
    offers,
    one_brace,
    overrides,
    promised_money,
    replies,
    shares,
    slot_values,
    templates,
    unknown_ids,
    validity,
    ways,
    write_up,
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
    one_brace.check,
    validity.check,
    slot_values.check,
    promised_money.check,
    due_times.check,
)
LIBRARY_RULES: tuple[LibraryRule, ...] = (
    duplicate_ids.check,
    unknown_ids.check,
    frame.check,
    hold.check,
    authority.check,
    approvals.check,
    shares.check,
    amounts.check,
    amount_slot.check,
    expired.check,
    caps_in_vain.check,
    overrides.check,
    offers.check,
    replies.check,
    contacts.check,
    write_up.check,
)
