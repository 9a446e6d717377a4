"""Due times read from what was typed, and in words again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from jobaid.app.operations.limits import babel_locale
from jobaid.call.due import Reading, Remark, Scene, read_line, time_words, work_time
from jobaid.messages import message, text
from jobaid.model.frame import Frame
from jobaid.model.library import Library

_HOURS_ALONE = timedelta(hours=36)
_MINUTES_ALONE = timedelta(minutes=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """What was understood of a line. `due` is in UTC, `when` says it again; without one `asks` says why.

    `remarks` are what was taken for granted.
    """

    do: str
    due: datetime | None = None
    when: str = ""
    remarks: tuple[str, ...] = ()
    asks: str = ""


def scene_of(library: Library, now: datetime) -> Scene:
    """When and where something is typed at a desk."""
    frame = library.frame
    work = work_time(frame)
    locale = frame.locale if frame else "en"
    pattern = _date_pattern(locale)
    month_first = pattern.find("M") < pattern.find("d")
    return Scene(work.local(now), work, time_words(locale), month_first, "." if "." in pattern else "/")


def read_back(library: Library, line: str, now: datetime, names: Sequence[str] = ()) -> ReadBack:
    """What a line says; `names` are people's, which tell no time, such as Ms Friday's."""
    reading = read_line(line, scene_of(library, now), names)
    asks = "" if reading.asks is None else _remark(reading.asks, library.frame)
    if reading.due is None:
        return ReadBack(do=reading.do, asks=asks)
    due = reading.due.at.astimezone(UTC)
    remarks = tuple(_remark(one, library.frame) for one in reading.due.remarks)
    return ReadBack(do=reading.do, due=due, when=_when(reading, library.frame, now), remarks=remarks)


def due_of(library: Library, said: str, now: datetime) -> datetime | None:
    """The moment (UTC) that words for a time mean; None where they tell none, or more than one."""
    if not said.strip():
        return None
    reading = read_line(said, scene_of(library, now))
    return reading.due.at.astimezone(UTC) if reading.due else None


def moment_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A day and a time in full: `Tuesday 24 November, 18:00`."""
    local = moment.astimezone(now.tzinfo)
    return text(message("due.moment", day=day_words(local, frame, now), time=f"{local:%H:%M}"))


def day_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A day in full, with its year where that is not this one."""
    from babel.dates import format_date

    pattern = "EEEE d MMMM" if moment.year == now.year else "EEEE d MMMM y"
    return str(format_date(moment.date(), pattern, locale=babel_locale(frame.locale if frame else "en")))


def short_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A due time as it stands at the end of a row: the time today, else with its day in short."""
    from babel.dates import format_date

    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return text(message("due.tomorrow", time=f"{local:%H:%M}"))
    locale = babel_locale(frame.locale if frame else "en")
    pattern = "EEE d MMM" if local.year == now.year else "d MMM y"
    day = str(format_date(local.date(), pattern, locale=locale))
    return text(message("due.short", day=day, time=f"{local:%H:%M}"))


def ahead_words(moment: datetime, now: datetime) -> str:
    """How long until a moment, or since it was: `in 26 hours`, `25 minutes late`."""
    left = moment.timestamp() - now.timestamp()
    name = "due.in" if left >= 0 else "due.late"
    span = timedelta(seconds=abs(left))
    if span < timedelta(minutes=1):
        return text(message("due.now"))
    if span < _MINUTES_ALONE:
        return text(message(f"{name}-minutes", count=round(span / timedelta(minutes=1))))
    if span < _HOURS_ALONE:
        return text(message(f"{name}-hours", count=round(span / timedelta(hours=1))))
    days = abs((moment.astimezone(now.tzinfo).date() - now.date()).days)
    return text(message(f"{name}-days", count=days))


def _when(reading: Reading, frame: Frame | None, now: datetime) -> str:
    assert reading.due is not None
    key = "due.when-by" if reading.due.is_by else "due.when"
    at = reading.due.at
    return text(message(key, day=day_words(at, frame, now), time=f"{at:%H:%M}", ahead=ahead_words(at, now)))


def _remark(remark: Remark, frame: Frame | None) -> str:
    at = remark.at
    day = remark.day or (at.date() if at else None)
    named = _full_day(day, frame) if day else ""
    kind = "when-asked" if remark.kind == "when" else remark.kind
    return text(message(f"due.{kind}", said=remark.said, time=f"{at:%H:%M}" if at else "", day=named))


def _full_day(day: date, frame: Frame | None) -> str:
    from babel.dates import format_date

    return str(format_date(day, "EEEE d MMMM", locale=babel_locale(frame.locale if frame else "en")))


def _date_pattern(locale: str) -> str:
    from babel import Locale

    return str(Locale.parse(babel_locale(locale)).date_formats["short"].pattern)
