"""How a declared figure looks when it is written out: "3 working days", "three working days", "€4.95", "4,95 €"."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from jobaid.local_words import babel_locale
from jobaid.model.fact import Fact

_ONES = "zero one two three four five six seven eight nine ten"
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH = {
    **dict(enumerate(f"{_ONES} {_TEENS}".split(" "))),
    **dict(zip(range(20, 100, 10), _TENS.split(" "), strict=True)),
}
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
_GAP = r"[ \u00a0\u202f-]?"
_SPACES = (" ", "\u00a0", "\u202f")
_CENTS = 2


def pattern_of_facts(
    facts: Iterable[Fact], currency: str, locale: str
) -> tuple[re.Pattern[str] | None, tuple[tuple[str, ...], ...]]:
    """One pattern with a group a figure, and the ids of the facts that state it, in the order of the groups."""
    ids: dict[str, list[str]] = {}
    for fact in facts:
        form = _form(fact, currency, locale)
        if form:
            ids.setdefault(form, []).append(fact.id)
    if not ids:
        return None, ()
    groups = "|".join(f"({form})" for form in ids)
    return re.compile(rf"(?<![\w.,/-])(?:{groups})(?![\w/])", re.IGNORECASE), tuple(map(tuple, ids.values()))


def _form(fact: Fact, currency: str, locale: str) -> str | None:
    if fact.unit is None or isinstance(fact.value, bool):
        return None
    numbers = "|".join(re.escape(number) for number in _numbers(fact.value, locale))
    unit = _unit(fact.unit)
    forms = [rf"(?:{numbers}){_GAP}{unit}"]
    sign = _SIGNS.get(currency)
    if fact.unit.lower() in ("euro", "euros", currency.lower(), sign):
        money = "|".join(filter(None, [re.escape(sign or ""), currency]))
        forms = [rf"(?:{money}){_GAP}(?:{numbers})(?![.,]?\d)", rf"(?:{numbers}){_GAP}(?:{money}|{unit})"]
    elif fact.unit.lower() == "percent":
        forms.append(rf"(?:{numbers}) ?%")
    return "|".join(forms)


def _numbers(value: object, locale: str) -> list[str]:
    """How a figure can be written: as in the file, and as the language of the library does."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)) or not Decimal(value).is_finite():
        return [str(value)]
    exact, shortest = f"{value:f}" if isinstance(value, Decimal) else str(value), f"{Decimal(value).normalize():f}"
    plain = {exact, shortest, _with_cents(shortest)}
    written = {form for number in plain for form in (number, number.replace(".", ","), *_local(number, locale))}
    if isinstance(value, int) and locale.startswith("en") and value in _ENGLISH:
        written.add(_ENGLISH[value])
    return sorted(written, key=len, reverse=True)


def _with_cents(number: str) -> str:
    """The same with two decimals, where it has no more."""
    whole, _, decimals = number.partition(".")
    return f"{whole}.{decimals:0<{_CENTS}}" if len(decimals) <= _CENTS else number


def _local(number: str, locale: str) -> Iterator[str]:
    """A number with the signs of the language, with and without those for thousands."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    whole, point, decimals = number.partition(".")
    known = babel_locale(locale)
    sign, group = get_decimal_symbol(known), get_group_symbol(known)
    rest = f"{sign}{decimals}" if point else ""
    thousands = f"{int(whole):,}"
    groups = _SPACES if group.isspace() else ("'", "’") if group == "’" else (group,)
    yield f"{whole}{rest}"
    yield from (f"{thousands.replace(',', one)}{rest}" for one in groups)


def _unit(unit: str) -> str:
    words = [re.escape(word) for word in unit.split()]
    last = words[-1]
    words[-1] = rf"{last.removesuffix('s')}s?"
    return r"[ \u00a0\u202f-]".join(words)
