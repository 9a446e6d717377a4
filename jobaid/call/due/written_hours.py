"""Reads open hours as people write them, such as `Mon-Fri 08:00-20:00, Sat 09:00-17:00`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jobaid.call.due.hours import EVERY_MOMENT, WHOLE_DAY, Span, Week, joined
from jobaid.call.due.languages import HourWords, hour_words
from jobaid.call.due.spelling import plain as without_accents

_DAYS = 7
_NOON = 12
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_CLOCK = r"(?P<{0}_hour>\d{{1,2}})(?:[:.h](?P<{0}_minute>\d{{2}}))?\s*(?:(?P<{0}_half>[ap])\.?m\.?)?"


def read_hours(written: str, locale: str = "en") -> Week | None:
    """The hours that were written in that language; None where they cannot be read. Without a day, every day."""
    words = hour_words(locale)
    plain = without_accents(_DASHES.sub("-", " ".join(written.casefold().split()))).strip(" .")
    if plain in words.always:
        return EVERY_MOMENT
    spans = _spans(plain, words)
    if not spans:
        return None
    return Week(tuple(joined([span for on, span in spans if on == day]) for day in range(_DAYS)))


def _spans(plain: str, words: HourWords) -> list[tuple[int, Span]]:
    """Each open span with its day; empty where something is not understood."""
    days: list[int] = []
    has_times = True  # a day that is named after times begins another group
    found: list[tuple[int, Span]] = []
    for part in _parts(plain, words):
        named = _named(part, words)
        if named:
            days = [*([] if has_times else days), *named]
            has_times = False
        elif part["closed"]:
            has_times = True
        elif part["all"] or part["times"]:
            span = Span(0, WHOLE_DAY) if part["all"] else _span(part)
            if span is None:
                return []
            found += [one for day in days or range(_DAYS) for one in _over_night(day, span)]
            has_times = True
        elif part["unknown"]:
            return []
    return found if has_times else []


def _parts(plain: str, words: HourWords) -> Iterator[re.Match[str]]:
    return _pattern(words).finditer(plain)


@lru_cache
def _pattern(words: HourWords) -> re.Pattern[str]:
    names = _any(words.weekdays)
    reach = rf"(?:-|(?<!\w){_any(words.until)}\b)"
    clock = rf"(?:\s*{_any(words.clock)}\b\.?)?"
    first, last = _CLOCK.format("first") + clock, _CLOCK.format("last") + clock
    return re.compile(
        rf"\b(?P<from>{names})\b\.?(?:\s*{reach}\s*(?P<to>{names})\b\.?)?"
        rf"|\b(?P<group>{_any(words.groups)})\b"
        rf"|(?P<times>\b{first}\s*{reach}\s*{last}(?!\w))"
        rf"|\b(?P<all>{_any(words.all_day)})\b"
        rf"|\b(?P<closed>{_any(words.closed)})\b"
        rf"|\b(?:{_any(words.between)})\b|[\s,;:&+]+"
        r"|(?P<unknown>.)"
    )


def _any(words: "tuple[str, ...] | tuple[tuple[str, object], ...]") -> str:
    names = [one if isinstance(one, str) else one[0] for one in words]
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"


def _named(part: re.Match[str], words: HourWords) -> tuple[int, ...]:
    """The days that a part names."""
    if part["group"]:
        return dict(words.groups)[part["group"]]
    if not part["from"]:
        return ()
    days = dict(words.weekdays)
    first = days[part["from"]]
    last = days[part["to"]] if part["to"] else first
    return tuple(day % _DAYS for day in range(first, last + 1 + (_DAYS if last < first else 0)))


def _span(part: re.Match[str]) -> Span | None:
    """From one time to another; one that ends before it begins goes on over midnight."""
    half = part["last_half"]
    start, end = _minute(part, "first", part["first_half"]), _minute(part, "last", half)
    if start is None or end is None or start == end:
        return None
    if half and not part["first_half"]:  # "2-4pm"
        begins = _minute(part, "first", half)
        start = begins if begins is not None and begins < end else start
    return Span(start, end if end > start else end + WHOLE_DAY)


def _minute(part: re.Match[str], name: str, half: str | None) -> int | None:
    hour, minute = int(part[f"{name}_hour"]), int(part[f"{name}_minute"] or 0)
    if minute > 59 or hour > (_NOON if half else 24) or (hour == 24 and minute):
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour * 60 + minute


def _over_night(day: int, span: Span) -> Iterator[tuple[int, Span]]:
    yield day, Span(span.start, min(span.end, WHOLE_DAY))
    if span.end > WHOLE_DAY:
        yield (day + 1) % _DAYS, Span(0, span.end - WHOLE_DAY)
