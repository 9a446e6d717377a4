"""Card numbers are hidden however they are written, and what is no card number stays."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some
from stdnum import luhn

from jobaid.journal.redact import judged, redact, without_numbers
from tests.spellings import CARDS, is_hidden, number_words, spellings

MASKED = "•••• •••• •••• 1111"
ALL = spellings()


def test_there_are_at_least_200_spellings() -> None:
    assert len(ALL) >= 200


@pytest.mark.parametrize("number", CARDS)
def test_a_number_of_every_scheme_is_hidden_but_for_the_last_four(number: str) -> None:
    assert redact(f"Card {number}.") == f"Card •••• •••• •••• {number[-4:]}."


@pytest.mark.parametrize(("spelling", "number"), ALL)
def test_a_card_number_is_hidden_however_it_is_written(spelling: str, number: str) -> None:
    assert is_hidden(redact(spelling), number), redact(spelling)


@pytest.mark.parametrize(
    "written", ["4111 1111 1111 1111", "4111-1111-1111-1111", "٤١١١١١١١١١١١١١١١", "4111\n1111\n1111\n1111"]
)
def test_the_mask_is_the_same_for_every_way_to_write_it(written: str) -> None:
    assert redact(written) == MASKED


def test_two_card_numbers_in_a_row_are_both_hidden() -> None:
    assert redact("4111111111111111 5555 5555 5555 4444") == f"{MASKED} •••• •••• •••• 4444"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("cvv 123", "cvv •••"),
        ("CVC: 1234", "CVC: •••"),
        ("CVV2 is 123", "CVV2 is •••"),
        ("cvc123", "cvc•••"),
        ("c.v.v. 1 2 3", "c.v.v. •••"),
        ("security code is 123", "security code is •••"),
        ("The security code on the card is 123.", "The security code on the card is •••."),
        ("code on the back 123", "code on the back •••"),
        ("the three digits on the back of her card: 123", "the three digits on the back of her card: •••"),
        ("Prüfnummer lautet 123", "Prüfnummer lautet •••"),
        ("cryptogramme : 123", "cryptogramme : •••"),
        ("CVV １２３", "CVV •••"),
        ("123 (cvc)", "••• (cvc)"),
        ("123 is her security code", "••• is her security code"),
        ("ccv 123", "ccv •••"),
        ("code 123 on the back of the card", "code ••• on the back of the card"),
        ("order 4512 cvv 123", "order 4512 cvv •••"),
        ("cvv one two three", "cvv •••"),
        ("CVC: One, Two, Three, Four", "CVC: •••"),
        ("the security code is nine double two", "the security code is •••"),
        ("cvv one twenty-three", "cvv •••"),
        ("cvv 1 two 3", "cvv •••"),
        ("one two three is her security code", "••• is her security code"),
        ("Prüfnummer eins zwei drei", "Prüfnummer •••"),
        ("cryptogramme : un deux trois", "cryptogramme : •••"),
    ],
)
def test_a_security_code_is_hidden_wholly(written: str, kept: str) -> None:
    assert redact(written) == kept


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        (" 123", " •••"),
        (", 1234", ", •••"),
        (" 12/27 123", " 12/27 •••"),
        (" exp 12/2027, 123", " exp 12/2027, •••"),
        ("\n12-27\n123", "\n12-27\n•••"),
        (" 1227 123", " 1227 •••"),
        (" (123)", " (•••)"),
        (" code 1234", " code •••"),
        (" 12/27 and the code 123", " 12/27 and the code •••"),
        (" 1 2 3", " •••"),
        (" one two three", " •••"),
        (" 12/27, one two three four", " 12/27, •••"),
    ],
)
def test_three_or_four_digits_right_behind_a_card_number_are_hidden(behind: str, kept: str) -> None:
    assert redact("4111 1111 1111 1111" + behind) == MASKED + kept


@pytest.mark.parametrize(
    "written",
    [
        "Order 48211907",
        "DE89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819",
        "NL91 ABNA 0417 1643 00",
        "+49 151 12345678",
        "Tel. +44 (0)20 7946 0958",
        "1Z999AA10123456784",
        "00340434161094000000",
        "9400 1000 0000 0000 0000 00",
        "24.03.2025, 25.03.2025 and 26.03.2025 at 10:15",
        "2026-03-01 12:30:00 2026-03-02 14:45:00",
        "4111 1111 1111 1112",
        "The verification code was sent to 1234 people",
        "12 parcels, 3 of 5 lost, 1,299.00 EUR",
        "•••• •••• •••• 1111",
        "The cvv is one of three digits",
        "one two three Main Street",
        "twenty-one parcels, one or two of them with seven or eight items",
        "the verification code was sent to one, two or three people",
        "1920x1080 and 1024x768",
        "a box of 1200x800x1440",
        "<p>Order 48211907</p><p>Order 90001234</p>",
        "https://example.com/?a=4821&#1907;b=9000",
    ],
)
def test_what_is_no_card_number_stays(written: str) -> None:
    assert redact(written) == written


def test_a_lone_digit_before_a_card_number_leaves_none_of_it_to_be_seen() -> None:
    random = Random(4)
    for _ in range(200):
        body = "4" + "".join(random.choices("0123456789", k=14))
        number = body + luhn.calc_check_digit(body)
        written = " ".join(number[place : place + 4] for place in range(0, 16, 4))
        assert redact(f"card 4: {written}") == f"card 4: •••• •••• •••• {number[-4:]}"


def test_a_card_number_in_the_address_of_a_link_is_hidden() -> None:
    assert redact('<a href="/pay?4111111111111111">') == f'<a href="/pay?{MASKED}">'


@pytest.mark.parametrize("length", range(8, 13))
def test_no_order_number_of_8_to_12_digits_is_taken_for_a_card(length: int) -> None:
    orders = _orders(length)
    assert [redact(order) for order in orders] == orders
    assert redact("\n".join(orders)) == "\n".join(orders)


def test_of_order_numbers_of_16_digits_at_most_one_in_twenty_is_taken_for_a_card() -> None:
    assert sum(redact(order) != order for order in _orders(16)) <= 500


def _orders(length: int) -> list[str]:
    random = Random(length)
    return [str(random.randrange(10 ** (length - 1), 10**length)) for _ in range(10_000)]


_SIGNS = some.sampled_from(
    [
        *"0123456789" * 3,
        *" -.,/\n\t\u00a0\u200b•+:",
        "cvv ",
        "is ",
        "٤",
        "１",
        "a",
        "4111",
        "1111 ",
        "one ",
        "double two, ",
        "x",
        "<br>",
        "&#160;",
    ]
)


_NUMBER_WORDS = some.sampled_from([*number_words(), "4111", "cvv", "card"])
_GAPS = some.sampled_from([" ", "-", "  ", "\n", ", ", "\u2011"])


@given(some.lists(some.tuples(_NUMBER_WORDS, _GAPS).map("".join), max_size=20).map("".join))
def test_no_number_in_words_makes_it_fail_however_its_letters_are_written(text: str) -> None:
    assert judged(judged(text)) == redact(text)


@given(some.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    assert judged(text) == redact(text)


@pytest.mark.parametrize("six", ["sıx", "ſix", "SİX", "Sıx"])
def test_a_security_code_in_words_is_hidden_with_letters_of_other_alphabets(six: str) -> None:
    assert redact(f"one {six}") == f"one {six}"
    assert redact(f"cvv one {six} two") == "cvv •••"


def test_in_a_text_that_cannot_be_judged_no_number_is_left() -> None:
    assert without_numbers("Card 41, ٤, ② and one sıx, please") == "Card ••, •, • and • •, please"


@given(some.lists(_SIGNS, max_size=60).map("".join))
def test_to_redact_again_changes_nothing(text: str) -> None:
    assert redact(redact(text)) == redact(text)


@given(some.text(some.characters(exclude_categories=["Nd", "No"]), max_size=80))
def test_a_text_without_digits_stays_as_it_is(text: str) -> None:
    assert redact(text) == text


@given(
    some.integers(10**14, 10**15 - 1),
    some.lists(some.sampled_from(["", " ", "-", "\n", "\u200b", " . "]), min_size=16, max_size=16),
)
def test_a_visa_number_is_hidden_wherever_it_is_parted(rest: int, gaps: list[str]) -> None:
    body = f"4{rest}"[:15]
    number = body + luhn.calc_check_digit(body)
    written = "".join(digit + gap for digit, gap in zip(number, gaps, strict=True))
    assert is_hidden(redact(written), number)
