"""What an agent types into a slot, read as its type wants it, and the words that show it again."""

import re
import unicodedata
from datetime import date, time
from decimal import Decimal, InvalidOperation

from jobaid.errors import UserFacing
from jobaid.expressions.values import as_number
from jobaid.journal.redact import redact
from jobaid.local_words import babel_locale, weekday_words, yes_no_words
from jobaid.messages import message
from jobaid.model.frame import Frame, Slot
from jobaid.model.values import SlotValue
from jobaid.search.normalise import strip_accents

_MOST = 200
_THOUSANDS = re.compile(r"(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))")
"""Blanks and apostrophes part thousands; before two digits they are something else, such as cents: `12'50`."""

_TIME = re.compile(r"(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)?\s*(?:([ap])\.?\s*m\.?|uhr|h)?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DATE = re.compile(r"\d{1,2}[-./ ]+\d{1,2}[-./ ]+(\d{4}|\d{2})\.?|\d{2}[-./ ]+\d{1,2}[-./ ]+\d{1,2}\.?")
_JOINERS = "\u200c\u200d"
"""Signs without a width that belong into words of some languages."""


def read_value(slot: Slot, typed: str, frame: Frame) -> SlotValue | None:
    """The value that was typed, without card numbers; None for nothing. Raises UserFacing for what the slot cannot
    hold.
    """
    words = _clean(typed)
    if not words:
        return None
    match slot.type:
        case "number" | "money":
            return _number(words, slot, frame)
        case "date":
            return _date(words, slot, frame)
        case "time":
            return _time(words, slot)
        case "yes_no":
            return _yes_no(words, slot, frame)
        case "choice":
            return _choice(words, slot)
    return redact(words)


def words_of(slot: Slot | None, value: SlotValue, frame: Frame) -> str:
    """A value as it is said: money with its currency, dates in the library's language."""
    if isinstance(value, bool):
        return yes_no_words(frame.locale)[not value]
    if isinstance(value, date):
        return weekday_words(value, frame.locale)
    if slot is not None and slot.type == "money" and isinstance(value, (int, Decimal)):
        from babel.numbers import format_currency

        return str(format_currency(value, frame.currency, locale=_locale(frame)))
    return _digits(value, frame) if isinstance(value, Decimal) else str(value)


def typed_again(slot: Slot, value: SlotValue, frame: Frame | None = None) -> str:
    """A value as it would be typed, to be changed."""
    if isinstance(value, bool):
        return yes_no_words(frame.locale if frame else "en")[not value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal) and frame is not None:
        return _digits(value, frame, least=_decimals(frame) if slot.type == "money" else 0)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def choices_of(slot: Slot, frame: Frame | None = None) -> tuple[str, ...]:
    """What can be chosen for a slot; empty where something is typed."""
    if slot.type == "yes_no":
        return yes_no_words(frame.locale if frame else "en")
    return slot.choices if slot.type == "choice" else ()


def _clean(typed: str) -> str:
    """What was typed without what nobody sees: pasted control signs, and those that turn the direction around."""
    seen = "".join(char for char in typed[: 10 * _MOST] if char.isspace() or char in _JOINERS or _is_seen(char))
    words = " ".join(seen.split())[:_MOST].strip()
    return words if words.strip(_JOINERS) else ""


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs"}


def _number(words: str, slot: Slot, frame: Frame) -> Decimal:
    """A number within what can be reckoned with; money has no more decimals than its currency.

    So `1.200` is never taken for 1.20 where somebody may have meant 1200.
    """
    from babel.numbers import get_currency_symbol

    bare = words
    if slot.type == "money":
        for sign in (frame.currency, get_currency_symbol(frame.currency, locale=_locale(frame))):
            bare = re.sub(re.escape(sign), "", bare, flags=re.IGNORECASE)
    value = number_typed(bare, frame)
    if value is None or as_number(value) is None:
        raise _refused(slot, "slot.not-a-number")
    if slot.type == "money" and -int(value.as_tuple().exponent) > _decimals(frame):
        raise _refused(slot, "slot.not-a-number")
    return value


def _decimal(bare: str, frame: Frame) -> Decimal | None:
    """Thousands and decimals as in the library's language; a point before one or two digits is a decimal point."""
    from babel.numbers import NumberFormatError, parse_decimal

    if any(char.isalpha() or char == "_" for char in bare):  # Decimal would read "1e5", "NaN" and "1_000"
        return None
    try:
        if re.fullmatch(r"-?\d+(\.\d{1,2})?", bare):
            return Decimal(bare)
        return Decimal(parse_decimal(bare, locale=_locale(frame), strict=True))
    except (NumberFormatError, InvalidOperation):
        return None


def number_typed(words: str, frame: Frame) -> Decimal | None:
    """A number as it is written in the library's language, with or without signs for thousands; None for no number."""
    return _decimal(_THOUSANDS.sub("", words.strip()).replace("\N{MINUS SIGN}", "-"), frame)


def number_written(value: Decimal, frame: Frame) -> str:
    """A number as it would be typed in the library's language, with all its decimals."""
    return _digits(value, frame)


def thousands_written(value: int, frame: Frame) -> str:
    """A whole number with the signs for thousands of the library's language."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=_locale(frame)))


def _digits(value: Decimal, frame: Frame, least: int = 0) -> str:
    """A number with the decimal sign of the library's language, without a sign for thousands."""
    from babel.numbers import format_decimal

    if -int(value.as_tuple().exponent) < least:
        value = value.quantize(Decimal(1).scaleb(-least))
    pattern = f"0.{'0' * max(least, -int(value.as_tuple().exponent))}"
    return str(format_decimal(value, pattern, locale=_locale(frame), decimal_quantization=False))


def _decimals(frame: Frame) -> int:
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(frame.currency))


def _date(words: str, slot: Slot, frame: Frame) -> date:
    from babel.dates import parse_date

    try:
        if found := _YEAR_FIRST.fullmatch(words):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if _DATE.fullmatch(words):  # or any three numbers of a sentence would do
            return parse_date(words, locale=_locale(frame), format="short")
    except (ValueError, IndexError):
        pass
    raise _refused(slot, "slot.not-a-date")


def _time(words: str, slot: Slot) -> str:
    found = _TIME.fullmatch(words)
    if found is None:
        raise _refused(slot, "slot.not-a-time")
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if hour > 12:
            raise _refused(slot, "slot.not-a-time")
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    try:
        return time(hour, minute).strftime("%H:%M")
    except ValueError:
        raise _refused(slot, "slot.not-a-time") from None


def _yes_no(words: str, slot: Slot, frame: Frame) -> bool:
    """In the library's language or in that of jobaid, also by the beginning."""
    for yes, no in (yes_no_words(frame.locale), yes_no_words("en")):
        if _begins(yes, words):
            return True
        if _begins(no, words):
            return False
    yes, no = yes_no_words(frame.locale)
    raise UserFacing(message("slot.not-yes-no", slot=slot.prompt, yes=yes, no=no))


def _begins(whole: str, words: str) -> bool:
    return strip_accents(whole.casefold()).startswith(strip_accents(words.casefold()))


def _choice(words: str, slot: Slot) -> str:
    """The choice as it is written, else in other letters, else by its beginning; never one of several."""
    wanted = words.casefold()
    choices = {one: _clean(one) for one in slot.choices}
    for found in (
        [one for one, seen in choices.items() if seen == words],
        [one for one, seen in choices.items() if seen.casefold() == wanted],
        [one for one, seen in choices.items() if seen.casefold().startswith(wanted)],
    ):
        if len(found) == 1:
            return found[0]
    raise UserFacing(message("slot.not-a-choice", slot=slot.prompt, choices=", ".join(slot.choices)))


def _refused(slot: Slot, key: str) -> UserFacing:
    return UserFacing(message(key, slot=slot.prompt))


def _locale(frame: Frame) -> str:
    return babel_locale(frame.locale)
