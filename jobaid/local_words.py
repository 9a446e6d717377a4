"""How the language of a library writes numbers and days. English ones are those of desks outside the United States."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

_ENGLISH_DAYS = "EEEE d MMMM"
_ENGLISH_SHORT_DAYS = "EEE d MMM"
_ENGLISH_WITH_POINT = {"en", "en-IE", "en-GB", "en-US", "en-CA", "en-AU", "en-NZ", "en-IN"}
"""They write a decimal point for certain, and need not wait for all that babel knows."""

_WHOLE_SKELETONS = ("MMMMEEEEd", "MMMEEEEd", "MMMMEd", "MMMEd")
"""Under these names a language keeps how it puts a weekday, a day and a month together, the best first."""

_COUNTRY = 2
"""So many letters have countries."""

_FIELD = re.compile(r"'[^']*'|([A-Za-z])\1*")
_WHOLE = 4
"""So many letters stand for a whole name, one fewer for a short one."""


_YES_NO = {
    "ca": ("sí", "no"),
    "cs": ("ano", "ne"),
    "da": ("ja", "nej"),
    "de": ("ja", "nein"),
    "en": ("yes", "no"),
    "es": ("sí", "no"),
    "fi": ("kyllä", "ei"),
    "fr": ("oui", "non"),
    "it": ("sì", "no"),
    "nb": ("ja", "nei"),
    "nl": ("ja", "nee"),
    "pl": ("tak", "nie"),
    "pt": ("sim", "não"),
    "sv": ("ja", "nej"),
}

_BY_OWN_NAME = (
    *("es", "de", "fr", "it", "pt", "nl", "pl", "da", "sv", "nb", "fi"),
    *("cs", "sk", "hu", "ro", "el", "tr", "ca", "eu", "gl", "ru", "uk"),
)
"""Languages that are known by the name they have themselves, too."""

_SOME_TAG = "en-GB"


def babel_locale(tag: str) -> str:
    """The tag as babel knows it; English for a language it does not know."""
    return _known(tag) or "en"


def is_known(tag: str) -> bool:
    """Whether there is such a language, in such a country."""
    return bool(_known(tag))


def tag_like(words: str) -> str:
    """The nearest tag to words for a language, such as `es-ES` for `es_ES` and for `español`; any where none is."""
    language, *others = re.split("[-_.@ ]", words.strip())
    tag = "-".join((language.lower(), *(one.upper() if len(one) == _COUNTRY else one.title() for one in others)))
    if _known(tag):
        return tag
    code = language.lower() if _known(language.lower()) else _named(words.strip().casefold())
    return _with_country(code) or _SOME_TAG


def _known(tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        return ""


def _named(name: str) -> str:
    """The code of a language by its English name or its own."""
    from babel import Locale

    english = {str(words).casefold(): str(code) for code, words in Locale("en").languages.items()}
    return english.get(name) or next((code for code in _BY_OWN_NAME if _own_name(code) == name), "")


def _own_name(code: str) -> str:
    from babel import Locale

    return str(Locale(code).get_language_name() or "").casefold()


def _with_country(code: str) -> str:
    """A language in the country where most speak it."""
    from babel.core import get_global

    _, _, country = str(get_global("likely_subtags").get(code, "")).rpartition("_")
    tag = f"{code}-{country}"
    return tag if _known(tag) else code


def is_english(tag: str) -> bool:
    """Whether it is some kind of English."""
    return tag.partition("-")[0] == "en"


def yes_no_words(tag: str) -> tuple[str, str]:
    """Yes and no in the language; English where they are not known."""
    return _YES_NO.get(tag.partition("-")[0], _YES_NO["en"])


def number_words(value: Decimal, tag: str) -> str:
    """A number with all its decimals and the decimal sign of the language, without signs for thousands."""
    return f"{value:f}".replace(".", _decimal_sign(tag))


@lru_cache(maxsize=256)
def date_words(day: date, tag: str) -> str:
    """A day with its year, such as `7 January 2027`."""
    from babel.dates import format_date

    return str(format_date(day, "long", locale=babel_locale(tag)))


def weekday_words(day: date, tag: str, *, with_year: bool = False) -> str:
    """A day with its weekday, such as `Thursday 3 December`."""
    from babel.dates import format_date

    if _is_plain_english(tag):
        pattern = f"{_ENGLISH_DAYS} y" if with_year else _ENGLISH_DAYS
    else:
        pattern = "full" if with_year else _widened(_skeleton(tag, *_WHOLE_SKELETONS) or _ENGLISH_DAYS)
    return str(format_date(day, pattern, locale=babel_locale(tag)))


def short_weekday_words(day: date, tag: str) -> str:
    """A day with its weekday in short, such as `Mon 23 Nov`."""
    from babel.dates import format_date

    pattern = "" if _is_plain_english(tag) else _skeleton(tag, "MMMEd")
    return str(format_date(day, pattern or _ENGLISH_SHORT_DAYS, locale=babel_locale(tag)))


def short_date_words(day: date, tag: str) -> str:
    """A day with its year in short, such as `23 Nov 2026`."""
    from babel.dates import format_date

    pattern = "" if _is_plain_english(tag) else _skeleton(tag, "yMMMd")
    return str(format_date(day, pattern or "d MMM y", locale=babel_locale(tag)))


def _is_plain_english(tag: str) -> bool:
    known = babel_locale(tag)
    return known.partition("_")[0] == "en" and not known.endswith("_US")


@lru_cache(maxsize=8)
def _decimal_sign(tag: str) -> str:
    if tag in _ENGLISH_WITH_POINT:
        return "."
    from babel.numbers import get_decimal_symbol

    return str(get_decimal_symbol(babel_locale(tag)))


def _skeleton(tag: str, *names: str) -> str:
    """The pattern that a language has for the first of these that it has."""
    from babel import Locale

    known = Locale.parse(babel_locale(tag)).datetime_skeletons
    return next((str(known[name].pattern) for name in names if name in known), "")


def _widened(pattern: str) -> str:
    """The same with whole names: a language keeps the order, the signs and the small words for short ones."""
    return _FIELD.sub(lambda field: _whole_name(field[0]), pattern)


def _whole_name(field: str) -> str:
    is_weekday = field[0] in "Ec"
    is_month_by_name = field[0] in "ML" and len(field) == _WHOLE - 1
    return field[0] * _WHOLE if is_weekday or is_month_by_name else field
