from datetime import date
from decimal import Decimal

import pytest

from jobaid.app.operations.limits import LimitShown, limits_shown, role_in_force
from jobaid.model.authority import Action, Limit, Unit
from jobaid.model.frame import Frame, Role
from jobaid.model.library import Library
from jobaid.model.origin import Origin

HERE = Origin("authority.toml")
TODAY = date(2026, 11, 23)
AGENT = Role(id="agent", name="Agent", origin=HERE)
LEADER = Role(id="team-leader", name="Team leader", origin=HERE)


def shown(unit: Unit, *limits: Limit, locale: str = "en-IE", role: Role = AGENT, nobody: bool = False) -> LimitShown:
    frame = Frame(
        format=1, name="x", locales=(locale,), currency="EUR", time_zone="UTC", origin=HERE, roles=(AGENT, LEADER)
    )
    action = Action(id="a", name="Refund", unit=unit, origin=HERE, nobody=nobody)
    (one,) = limits_shown(Library(frame=frame, actions=(action,), limits=limits), ("a", "gone", "a"), role, TODAY)
    return one


def limit(role: str = "agent", **values: object) -> Limit:
    return Limit(id=f"l-{role}", role=role, action="a", origin=HERE, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit", "amount", "words"),
    [
        ("money", "50.00", "up to €50.00"),
        ("money", "50", "up to €50.00"),
        ("percent", "15.0", "up to 15 %"),
        ("count", "1", "once"),
        ("count", "2", "2 times"),
        ("days", "9", "9 days"),
        ("days", "1", "1 day"),
        ("points", "150", "up to 150 points"),
    ],
)
def test_the_most_is_said_in_the_unit_of_the_action(unit: Unit, amount: str, words: str) -> None:
    assert shown(unit, limit(up_to=Decimal(amount))).most == words


def test_money_is_written_as_in_the_library_s_country() -> None:
    assert shown("money", limit(up_to=Decimal(50)), locale="de-DE").most == "up to 50,00\N{NO-BREAK SPACE}€"
    assert shown("money", limit(up_to=Decimal(50)), locale="xx-XX").most == "up to €50.00"


def test_what_is_usual_and_whom_to_ask_beyond_it_are_said() -> None:
    one = shown("money", limit(up_to=Decimal(50), usual=Decimal(15), approver="team-leader", within="10 minutes"))
    assert one.notes == ("usually €15.00", "per case")
    assert one.beyond == "beyond it ask the team leader, answer within 10 minutes"


def test_a_role_without_a_limit_may_not_and_asks_the_lowest_that_may() -> None:
    one = shown("money", limit("team-leader", up_to=Decimal(500)))
    assert (one.may, one.most) == (False, "ask the team leader")


def test_what_nobody_may_is_said() -> None:
    assert shown("none", nobody=True).most == "nobody may"


def test_an_override_beats_its_base_and_ends_by_itself() -> None:
    base, more = limit(up_to=Decimal(50)), limit(up_to=Decimal(75), override=True, valid_until=TODAY)
    assert shown("money", base, more).most == "up to €75.00"
    over = limit(up_to=Decimal(75), override=True, valid_until=date(2026, 11, 22))
    assert shown("money", base, over).most == "up to €50.00"


def test_a_share_names_what_it_is_of() -> None:
    assert shown("money", limit(share=Decimal("0.2"), of="order_value")).most == "up to 20 % of order value"


def test_without_a_role_set_the_lowest_is_in_force() -> None:
    library = Library(
        frame=Frame(
            format=1, name="x", locales=("en",), currency="EUR", time_zone="UTC", origin=HERE, roles=(AGENT, LEADER)
        )
    )
    assert role_in_force(library, "") == AGENT
    assert role_in_force(library, "team-leader") == LEADER
    assert role_in_force(library, "gone") == AGENT
    assert role_in_force(Library(), "agent") is None
