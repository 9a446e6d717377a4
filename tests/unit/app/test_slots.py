"""What is typed into a slot, as agents of three countries type it and as nobody should."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.operations.slots import choices_of, read_value, typed_again, words_of
from jobaid.errors import UserFacing
from jobaid.expressions import Values
from jobaid.model.frame import Frame, Slot, SlotType
from jobaid.model.origin import Origin
from jobaid.model.values import SlotValue

HERE = Origin("library.toml")
LOCALES = ["en-IE", "de-DE", "fr-FR"]


def frame(locale: str = "en-IE", currency: str = "EUR") -> Frame:
    return Frame(format=1, name="x", locales=(locale,), currency=currency, time_zone="UTC", origin=HERE)


def slot(kind: SlotType, *choices: str) -> Slot:
    return Slot(name="s", type=kind, prompt="amount", origin=HERE, choices=choices)


def value(kind: SlotType, typed: str, locale: str = "en-IE", *choices: str) -> SlotValue | None:
    return read_value(slot(kind, *choices), typed, frame(locale))


@pytest.mark.parametrize(
    ("locale", "typed", "amount"),
    [
        ("en-IE", "84.90", "84.90"),
        ("en-IE", "1,200.50", "1200.50"),
        ("en-IE", "€1,200", "1200"),
        ("en-IE", "84.9 eur", "84.9"),
        ("en-IE", "-5", "-5"),
        ("de-DE", "84,90", "84.90"),
        ("de-DE", "84.90", "84.90"),
        ("de-DE", "1.200,50 €", "1200.50"),
        ("de-DE", "1.200", "1200"),
        ("de-DE", "EUR 1200", "1200"),
        ("fr-FR", "84,90 €", "84.90"),
        ("fr-FR", "1 200,50", "1200.50"),
        ("fr-FR", "1\N{NARROW NO-BREAK SPACE}200", "1200"),
        ("en-IE", "１２", "12"),
        ("en-IE", "−5", "-5"),
    ],
)
def test_money_is_read_as_it_is_written_there(locale: str, typed: str, amount: str) -> None:
    assert value("money", typed, locale) == Decimal(amount)


def test_a_card_number_is_hidden_as_soon_as_it_is_read() -> None:
    assert value("text", "4111 1111 1111 1111") == "•••• •••• •••• 1111"


@pytest.mark.parametrize(
    ("locale", "typed"), [("en-IE", "1.200"), ("fr-FR", "1.200"), ("de-DE", "1,200"), ("fr-FR", "1,200")]
)
def test_money_that_could_mean_a_thousand_times_as_much_is_asked_again(locale: str, typed: str) -> None:
    with pytest.raises(UserFacing, match="is a number"):
        value("money", typed, locale)


@pytest.mark.parametrize(
    ("locale", "typed", "number"),
    [
        ("en-IE", "1.200", "1.2"),
        ("fr-FR", "1.200", "1.2"),
        ("de-DE", "1.200", "1200"),
        ("en-IE", "1,200", "1200"),
        ("de-DE", "1,200", "1.2"),
        ("de-DE", "1.20", "1.2"),
    ],
)
def test_a_number_has_the_decimal_sign_of_the_library_s_language(locale: str, typed: str, number: str) -> None:
    assert value("number", typed, locale) == Decimal(number)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "typed",
    [
        "a lot",
        "12 or 13",
        "1.2.3",
        "--5",
        "NaN",
        "sNaN",
        "Infinity",
        "1e5",
        "1_000",
        "9" * 30,
        "9" * 5000,
        "$5",
        "1,2,3",
    ],
)
def test_what_is_no_number_is_refused_in_words(locale: str, typed: str) -> None:
    with pytest.raises(UserFacing, match="The amount is a number, such as"):
        value("number", typed, locale)


def test_a_currency_without_cents_takes_whole_amounts() -> None:
    assert read_value(slot("money"), "1200", frame(currency="JPY")) == 1200
    with pytest.raises(UserFacing):
        read_value(slot("money"), "12.50", frame(currency="JPY"))


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("en-IE", "2026-11-02"),
        ("en-IE", "2026/11/2"),
        ("en-IE", "2/11/2026"),
        ("en-IE", "02/11/26"),
        ("en-IE", "2.11.26"),
        ("de-DE", "2.11.2026"),
        ("de-DE", "02.11.26"),
        ("de-DE", "2. 11. 2026"),
        ("fr-FR", "02/11/2026"),
        ("fr-FR", "2-11-2026"),
        ("en-IE", "２/１１/２０２６"),
    ],
)
def test_a_date_is_read_day_first_or_year_first(locale: str, typed: str) -> None:
    assert value("date", typed, locale) == date(2026, 11, 2)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "typed", ["tomorrow", "2/11", "31/2/2026", "2026-13-01", "call 1 2 2003", "1.2.3.2004", "2/11/202", "0/0/0", "2026"]
)
def test_what_is_no_date_is_refused_in_words(locale: str, typed: str) -> None:
    with pytest.raises(UserFacing, match="is a date, such as"):
        value("date", typed, locale)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("18:00", "18:00"),
        ("18.30", "18:30"),
        ("18h30", "18:30"),
        ("18 h 30", "18:30"),
        ("18h", "18:00"),
        ("18 Uhr", "18:00"),
        ("18:30 Uhr", "18:30"),
        ("6pm", "18:00"),
        ("6:30 p.m.", "18:30"),
        ("12am", "00:00"),
        ("12 PM", "12:00"),
        ("7", "07:00"),
        ("0:05", "00:05"),
    ],
)
def test_a_time_is_read_on_either_clock(typed: str, time: str) -> None:
    assert value("time", typed) == time


@pytest.mark.parametrize("typed", ["24:00", "18:60", "13am", "25pm", "noon", "12m", "1:2:3", "18:5", "-1"])
def test_what_is_no_time_is_refused_in_words(typed: str) -> None:
    with pytest.raises(UserFacing, match="is a time, such as"):
        value("time", typed)


@pytest.mark.parametrize(("typed", "answer"), [("y", True), ("Yes", True), ("n", False), ("NO", False)])
def test_yes_and_no_are_read_from_their_beginning(typed: str, answer: bool) -> None:
    assert value("yes_no", typed) is answer


@pytest.mark.parametrize(
    ("locale", "typed", "answer"),
    [
        ("es-ES", "sí", True), ("es-ES", "si", True), ("es-ES", "S", True), ("es-ES", "no", False),
        ("de-DE", "ja", True), ("de-DE", "J", True), ("de-DE", "nein", False), ("fr-FR", "oui", True),
        ("pt-PT", "nao", False), ("pl-PL", "nie", False), ("de-DE", "yes", True),
    ],
)  # fmt: skip
def test_yes_and_no_are_said_in_the_language_of_the_library(locale: str, typed: str, answer: bool) -> None:
    assert value("yes_no", typed, locale=locale) is answer


@pytest.mark.parametrize("typed", ["12'50", "12 50", "1'2", "1 24", "12' 500"])
@pytest.mark.parametrize("locale", ["es-ES", "en-IE", "fr-FR", "de-CH"])
def test_signs_for_thousands_stand_before_three_digits_only(locale: str, typed: str) -> None:
    with pytest.raises(UserFacing):
        value("money", typed, locale=locale)


def test_neither_yes_nor_no_is_refused_in_words() -> None:
    with pytest.raises(UserFacing, match="type yes or no"):
        value("yes_no", "maybe")


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("phone", "phone"), ("PHO", "phone"), ("e", "email"), ("text", "text"), ("text m", "text message")],
)
def test_a_choice_is_read_from_its_beginning(typed: str, chosen: str) -> None:
    assert value("choice", typed, "en-IE", "phone", "email", "text", "text message") == chosen


def test_a_choice_is_found_as_it_is_written() -> None:
    assert value("choice", "A", "en-IE", "a", "A") == "A"
    assert value("choice", "two words", "en-IE", "two  words") == "two  words"


@pytest.mark.parametrize("typed", ["p", "fax", "\u202ephone x"])
def test_what_is_no_one_choice_is_refused_with_the_choices(typed: str) -> None:
    with pytest.raises(UserFacing, match="one of these: phone, post"):
        value("choice", typed, "en-IE", "phone", "post")


@pytest.mark.parametrize("kind", ["text", "number", "money", "date", "time", "yes_no", "choice"])
@pytest.mark.parametrize("typed", ["", "   ", "\t\n", "\0", "\u200b\u202e", "\u200d", "\N{NO-BREAK SPACE}"])
def test_nothing_seen_is_nothing_typed(kind: SlotType, typed: str) -> None:
    assert value(kind, typed) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ms   Duarte\n", "Ms Duarte"),
        ("Ms\0Duarte\x1b[31m", "MsDuarte[31m"),
        ("abc\u202edcba", "abcdcba"),
        ("48\u200b213\ufeff", "48213"),
        ("محمد", "محمد"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ud800x", "x"),
        ("４８２１３", "４８２１３"),
        ("{{ customer }} <b>", "{{ customer }} <b>"),
    ],
)
def test_text_is_kept_without_what_nobody_sees(typed: str, kept: str) -> None:
    assert value("text", typed) == kept


def test_a_long_text_ends_where_no_field_could_show_it() -> None:
    assert value("text", "x" * 1_000_000) == "x" * 200


@pytest.mark.parametrize(
    ("locale", "kind", "known", "words"),
    [
        ("en-IE", "money", Decimal("84.9"), "€84.90"),
        ("de-DE", "money", Decimal(1200), "1.200,00\N{NO-BREAK SPACE}€"),
        ("fr-FR", "money", 5, "5,00\N{NO-BREAK SPACE}€"),
        ("en-IE", "date", date(2026, 11, 2), "Monday 2 November"),
        ("de-DE", "date", date(2026, 11, 2), "Montag, 2. November"),
        ("de-DE", "number", Decimal("2.5"), "2,5"),
        ("en-IE", "number", Decimal(1200), "1200"),
        ("en-IE", "yes_no", False, "no"),
        ("en-IE", "text", "18:00", "18:00"),
    ],
)
def test_a_value_is_said_as_it_is_said_there(locale: str, kind: SlotType, known: SlotValue, words: str) -> None:
    assert words_of(slot(kind), known, frame(locale)) == words


def test_a_value_of_a_slot_that_is_gone_has_words_all_the_same() -> None:
    assert words_of(None, Decimal("2.5"), frame("xx-XX")) == "2.5"


def test_yes_and_no_can_be_chosen_and_text_cannot() -> None:
    assert choices_of(slot("yes_no")) == ("yes", "no")
    assert choices_of(slot("yes_no"), frame("de-DE")) == ("ja", "nein")
    assert choices_of(slot("choice", "a", "b")) == ("a", "b")
    assert choices_of(slot("text")) == ()


TYPED = st.one_of(
    st.text(max_size=30), st.from_regex(r"[-+]?[0-9.,' €]{1,20}"), st.from_regex(r"[0-9./: -]{1,12}[ap]?m?")
)
KINDS = st.sampled_from(["text", "number", "money", "date", "time", "yes_no", "choice"])


@given(kind=KINDS, typed=TYPED, locale=st.sampled_from(LOCALES))
def test_whatever_is_typed_is_read_or_refused_and_reads_the_same_again(kind: SlotType, typed: str, locale: str) -> None:
    declared, around = slot(kind, "phone", "post"), frame(locale)
    try:
        known = read_value(declared, typed, around)
    except UserFacing:
        return
    if known is None:
        return
    assert words_of(declared, known, around).strip()
    assert read_value(declared, typed_again(declared, known, around), around) == known
    assert Values({"s": known.isoformat() if isinstance(known, date) else known}).slot("s") is not None


DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@given(amount=DECIMALS, locale=st.sampled_from(LOCALES))
def test_money_typed_again_is_the_same_money(amount: Decimal, locale: str) -> None:
    declared, around = slot("money"), frame(locale)
    assert read_value(declared, typed_again(declared, amount, around), around) == amount


@given(amount=DECIMALS, locale=st.sampled_from(LOCALES))
def test_money_is_read_from_the_words_that_say_it(amount: Decimal, locale: str) -> None:
    declared, around = slot("money"), frame(locale)
    assert read_value(declared, words_of(declared, amount, around), around) == amount


@given(number=st.decimals(min_value=-(10**6), max_value=10**6, places=5), locale=st.sampled_from(LOCALES))
def test_a_number_typed_again_is_the_same_number(number: Decimal, locale: str) -> None:
    declared, around = slot("number"), frame(locale)
    assert read_value(declared, typed_again(declared, number, around), around) == number
    assert read_value(declared, words_of(declared, number, around), around) == number


@given(day=st.dates(min_value=date(1900, 1, 1)), locale=st.sampled_from(LOCALES))
def test_a_date_typed_again_is_the_same_date(day: date, locale: str) -> None:
    declared, around = slot("date"), frame(locale)
    assert read_value(declared, typed_again(declared, day, around), around) == day
