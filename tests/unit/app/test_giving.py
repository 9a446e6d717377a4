"""What may be given, as it is asked at the desk: what is meant, how an amount is read, and what counts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobaid.app.awarding import Awarding, JournalLedger, Outcome, given_in
from jobaid.app.desk import Desk
from jobaid.app.journaling import Journaling
from jobaid.app.operations.amounts import read_amount
from jobaid.app.operations.ask import Asking, understood
from jobaid.app.operations.giving import Giving
from jobaid.app.operations.may_choices import MayChoices
from jobaid.app.operations.writing_up import WriteUps
from jobaid.journal.store import Store
from jobaid.model.authority import Action
from jobaid.model.library import Library
from tests.libraries import CORPUS, files_of, read, write

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
GOLDEN = CORPUS / "good" / "golden-authority"
NAMES = """
action = [
  { id = "refund", name = "Refund", unit = "money", also = ["money back"] },
  { id = "goodwill", name = "Goodwill credit", unit = "money", also = ["voucher"] },
  { id = "part-credit", name = "Part credit", unit = "percent", also = ["credit"] },
  { id = "late-fee", name = "Late fee waiver", unit = "none", also = ["waive the late fee"] },
  { id = "upgrade", name = "Express upgrade", unit = "count", also = ["send it express"] },
  { id = "more-time", name = "Longer return time", unit = "days" },
]
limit = [
  { id = "r", action = "refund", role = "agent", up_to = 50.00, approver = "team_leader" },
  { id = "g", action = "goodwill", role = "agent", up_to = 20.00, approver = "team_leader" },
  { id = "p", action = "part-credit", role = "agent", up_to = 10, approver = "team_leader" },
  { id = "f", action = "late-fee", role = "agent", times = 1, approver = "team_leader" },
  { id = "u", action = "upgrade", role = "agent", up_to = 1, approver = "team_leader" },
  { id = "m", action = "more-time", role = "agent", up_to = 9, approver = "team_leader" },
]
"""


def library_in(folder: Path, locale: str = "en-IE", currency: str = "EUR", authority: str = NAMES) -> Library:
    frame = files_of(GOLDEN)["library.toml"].replace('"en-IE"', f'"{locale}"').replace('"EUR"', f'"{currency}"')
    return read(write(folder, {"library.toml": frame, "authority.toml": authority})).library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_in(tmp_path_factory.mktemp("giving"))


@pytest.fixture(scope="module")
def golden() -> Library:
    return read(GOLDEN).library


def desk_of(library: Library, person: str = "desk-1", role: str = "agent") -> Desk:
    desk = Desk(role, lambda _library: NOW, person=person)
    desk.take_library(library)
    return desk


def action_of(library: Library, name: str) -> Action:
    return next(one for one in library.actions if one.id == name)


@pytest.mark.parametrize(
    ("typed", "action", "parts"),
    [
        ("refund 40", "refund", 4000),
        ("refnd €40", "refund", 4000),
        ("40 € back", "refund", 4000),
        ("40 back", "refund", 4000),
        ("refund 40 eur", "refund", 4000),
        ("40€ refund", "refund", 4000),
        ("refund 40.50", "refund", 4050),
        ("refund 40,50", "refund", 4050),
        ("refund 1,200", "refund", 120_000),
        ("can i waive the late fee", "late-fee", None),
        ("upgrade", "upgrade", None),
        ("upgarde", "upgrade", None),
        ("credit 15%", "part-credit", 1500),
        ("goodwil credit 20", "goodwill", 2000),
        ("voucher 10", "goodwill", 1000),
        ("longer return time 5 days", "more-time", 5),
        ("can i refund 40 to the customer", "refund", 4000),
    ],
)
def test_what_is_typed_says_what_is_to_be_given(library: Library, typed: str, action: str, parts: int | None) -> None:
    asked = understood(library, library.actions, typed)
    assert asked is not None
    assert (asked.action.id, asked.read.parts) == (action, parts)


@pytest.mark.parametrize(
    "typed", ["", "40", "where is my parcel", "my refund has not arrived yet", "order 48213", "r", "x" * 500]
)
def test_other_words_ask_for_nothing(library: Library, typed: str) -> None:
    assert understood(library, library.actions, typed) is None


@pytest.mark.parametrize(
    ("locale", "currency", "typed", "parts"),
    [
        ("de-DE", "EUR", "1.200", 120_000),
        ("de-DE", "EUR", "40,50", 4050),
        ("de-DE", "EUR", "40.50", 4050),
        ("en-IE", "EUR", "1,200.50", 120_050),
        ("fr-FR", "EUR", "1 200,50", 120_050),
        ("ja-JP", "JPY", "1,200", 1200),
        ("en-IE", "KWD", "1.200", 1200),
    ],
)
def test_an_amount_is_read_as_the_language_writes_it(
    tmp_path: Path, locale: str, currency: str, typed: str, parts: int
) -> None:
    library = library_in(tmp_path, locale, currency)
    assert read_amount(library, action_of(library, "refund"), typed).parts == parts


@pytest.mark.parametrize(
    "typed", ["1.200", "-5", "0", "10.001", "nan", "1e5", "10 USD", "$10", "15%", "5 days", "1,2,3"]
)
def test_what_is_no_amount_is_said_and_not_guessed(library: Library, typed: str) -> None:
    read_as = read_amount(library, action_of(library, "refund"), typed)
    assert read_as.parts is None
    assert read_as.wrong is not None


def test_it_says_how_it_read_what_could_be_read_otherwise(tmp_path: Path) -> None:
    library = library_in(tmp_path, "de-DE")
    answered = Asking(Giving(desk_of(library))).answer(library, "refund 1.200")
    assert answered is not None
    assert "1.200 was read as 1.200,00" in answered.shown.note


def offering(folder: Path) -> Desk:
    """A call whose topic offers several things."""
    files = files_of(GOLDEN)
    frame = f'{files["library.toml"]}\n[[disposition]]\nid = "resolved"\nname = "Resolved"\nkind = "resolved"\n'
    topic = (
        '[topic]\ntitle = "Late"\noffer = ["refund", "goodwill", "upgrade", "more-time"]\n'
        '[[script]]\nid = "a"\nsay = "Hello"\nend = "resolved"\n'
    )
    library = read(write(folder, {"library.toml": frame, "authority.toml": NAMES, "topics/late.toml": topic})).library
    desk = desk_of(library)
    desk.open_topic("late")
    return desk


def test_beyond_the_limit_the_answer_above_the_hits_says_what_may_be_given_instead_and_how_much(tmp_path: Path) -> None:
    desk = offering(tmp_path)
    answered = Asking(Giving(desk)).answer(desk.library, "refund 60")
    assert answered is not None
    instead = (
        "Within your limit instead: Goodwill credit up to €20.00, Express upgrade, Longer return time up to 9 days."
    )
    assert instead in answered.shown.reason
    within = Asking(Giving(desk)).answer(desk.library, "refund 40")
    assert within is not None
    assert "instead" not in within.shown.reason


def test_what_is_offered_instead_says_up_to_what(tmp_path: Path) -> None:
    desk = offering(tmp_path)
    now = MayChoices(desk, Giving(desk)).answer("refund", "60")
    assert now is not None
    assert [way.words for way in now.ways][1:] == [
        "Goodwill credit up to €20.00: within your limit",
        "Express upgrade: within your limit",
        "Longer return time up to 9 days: within your limit",
    ]
    assert [way.amount for way in now.ways] == ["50.00", "", "", ""]


def test_nothing_is_answered_for_an_action_the_library_does_not_have(golden: Library) -> None:
    assert Asking(Giving(desk_of(golden))).answer(golden, "upgrade") is None


def test_without_an_amount_it_is_asked_for(library: Library) -> None:
    now = MayChoices(desk_of(library), Giving(desk_of(library))).answer("refund", "")
    assert now is not None
    assert now.shown.note.startswith("How much?")
    assert not now.can_be_agreed


class Books:
    """A desk with the journal it gives from."""

    def __init__(self, library: Library, journal: Path) -> None:
        self.desk = desk_of(library)
        self.journaling = Journaling(journal)
        self.journaling.attach(self.desk, self.journaling.read(NOW).result(20))
        self.giving, self.awarding = Giving(self.desk), Awarding(self.journaling.writer)

    def give(self, action: str, parts: int | None, **how: str) -> Outcome:
        wanted = self.giving.wanted(action_of(self.desk.library, action), parts, **how)  # type: ignore[arg-type]
        outcome = self.awarding.give(wanted).result(20)
        self.desk.take_kept(outcome.entries)
        return outcome

    def left(self, action: str, parts: int) -> bool:
        return self.giving.ask(action_of(self.desk.library, action), parts).verdict.is_allowed

    def void(self, reason: str = "typed wrong") -> Outcome:
        outcome = self.awarding.void(self.desk.day.given[-1].id, NOW, reason).result(20)
        self.desk.take_kept(outcome.entries)
        return outcome

    def done(self) -> Outcome:
        outcome = self.awarding.done(self.desk.day.given[-1].id, NOW).result(20)
        self.desk.take_kept(outcome.entries)
        return outcome


@pytest.fixture
def books(golden: Library, tmp_path: Path) -> Iterator[Books]:
    made = Books(golden, tmp_path / "journal" / "journal.sqlite")
    yield made
    made.journaling.close()


def test_a_call_draws_on_one_case_before_and_after_its_number_is_known(books: Books) -> None:
    assert books.give("refund", 3000).is_done
    books.desk.fill("case", "4711")
    assert not books.give("refund", 2001).is_done
    assert books.give("refund", 2000).is_done
    books.desk.next_caller()
    assert books.give("refund", 5000).is_done
    books.desk.next_caller()
    books.desk.fill("case", "4711")
    assert not books.left("refund", 2001)


def test_the_next_caller_begins_anew_though_nothing_else_happened_on_the_call(books: Books) -> None:
    books.give("refund", 5000)
    first = books.desk.call.id
    books.desk.next_caller()
    assert books.left("refund", 5000)
    assert [call.id for call in books.desk.day.unfinished] == [first]


def test_another_call_about_the_same_case_draws_on_it_too(books: Books) -> None:
    books.desk.fill("case", "4711")
    assert books.give("refund", 4000).is_done
    books.desk.next_caller()
    books.desk.fill("case", " 4711 ")
    assert books.left("refund", 1000)
    assert not books.left("refund", 1001)


def later(books: Books, library: Library, days: int) -> Desk:
    """The desk of another day, with nothing but what the journal holds."""
    books.journaling.close()
    books.journaling = Journaling(books.journaling.path)
    day = NOW + timedelta(days=days)
    desk = Desk("agent", lambda _library: day, person="desk-1")
    books.journaling.attach(desk, books.journaling.read(day).result(20))
    desk.take_library(library)
    return desk


def allows(desk: Desk, action: str, parts: int) -> bool:
    return Giving(desk).ask(action_of(desk.library, action), parts).verdict.is_allowed


def test_a_case_that_is_named_after_it_was_given_counts_it_when_the_call_has_left_the_day(
    books: Books, golden: Library
) -> None:
    books.give("refund", 4000)
    books.desk.fill("case", "4711")
    books.desk.end("resolved")
    books.desk.copied("written up")
    desk = later(books, golden, 1)
    assert desk.day.call_of(desk.day.given[0].call) is None
    desk.fill("case", "4711")
    assert allows(desk, "refund", 1000)
    assert not allows(desk, "refund", 1001)
    desk.next_caller()
    desk.fill("case", "4712")
    assert allows(desk, "refund", 5000)


def test_a_customer_that_is_named_after_it_was_given_is_one_it_was_given_to(books: Books, golden: Library) -> None:
    for _ in range(3):
        books.give("goodwill", 500)
        books.desk.fill("customer", "C-1")
        books.desk.end("resolved")
        books.desk.copied("written up")
        books.desk.next_caller()
    for customer, is_allowed in (("C-1", False), ("C-2", True)):
        desk = later(books, golden, 2)
        desk.fill("customer", customer)
        assert allows(desk, "goodwill", 500) is is_allowed
        assert len(desk.day.given) == 3


def test_a_number_that_is_typed_over_frees_nothing_and_what_is_undone_neither(books: Books, golden: Library) -> None:
    books.give("refund", 4000)
    books.desk.fill("case", "4711")
    books.desk.undo()
    books.desk.fill("case", "4712")
    books.desk.next_caller()
    for _ in range(2):
        for case in ("4711", "4712"):
            books.desk.fill("case", case)
            assert not books.left("refund", 1001)
            books.desk.next_caller()
        books.desk = later(books, golden, 1)
        books.giving = Giving(books.desk)


def test_nothing_is_named_while_it_is_asked_whether_it_is_the_same_caller(books: Books, golden: Library) -> None:
    books.give("goodwill", 1000)
    books.desk.fill("case", "4711")
    books.desk.fill("case", "4712")
    assert books.desk.day.question is not None
    books.desk.other_caller()
    assert books.desk.day.given[0].cases == ("4711",)
    assert [call.known.get("case") for call in books.desk.day.calls] == ["4712", "4711"]


def test_what_is_void_when_its_case_gets_known_stays_void(books: Books, golden: Library) -> None:
    books.give("refund", 4000)
    books.desk.fill("case", "4711")
    books.void()
    desk = later(books, golden, 1)
    desk.fill("case", "4711")
    assert allows(desk, "refund", 5000)


def test_void_restores_exactly_and_done_holds(books: Books) -> None:
    books.give("refund", 5000)
    assert books.done().is_done
    assert not books.left("refund", 1)
    assert not books.done().is_done
    assert books.void().is_done
    assert books.left("refund", 5000)
    assert not books.void().is_done


def test_what_was_only_asked_for_takes_nothing(books: Books) -> None:
    assert books.give("refund", 9000, state="asked").is_done
    assert books.left("refund", 5000)
    assert books.giving.on_call() == ()


def test_an_approval_is_claimed_only_where_there_is_one_to_ask(books: Books) -> None:
    assert books.give("refund", 9000, state="claimed", approved_by="lead-1").is_done
    assert not books.left("refund", 1)
    assert not books.give("regulated-advice", None, state="claimed", approved_by="lead-1").is_done


def test_undo_never_takes_back_what_was_given(books: Books) -> None:
    books.desk.fill("case", "4711")
    books.give("refund", 4000)
    while books.desk.undo():
        pass
    assert [one.parts for one in books.desk.day.given] == [4000]


def test_a_write_up_says_what_was_given_and_is_no_longer_copied_then(books: Books) -> None:
    books.desk.note("rings again")
    books.desk.copied(WriteUps(books.desk).composed(books.desk.call))
    before = books.desk.call
    books.give("refund", 4000)
    assert (before.is_copied, books.desk.call.is_copied) == (True, False)
    assert "Refund €40.00 (agreed)" in WriteUps(books.desk).composed(books.desk.call)
    books.void()
    assert "Refund" not in WriteUps(books.desk).composed(books.desk.call)


def test_card_numbers_are_never_written_down(books: Books) -> None:
    books.give("refund", 9000, state="claimed", approved_by="4111 1111 1111 1111")
    assert "4111 1111" not in books.desk.day.given[0].approved_by


def test_awards_outlive_the_calls_of_the_desk(books: Books, golden: Library) -> None:
    books.give("goodwill", 1000)
    for _ in range(3):
        books.journaling.close()
        later = Journaling(books.journaling.path)
        desk = Desk("agent", lambda _library: NOW + timedelta(days=40), person="desk-1")
        later.attach(desk, later.read(NOW + timedelta(days=40)).result(20))
        books.journaling = later
    desk.take_library(golden)
    assert [one.parts for one in desk.day.given] == [1000]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.one_of(st.integers(100, 6000), st.sampled_from(["void", "done", "next"])), max_size=12))
def test_what_is_known_at_the_desk_is_what_stands_in_the_journal(
    golden: Library, tmp_path_factory: pytest.TempPathFactory, steps: list[int | str]
) -> None:
    books = Books(golden, tmp_path_factory.mktemp("books") / "journal.sqlite")
    for step in steps:
        if step == "next":
            books.desk.note("x")
            books.desk.next_caller()
        elif isinstance(step, int):
            books.give("refund", step)
        elif books.desk.day.given:
            books.void() if step == "void" else books.done()
    kept = books.journaling.writer.run(given_in).result(20)
    assert kept == books.desk.day.given
    by_case: dict[str, int] = {}
    for one in kept:
        by_case[one.case] = by_case.get(one.case, 0) + (one.parts if one.counts else 0)
    assert all(parts <= 5000 for parts in by_case.values())
    books.journaling.close()


def test_what_cannot_be_written_is_not_given(golden: Library, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "journal.sqlite")
    store.connection.pragma("query_only", True)
    desk = desk_of(golden)
    wanted = Giving(desk).wanted(action_of(golden, "refund"), 4000)
    with pytest.raises(Exception, match="readonly"):
        JournalLedger(store).give(wanted)
    assert given_in(store) == ()
    store.close()
