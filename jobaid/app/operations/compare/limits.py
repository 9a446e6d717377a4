"""Which limits changed, and from when: by what holds on each day, however many rows say it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from jobaid.app.operations.compare.change import Change, plain_number
from jobaid.app.operations.limits import in_a_sentence, scope_words, times_words
from jobaid.app.operations.matrix import amount_elsewhere, unit_words
from jobaid.app.operations.may_reasons import day_words
from jobaid.local_words import is_english, number_words
from jobaid.messages import message, text
from jobaid.model.authority import Action, Limit
from jobaid.model.library import Library
from jobaid.model.validity import in_force

_Key = tuple[object, ...]
_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class _Said:
    """What rows that stand for the same say on one day; two amounts count as the smaller."""

    most: tuple[object, ...] | None
    times: int | None
    usual: Decimal | None
    approver: str | None
    within: str | None
    evidence: tuple[str, ...]


def changed_limits(old: Library, new: Library) -> Iterator[Change]:
    """Every change of what a role may give."""
    before, after = _rows(old), _rows(new)
    for key in dict.fromkeys((*before, *after)):
        rows = (before.get(key, []), after.get(key, []))
        for start, end, was, now in _stretches(*rows):
            limit = (rows[1] or rows[0])[0]
            whose = _Whose(old if not rows[1] else new, limit)
            for line in whose.lines(was, now):
                yield Change("limit", limit.id, _what(was, now), " ".join((whose.name, line, *whose.days(start, end))))


def _rows(library: Library) -> dict[_Key, list[Limit]]:
    rows: dict[_Key, list[Limit]] = {}
    for one in library.limits:
        key = (one.role, frozenset(one.covers), one.per, one.days, one.every, one.when, one.unless, one.override)
        rows.setdefault(key, []).append(one)
    return rows


def _stretches(old: list[Limit], new: list[Limit]) -> Iterator[tuple[date, date, _Said | None, _Said | None]]:
    """The stretches of days over which the same changed to the same."""
    starts = {date.min, *(one.valid_from for one in (*old, *new) if one.valid_from is not None)}
    starts |= {one.valid_until + _ONE_DAY for one in (*old, *new) if one.valid_until not in {None, date.max}}
    ordered = sorted(starts)
    found: list[tuple[date, date, _Said | None, _Said | None]] = []
    for start, following in zip(ordered, [*ordered[1:], None], strict=True):
        end = following - _ONE_DAY if following is not None else date.max
        was, now = _said(old, start), _said(new, start)
        if found and found[-1][2:] == (was, now):
            found[-1] = (found[-1][0], end, was, now)
        else:
            found.append((start, end, was, now))
    return (one for one in found if one[2] != one[3])


def _said(rows: Iterable[Limit], day: date) -> _Said | None:
    held = [one for one in rows if in_force(one, day)]
    if not held:
        return None
    least = min((one.up_to for one in held if one.up_to is not None), default=None)
    first = held[0]
    shares = tuple((one.share, one.of) for one in held if one.share is not None)
    formulas = tuple(" ".join(one.formula.split()) for one in held if one.formula is not None)
    return _Said(
        (least, shares, formulas) if least is not None or shares or formulas else None,
        min((one.times for one in held if one.times is not None), default=None),
        next((one.usual for one in held if one.usual is not None), None),
        first.approver,
        first.within,
        tuple(dict.fromkeys(words for one in held for words in one.evidence)),
    )


def _what(was: _Said | None, now: _Said | None) -> Literal["changed", "gone", "new"]:
    return "new" if was is None else "gone" if now is None else "changed"


class _Whose:
    """The words around the change of one limit."""

    def __init__(self, library: Library, limit: Limit) -> None:
        self._library, self._limit = library, limit
        roles = {role.id: role.name for role in library.frame.roles} if library.frame else {}
        self._names = {**roles, **{contact.id: contact.name for contact in library.contacts}}
        self._actions = {action.id: action for action in library.actions}
        covers = " + ".join(self._action(one) for one in limit.covers)
        self.name = f"{roles.get(limit.role, limit.role)}: {covers} {scope_words(limit, of='person')}"
        conditions = tuple(self._conditions())
        self.name += "".join(f", {words}" for words in conditions) + ("," if conditions else "")

    def lines(self, was: _Said | None, now: _Said | None) -> Iterator[str]:
        if was is None or now is None:
            said = was or now
            assert said is not None
            yield _say("compare.limit-new" if was is None else "compare.limit-gone", most=self._all(said))
            return
        if was.most != now.most:
            yield f"{self._most(was, bare=_same_unit(was, now))} -> {self._most(now)}"
        if was.times != now.times:
            yield f"{_times(was.times)} -> {_times(now.times)}"
        for key in ("usual", "approver", "within", "evidence"):
            values = getattr(was, key), getattr(now, key)
            if values[0] != values[1]:
                first, second = (self._other(key, one) for one in values)
                yield _say(f"compare.limit-{key}", was=first, now=second)

    def days(self, start: date, end: date) -> Iterator[str]:
        if start > date.min:
            yield _say("compare.from", day=day_words(self._library, start))
        if end < date.max:
            yield _say("compare.until", day=day_words(self._library, end))

    def _conditions(self) -> Iterator[str]:
        if self._limit.override:
            yield _say("matrix.override")
        if self._limit.when is not None:
            yield _say("matrix.when", condition=self._limit.when)
        if self._limit.unless is not None:
            yield _say("matrix.unless", condition=self._limit.unless)

    def _action(self, name: str) -> str:
        return in_a_sentence(self._actions[name].name, self._library) if name in self._actions else name

    def _all(self, said: _Said) -> str:
        most = [self._most(said)] if said.most is not None else []
        return ", ".join([*most, *([_times(said.times)] if said.times is not None else [])]) or _say("matrix.yes")

    def _most(self, said: _Said, *, bare: bool = False) -> str:
        if said.most is None:
            return _say("compare.no-limit")
        least, shares, formulas = said.most
        parts = [self._amount(least, bare=bare)] if isinstance(least, (Decimal, int)) else []
        assert isinstance(shares, tuple)
        assert isinstance(formulas, tuple)
        parts += [_say("matrix.share", percent=self._number(share * 100), of=of) for share, of in shares]
        parts += [f"({formula}) {'' if bare else self._unit()}".strip() for formula in formulas]
        return ", ".join(parts)

    def _amount(self, amount: Decimal | int, *, bare: bool = False) -> str:
        """English says the unit of two amounts once, behind the second; elsewhere its place is not the same."""
        if self._action_counted is not None and not is_english(self._tag):
            return amount_elsewhere(self._library, self._action_counted, Decimal(plain_number(amount)))
        return f"{plain_number(amount)} {'' if bare else self._unit()}".strip()

    def _number(self, number: Decimal) -> str:
        return plain_number(number) if is_english(self._tag) else number_words(Decimal(plain_number(number)), self._tag)

    def _unit(self) -> str:
        return unit_words(self._library, self._action_counted) if self._action_counted is not None else ""

    @property
    def _action_counted(self) -> Action | None:
        return self._actions.get(self._limit.covers[0]) if self._limit.covers else None

    @property
    def _tag(self) -> str:
        return self._library.frame.locale if self._library.frame else "en"

    def _other(self, key: str, value: object) -> str:
        if value is None or value == ():
            return _say("compare.nothing")
        if key == "approver":
            return self._names.get(str(value), str(value))
        if isinstance(value, tuple):
            return ", ".join(value)
        return self._amount(value) if isinstance(value, (Decimal, int)) else str(value)


def _same_unit(was: _Said, now: _Said) -> bool:
    """Whether both are plain amounts, so that the unit is said once."""
    return all(one.most is not None and one.most[1:] == ((), ()) for one in (was, now))


def _times(count: int | None) -> str:
    return _say("compare.no-limit") if count is None else times_words(count)


def _say(key: str, /, **values: object) -> str:
    return text(message(key, **values))
