"""Rules that languages share, made of their own words."""

from jobaid.call.due.languages.language import Kinds, Named

ALONE = r"(?![\w:/%€$£-]| ?[€%$£]|[.,]\d)"
"""Behind a number that is no part of a longer one, nor an amount."""

NO_MORE = r"(?![./:h-]?\d)"
HALF = r"(?:,? {halves})?"
"""What may stand behind an hour to tell morning from evening."""

_FIRST, _SECOND = r"(?P<first>\d{1,2})", r"(?P<second>\d{1,2})"
_MINUTE = r"(?P<minute>\d{2})"
_HOUR = r"(?P<hour>\d{1,2})"

_NO_ARTICLE = r"(?!(?:un|una|uno|um|uma|une|ein|eine|een) )"

DATE_RULES: Kinds = (
    ("numeric", rf"(?P<sure>){_FIRST}\. ?{_SECOND}\.(?!\d)"),
    ("numeric", rf"{_FIRST}\. ?{_SECOND}\. ?(?P<year>\d{{4}})\b"),
    ("numeric", r"(?P<iso>\d{4})\. ?(?P<iso_month>\d{1,2})\. ?(?P<iso_day>\d{1,2})\.?"),
)
"""`24.11.`, which is a date in every language."""

CLOCK_RULES: Kinds = (
    ("time", rf"{_HOUR}:{_MINUTE}"),
    ("dotted", r"(?P<first>(?P<hour>\d{1,2}))\.(?P<second>(?P<minute>\d{2}))(?![.,]?\d| ?[€%$£]| ?(?:eur|kg|km)\b)"),
)
"""`18:00`, and `18.30`, which may be a date in other digits."""


def hours(numbers: Named) -> str:
    """An hour in digits or in words, with its name."""
    words = sorted((name for name, number in numbers if number <= 24), key=len, reverse=True)
    return rf"(?P<hour>\d{{1,2}}|(?:{'|'.join(words)})\b)"


def clock_rules(hour: str, at: str, clock: str) -> Kinds:
    """Times of the day. `at` stands before an hour, and `clock` behind it, such as `Uhr`."""
    return (
        ("time", rf"{_HOUR}[:h.]{_MINUTE}(?: ?{clock})" + HALF),
        ("time", rf"{_HOUR}:{_MINUTE}" + HALF),
        ("time", rf"{_HOUR} ?h ?{_MINUTE}" + HALF),
        ("time", rf"{at} ?{_HOUR}[:h.]{_MINUTE}(?: ?{clock})?" + HALF),
        ("time", rf"{at} ?{hour} ?{clock}" + HALF),
        ("time", rf"(?:{at} ?)?{hour}(?: ?{clock})?,? {{halves}}"),
        ("bare", rf"{at} ?\b{hour}" + ALONE),
        ("last_number", _HOUR + r"(?=$|[,;])"),
        *CLOCK_RULES,
    )


def range_rules(start: str, until: str, clock: str) -> Kinds:
    """From one time to another: due by the second."""
    half = r"(?:,? {halves*})?"
    led = rf"{start} ?\d{{1,2}}(?:[:.h]\d{{2}})?(?: ?{clock})?{half}"
    alone = rf"(?:\d{{1,2}}[:h]\d{{2}}(?: ?{clock})?|\d{{1,2}}(?:\.\d{{2}})? ?{clock}){half}"  # not "el 30 a las 17 h"
    to = rf"(?: ?[-–—] ?| ?{until} ?)"
    first = rf"(?:(?:{led}|{alone}){to}|\d{{1,2}}(?:[:.]\d{{2}})? ?[-–—] ?)"
    return (
        ("range", rf"{first}{_HOUR}(?:[:.h]{_MINUTE})?(?: ?{clock})" + HALF),
        ("range", rf"{first}{_HOUR}[:h]{_MINUTE}"),
        ("range", rf"{first}{_HOUR}(?:[:.h]{_MINUTE})?,? {{halves}}"),
        ("range", rf"{start} ?\d{{1,2}}{to}{_HOUR}{ALONE}(?! {{units*}})"),
    )


def length_rules(sure: str, about: str, minutes: str, and_half: str, to: str) -> Kinds:
    """So long from now. `sure` stands before it and says so, `about` may stand there; of two numbers the later holds.

    The last one, without `sure`, has to stand behind rules for times that look the same.
    """
    count = r"(?P<count>\d+(?:[.,]\d+)?) ?"
    many = rf"(?:{{numbers}}(?: |(?<='))|(?:\d{{1,3}} ?(?:-|–|{to}) ?)?{count})"
    bare = rf"(?:{{numbers}}(?: |(?<='))|(?:\d{{1,3}} ?[-–] ?)?{count})"  # not "le 30 à 10h"
    more = rf"(?:,? (?:(?:y|und|et|e|en) )?(?P<more>\d{{1,2}}) ?{minutes}\b|(?P<and_half> {and_half}))?"
    led = rf"(?P<sure>{sure}) ?(?:{about} )?"
    return (
        ("length", rf"{led}{many}{{units}}{more}"),
        ("length", rf"{led}(?:(?P<hours>\d{{1,2}}) ?h ?(?P<more>\d{{1,2}})(?: ?m(?:in)?)?|(?P<minutes>\d{{1,3}}) ?m)"),
        ("length", rf"(?:{about} )?{bare}{{units}}{more}"),
    )


def named_lengths(sure: str, **names: str) -> Kinds:
    """Lengths with a name of their own, such as `media hora`, by the group that says how long they are."""
    led = rf"(?:(?P<sure>{sure}) ?)?"
    return tuple(("length", rf"{led}(?P<{group}>{pattern})") for group, pattern in names.items())


def date_rules(on: str, ordinal: str, of: str, year: str) -> Kinds:
    """Days of a month. `on` stands before a day, `ordinal` behind it, and `of` before the month and the year."""
    day = r"(?P<of_month>\d{1,2})"
    return (
        *DATE_RULES,
        ("date", rf"(?:(?:{on}) ?)?{day}(?:{ordinal})? ?{of}{{months}}\.?(?:,? ?(?:{year})?(?P<year>\d{{4}})\b)?"),
        ("date", rf"(?:{on}) {_NO_ARTICLE}(?P<of_month>{{numbers*}}) {of}{{months}}\.?"),
        ("numeric", rf"(?P<sure>{on}) ?{_FIRST}[./-]{_SECOND}\.?" + NO_MORE),
        ("date", rf"(?P<doubted>{on}) ?(?P<of_month>\d{{1,2}})(?:{ordinal})?{ALONE}(?!\.? ?{of}{{months*}}\b)"),
    )


WEEKDAY_RULES: Kinds = (
    ("unclear", r"(?:{weekdays*}|{short_weekdays*})\.? ?[-–] ?(?:{weekdays*}|{short_weekdays*})\.?"),
)
"""`Mon-Fri`: which one?"""


def weekday_date_rules(between: str, ordinal: str, not_before: str) -> Kinds:
    """A weekday and a day of the month, but where the number is an hour or has a month behind it."""
    number = rf"\.?,? (?:{between} )?(?P<of_month>\d{{1,2}})(?:{ordinal})?{ALONE}(?! ?(?:{not_before}))"
    return (
        ("weekday_date", r"{weekdays}" + number),
        ("weekday_date", r"{short_weekdays}" + number),
        ("weekday", r"{short_weekdays}\.?(?=,? (?:" + between + r" )?\d)"),
    )
