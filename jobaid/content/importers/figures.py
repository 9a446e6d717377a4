"""Whether an imported text has to be kept as plain text: braces, and figures the library states as facts."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from jobaid.messages import Message, message

BRACES = ("{{", "{%", "{#")
IN_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
TENS = {30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
MONEY = {"euro", "eur", "€", "dollar", "usd", "$", "pound", "gbp", "£"}
SIGNS = r"(?:€|\$|£|EUR|USD|GBP)"
Figures = re.Pattern[str] | None


def figures_pattern(figures: Sequence[tuple[str, str]]) -> Figures:
    """A pattern for the library's figures (value and unit) as they are written in texts, or None without any.

    It errs on the wide side: plain text is never wrong, a figure taken for a fact's would be an error of `check`.
    """
    forms = [form for value, unit in figures for form in _forms(value, unit)]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def why_plain(texts: Iterable[str], figures: Figures) -> Message | None:
    """The reason to keep texts plain, if there is one."""
    for one in texts:
        if "{" in one and (found := next((brace for brace in BRACES if brace in one), None)):
            return message("import.plain.braces", found=found)
        if figures is not None and (match := figures.search(one)):
            return message("import.plain.figure", found=match.group())
    return None


def _forms(value: str, unit: str) -> list[str]:
    numbers = "|".join(re.escape(form) for form in sorted(_numbers(value)))
    name = r"[\s-]+".join(re.escape(word) for word in unit.removesuffix("s").split())
    name = rf"(?:{name}|%)" if unit.lower() == "percent" else name
    signs = rf"(?:{SIGNS}|{name})" if unit.lower().removesuffix("s") in MONEY else name
    return [rf"(?<![\w.,])(?:{numbers})[\s-]{{0,3}}{signs}", rf"{signs}[\s-]{{0,3}}(?:{numbers})(?!\d|[.,]\d)"]


def _numbers(value: str) -> set[str]:
    number = Decimal(value)
    forms = {value, value.replace(".", ","), f"{number.normalize():f}", f"{number.normalize():f}".replace(".", ",")}
    if number == int(number):
        forms |= {f"{int(number)}.00", f"{int(number)},00"}
        forms |= {IN_WORDS[int(number)]} if 0 <= number <= 20 else {TENS.get(int(number), str(int(number)))}
    else:
        forms.add(f"{number:.2f}")
    return forms
