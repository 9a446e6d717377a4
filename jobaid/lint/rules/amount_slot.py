"""amount-slot: what is given stands in the words of an action as `{{ amount }}`, and as no other slot of money."""

from collections.abc import Iterator

from jobaid.expressions import parse_condition, parse_formula, parse_template
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Action
from jobaid.model.problem import Severity

AMOUNT = "amount"
_WORDS = ("say_within", "say_beyond", "say_refused")


def check(scene: Scene) -> Iterator[Finding]:
    """Every action of money whose words say another amount, which nobody has typed when they are shown."""
    others = {name for name, slot in scene.slots.items() if slot.type == "money"} - {AMOUNT} - set(_known(scene))
    for action in scene.library.actions:
        if action.unit == "money":
            yield from _others(action, others)


def _others(action: Action, others: set[str]) -> Iterator[Finding]:
    for key in _WORDS:
        source = getattr(action, key)
        uses = [use for use in parse_template(source).uses if use.kind == "slot"] if source and "{" in source else []
        found = next((use for use in uses if use.name in others), None)
        if found is not None and all(use.name != AMOUNT for use in uses):
            words, hint = message("amount-slot", name=found.name), message("amount-slot.hint")
            yield Finding("amount-slot", words, action.origin.at(key), hint, found.offset, Severity.WARNING)


def _known(scene: Scene) -> Iterator[str]:
    """Slots that are typed before: those that limits look at, and those on top of the call."""
    frame = scene.library.frame
    yield from frame.who if frame else ()
    for limit in scene.library.limits:
        conditions = (parse_condition(one).uses for one in (limit.when, limit.unless) if one is not None)
        formulas = (parse_formula(one).uses for one in (limit.formula, limit.of) if one is not None)
        yield from (use.name for uses in (*conditions, *formulas) for use in uses if use.kind == "slot")
