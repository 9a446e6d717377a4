"""An amount is answered only where it is the one that was asked about; everything else is asked again."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.app.operations.ask import Answered, Asking
from jobaid.app.operations.giving import Giving
from jobaid.app.operations.may_choices import MayChoices
from jobaid.model.library import Library
from tests.unit.app.test_giving import desk_of, library_in

MORE = "More than one amount: type the one you mean."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_in(tmp_path_factory.mktemp("typed"))


def answered(library: Library, typed: str) -> Answered | None:
    return Asking(Giving(desk_of(library))).answer(library, typed)


DOUBTS = [
    ("wants more than 25 refnd", "More than 25?"),
    ("over 25 refund", "Over 25?"),
    ("over refund 25", "Over refund 25?"),
    ("refund above 25", "Above 25?"),
    ("refund at least 25", "At least 25?"),
    ("refund up from 25", "Up from 25?"),
    ("refund min 25", "Min 25?"),
    ("refund min. 25", "Min. 25?"),
    ("refund 25 minimum", "25 minimum?"),
    ("refund 25 or more", "25 or more?"),
    ("refund 25 and up", "25 and up?"),
    ("refund 25+", "25+?"),
    ("refund +25", "+25?"),
    ("refund >25", ">25?"),
    ("refund 25 more", "25 more?"),
    ("refund under 25", "Under 25?"),
    ("refund less than 25", "Less than 25?"),
    ("refund about 25", "About 25?"),
    ("refund around 25", "Around 25?"),
    ("refund ~25", "~25?"),
    ("refund 25ish", "25ish?"),
    ("refund 25-ish", "25-ish?"),
    ("twice 20 refund", "Twice 20?"),
    ("refund 20 twice", "20 twice?"),
    ("double 20 refund", "Double 20?"),
    ("refund half of 20", "Half of 20?"),
    ("refund 2x", "2x?"),
    ("refund 2x20", "2x20?"),
    ("refund 20 each", "20 each?"),
    ("refund 20 per item", "20 per item?"),
    ("both refund 20", "Both refund 20?"),
    ("refund shipping and 20", "Shipping and 20?"),
    ("refund €20/month", "€20/month?"),
    ("2 refunds", "2 refunds?"),
    ("2 full refunds", "2 full refunds?"),
    ("refund 20 items", "20 items?"),
    ("refund 20 cents", "20 cents?"),
    ("refund 20k", "20k?"),
    ("refund not 40", "Not 40?"),
    ("refund order 48", "Order 48?"),
    ("refund 5 may", "5 may?"),
    ("refund .50", ".50?"),
    ("refund ½", "½?"),
    ("longer return time 2 weeks", "2 weeks?"),
    ("2 refunds of 20", MORE),
    ("two refunds of 20", MORE),
    ("refund 20 + 20", MORE),
    ("refund 20 or 30", MORE),
    ("refund 20 30", MORE),
    ("refund 20 300", MORE),
    ("refund 20-30", MORE),
    ("refund 20 / 30", MORE),
    ("refund 20 to 30", MORE),
    ("refund between 20 and 30", MORE),
    ("refund 2 × 20", MORE),
    ("refund 25 each for 2", MORE),
    ("refund 20 minus 5", MORE),
    ("refund 20 for two", MORE),
    ("20 or 30 back", MORE),
    ("credit 5% or 8%", MORE),
    ("refund forty", "Forty? Type the amount in digits."),
    ("Rfund fourty", "Fourty? Type the amount in digits."),
    ("refund twenty one", "Twenty one? Type the amount in digits."),
    ("refund more then 25", "Then 25?"),
    ("refund morethan 25", "Morethan 25?"),
    ("refund abt 25", "Abt 25?"),
    ("refund in excess of 25", "Excess of 25?"),
    ("refund never 25", "Never 25?"),
    ("refund isn't 25", "Isn't 25?"),
    ("all but 25 refund", "But 25?"),
    ("quadruple 20 refund", "Quadruple 20?"),
    ("refund a quarter of 40", "Quarter of 40?"),
    ("refund 20 a parcel", "20 a?"),
    ("refund 20 pp", "20 pp?"),
    ("refund appx. 25", "Appx. 25?"),
    ("refund c. 25", "C. 25?"),
    ("refund Rs. 25", "Rs. 25?"),
    ("refund 25, could be more", "25, could be more?"),
    ("refund 20 for the lot", "20 for the lot?"),
    ("refund 2 of them", "2 of them?"),
    ("refund 5 \N{PER MILLE SIGN}", "5 \N{PER MILLE SIGN}?"),
    ("refund 20\N{SMALL PERCENT SIGN}", "20% does not fit"),
    ("refund 20 monthly", "20 monthly?"),
    ("refund 20 to everyone", "20 to everyone?"),
    ("refund 20 for all of them", "20 for all?"),
    ("refund 20 and some", "20 and some?"),
    ("refund 20 maybe more", "20 maybe?"),
    ("3 lost parcels refund", "3 lost?"),
    ("2 people refund", "2 people?"),
    ("refund ≫25", "≫25?"),
    ("refund 25↑", "25↑?"),
    ("refund 25#30", "25#?"),
    ("refund US$40", "US$40?"),
    ("refund ₹40", "₹40?"),
    ("refund 40 quid", "40 quid?"),
    ("refund 40 kr", "40 kr?"),
    ("refund HKD 40", "HKD 40?"),
    ("refund 5 Mio €", "5 Mio?"),
    ("refund 5 TEUR", "5 TEUR?"),
    ("refund 20¢", "20¢?"),
    ("refund Rs5000", "Rs5000?"),
    ("refund 1000000", "1000000?"),
    ("refund 20 kr5000", MORE),
    ("refund 20, no 1200", MORE),
    ("refund 20％", "20% does not fit"),
    ("longer return time 3 full weeks", "3 full?"),
    ("longer return time 8 wk", "8 wk?"),
    ("longer return time 2 fortnight", "2 fortnight?"),
    ("waive the late fee twice", "Twice? Ask for each by itself."),
    ("waive both late fees", "Both? Ask for each by itself."),
    ("upgrade all", "All? Ask for each by itself."),
    ("refund -20", "is not more than nothing"),
    ("refund \N{MINUS SIGN}20", "is not more than nothing"),
    ("refund -€20", "is not more than nothing"),
]


@pytest.mark.parametrize(("typed", "note"), DOUBTS)
def test_what_may_be_another_amount_is_asked_again_and_never_answered(library: Library, typed: str, note: str) -> None:
    found = answered(library, typed)
    assert found is not None
    assert note in found.shown.note
    assert (found.shown.colour, found.asked.read.parts, found.shown.say) == ("care", None, "")
    assert "within" not in found.shown.spoken


@pytest.mark.parametrize(("typed", "note"), DOUBTS)
def test_gone_on_with_it_is_in_as_much_doubt(library: Library, typed: str, note: str) -> None:
    found = answered(library, typed)
    assert found is not None
    desk = desk_of(library)
    now = MayChoices(desk, Giving(desk)).answer(found.asked.action.id, found.asked.typed)
    assert now is not None
    assert note in now.shown.note
    assert not now.can_be_agreed
    assert not now.can_be_claimed


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("refund up to 25", 2500),
        ("refund 25 max", 2500),
        ("max 25 refund", 2500),
        ("refund no more than 25", 2500),
        ("refund at most 25", 2500),
        ("just 25 refund", 2500),
        ("only 25 refund", 2500),
        ("refund exactly 25", 2500),
        ("another 20 refund", 2000),
        ("one refund of 20", 2000),
        ("refund 20 as per policy", 2000),
        ("refund 20 and voucher", 2000),
        ("may i refund 12", 1200),
        ("refund: 20.", 2000),
        ("refund 25,-", 2500),
        ("refund 20EUR", 2000),
        ("refund EUR20", 2000),
        ("don't want a refund of 20", 2000),
        ("refund 20 for order 48213", 2000),
        ("refund 20 for #48", 2000),
        ("refund 20 for AB-48213", 2000),
        ("refund 20 12345678", 2000),
        ("refund 20, 2 weeks late", 2000),
        ("refund 20 bought 3 days ago", 2000),
        ("waiting for 3 weeks, refund 20", 2000),
        ("refund 20 from 12 March", 2000),
        ("refund 20 on 12/05/2026", 2000),
        ("refund 20 since 2026-05-12", 2000),
        ("refund 20 at 14:30", 2000),
        ("refund 20 2nd time", 2000),
        ("refund 1.000,50", 100_050),
        ("refund EUR1200", 120_000),
        ("refund 07,1", 710),
        ("refund 1234567 eur", 123_456_700),
        ("the customer wants a refund of 20 back please", 2000),
        ("the customer wants 20 back", 2000),
        ("refund 20 ok?", 2000),
        ("refund 20 because all arrived late", 2000),
        ("refund ２０", 2000),
    ],
)
def test_an_amount_that_is_clear_is_answered(library: Library, typed: str, parts: int) -> None:
    found = answered(library, typed)
    assert found is not None
    assert found.asked.read.parts == parts
    assert found.asked.action.id == "refund"


def test_without_an_amount_nothing_is_said_to_be_within_the_limit(library: Library) -> None:
    found = answered(library, "can i refund")
    assert found is not None
    assert (found.shown.colour, found.shown.title, found.shown.say) == ("care", "Refund", "")
    assert found.shown.note.startswith("How much?")
    assert "within" not in found.shown.spoken


@pytest.mark.parametrize(
    ("locale", "currency", "typed", "parts"),
    [
        ("en-AU", "AUD", "refund 20 dollars", 2000),
        ("en-CA", "CAD", "refund $20", 2000),
        ("en-GB", "GBP", "20 pounds refund", 2000),
        ("en-AU", "AUD", "refund US$20", None),
        ("en-IE", "EUR", "refund 20 dollars", None),
    ],
)
def test_a_name_that_many_currencies_share_is_that_of_the_library(
    tmp_path: Path, locale: str, currency: str, typed: str, parts: int | None
) -> None:
    found = answered(library_in(tmp_path, locale, currency), typed)
    assert found is not None
    assert found.asked.read.parts == parts


def test_so_many_things_are_an_amount_of_what_is_counted(library: Library) -> None:
    found = answered(library, "2 upgrades")
    assert found is not None
    assert (found.asked.action.id, found.asked.read.parts) == ("upgrade", 2)


@pytest.mark.parametrize("typed", ["refund order 48213", "refund 2 weeks late", "refund 12345678"])
def test_numbers_that_are_no_amounts_are_none(library: Library, typed: str) -> None:
    found = answered(library, typed)
    assert found is None or found.asked.read.parts is None


@pytest.mark.parametrize("locale", ["de-DE", "fr-FR"])
def test_several_numbers_are_asked_about_in_every_language(tmp_path: Path, locale: str) -> None:
    found = answered(library_in(tmp_path, locale), "refund 20 oder 30")
    assert found is not None
    assert (found.shown.colour, found.shown.note) == ("care", MORE)


def test_a_language_that_writes_thousands_with_a_space_reads_them(tmp_path: Path) -> None:
    found = answered(library_in(tmp_path, "fr-FR"), "refund 1 200")
    assert found is not None
    assert found.asked.read.parts == 120_000


def test_too_many_decimals_are_not_taken_for_thousands(library: Library) -> None:
    found = answered(library, "refund 50.005")
    assert found is not None
    assert found.shown.note == "50.005 has too many decimals: EUR has 2."


NUMBERS = ["5", "20", "25.00", "7,50", "€12", "30 eur", "1,200"]
HARMLESS = ["order 48213", "#77", "3 weeks late", "12/05/2026", "14:30", "2nd", "12345678"]
WORDS = ["please", "for", "him", "late parcel", "of", "customer", "can i", "or", "+", "each", "over", "2x", "-", "to"]


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from([*NUMBERS, *HARMLESS, *WORDS]), max_size=5))
def test_an_allowed_amount_is_the_only_number_typed_that_could_be_one(library: Library, typed: list[str]) -> None:
    found = answered(library, " ".join(["refund", *typed]))
    if found is not None and found.may.verdict.is_allowed and found.asked.read.parts is not None:
        (one,) = [word for word in typed if word in NUMBERS]
        assert found.asked.read.parts == round(100 * float(re.sub(r"[^\d.]", "", one.replace(",5", ".5"))))
        assert "2x" not in typed


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789 .,-+x/€%~ko", max_size=12))
def test_no_two_runs_of_digits_are_ever_allowed_as_one(library: Library, typed: str) -> None:
    found = answered(library, f"refund {typed}")
    if found is None or found.asked.read.parts is None or not found.may.verdict.is_allowed:
        return
    plain = re.sub(r"\d{7,}|(?<!\d)(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4})(?!\d)", " ", typed)
    plain = re.sub(r"[a-z]{1,5}-?\d{4,}", " ", plain)
    (one,) = re.findall(r"\d+(?:[.,]\d+)*", plain)
    assert found.asked.read.parts == round(100 * float(one.replace(",", ".")))
