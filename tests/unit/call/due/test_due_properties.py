"""What holds of every line, at every moment."""

from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobaid.call.due import read_line
from tests.unit.call.due.scenes import HOLIDAYS, ZONE, scene, work
from tests.unit.call.due.test_phrases import LINES

MINUTES = st.integers(0, 3 * 365 * 24 * 60)
MOMENTS = MINUTES.map(lambda late: (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=late)).astimezone(ZONE))
CLOCK_CHANGES = (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
WORDS = st.sampled_from(sorted({word for line, _, _ in LINES for word in line.split()}))
TYPED = st.one_of(
    st.sampled_from([line for line, _, _ in LINES]),
    st.lists(WORDS, max_size=8).map(" ".join),
    st.text(max_size=60),
)


@settings(max_examples=400, deadline=None)
@given(TYPED, MOMENTS)
@example("01:30", CLOCK_CHANGES[0].astimezone(ZONE))
@example("01:30 tomorrow", (CLOCK_CHANGES[0] - timedelta(days=1)).astimezone(ZONE))
@example("in 1 hour", CLOCK_CHANGES[0].astimezone(ZONE))
@example("in 1 hour", CLOCK_CHANGES[1].astimezone(ZONE))
@example("01:30", CLOCK_CHANGES[1].astimezone(ZONE))
def test_a_due_time_is_still_to_come_and_on_the_teams_clock(line: str, now: datetime) -> None:
    reading = read_line(line, scene(now))
    assert (reading.due is None) != (reading.asks is None)
    if reading.due is not None:
        assert reading.due.at.timestamp() > now.timestamp()
        assert reading.due.at.tzinfo is ZONE
        back = reading.due.at.astimezone(UTC).astimezone(ZONE)
        assert back.replace(tzinfo=None) == reading.due.at.replace(tzinfo=None)  # a time that the clocks have


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 60), MOMENTS)
def test_working_days_skip_days_without_work(count: int, now: datetime) -> None:
    reading = read_line(f"in {count} working days", scene(now))
    assert reading.due is not None
    days = [now.date() + timedelta(days=number) for number in range(1, 200)]
    working = [day for day in days if day.weekday() != 6 and day not in HOLIDAYS]
    assert reading.due.at.date() == working[count - 1]


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 100), MOMENTS)
def test_working_hours_end_within_working_time(count: int, now: datetime) -> None:
    reading = read_line(f"in {count} working hours", scene(now))
    assert reading.due is not None
    assert work().is_working(reading.due.at - timedelta(minutes=1))
    assert reading.due.remarks == ()


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 600), MOMENTS)
def test_minutes_are_real_minutes_whatever_the_clocks_do(count: int, now: datetime) -> None:
    reading = read_line(f"in {count} minutes", scene(now))
    assert reading.due is not None
    assert reading.due.at.timestamp() - now.timestamp() == count * 60


def test_a_time_that_the_clocks_leave_out_is_the_one_after_the_gap_and_that_is_said() -> None:
    reading = read_line("tomorrow 01:30", scene((CLOCK_CHANGES[0] - timedelta(days=1)).astimezone(ZONE)))
    assert reading.due is not None
    assert f"{reading.due.at:%H:%M}" == "02:30"
    assert "no-such-time" in [remark.kind for remark in reading.due.remarks]
