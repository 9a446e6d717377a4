"""The words that times are typed in, one file a language."""

from jobaid.call.due.languages import english
from jobaid.call.due.languages.language import HourWords, TimeWords

__all__ = ["HourWords", "TimeWords", "hour_words", "time_words"]

_HOURS = {"en": english.HOURS}
_TIMES = {"en": english.TIMES}


def hour_words(locale: str) -> HourWords:
    """The words of open hours in the language of a locale; English where that is not known yet."""
    return _HOURS.get(locale.partition("-")[0], english.HOURS)


def time_words(locale: str) -> TimeWords:
    """The words of due times in the language of a locale; English where that is not known yet."""
    return _TIMES.get(locale.partition("-")[0], english.TIMES)
