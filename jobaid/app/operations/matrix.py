"""All limits as a table, actions down and roles across: exactly what `may` goes by, in words.

Amounts have all their decimals, and what conditions ask for stands by its title, so that whoever signs the table can
hold it against the library line by line.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jobaid.app.operations.condition_words import title_of, titled
from jobaid.app.operations.limits import scope_words, times_words
from jobaid.expressions import Use, parse_condition, parse_formula
from jobaid.local_words import babel_locale, is_english, number_words
from jobaid.messages import message, text
from jobaid.model.authority import Action, Limit
from jobaid.model.library import Library
from jobaid.model.values import SlotValue


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One action: what holds for every role, and what each may give, a line a limit."""

    id: str
    name: str
    for_all: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The roles by name, the lowest first, and a row an action."""

    roles: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    slots: tuple[str, ...] = ()


def matrix_of(library: Library, *, is_exact: bool = False, own: Callable[[str], str] = str) -> Matrix:
    """The limits of a library.

    `is_exact` leaves numbers as files write them, for programs; `own` marks words of the library among those of jobaid.
    """
    roles = library.frame.roles if library.frame else ()
    words = _Words(library, own, is_exact=is_exact or is_english(_tag(library)))
    rows = (
        MatrixRow(
            action.id,
            action.name,
            tuple(words.for_all(action)),
            tuple(tuple(words.cell(action, role.id)) for role in roles),
        )
        for action in library.actions
    )
    return Matrix(tuple(role.name for role in roles), tuple(rows), tuple(words.slots()))


def unit_words(library: Library, action: Action) -> str:
    """What stands behind an amount of the action: a currency as ISO 4217 has it, or a word; nothing behind a count."""
    if action.unit == "money":
        return action.currency or (library.frame.currency if library.frame else "")
    return "" if action.unit in {"count", "none"} else _say(f"matrix.unit-{action.unit}")


def amount_elsewhere(library: Library, action: Action, amount: Decimal) -> str:
    """An amount with its unit, as a language that is not English writes it: `1.250,75 €`."""
    if action.unit == "money":
        from babel.numbers import format_currency

        currency = unit_words(library, action)
        locale = babel_locale(_tag(library))
        return str(format_currency(amount, currency, locale=locale, decimal_quantization=False))
    return f"{number_words(amount, _tag(library))} {unit_words(library, action)}".rstrip()


class _Words:
    """`is_exact` writes numbers as files do; English libraries are always read so."""

    def __init__(self, library: Library, own: Callable[[str], str], *, is_exact: bool) -> None:
        self._library, self._own, self._is_exact = library, own, is_exact
        self._actions = {action.id: own(action.name) for action in library.actions}
        self._named = {role.id: own(role.name) for role in library.frame.roles} if library.frame else {}
        self._named |= {contact.id: own(contact.name) for contact in library.contacts}

    def for_all(self, action: Action) -> Iterator[str]:
        if action.nobody:
            yield _say("matrix.nobody")
        if action.basis != "discretionary":
            yield _say(f"matrix.{action.basis}")
        if action.offered != "proactively":
            yield _say(f"matrix.{action.offered}")
        if action.not_with:
            yield _say("matrix.not-with", actions=self._names(action.not_with))
        if action.after:
            yield _say("matrix.after", actions=self._names(action.after))
        yield from _dates(action)
        if action.evidence:
            yield _say("matrix.evidence", evidence=self._own(", ".join(action.evidence)))

    def cell(self, action: Action, role: str) -> Iterator[str]:
        limits = [one for one in self._library.limits if one.role == role and action.id in one.covers]
        if not limits or action.nobody:
            yield _say("matrix.no")
            return
        for limit in limits:
            yield ", ".join(self._parts(action, limit))

    def slots(self) -> Iterator[str]:
        """What the slots of the conditions are, with their defaults."""
        asked = {use.name for limit in self._library.limits for use in uses_of(limit) if use.kind == "slot"}
        slots = self._library.frame.slots if self._library.frame else ()
        for slot in (one for one in slots if one.name in asked):
            title = self._own(title_of(self._library, slot))
            if slot.default is not None:
                yield _say("matrix.slot-default", slot=slot.name, title=title, value=self._value(slot.default))
            else:
                yield _say("matrix.slot", slot=slot.name, title=title)

    def _parts(self, action: Action, limit: Limit) -> Iterator[str]:
        if limit.override:
            yield _say("matrix.override")
        most = ", ".join(self._most(action, limit))
        yield f"{most} {scope_words(limit, of='person')}" if most else _say("matrix.yes")
        if len(limit.covers) > 1:
            yield _say("matrix.together", actions=self._names(limit.covers))
        if limit.when is not None:
            yield _say("matrix.when", condition=self._titled(limit.when))
        if limit.unless is not None:
            yield _say("matrix.unless", condition=self._titled(limit.unless))
        yield from _dates(limit)
        if limit.evidence:
            yield _say("matrix.evidence", evidence=self._own(", ".join(limit.evidence)))
        if limit.approver is not None:
            key = "matrix.beyond-within" if limit.within else "matrix.beyond"
            within = self._own(limit.within or "")
            yield _say(key, who=self._named.get(limit.approver, limit.approver), within=within)

    def _most(self, action: Action, limit: Limit) -> Iterator[str]:
        unit = unit_words(self._library, action)
        if limit.up_to is not None and self._is_exact:
            yield _say("matrix.up-to", amount=_plain(limit.up_to), unit=unit).rstrip()
        elif limit.up_to is not None:
            amount = amount_elsewhere(self._library, action, limit.up_to)
            yield _say("matrix.up-to", amount=amount, unit="").rstrip()
        if limit.share is not None:
            yield _say("matrix.share", percent=self._value(limit.share * 100), of=self._titled(limit.of or ""))
        if limit.formula is not None:
            yield _say("matrix.formula", formula=self._titled(limit.formula), unit=unit).rstrip()
        if limit.times is not None:
            yield times_words(limit.times)

    def _titled(self, source: str) -> str:
        return titled(self._library, source, self._own)

    def _value(self, value: SlotValue) -> str:
        if isinstance(value, Decimal) and not self._is_exact:
            return number_words(value, _tag(self._library))
        return _plain(value)

    def _names(self, ids: tuple[str, ...]) -> str:
        return " + ".join(self._actions.get(one, one) for one in ids)


def _dates(entry: Action | Limit) -> Iterator[str]:
    if entry.valid_from is not None:
        yield _say("matrix.from", day=entry.valid_from)
    if entry.valid_until is not None:
        yield _say("matrix.until", day=entry.valid_until)


def uses_of(limit: Limit) -> Iterator[Use]:
    """Which slots and facts the conditions and formulas of a limit name."""
    conditions = (parse_condition(one).uses for one in (limit.when, limit.unless) if one is not None)
    formulas = (parse_formula(one).uses for one in (limit.formula, limit.of) if one is not None)
    return (use for uses in (*conditions, *formulas) for use in uses)


def _tag(library: Library) -> str:
    return library.frame.locale if library.frame else "en"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return _say("expression.yes" if value else "expression.no")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _say(key: str, **values: object) -> str:
    return text(message(key, **values))
