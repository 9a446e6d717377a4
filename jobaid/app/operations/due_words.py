"""Due times read from what was typed, and in words again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from jobaid.call.due import Reading, Remark, Scene, read_line, time_words, work_time
from jobaid.local_words import babel_locale, is_english, short_date_words, short_weekday_words, weekday_words
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
    short, pattern = _date_patterns(locale)
    return Scene(
        work.local(now),
        work,
        time_words(locale),
        month_first=pattern.find("M") < pattern.find("d"),
        sign="." if "." in short + pattern else "/",
        year_first=short.startswith("y"),
    )


def read_back(library: Library, line: str, now: datetime, names: Sequence[str] = ()) -> ReadBack:
    """What a line says; `names` are people's, which tell no time, such as Ms Friday's."""
    scene = scene_of(library, now)
    reading = read_line(line, scene, names)
    asks = "" if reading.asks is None else _remark(reading.asks, library.frame, scene)
    if reading.due is None:
        return ReadBack(do=reading.do, asks=asks)
    due = reading.due.at.astimezone(UTC)
    remarks = tuple(_remark(one, library.frame, scene) for one in reading.due.remarks)
    return ReadBack(do=reading.do, due=due, when=_when(reading, library.frame, now), remarks=remarks)


def due_of(library: Library, said: str, now: datetime) -> datetime | None:
    """The moment (UTC) that words for a time mean; None where they tell none, or more than one."""
    if not said.strip():
        return None
    reading = read_line(said, scene_of(library, now))
    return reading.due.at.astimezone(UTC) if reading.due else None


def example(library: Library, now: datetime) -> str:
    """A promise as it may be typed, in the library's language as far as that is known."""
    if is_english(_locale(library.frame)):
        return text(message("promise.example"))
    return _such("example", scene_of(library, now))


def moment_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A day and a time in full: `Tuesday 24 November, 18:00`."""
    local = moment.astimezone(now.tzinfo)
    return text(message("due.moment", day=day_words(local, frame, now), time=f"{local:%H:%M}"))


def day_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A day in full, with its year where that is not this one."""
    return weekday_words(moment.date(), _locale(frame), with_year=moment.year != now.year)


def short_words(moment: datetime, frame: Frame | None, now: datetime) -> str:
    """A due time as it stands at the end of a row: the time today, else with its day in short."""
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return text(message("due.tomorrow", time=f"{local:%H:%M}"))
    in_short = short_weekday_words if local.year == now.year else short_date_words
    day = in_short(local.date(), _locale(frame))
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


def _remark(remark: Remark, frame: Frame | None, scene: Scene) -> str:
    at = remark.at
    day = remark.day or (at.date() if at else None)
    named = weekday_words(day, _locale(frame)) if day else ""
    kind = "when-asked" if remark.kind == "when" else remark.kind
    time = f"{at:%H:%M}" if at else ""
    such = _such(remark.kind, scene)
    return text(message(f"due.{kind}", said=remark.said, time=time, day=named, such_as=such))


def _such(kind: str, scene: Scene) -> str:
    """Examples of what would be understood, in the words of the library's language."""
    words = scene.words
    if words.numbers_only:
        return "18:00" if kind == "which-half" else _in_digits(scene)
    if kind == "today-weekday":
        return next(name for name, days in words.days if days == 0)
    if kind == "when":
        return "”, “".join(words.such_as)
    return {"vague": words.such_length, "which-half": words.such_half}.get(kind, words.such_as[0])


def _in_digits(scene: Scene) -> str:
    """Tomorrow at six, as dates are written in the library's language."""
    day = scene.today + timedelta(days=1)
    if scene.year_first:
        return f"{day:%Y-%m-%d} 18:00"
    first, second = (day.month, day.day) if scene.month_first else (day.day, day.month)
    return f"{first}{scene.sign}{second}{scene.sign}{day.year} 18:00"


def _locale(frame: Frame | None) -> str:
    return frame.locale if frame else "en"


def _date_patterns(locale: str) -> tuple[str, str]:
    """How a date is written in digits, with its year and without it."""
    from babel import Locale

    known = Locale.parse(babel_locale(locale))
    short = str(known.date_formats["short"].pattern)
    without_year = known.datetime_skeletons.get("Md")
    return short, str(without_year.pattern) if without_year else short
