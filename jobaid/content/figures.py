"""How a declared figure looks when it is written out: "3 working days", "three working days", "€4.95"."""

import re
from collections.abc import Iterable
from decimal import Decimal

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
        forms = [rf"(?:{money}){_GAP}(?:{numbers})(?!\.?\d)", rf"(?:{numbers}){_GAP}(?:{money}|{unit})"]
    elif fact.unit.lower() == "percent":
        forms.append(rf"(?:{numbers}) ?%")
    return "|".join(forms)


def _numbers(value: object, locale: str) -> list[str]:
    written = [str(value)]
    if isinstance(value, Decimal):
        written += [str(value).replace(".", ","), f"{value.normalize():f}"]
    if isinstance(value, int) and locale.startswith("en") and value in _ENGLISH:
        written.append(_ENGLISH[value])
    if isinstance(value, int):
        written += [f"{value}.00", f"{value},00"]
    return sorted(set(written), key=len, reverse=True)


def _unit(unit: str) -> str:
    words = [re.escape(word) for word in unit.split()]
    last = words[-1]
    words[-1] = rf"{last.removesuffix('s')}s?"
    return r"[ \u00a0\u202f-]".join(words)
