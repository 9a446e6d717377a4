import pytest

from jobaid.call.due import EVERY_MOMENT, Span, is_open, next_open, read_hours
from jobaid.call.due.working import work_time
from jobaid.model.frame import Frame, WorkingHours
from jobaid.model.library import Library
from jobaid.model.origin import Origin
from tests.unit.call.due.scenes import HOLIDAYS, at

NINE_TO_FIVE = (Span(540, 1020),)


def test_hours_as_contacts_have_them() -> None:
    week = read_hours("Mon-Fri 08:00-20:00, Sat 09:00-17:00")
    assert week is not None
    assert week.days == (*(((Span(480, 1200),),) * 5), (Span(540, 1020),), ())


@pytest.mark.parametrize("written", ["Every day, day and night", "24/7", "Daily 00:00-24:00", "round the clock"])
def test_day_and_night(written: str) -> None:
    assert read_hours(written) == EVERY_MOMENT


@pytest.mark.parametrize(
    "written",
    [
        "Mon-Fri 09:00-17:00",
        "Mon–Fri 9–17",
        "Monday to Friday 9am-5pm",
        "weekdays 9 to 5pm",
        "Mon, Tue, Wed, Thu and Fri 09:00-17:00",
        "MON.-FRI. 9.00-17.00; Sat closed",
        "Mon-Fri 09:00-13:00 and 13:00-17:00",
    ],
)
def test_the_same_hours_in_other_words(written: str) -> None:
    week = read_hours(written)
    assert week is not None
    assert week.days == (*((NINE_TO_FIVE,) * 5), (), ())


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("es", "lunes a viernes de 9:00 a 17:00"),
        ("es-MX", "lun-vie 9 h - 17 h; sab cerrado"),
        ("es", "Mon-Fri 09:00-17:00"),
        ("de", "Mo–Fr 9–17 Uhr"),
        ("de", "werktags von 9 bis 17 Uhr, So geschlossen"),
        ("de-AT", "Mon-Fri 09:00-13:00 and 13:00-17:00"),
        ("fr", "du lundi au vendredi de 9h à 17h"),
        ("pt-BR", "segunda a sexta das 9h às 17h"),
        ("it", "dal lunedì al venerdì dalle 9 alle 17"),
        ("nl", "maandag t/m vrijdag van 9:00 tot 17:00 uur"),
        ("pl", "Mon-Fri 09:00-17:00"),
    ],
)
def test_the_same_hours_in_the_language_of_the_library_and_in_english(locale: str, written: str) -> None:
    week = read_hours(written, locale)
    assert week is not None
    assert week.days == (*((NINE_TO_FIVE,) * 5), (), ())


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("es", "todos los días, día y noche"),
        ("de", "rund um die Uhr"),
        ("fr", "24h/24"),
        ("it", "24/7"),
        ("nl", "altijd"),
    ],
)
def test_day_and_night_in_other_languages(locale: str, written: str) -> None:
    assert read_hours(written, locale) == EVERY_MOMENT


def test_hours_without_a_day_are_those_of_every_day() -> None:
    week = read_hours("09:00-17:00")
    assert week is not None
    assert set(week.days) == {NINE_TO_FIVE}


def test_hours_over_midnight_go_on_the_next_day() -> None:
    week = read_hours("Fri 22:00-06:00")
    assert week is not None
    assert (week.days[4], week.days[5]) == ((Span(1320, 1440),), (Span(0, 360),))


@pytest.mark.parametrize(
    "written", ["", "when we feel like it", "Mon-Fri", "Mon 25:00-26:00", "Mon 08:00", "Sun closed"]
)
def test_what_are_no_hours(written: str) -> None:
    assert read_hours(written) is None


def test_open_from_the_first_minute_until_before_the_last() -> None:
    week = read_hours("Mon-Fri 09:00-17:00")
    assert week is not None
    assert is_open(week, at("2026-11-23 09:00"))
    assert not is_open(week, at("2026-11-23 17:00"))
    assert not is_open(week, at("2026-11-22 10:00"))


def test_the_next_open_moment_is_after_the_weekend_and_the_holidays() -> None:
    week = read_hours("Mon-Fri 09:00-17:00")
    assert week is not None
    assert next_open(week, at("2026-11-27 18:00")) == at("2026-11-30 09:00")
    assert next_open(week, at("2026-12-24 18:00"), HOLIDAYS) == at("2026-12-28 09:00")


def test_who_never_closes_is_there_on_holidays() -> None:
    assert is_open(EVERY_MOMENT, at("2026-12-25 03:00"), HOLIDAYS)


def test_every_contact_of_the_sample_has_hours_that_can_be_read(sample: Library) -> None:
    written = [contact.hours for contact in sample.contacts if contact.hours]
    assert written
    assert all(read_hours(one) for one in written)


def test_the_working_time_of_a_library(sample: Library) -> None:
    work = work_time(sample.frame)
    assert work.is_known
    assert work.is_working(at("2026-11-28 16:59"))
    assert not work.is_working(at("2026-12-25 10:00"))


def test_a_library_without_hours_is_reckoned_with_office_hours(origin: Origin) -> None:
    frame = Frame(format=1, name="x", locales=("en",), currency="EUR", time_zone="Mars/Olympus", origin=origin)
    work = work_time(frame)
    assert not work.is_known
    assert work.closes(at("2026-11-27 12:00").date()) is not None
    assert work.closes(at("2026-11-28 12:00").date()) is None


def test_hours_of_a_library_that_go_over_midnight(origin: Origin) -> None:
    hours = WorkingHours(friday="22:00-06:00")
    frame = Frame(
        format=1, name="x", locales=("en",), currency="EUR", time_zone="Europe/Dublin", origin=origin, hours=hours
    )
    work = work_time(frame)
    assert work.is_working(at("2026-11-28 05:00"))
    assert not work.is_working(at("2026-11-27 05:00"))


@pytest.fixture
def origin(sample: Library) -> Origin:
    assert sample.frame is not None
    return sample.frame.origin
