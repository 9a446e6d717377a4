"""What decides, rule by rule, in small libraries of their own."""

from datetime import date, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from jobaid.authority import Alternative, Award, AwardState, History, Request, Verdict, decide, role_of
from jobaid.expressions import Values
from jobaid.library.facts import values_of
from jobaid.messages import text
from jobaid.model.library import Library
from tests.libraries import read, write

ZONE = ZoneInfo("Europe/Dublin")
NOW = datetime(2026, 11, 23, 12, tzinfo=ZONE)
FRAME = """
format = 1
name = "Small"
locales = ["en-IE"]
currency = "EUR"
time_zone = "Europe/Dublin"
role = [{ id = "agent", name = "Agent" }, { id = "lead", name = "Lead" }, { id = "boss", name = "Boss" }]
slot = [
  { name = "seats", type = "number", prompt = "seats" },
  { name = "vip", type = "yes_no", prompt = "vip?" },
  { name = "order_value", type = "money", prompt = "value" },
]
"""
CONTACTS = '[[contact]]\nid = "office"\nname = "Office"\nfor = "The rest"\n'
PEOPLE = """
[[person]]
id = "desk"
role = "agent"
[[person]]
id = "lead-1"
role = "lead"
[[person]]
id = "lead-2"
role = "lead"
[[person]]
id = "boss-1"
role = "boss"
"""
NUMBERS = count(1)


def action(name: str, *lines: str, unit: str = "money") -> str:
    return "\n".join(("[[action]]", f'id = "{name}"', f'name = "{name.title()}"', f'unit = "{unit}"', *lines, ""))


def limit(what: str, role: str, *lines: str, approver: str = "office") -> str:
    key = f"actions = [{', '.join(repr(one) for one in what.split())}]" if " " in what else f'action = "{what}"'
    name = f'id = "l{next(NUMBERS)}"'
    return "\n".join(("[[limit]]", name, key, f'role = "{role}"', f'approver = "{approver}"', *lines, ""))


@pytest.fixture
def make(tmp_path: Path) -> Any:
    def made(*authority: str, people: str = PEOPLE) -> Library:
        files = {"library.toml": FRAME, "contacts.toml": CONTACTS, "people.toml": people}
        contents = read(write(tmp_path, {**files, "authority.toml": "\n".join(authority)}))
        assert contents.problems == ()
        assert not contents.broken
        return contents.library

    return made


def award(name: str, euro: float = 0, state: AwardState = "agreed", **more: Any) -> Award:
    known = {"id": str(id(more)), "at": NOW, "currency": "EUR", "by": "desk", "role": "agent", "case": "1"}
    return Award(action=name, parts=round(euro * 100), state=state, **{**known, **more})


def ask(
    library: Library,
    name: str,
    euro: float | None,
    *before: Award,
    role: str = "agent",
    now: datetime = NOW,
    **more: Any,
) -> Verdict:
    slots = more.pop("slots", {})
    parts = None if euro is None else round(euro * 100)
    request = Request(action=name, parts=parts, **{"person": "desk", "case": "1", "customer": "C", **more})
    values = values_of(library)
    known = Values({**values.slots, **slots}, values.facts)
    verdict = decide(role, request, library, known, History(before, ZONE), now)
    assert verdict is not None
    return verdict


def test_a_formula_without_its_slot_is_asked_for_and_never_assumed(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", 'formula = "100 * seats"'))
    assert ask(library, "cash", 10).asks == ("seats",)
    assert ask(library, "cash", 10).kind == "needs_facts"
    assert ask(library, "cash", 300, slots={"seats": 3}).is_allowed
    assert ask(library, "cash", 300.01, slots={"seats": 3}).within == 300_00


def test_a_formula_that_cannot_be_reckoned_gives_nothing(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", 'formula = "100 / seats"'))
    assert ask(library, "cash", 1, slots={"seats": 0}).kind == "needs_approval"


def test_a_slot_that_could_only_forbid_what_is_forbidden_anyway_is_not_asked_for(make: Any) -> None:
    library = make(
        action("cash"), limit("cash", "agent", "up_to = 50"), limit("cash", "agent", 'formula = "10 * seats"')
    )
    verdict = ask(library, "cash", 51)
    assert verdict.kind == "needs_approval"
    assert verdict.within == 0
    assert verdict.asks == ("seats",)


def test_two_rows_of_which_one_always_holds_ask_only_for_what_they_differ_in(make: Any) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 50", 'unless = "vip"'),
        limit("cash", "agent", "up_to = 150", 'when = "vip"'),
    )
    assert ask(library, "cash", 50).is_allowed
    assert ask(library, "cash", 51).asks == ("vip",)
    assert ask(library, "cash", 151).kind == "needs_approval"


def test_a_row_that_may_not_hold_at_all_is_asked_for(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 50", 'when = "vip"'))
    assert ask(library, "cash", 10).asks == ("vip",)
    assert ask(library, "cash", 10, slots={"vip": False}).kind == "refused"


def test_where_none_of_the_own_limits_holds_whoever_above_may_decides(make: Any) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 50", 'when = "vip"', approver="lead"),
        limit("cash", "lead", "up_to = 80"),
    )
    verdict = ask(library, "cash", 60, slots={"vip": False})
    assert verdict.kind == "needs_approval"
    assert verdict.approver is not None
    assert verdict.approver.id == "lead"
    assert ask(library, "cash", 81, slots={"vip": False}).kind == "refused"


def test_a_role_that_is_missing_is_refused_and_told_who_may(make: Any) -> None:
    library = make(action("cash"), limit("cash", "lead", "up_to = 50"), limit("cash", "boss", "up_to = 500"))
    for euro, who in ((50, "lead"), (51, "boss"), (501, "office")):
        verdict = ask(library, "cash", euro)
        assert verdict.kind == "refused"
        assert verdict.approver is not None
        assert verdict.approver.id == who


def test_rights_take_nothing_from_what_is_shared_with_favours_and_are_not_bound_by_it(make: Any) -> None:
    library = make(
        action("right", 'basis = "entitlement"'),
        action("other", 'basis = "entitlement"'),
        action("favour"),
        limit("right", "agent", "up_to = 100"),
        limit("right other", "agent", "up_to = 120"),
        limit("favour", "agent", "up_to = 30"),
        limit("right favour", "agent", "up_to = 30"),
    )
    assert ask(library, "favour", 30, award("right", 100)).is_allowed
    assert ask(library, "right", 100, award("favour", 30)).is_allowed
    assert ask(library, "right", 100, award("other", 21)).within == 99_00


def test_what_does_not_go_together_does_not_in_either_order(make: Any) -> None:
    library = make(
        action("cash", 'not_with = ["gift"]'),
        action("gift"),
        limit("cash", "agent", "up_to = 50"),
        limit("gift", "agent", "up_to = 50"),
    )
    assert ask(library, "cash", 10, award("gift", 5)).kind == "refused"
    assert ask(library, "gift", 10, award("cash", 5)).kind == "refused"
    assert ask(library, "cash", 10, award("gift", 5, "void")).is_allowed
    assert ask(library, "cash", 10, award("gift", 5, case="2")).is_allowed


def test_what_comes_after_something_needs_it_offered_not_given(make: Any) -> None:
    library = make(
        action("cash", 'after = ["swap"]'),
        action("swap", unit="none"),
        limit("cash", "agent", "up_to = 50"),
        limit("swap", "agent"),
    )
    refused = ask(library, "cash", 10)
    assert (refused.kind, refused.alternatives) == ("refused", (Alternative("swap"),))
    assert "Swap" in text(refused.reason)
    assert ask(library, "cash", 10, award("swap", state="asked")).is_allowed


def test_what_is_within_the_limit_instead_comes_with_what_is_left_of_it(make: Any) -> None:
    library = make(
        action("cash"),
        action("gift"),
        action("swap", unit="none"),
        action("asked", 'offered = "if_asked"'),
        action("used"),
        limit("cash", "agent", "up_to = 50"),
        limit("gift", "agent", "up_to = 30"),
        limit("swap", "agent"),
        limit("asked", "agent", "up_to = 9"),
        limit("used", "agent", "up_to = 9"),
    )
    offer = ("cash", "gift", "swap", "asked", "used", "gift", "unknown")
    request = Request(action="cash", parts=5001, case="1")
    before = History((award("gift", 12), award("used", 9)), ZONE)
    verdict = decide("agent", request, library, Values(), before, NOW, offer)
    assert verdict is not None
    assert verdict.alternatives == (Alternative("gift", 1800), Alternative("swap"))
    within = decide("agent", Request(action="cash", parts=5000, case="1"), library, Values(), before, NOW, offer)
    assert within is not None
    assert within.alternatives == ()


def test_beyond_two_limits_the_higher_of_their_approvers_decides(make: Any) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 50", approver="lead"),
        limit("cash", "agent", "up_to = 60", 'per = "agent"', 'every = "day"', approver="boss"),
        limit("cash", "lead", "up_to = 500"),
        limit("cash", "boss", "up_to = 900"),
    )
    for euro, who in ((55, "lead"), (65, "boss")):
        verdict = ask(library, "cash", euro)
        assert verdict.approver is not None
        assert verdict.approver.id == who


def test_free_again_is_the_day_on_which_all_limits_are(make: Any) -> None:
    daily = limit("cash", "agent", "up_to = 60", 'per = "agent"', 'every = "day"')
    library = make(action("cash"), daily, limit("cash", "agent", "times = 1", 'per = "customer"', "days = 7"))
    before = award("cash", 60, customer="C")
    assert ask(library, "cash", 10, before).until == date(2026, 11, 30)
    assert ask(library, "cash", 10, before, customer="D").until == date(2026, 11, 24)
    assert ask(library, "cash", 61, before).until is None


def test_what_is_left_of_a_day_or_of_dated_limits_has_an_end(make: Any) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 60", 'per = "agent"', 'every = "week"', "valid_until = 2026-11-27"),
    )
    assert ask(library, "cash", 10).until == date(2026, 11, 27)
    assert ask(library, "cash", 10, now=datetime(2026, 11, 20, tzinfo=ZONE)).until == date(2026, 11, 22)


def test_an_override_replaces_what_it_says_and_nothing_else(make: Any) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 50", "times = 2"),
        limit("cash", "agent", "up_to = 75", "override = true"),
        limit("cash", "agent", "up_to = 60", 'per = "agent"', 'every = "day"'),
    )
    assert ask(library, "cash", 60).is_allowed
    assert ask(library, "cash", 61).within == 60_00
    assert ask(library, "cash", 1, award("cash", 1), award("cash", 1, id="b")).kind == "needs_approval"


def test_a_whole_role_shares_what_is_counted_over_it(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 100", 'per = "role"', 'every = "week"'))
    assert ask(library, "cash", 30, award("cash", 70, by="desk-2", case="2")).is_allowed
    assert ask(library, "cash", 31, award("cash", 70, by="desk-2", case="2")).within == 30_00
    assert ask(library, "cash", 100, award("cash", 70, by="lead-1", role="lead", case="2")).is_allowed


@pytest.mark.parametrize(
    ("state", "left"), [("agreed", 40), ("claimed", 40), ("done", 40), ("void", 50), ("asked", 50)]
)
def test_what_counts_of_what_was_given(make: Any, state: AwardState, left: int) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 50"))
    assert ask(library, "cash", 1, award("cash", 10, state)).within == left * 100


def test_a_share_of_the_order_is_exact_and_a_percentage_has_hundredths(make: Any) -> None:
    library = make(
        action("cash"),
        action("discount", unit="percent"),
        limit("cash", "agent", "share = 0.2", 'of = "order_value"'),
        limit("discount", "agent", "up_to = 12.5"),
    )
    assert ask(library, "cash", 1, slots={"order_value": Decimal("33.39")}).within == 6_67
    assert ask(library, "discount", 12.5).is_allowed
    assert ask(library, "discount", 12.51).within == 12_50


def test_what_to_look_at_comes_from_the_action_and_from_the_limit(make: Any) -> None:
    library = make(
        action("cash", 'evidence = ["receipt"]', 'send_to = "office"'),
        limit("cash", "agent", "up_to = 50", 'evidence = ["photo", "receipt"]'),
    )
    assert ask(library, "cash", 10).evidence == ("receipt", "photo")


AWAY = '[[stand_in]]\nfor = "%s"\nby = "%s"\nfrom = 2026-11-23\nuntil = 2026-11-23\n'


@pytest.mark.parametrize(
    ("away", "who", "people", "standing_in"),
    [
        ((), "lead", ("lead-1", "lead-2"), ()),
        ((("lead-1", "lead-2"),), "lead", ("lead-2",), ()),
        ((("lead-1", "boss-1"),), "lead", ("boss-1", "lead-2"), ("boss-1",)),
        ((("lead-1", "desk"),), "lead", ("lead-2",), ()),
        ((("lead-1", "desk"), ("lead-2", "desk")), "boss", ("boss-1",), ()),
        ((("lead-1", "lead-2"), ("lead-2", "lead-1")), "boss", ("boss-1",), ()),
        ((("lead-1", "desk"), ("lead-2", "desk"), ("boss-1", "desk")), "office", (), ()),
    ],
)
def test_who_is_away_is_not_asked_and_nobody_stands_in_for_the_own_request(
    make: Any, away: tuple[tuple[str, str], ...], who: str, people: tuple[str, ...], standing_in: tuple[str, ...]
) -> None:
    library = make(
        action("cash"),
        limit("cash", "agent", "up_to = 50", approver="lead"),
        limit("cash", "lead", "up_to = 500", approver="boss"),
        limit("cash", "boss", "up_to = 900"),
        people=PEOPLE + "".join(AWAY % one for one in away),
    )
    asked_of = ask(library, "cash", 60).approver
    assert asked_of is not None
    assert (asked_of.id, asked_of.people, asked_of.standing_in) == (who, people, standing_in)


def test_a_stand_in_has_the_higher_role_for_the_days_it_holds(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 5"), people=PEOPLE + AWAY % ("lead-1", "desk"))
    days = {day: role_of(library, "desk", date(2026, 11, day)) for day in (22, 23, 24)}
    assert days == {22: "agent", 23: "lead", 24: "agent"}
    assert role_of(library, "nobody known", date(2026, 11, 23)) == "agent"


def test_the_row_that_certainly_refuses_is_named_before_one_that_may_not_hold(make: Any) -> None:
    library = make(
        action("cash"), limit("cash", "agent", "up_to = 50"), limit("cash", "agent", "up_to = 20", 'when = "vip"')
    )
    verdict = ask(library, "cash", 60)
    assert (verdict.cap, verdict.within, verdict.asks) == (50_00, 20_00, ("vip",))


def test_an_approver_who_has_no_limit_is_passed_over_for_one_above_who_has(make: Any) -> None:
    library = make(
        action("cash"), limit("cash", "agent", "up_to = 50", approver="lead"), limit("cash", "boss", "up_to = 500")
    )
    asked_of = ask(library, "cash", 60).approver
    assert asked_of is not None
    assert asked_of.id == "boss"


def test_of_several_amounts_in_one_row_the_smallest_counts(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 50", 'formula = "20 * seats"'))
    assert ask(library, "cash", 1, slots={"seats": 2}).within == 40_00
    assert ask(library, "cash", 1, slots={"seats": 3}).within == 50_00


def test_a_week_begins_on_monday(make: Any) -> None:
    library = make(action("cash"), limit("cash", "agent", "up_to = 50", 'per = "agent"', 'every = "week"'))
    wednesday = datetime(2026, 12, 2, 12, tzinfo=ZONE)
    sunday, monday = (award("cash", 20, at=datetime(*day, 23, tzinfo=ZONE)) for day in ((2026, 11, 29), (2026, 11, 30)))
    assert ask(library, "cash", 1, sunday, now=wednesday).within == 50_00
    assert ask(library, "cash", 1, monday, now=wednesday).within == 30_00
