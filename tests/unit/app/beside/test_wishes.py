"""What may be asked from outside, and what is refused whoever says it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.beside.wishes import (
    MOST_BYTES,
    MOST_SLOTS,
    Answer,
    Wish,
    answer_in,
    line_of,
    line_of_answer,
    wish_in,
)

WISHES = (
    Wish(),
    Wish(library="/home/anna/Our library"),
    Wish("open", topic="late-delivery", slots=(("customer", "Ms Łuczak"), ("order", "4711")), case="KX-1"),
    Wish("open", link="jobaid://topic/late?case=1"),
    Wish("hold", turn="turn"),
)


def line(**changes: object) -> bytes:
    return json.dumps({"jobaid": 1, "do": "open", **changes}).encode() + b"\n"


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{wish.do} {wish.topic or wish.turn}")
def test_a_wish_arrives_as_it_was_sent(wish: Wish) -> None:
    assert wish_in(line_of(wish)) == wish


def test_an_answer_arrives_as_it_was_sent() -> None:
    answer = Answer(False, "The library has no topic “late”.")
    assert answer_in(line_of_answer(answer)) == answer


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n",
        b"open\n",
        b"[]\n",
        b'"show"\n',
        b"\xff\xfe\n",
        b'{"do": "show"}\n',
        b'{"jobaid": 1, "do": "show", "do": "hold", "turn": "on"}\n',
        b"[" * 20_000 + b"\n",
        b'{"jobaid": 1, "do": "show", "library": "' + b"a" * MOST_BYTES + b'"}\n',
        line(jobaid=2),
        line(jobaid=True),
        line(do="approve"),
        line(do="record"),
        line(do="run"),
        line(do="hold"),
        line(do=["show"]),
        line(do="hold", turn="maybe"),
        line(topic="../secret"),
        line(topic="late delivery"),
        line(topic="a" * 65),
        line(topic=7),
        line(case="4711\n"),
        line(case="\u202e4711"),
        line(case="a" * 201),
        line(case=None),
        line(slots={"customer": "Ms Duarte"}),
        line(slots=[["customer"]]),
        line(slots=[["customer", "a", "b"]]),
        line(slots=[["", "a"]]),
        line(slots=[["customer", 1]]),
        line(slots=[["customer", "\x00"]]),
        line(slots=[["customer", "\ud800"]]),
        line(slots=[["cus tomer", "a"]]),
        line(slots=[["customer", "a"], ["customer", "b"]]),
        line(slots=[[f"slot{number}", "a"] for number in range(MOST_SLOTS + 1)]),
        line(link=["jobaid:"]),
    ],
    ids=lambda said: said[:60].decode(errors="replace"),
)
def test_whatever_is_no_wish_is_refused(said: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whoever says that is answered nothing at all
        wish_in(said)


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(said: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        wish_in(said)


@given(st.fixed_dictionaries({name: st.none() | st.booleans() | st.integers() | st.text() for name in Wish._fields}))
def test_no_kinds_of_values_do_more_than_be_refused(values: dict[str, object]) -> None:
    try:
        wish = wish_in(json.dumps({"jobaid": 1, **values}).encode())
    except ValueError:
        return
    assert wish_in(line_of(wish)) == wish


def test_the_longest_wish_that_is_allowed_fits_into_a_line() -> None:
    slots = tuple((f"{'n' * 60}{number:04}", "\N{OGHAM LETTER BEITH}" * 200) for number in range(4))
    wish = Wish("open", topic="t" * 64, slots=slots, case="c" * 200)
    assert len(line_of(wish)) < MOST_BYTES
