"""template-…, unknown-slot, unknown-fact: words, conditions and formulas stay in the allowed language."""

from collections.abc import Iterator
from difflib import get_close_matches

from jobaid.content.file import FileContent
from jobaid.expressions import Condition, Formula, Template, Use, parse_condition, parse_formula, parse_template
from jobaid.lint.entries import entries, words_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.origin import Origin
from jobaid.model.words import conditions, formulas


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """What is not allowed in words, conditions and formulas, and the slots and facts they name that nobody declared."""
    for text in words_of(file):
        if "{" in text.source:
            yield from _check(parse_template(text.source), text.origin, scene, text.parts)
    for entry in entries(file.parts):
        for text in conditions(entry):
            yield from _check(parse_condition(text.source), text.origin, scene)
        for text in formulas(entry):
            yield from _check(parse_formula(text.source), text.origin, scene)


def _check(
    parsed: Template | Condition | Formula, origin: Origin, scene: Scene, parts: tuple[str, ...] = ()
) -> Iterator[Finding]:
    for finding in parsed.findings:
        yield Finding(finding.rule, finding.message, origin, finding.hint, finding.offset)
    for use in parsed.uses:
        if use.kind == "slot" and use.name in parts:
            continue
        if not scene.names.knows(use.kind, use.name):
            yield _undeclared(use, origin, scene, parts)
        elif use.kind == "slot" and use.wanted and scene.slot_kinds.get(use.name, use.wanted) is not use.wanted:
            values = {"name": use.name, "wanted": message(f"value-kind.{use.wanted}")}
            words = message("slot-kind", held=message(f"value-kind.{scene.slot_kinds[use.name]}"), **values)
            yield Finding("slot-kind", words, origin, message("slot-kind.hint", **values), use.offset)
        elif use.kind == "slot" and use.texts:
            yield from _no_choices(use, origin, scene)


def _no_choices(use: Use, origin: Origin, scene: Scene) -> Iterator[Finding]:
    """Texts that a choice is compared with and can never be."""
    slot = scene.slots.get(use.name)
    if slot is None or slot.type != "choice" or not slot.choices or scene.is_damaged(slot.origin):
        return
    for found, offset in use.texts:
        if found not in slot.choices:
            close = [one for one in slot.choices if one.casefold() == found.strip().casefold()]
            close = close or get_close_matches(found, slot.choices, n=1, cutoff=0.6)
            choices = message("not-among.hint", choices=", ".join(slot.choices))
            hint = message("did-you-mean", name=close[0]) if close else choices
            yield Finding("slot-kind", message("slot-kind.choice", name=use.name, found=found), origin, hint, offset)


def _undeclared(use: Use, origin: Origin, scene: Scene, parts: tuple[str, ...]) -> Finding:
    rule = f"unknown-{use.kind}"
    known = [*scene.names.declared.get(use.kind, {}), *(parts if use.kind == "slot" else ())]
    if use.kind == "slot" and use.name in scene.names.declared.get("fact", {}):
        return Finding(
            rule, message(rule, name=use.name), origin, message("did-you-mean", name=f"fact.{use.name}"), use.offset
        )
    close = get_close_matches(use.name, known, n=1, cutoff=0.6)
    hint = message("did-you-mean", name=close[0]) if close else message(f"{rule}.hint", name=use.name)
    return Finding(rule, message(rule, name=use.name), origin, hint, use.offset)
