"""The words that times are typed in, one file a language."""

from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from jobaid.call.due.languages import dutch, english, french, german, italian, numbers_only, portuguese, spanish
from jobaid.call.due.languages.language import HourWords, TimeWords
from jobaid.call.due.spelling import plain

__all__ = ["HourWords", "TimeWords", "hour_words", "time_words"]

_LANGUAGES = {
    "de": german,
    "en": english,
    "es": spanish,
    "fr": french,
    "it": italian,
    "nl": dutch,
    "pt": portuguese,
}
_ENGLISH_DAYS = ("today", "tomorrow", *(name for name, _ in english.TIMES.weekdays if name.endswith("day")))
"""Asked about in other languages: `18:00 tomorrow` with its last word passed over would be a time today."""

_SHOWN = {"such_as", "such_length", "such_half", "numbers_only"}


@lru_cache
def hour_words(locale: str) -> HourWords:
    """The words of open hours in the language of a locale, and the English ones: many libraries write these."""
    language = _LANGUAGES.get(_language(locale))
    if language is None or language is english:
        return english.HOURS
    own = {field.name: _without_accents(getattr(language.HOURS, field.name)) for field in fields(HourWords)}
    both = {name: (*words, *_not_among(words, getattr(english.HOURS, name))) for name, words in own.items()}
    return HourWords(**both)


@lru_cache
def time_words(locale: str) -> TimeWords:
    """The words of due times in the language of a locale; where that is not known, digits alone."""
    language = _LANGUAGES.get(_language(locale), numbers_only)
    names = {field.name for field in fields(TimeWords)} - _SHOWN
    words: TimeWords = replace(
        language.TIMES, **{name: _without_accents(getattr(language.TIMES, name)) for name in names}
    )
    if language in {english, numbers_only}:
        return words
    return replace(words, rules=(*words.rules, ("foreign", "|".join(_ENGLISH_DAYS))))


def _language(locale: str) -> str:
    return locale.replace("_", "-").partition("-")[0].lower()


def _without_accents(value: Any) -> Any:
    """The words of a table as a line is compared with them."""
    if isinstance(value, str):
        return plain(value)
    return tuple(_without_accents(one) for one in value) if isinstance(value, tuple) else value


def _not_among(own: Any, more: Any) -> Any:
    """What a language does not say itself."""
    names = {one if isinstance(one, str) else one[0] for one in own}
    return tuple(one for one in more if (one if isinstance(one, str) else one[0]) not in names)
