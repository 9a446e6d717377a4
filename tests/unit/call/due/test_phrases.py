"""What agents type, on Monday 23 November 2026 at 15:40, in a team that works Mon-Fri 08:00-20:00, Sat 09:00-17:00."""

import pytest

from tests.unit.call.due.scenes import due, read, remarks

LINES = (
    # what is to be done, and when
    ("call back tomorrow 6pm", "call back", "2026-11-24 18:00"),
    ("refund in 3 working days", "refund", "2026-11-26 20:00"),
    ("Friday noon", "", "2026-11-27 12:00"),
    ("ring Ms Duarte at half four", "ring Ms Duarte", "2026-11-23 16:30"),
    ("at 6 pm, call Mr Osei re order 47790", "call Mr Osei re order 47790", "2026-11-23 18:00"),
    ("refund €32 to Ms Lind tomorrow by 5:30 pm", "refund €32 to Ms Lind", "2026-11-24 17:30"),
    ("send refund of 20 by Friday", "send refund of 20", "2026-11-27 20:00"),
    ("refund 20 tomorrow", "refund 20", "2026-11-24 20:00"),
    ("deliver to 3 Mill Lane tomorrow at 10am", "deliver to 3 Mill Lane", "2026-11-24 10:00"),
    ("call tomorrow 10, order 5", "call, order 5", "2026-11-24 10:00"),
    ("call Friday's customer tomorrow", "call Friday's customer", "2026-11-24 20:00"),
    ("call about the sat nav tomorrow 10am", "call about the sat nav", "2026-11-24 10:00"),
    ("close the case tomorrow", "close the case", "2026-11-24 20:00"),
    ("May I call tomorrow", "May I call", "2026-11-24 20:00"),
    ("good morning call at 5", "good morning call", "2026-11-23 17:00"),
    ("call sat", "call", "2026-11-28 17:00"),
    # the clock
    ("call @6pm", "call", "2026-11-23 18:00"),
    ("call me at 18h30", "call me", "2026-11-23 18:30"),
    ("call at 1830", "call", "2026-11-23 18:30"),
    ("call back tmrw 1830", "call back", "2026-11-24 18:30"),
    ("Friday 0915", "", "2026-11-27 09:15"),
    ("tomorrow, order 1830", "order 1830", "2026-11-24 20:00"),
    ("end of November 2026", "2026", "2026-11-30 20:00"),
    ("he rang yesterday, call at 5pm", "he rang yesterday, call", "2026-11-23 17:00"),
    ("rang 2 hours ago, call at 5pm", "rang 2 hours ago, call", "2026-11-23 17:00"),
    ("parcel of last Friday, call tomorrow 6pm", "parcel of last Friday, call", "2026-11-24 18:00"),
    ("by 16:00", "", "2026-11-23 16:00"),
    ("at 4 p.m.", "", "2026-11-23 16:00"),
    ("4.30pm", "", "2026-11-23 16:30"),
    ("quarter past five", "", "2026-11-23 17:15"),
    ("ten to six tomorrow", "", "2026-11-24 17:50"),
    ("quarter to nine tomorrow morning", "", "2026-11-24 08:45"),
    ("five o'clock", "", "2026-11-23 17:00"),
    ("ring Ms Duarte back tmrw arvo 3ish", "ring Ms Duarte back", "2026-11-24 15:00"),
    ("ring at 3-ish", "ring", "2026-11-24 15:00"),
    ("ring Friday half 4ish", "ring", "2026-11-27 16:30"),
    ("ring Friday noonish", "ring", "2026-11-27 12:00"),
    ("ring about 3 tomorrow", "ring", "2026-11-24 15:00"),
    ("ring back within an hour", "ring back", "2026-11-23 16:40"),
    ("7ish am tomorrow", "", "2026-11-24 07:00"),
    ("ring 3ish pm tomorrow", "ring", "2026-11-24 15:00"),
    ("ring 2-3ish tomorrow", "ring", "2026-11-24 15:00"),
    ("refund in 3ish days", "refund", "2026-11-26 20:00"),
    ("call back in 2ish working days", "call back", "2026-11-25 20:00"),
    ("send 3ish parcels tomorrow", "send 3ish parcels", "2026-11-24 20:00"),
    ("refund 10ish euros tomorrow", "refund 10ish euros", "2026-11-24 20:00"),
    ("ring tomorrow about 3", "ring", "2026-11-24 15:00"),
    ("ring tomorrow 3 o clock", "ring", "2026-11-24 15:00"),
    ("5 o’clock", "", "2026-11-23 17:00"),
    ("at 12", "", "2026-11-24 12:00"),
    ("noon tomorrow", "", "2026-11-24 12:00"),
    ("midnight Friday", "", "2026-11-28 00:00"),
    ("between 2 and 4 tomorrow", "", "2026-11-24 16:00"),
    ("2-4pm tomorrow", "", "2026-11-24 16:00"),
    ("17:00-18:00", "", "2026-11-23 18:00"),
    # parts of the day
    ("tomorrow morning", "", "2026-11-24 12:00"),
    ("email this afternoon", "email", "2026-11-23 18:00"),
    ("call back this evening", "call back", "2026-11-23 20:00"),
    ("tonight", "", "2026-11-23 20:00"),
    ("tomorrow in the morning at 9", "", "2026-11-24 09:00"),
    ("Tuesday, 24 November, at 6 in the evening", "", "2026-11-24 18:00"),
    ("first thing tomorrow", "", "2026-11-24 08:00"),
    ("end of day", "", "2026-11-23 20:00"),
    ("eod", "", "2026-11-23 20:00"),
    ("by close", "", "2026-11-23 20:00"),
    ("close of business Friday", "", "2026-11-27 20:00"),
    ("end of day tomorrow", "", "2026-11-24 20:00"),
    ("end of Saturday", "", "2026-11-28 17:00"),
    # days
    ("today", "", "2026-11-23 20:00"),
    ("16:00 today", "", "2026-11-23 16:00"),
    ("18:00 tomorrow", "", "2026-11-24 18:00"),
    ("tmrw 6pm", "", "2026-11-24 18:00"),
    ("the day after tomorrow at noon", "", "2026-11-25 12:00"),
    ("tomorrow week", "", "2026-12-01 20:00"),
    ("next working day 12:00", "", "2026-11-24 12:00"),
    ("Friday", "", "2026-11-27 20:00"),
    ("by Thursday", "", "2026-11-26 20:00"),
    ("this Friday at 4pm", "", "2026-11-27 16:00"),
    ("next Friday", "", "2026-12-04 20:00"),
    ("Friday week", "", "2026-12-04 20:00"),
    ("a week on Friday", "", "2026-12-04 20:00"),
    ("Friday of next week", "", "2026-12-04 20:00"),
    ("next week Tuesday", "", "2026-12-01 20:00"),
    ("Monday", "", "2026-11-30 20:00"),
    ("next Monday", "", "2026-11-30 20:00"),
    ("next week", "", "2026-12-05 17:00"),
    ("end of the week", "", "2026-11-28 17:00"),
    ("end of the month", "", "2026-11-30 20:00"),
    ("end of January", "", "2027-01-30 17:00"),
    # dates
    ("24 November", "", "2026-11-24 20:00"),
    ("24th of November at 3pm", "", "2026-11-24 15:00"),
    ("Nov 24", "", "2026-11-24 20:00"),
    ("Dec 1 9am", "", "2026-12-01 09:00"),
    ("Mon 30 Nov 9:15", "", "2026-11-30 09:15"),
    ("Tuesday 24 November 18:00", "", "2026-11-24 18:00"),
    ("24/11", "", "2026-11-24 20:00"),
    ("24/11 at 10", "", "2026-11-24 10:00"),
    ("24/11/26", "", "2026-11-24 20:00"),
    ("Fri 4/12 at 10", "", "2026-12-04 10:00"),
    ("24.11.2026", "", "2026-11-24 20:00"),
    ("2026-11-24", "", "2026-11-24 20:00"),
    ("by the 30th", "", "2026-11-30 20:00"),
    ("on the 5th", "", "2026-12-05 17:00"),
    ("5 March 2pm", "", "2027-03-05 14:00"),
    ("1 Dec 2026 09:00", "", "2026-12-01 09:00"),
    # lengths
    ("in 2 hours", "", "2026-11-23 17:40"),
    ("call in half an hour", "call", "2026-11-23 16:10"),
    ("in 30 min", "", "2026-11-23 16:10"),
    ("in 1h30", "", "2026-11-23 17:10"),
    ("in 1.5 hours", "", "2026-11-23 17:10"),
    ("in an hour and a half", "", "2026-11-23 17:10"),
    ("in two and a half hours", "", "2026-11-23 18:10"),
    ("in 2 hours 15 minutes", "", "2026-11-23 17:55"),
    ("cb 2h", "cb", "2026-11-23 17:40"),
    ("45 minutes from now", "", "2026-11-23 16:25"),
    ("within 24 hours", "", "2026-11-24 15:40"),
    ("in 48 hours", "", "2026-11-25 15:40"),
    ("in 8 working hours", "", "2026-11-24 11:40"),
    ("in two working days", "", "2026-11-25 20:00"),
    ("in 2 working days at 10am", "", "2026-11-25 10:00"),
    ("in 3 days", "", "2026-11-26 20:00"),
    ("in a week", "", "2026-11-30 20:00"),
    ("in a fortnight", "", "2026-12-07 20:00"),
    ("in 1 month", "", "2026-12-23 20:00"),
)


@pytest.mark.parametrize(("line", "do", "when"), LINES, ids=[line for line, _, _ in LINES])
def test_a_line_as_people_say_it(line: str, do: str, when: str) -> None:
    assert (read(line).do, due(line)) == (do, when)


@pytest.mark.parametrize("line", [line for line, _, _ in LINES])
def test_capitals_and_spaces_change_nothing(line: str) -> None:
    assert due(f"  {line.upper().replace(' ', '   ')} ") == due(line)


ASKED = (
    ("call back", "when"),
    ("", "when"),
    ("25:00", "when"),
    ("13pm", "when"),
    ("order 48213", "when"),
    ("twice a day", "when"),
    ("asap", "vague"),
    ("call back soon", "vague"),
    ("early next week", "vague"),
    ("at the weekend", "vague"),
    ("call tomorrow and on Wednesday", "two"),
    ("Friday or Saturday", "two"),
    ("on 24 November or on 25 November", "two"),
    ("at 5pm or at 6pm", "two"),
    ("in 2 hours at 6pm", "two"),
    ("Wednesday 24 November", "weekday-differs"),
    ("30 February", "no-such-day"),
    ("29 February 2027", "no-such-day"),
    ("2026-13-01", "no-such-day"),
    ("2026-11-20", "past"),
    ("yesterday 5pm", "past"),
    ("5pm yesterday", "past"),
    ("last Friday at noon", "past"),
    ("in -3 days", "past"),
    ("-2 hours", "past"),
    ("30 minutes ago", "when"),
    ("Mon or Tue", "two"),
    ("call sat or sun", "two"),
    ("Mon-Fri 10am", "unclear"),
    ("call on the first Monday of December", "unclear"),
    ("he sat down, call at 5pm", "unclear"),
    ("Thursday 4/12 at 10", "weekday-differs"),
    ("15:00 today", "passed-today"),
    ("in 900 days", "too-far"),
    ("in 999999999 hours", "too-far"),
    ("1 January 2031", "too-far"),
)


@pytest.mark.parametrize(("line", "asks"), ASKED)
def test_what_is_not_clear_is_asked(line: str, asks: str) -> None:
    assert due(line) == f"asks {asks}"


def test_words_without_a_time_are_kept_whole() -> None:
    assert read("call back, order 48213").do == "call back, order 48213"


SAID: tuple[tuple[str, str, list[str]], ...] = (
    ("at 15:00", "2026-11-24 15:00", ["passed"]),
    ("call at 9", "2026-11-24 09:00", ["passed", "read-as"]),
    ("call at 8", "2026-11-23 20:00", ["read-as"]),
    ("call at 7 tomorrow", "2026-11-24 19:00", ["read-as"]),
    ("18:00", "2026-11-23 18:00", []),
    ("at 10:30 tomorrow", "2026-11-24 10:30", []),
    ("in 6 hours", "2026-11-23 21:40", ["outside"]),
    ("Tuesday at 7am", "2026-11-24 07:00", ["outside"]),
    ("Sunday 3pm", "2026-11-29 15:00", ["closed"]),
    ("25 December 3pm", "2026-12-25 15:00", ["holiday"]),
    ("Sunday", "2026-11-30 20:00", ["closed", "moved"]),
    ("by Sunday", "2026-11-28 17:00", ["closed", "moved"]),
    ("25 December", "2026-12-28 20:00", ["holiday", "moved"]),
    ("Monday 10am", "2026-11-30 10:00", ["today-weekday"]),
    ("next Friday 10am", "2026-12-04 10:00", ["next-weekday"]),
    ("5/3", "2027-03-05 20:00", ["next-year"]),
    ("2-4pm tomorrow", "2026-11-24 16:00", ["until"]),
    ("tomorrow midnight", "2026-11-25 00:00", ["midnight", "outside"]),
)


@pytest.mark.parametrize(("line", "when", "said"), SAID)
def test_what_was_taken_for_granted_is_said(line: str, when: str, said: list[str]) -> None:
    assert (due(line), remarks(line)) == (when, said)


def test_without_working_hours_that_tell_them_apart_the_half_of_the_day_is_asked() -> None:
    assert due("tomorrow at 6", hours="24/7") == "asks which-half"


def test_after_work_a_time_means_the_next_working_day() -> None:
    assert due("at 9", "2026-11-28 18:00") == "2026-11-30 09:00"


def test_today_is_asked_about_after_work() -> None:
    assert due("today", "2026-11-23 20:30") == "asks over"


def test_numbers_of_a_date_stand_in_the_order_of_the_language() -> None:
    assert due("3/5") == "2027-05-03 20:00"
    assert due("3/5", month_first=True) == "2027-03-05 20:00"
    assert due("24/12", month_first=True) == "2026-12-24 20:00"


def test_a_date_with_points_needs_a_language_that_writes_it_so() -> None:
    assert due("24.11.") == "asks when"
    assert due("24.11.", sign=".") == "2026-11-24 20:00"


def test_the_end_of_a_month_that_is_shorter() -> None:
    assert due("in a month", "2027-01-31 10:00") == "2027-03-01 20:00"


def test_a_leap_day() -> None:
    assert due("29 February", "2028-02-01 10:00") == "2028-02-29 20:00"


def test_a_day_of_the_month_that_this_month_does_not_have() -> None:
    assert due("the 31st") == "2026-12-31 20:00"
