"""What holds of limits whatever is given, in whatever order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jobaid.authority import Award, History, Request, Verdict, as_amount, decide, in_parts
from jobaid.authority.windows import first_day, last_day
from jobaid.expressions import Values
from jobaid.library.facts import values_of
from jobaid.model.authority import Action, Limit
from jobaid.model.library import Library
from jobaid.model.origin import Origin
from tests.libraries import ROOT, read

ZONE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 23, 12, tzinfo=ZONE)
ROLES = ("agent", "team_leader", "manager")
HERE = Origin("authority.toml")

awards = st.lists(
    st.builds(
        Award,
        id=st.uuids().map(str),
        action=st.sampled_from(["refund", "goodwill", "fee-waiver", "extension"]),
        parts=st.integers(1, 20_000),
        at=st.integers(-200, 3).map(lambda days: NOW + timedelta(days)),
        currency=st.sampled_from(["EUR", "USD", ""]),
        by=st.sampled_from(["desk-1", "desk-2"]),
        customer=st.sampled_from(["C-1", "C-2", ""]),
        case=st.sampled_from(["1", "2"]),
        state=st.sampled_from(["agreed", "done", "void", "asked"]),
    ),
    max_size=12,
)
requests = st.builds(
    Request,
    action=st.sampled_from(["refund", "goodwill", "extension"]),
    parts=st.integers(1, 60_000),
    person=st.sampled_from(["desk-1", "desk-2", "lead-1"]),
    customer=st.sampled_from(["C-1", "C-2"]),
    case=st.sampled_from(["1", "2"]),
)
roles = st.sampled_from(ROLES)
many = settings(max_examples=2 * settings().max_examples, deadline=None)
"""2,000 with the long tests."""


@pytest.fixture(scope="module", params=["golden-authority", "golden-authority-2"])
def library(request: pytest.FixtureRequest) -> Library:
    return read(ROOT / "tests/corpus/good" / request.param).library


def answer(library: Library, role: str, request: Request, given_before: list[Award], **slots: bool) -> Verdict:
    values = values_of(library)
    known = Values({**values.slots, **slots}, values.facts, values.shown)
    verdict = decide(role, request, library, known, History(given_before, ZONE), NOW)
    assume(verdict is not None)
    assert verdict is not None
    return verdict


@many
@given(role=roles, request=requests, before=awards)
def test_what_is_within_is_allowed_and_one_part_more_is_not(
    library: Library, role: str, request: Request, before: list[Award]
) -> None:
    verdict = answer(library, role, request, before)
    if verdict.kind not in {"allowed", "needs_approval"} or verdict.within is None:
        return
    if verdict.within:
        assert answer(library, role, replace(request, parts=verdict.within), before).is_allowed
    assert not answer(library, role, replace(request, parts=verdict.within + 1), before).is_allowed


@many
@given(role=roles, request=requests, before=awards, more=awards)
def test_more_awards_never_allow_more(
    library: Library, role: str, request: Request, before: list[Award], more: list[Award]
) -> None:
    if answer(library, role, request, [*before, *more]).is_allowed:
        assert answer(library, role, request, before).is_allowed


@many
@given(role=roles, request=requests, before=awards, chance=st.randoms(use_true_random=False))
def test_the_order_of_awards_changes_nothing(
    library: Library, role: str, request: Request, before: list[Award], chance: object
) -> None:
    mixed = list(before)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert answer(library, role, request, before) == answer(library, role, request, mixed)


@many
@given(role=roles, request=requests, before=awards, one=st.integers(0, 11))
def test_voiding_gives_back_exactly_what_was_taken(
    library: Library, role: str, request: Request, before: list[Award], one: int
) -> None:
    if one >= len(before):
        return
    without = [award for place, award in enumerate(before) if place != one]
    voided = [*without, replace(before[one], state="void")]
    assert answer(library, role, request, voided) == answer(library, role, request, without)


@many
@given(role=roles, asked=st.lists(requests, max_size=12))
def test_no_sequence_of_awards_exceeds_a_cap(library: Library, role: str, asked: list[Request]) -> None:
    history: list[Award] = []
    for number, request in enumerate(asked):
        if answer(library, role, request, history).is_allowed:
            history.append(
                Award(
                    id=str(number),
                    action=request.action,
                    parts=request.parts or 0,
                    at=NOW,
                    currency="" if request.action == "extension" else "EUR",
                    by=request.person,
                    customer=request.customer,
                    case=request.case,
                )
            )
    caps = [one for one in library.limits if one.role == role and one.up_to and one.per == "case"]
    caps = [one for one in caps if not one.when]
    for case in ("1", "2"):
        for action in ("refund", "goodwill", "extension"):
            most = [one.up_to for one in caps if one.covers == (action,) and one.up_to is not None]
            if most:
                scale = 1 if action == "extension" else 100
                given_all = sum(one.parts for one in history if one.action == action and one.case == case)
                assert given_all <= max(most) * scale


@many
@given(role=roles, request=requests, before=awards)
def test_nobody_approves_the_own_request(library: Library, role: str, request: Request, before: list[Award]) -> None:
    verdict = answer(library, role, request, before)
    if verdict.approver is not None:
        assert request.person not in verdict.approver.people


@many
@given(role=roles, request=requests, before=awards)
def test_currencies_never_mix(library: Library, role: str, request: Request, before: list[Award]) -> None:
    ours = [one for one in before if one.currency != "USD" or one.state == "asked"]
    assert answer(library, role, request, before).within == answer(library, role, request, ours).within


@many
@given(role=roles, request=requests, before=awards, back=st.integers(0, 400))
def test_a_clock_set_back_frees_nothing(
    library: Library, role: str, request: Request, before: list[Award], back: int
) -> None:
    today = [replace(one, at=NOW) for one in before]
    values = values_of(library)
    earlier = decide(role, request, library, values, History(today, ZONE), NOW - timedelta(days=back))
    now = decide(role, request, library, values, History(today, ZONE), NOW)
    if earlier is not None and now is not None and back < 7:  # an override that has not begun yet is another limit
        assert not (earlier.is_allowed and not now.is_allowed)


@many
@given(
    currency=st.sampled_from(["JPY", "EUR", "KWD"]),
    parts=st.integers(1, 10**12),
)
def test_smallest_parts_and_amounts_are_the_same(currency: str, parts: int) -> None:
    action = Action(id="a", name="A", unit="money", origin=HERE, currency=currency)
    amount = as_amount(action, "EUR", parts)
    assert isinstance(amount, Decimal)
    assert in_parts(action, "EUR", amount) == parts
    assert -amount.as_tuple().exponent == {"JPY": 0, "EUR": 2, "KWD": 3}[currency]  # type: ignore[operator]


@many
@given(
    day=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    given_on=st.integers(-100, 0),
    days=st.integers(1, 90),
    every=st.sampled_from(["day", "week", "month", None]),
)
def test_a_window_has_the_same_edge_from_both_sides(day: date, given_on: int, days: int, every: str | None) -> None:
    known = {"every": every} if every else {"days": days}
    limit = Limit(id="l", role="agent", origin=HERE, **known)
    before = day + timedelta(given_on)
    assert (before >= first_day(limit, day)) == (day <= last_day(limit, before))


@many
@given(
    moment=st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31)),  # noqa: DTZ001 - hypothesis wants them so
    zone=st.sampled_from(["Europe/Dublin", "America/St_Johns", "Australia/Lord_Howe", "UTC"]),
)
def test_days_are_those_of_the_clock_on_the_wall(moment: datetime, zone: str) -> None:
    """Every moment is in one day, also in nights when the clocks change."""
    at = moment.replace(tzinfo=UTC)
    action = Action(id="a", name="A", unit="count", origin=HERE)
    limit = Limit(id="l", role="agent", origin=HERE, action="a", times=1, per="agent", every="day")
    library = Library(actions=(action,), limits=(limit,))
    history = History([Award(id="1", action="a", parts=1, at=at)], ZoneInfo(zone))
    local = at.astimezone(ZoneInfo(zone))
    for shift, is_free in ((0, False), (1, True)):
        noon = datetime.combine(local.date() + timedelta(shift), datetime.min.time(), ZoneInfo(zone)).replace(hour=12)
        verdict = decide("agent", Request(action="a", parts=1), library, Values(), history, noon)
        assert verdict is not None
        assert verdict.is_allowed is is_free
