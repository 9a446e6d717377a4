"""Numbers that look like those of cards now and then, and are something else for certain."""

import re

_DATE = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_DATES = re.compile(
    rf"(?<![\d./-])(?:{_DATE}([./-]) ?{_MONTH}\1 ?{_YEAR}|{_YEAR}([./-]){_MONTH}\2{_DATE}|{_MONTH}/{_DATE}/{_YEAR})"
    rf"(?!\d|[./-]\d)"
)
_TIMES = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!:?\d)")
_PHONES = re.compile(r"\+\d(?:[\s().\-/\u00a0]{0,3}\d){5,14}(?![\s().\-/]?\d)")
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])")


_LONGEST = 60
"""No such number is longer, however it is written."""


def is_spared(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is at least partly a date, a time, a telephone number with a `+` or a bank account."""
    around = max(0, start - _LONGEST), end + _LONGEST
    others = [match for pattern in (_DATES, _TIMES, _PHONES) for match in pattern.finditer(text, *around)]
    accounts = [match for match in _IBAN.finditer(text, *around) if _is_account(match.group())]
    return any(match.start() < end and start < match.end() for match in (*others, *accounts))


def _is_account(written: str) -> bool:
    """Whether the check digits are right, as ISO 13616 has them."""
    plain = "".join(sign for sign in written if sign.isalnum())
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
