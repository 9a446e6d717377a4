"""Conditions and formulas for people: with the titles of what they ask for, and the signs of a schoolbook."""

import re
from collections.abc import Callable

from jobaid.model.frame import Slot
from jobaid.model.library import Library

_TOKEN = re.compile(r"""'[^']*'|"[^"]*"|fact\.\w+|[^\W\d]\w*|[=!<>]=|.""", re.DOTALL)
_SIGNS = {"==": "=", "!=": "≠", ">=": "≥", "<=": "≤", "*": "×", "/": "÷"}


def titled(library: Library, source: str, own: Callable[[str], str] = str) -> str:
    """The same, read aloud: nothing is left out or put in another order. `own` marks the words of the library."""
    slots = {slot.name: own(title_of(library, slot)) for slot in (library.frame.slots if library.frame else ())}
    facts = {f"fact.{fact.id}": str(fact.value) for fact in library.facts}
    said = {**slots, **facts, **_SIGNS}
    return "".join(said.get(token, token) for token in _TOKEN.findall(source))


def title_of(library: Library, slot: Slot) -> str:
    """The prompt of a slot, with its name where another one has the same."""
    slots = library.frame.slots if library.frame else ()
    is_alone = sum(other.prompt == slot.prompt for other in slots) == 1
    return f"“{slot.prompt}”" if is_alone else f"“{slot.prompt}” ({slot.name})"
