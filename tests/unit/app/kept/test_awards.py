"""What was given stays as long as a limit counts it, and no longer names anybody than it has to."""

from pathlib import Path

import pytest

from jobaid.app.awarding import Awarding, given_in
from jobaid.app.given import Given
from jobaid.app.kept.pieces import only, pieces
from jobaid.app.operations.giving import Giving
from jobaid.model.library import Library
from tests.libraries import CORPUS, files_of, read, write
from tests.unit.app.clock import Clock
from tests.unit.app.kept.conftest import Shop

GOLDEN = CORPUS / "good" / "golden-authority"
WINDOWS = """
action = [{ id = "goodwill", name = "Goodwill", unit = "money" }, { id = "refund", name = "Refund", unit = "money" }]
limit = [
  { id = "c", action = "goodwill", role = "agent", up_to = 60.00, per = "customer", days = 90, approver = "manager" },
  { id = "a", action = "goodwill", role = "agent", up_to = 300.00, per = "agent", every = "day", approver = "manager" },
  { id = "r", action = "refund", role = "agent", up_to = 50.00, approver = "manager" },
]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {"library.toml": files_of(GOLDEN)["library.toml"], "authority.toml": WINDOWS}
    return read(write(tmp_path_factory.mktemp("windows"), files)).library


class Till:
    """A desk that gives, in a shop that keeps."""

    def __init__(self, shop: Shop, library: Library) -> None:
        self.shop = shop
        shop.desk.take_library(library)
        shop.desk.use_person("desk-1")
        shop.desk.use_role("agent")

    def give(self, action: str, parts: int, customer: str, case: str) -> None:
        desk = self.shop.desk
        desk.fill("customer", customer)
        desk.fill("case", case)
        wanted = Giving(desk).wanted(next(one for one in desk.library.actions if one.id == action), parts)
        outcome = self.shop.done(Awarding(self.shop.journaling.writer).give(wanted))
        assert outcome.is_done
        desk.take_kept(outcome.entries)
        desk.note("written")
        desk.next_caller()
        for call in desk.day.unfinished:
            desk.drop(call.number)

    @property
    def kept(self) -> tuple[Given, ...]:
        return self.shop.run(given_in)

    def grow_old(self, clock: Clock, days: int, keep: int = 30) -> None:
        self.shop.use_after(days)
        self.shop.done(self.shop.keeper.erase_old(clock.time, keep))


@pytest.fixture
def till(shop: Shop, library: Library) -> Till:
    return Till(shop, library)


def test_what_a_limit_still_counts_is_not_erased_with_its_call(till: Till, clock: Clock) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.grow_old(clock, 31)
    [one] = till.kept
    assert (one.parts, one.customer) == (2000, "cu-1001")
    assert (one.case, one.by, one.call) == ("", "", "")
    assert till.shop.on_disk("written") == []
    assert till.shop.faults() == []


def test_a_case_named_after_it_was_given_is_kept_as_long_as_a_limit_counts_it(
    till: Till, clock: Clock, library: Library
) -> None:
    desk = till.shop.desk
    wanted = Giving(desk).wanted(next(one for one in desk.library.actions if one.id == "refund"), 2000)
    desk.take_kept(till.shop.done(Awarding(till.shop.journaling.writer).give(wanted)).entries)
    desk.fill("customer", "Cu-1001")
    desk.fill("case", "kw-4711")
    till.grow_old(clock, 365)
    [one] = till.kept
    assert (one.case, one.cases, one.customer, one.customers) == ("", ("kw-4711",), "", ())
    till.shop.open_again()
    desk = Till(till.shop, library).shop.desk
    desk.fill("case", "kw-4711")
    verdict = Giving(desk).ask(next(one for one in desk.library.actions if one.id == "refund"), None).verdict
    assert (verdict.cap, verdict.within) == (5000, 3000)
    till.shop.done(till.shop.keeper.erase(till.shop.find("kw-4711")))
    assert till.shop.on_disk("kw-4711") == []


def test_after_its_window_it_is_erased(till: Till, clock: Clock) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.grow_old(clock, 89)
    before = len(till.kept)
    till.grow_old(clock, 1)
    assert (before, len(till.kept)) == (1, 0)
    assert till.shop.on_disk("Cu-1001") == till.shop.on_disk("cu-1001") == []


def test_a_case_that_is_counted_for_ever_keeps_its_number_and_nothing_else(till: Till, clock: Clock) -> None:
    till.give("refund", 2000, "Cu-1001", "kw-4711")
    till.grow_old(clock, 365)
    [one] = till.kept
    assert (one.case, one.customer, one.by) == ("kw-4711", "", "")


def test_what_is_younger_stays_whole(till: Till, clock: Clock) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    before = till.kept
    till.grow_old(clock, 20)
    assert till.kept == before


def test_a_customer_is_erased_and_the_agents_budget_stays_spent(till: Till) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.give("goodwill", 1000, "Cu-1002", "kw-4712")
    till.shop.done(till.shop.keeper.erase(till.shop.find("Cu-1001")))
    assert {(one.parts, one.customer, one.by) for one in till.kept} == {
        (2000, "", "desk-1"),
        (1000, "cu-1002", "desk-1"),
    }
    assert set(till.shop.desk.day.given) == set(till.kept)
    assert till.shop.on_disk("Cu-1001") == till.shop.on_disk("kw-4711") == []
    assert till.shop.find("Cu-1001").is_empty
    assert till.shop.faults() == []


def test_what_was_given_on_a_call_that_names_the_customer_only_in_its_note_is_found(till: Till) -> None:
    till.shop.desk.note("Ms Duarte rings")
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    found = till.shop.find("kw-4711")
    assert len(found.award_ids) == 1


def test_everything_is_erased_but_the_amounts(till: Till) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.shop.done(till.shop.keeper.erase_everything())
    assert [(one.parts, one.customer, one.by) for one in till.kept] == [(2000, "", "desk-1")]
    assert till.shop.on_disk("kw-4711") == []


def test_in_a_backup_nobody_is_named_either(till: Till) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.shop.back_up()
    assert till.shop.on_disk("kw-4711") != []
    till.shop.done(till.shop.keeper.erase(till.shop.find("Cu-1001")))
    assert till.shop.on_disk("kw-4711") == []


def test_it_can_be_taken_along(till: Till, tmp_path: Path) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.shop.done(till.shop.keeper.export(tmp_path / "out", till.shop.find("kw-4711")))
    assert "Goodwill" in (tmp_path / "out" / "kept.txt").read_text("utf-8")


def test_what_was_given_on_a_call_that_is_left_out_stays(till: Till) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.give("goodwill", 1000, "Cu-1001", "kw-4712")
    found = till.shop.find("Cu-1001")
    [newest, _older] = pieces(found)
    chosen = only(found, [newest.id])
    till.shop.done(till.shop.keeper.erase(chosen))
    assert {(one.parts, one.customer) for one in till.kept} == {(2000, "cu-1001"), (1000, "")}


def test_what_was_given_on_a_call_that_is_gone_is_a_piece_of_its_own(till: Till, clock: Clock) -> None:
    till.give("goodwill", 2000, "Cu-1001", "kw-4711")
    till.grow_old(clock, 31)
    [one] = pieces(till.shop.find("Cu-1001"))
    assert one.kind == "given"
    till.shop.done(till.shop.keeper.erase(only(till.shop.find("Cu-1001"), [one.id])))
    assert till.shop.on_disk("cu-1001") == []
