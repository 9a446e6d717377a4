"""A team in Dublin on a Monday in November, at twenty to four."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from jobaid.call.due import Reading, Scene, WorkTime, read_hours, read_line, time_words

ZONE = ZoneInfo("Europe/Dublin")
HOLIDAYS = {
    date(2026, 12, 25): "Christmas Day",
    date(2026, 12, 26): "St Stephen's Day",
    date(2027, 1, 1): "New Year's Day",
}
NOW = datetime(2026, 11, 23, 15, 40, tzinfo=ZONE)
HOURS = "Mon-Fri 08:00-20:00, Sat 09:00-17:00"


def work(hours: str = HOURS) -> WorkTime:
    """The working time of the team."""
    week = read_hours(hours)
    assert week is not None
    return WorkTime(ZONE, week, HOLIDAYS)


def scene(now: datetime = NOW, hours: str = HOURS, *, month_first: bool = False, sign: str = "/") -> Scene:
    """Where and when something is typed."""
    return Scene(now, work(hours), time_words("en"), month_first, sign)


def at(written: str) -> datetime:
    """A moment in Dublin, such as `2026-11-24 18:00`."""
    return datetime.fromisoformat(written).replace(tzinfo=ZONE)


def read(line: str, now: str = "", **known: object) -> Reading:
    """What a line says on that Monday, or at another time."""
    return read_line(line, scene(at(now) if now else NOW, **known))  # type: ignore[arg-type]


def due(line: str, now: str = "", **known: object) -> str:
    """When it is due, such as `2026-11-24 18:00`; what is asked where that is not understood."""
    reading = read(line, now, **known)
    if reading.due is None:
        assert reading.asks is not None
        return f"asks {reading.asks.kind}"
    return f"{reading.due.at:%Y-%m-%d %H:%M}"


def remarks(line: str, now: str = "", **known: object) -> list[str]:
    """What is said with it."""
    reading = read(line, now, **known)
    assert reading.due is not None
    return [remark.kind for remark in reading.due.remarks]
