"""The code comes whole through whatever programs do to a text, or says that it did not."""

import html
import random
import textwrap
import zlib
from base64 import b32encode
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.app.operations.packet import block
from jobaid.errors import UserFacing

DATA = bytes(range(256)) * 3 + b"Ms Duarte, order 48213, wants a manager"


def outcome(words: str) -> bytes | str:
    """The data, or why there is none."""
    try:
        return block.read(words)
    except UserFacing as failure:
        return failure.message.key


def quoted(mark: str) -> Callable[[str], str]:
    return lambda words: "\n".join(mark + line for line in words.split("\n"))


def rewrapped(width: int) -> Callable[[str], str]:
    return lambda words: textwrap.fill(words, width, break_on_hyphens=False)


MANGLERS: dict[str, Callable[[str], str]] = {
    "as it was": str,
    "quoted": quoted("> "),
    "quoted thrice": quoted(">>> "),
    "quoted with initials": quoted("KL> "),
    "quoted with a bar": quoted("| "),
    "quoted, then wrapped": lambda words: rewrapped(50)(quoted("> ")(words)),
    "indented": quoted("        "),
    "carriage returns": lambda words: words.replace("\n", "\r\n"),
    "one long line": lambda words: words.replace("\n", " "),
    "an empty line between": lambda words: words.replace("\n", "\n\n"),
    "narrow": rewrapped(20),
    "wide": rewrapped(200),
    "hard spaces": lambda words: words.replace(" ", "\N{NO-BREAK SPACE}").replace("\n", "\n\N{NO-BREAK SPACE}"),
    "no width": lambda words: "\N{ZERO WIDTH SPACE}".join(words[at : at + 9] for at in range(0, len(words), 9)),
    "smart quotes": lambda words: f"“{words}”",
    "html": lambda words: html.escape(quoted("> ")(words)).replace("\n", "<br>\n"),
    "html in capitals": lambda words: words.replace("\n", "<BR>\n").replace(" ", "&nbsp;"),
    "quoted-printable": lambda words: words.replace("\n", "=\r\n") + "=20",
    "small letters": str.lower,
    "fenced": lambda words: f"```\n{words}\n```",
    "bold": lambda words: f"**{words}**",
    "hyphens at the ends": lambda words: words.replace("\n", "-\n"),
    "text around": lambda words: f"Dear KAY, PLEASE SEE BELOW: 234567\n\n{words}\n\nKIND REGARDS\nMAX 22",
    "end lost": lambda words: words[: words.rindex("[")],
    "end lost, text below": lambda words: words[: words.rindex("[")] + "\nKIND REGARDS",
    "brackets lost": lambda words: words.replace("[", "").replace("]", ""),
}


@pytest.mark.parametrize("mangle", MANGLERS.values(), ids=MANGLERS.keys())
def test_it_comes_through_whole(mangle: Callable[[str], str]) -> None:
    assert block.read(mangle(block.written(DATA))) == DATA


KEEPS_MARKS = sorted(name for name in MANGLERS if "lost" not in name)


@given(st.binary(max_size=3000), st.sampled_from(KEEPS_MARKS), st.sampled_from(sorted(MANGLERS)))
def test_whatever_is_in_it_comes_through_two_programs(data: bytes, first: str, second: str) -> None:
    words = MANGLERS[second](MANGLERS[first](block.written(data)))
    seen = {data, "packet.damaged"} | ({"packet.none"} if "html" in first else set())  # "&nb" may be cut from "sp;"
    assert outcome(words) in seen


@given(st.binary(max_size=3000))
def test_its_lines_are_short_and_of_signs_that_nothing_changes(data: bytes) -> None:
    lines = block.written(data).split("\n")
    assert max(map(len, lines)) <= 76
    assert all(set(line) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") for line in lines[1:-1])


@given(st.data())
def test_a_change_on_the_way_is_found(data: st.DataObject) -> None:
    """A letter changed, lost, doubled or two swapped: never other data, always a word about it."""
    words = block.written(DATA)
    first, last = words.index("\n") + 1, words.rindex("\n") - 1
    at = data.draw(st.integers(first, last))
    letter = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
    changed = data.draw(
        st.sampled_from(
            [
                words[:at] + letter + words[at + 1 :],
                words[:at] + words[at + 1 :],
                words[:at] + letter + words[at:],
                words[:at] + words[at : at + 2][::-1] + words[at + 2 :],
                words[:at],
            ]
        )
    )
    assert outcome(changed) in {DATA, "packet.damaged", "packet.too-large"}


@given(st.text())
def test_any_text_is_read_or_refused_in_words(words: str) -> None:
    with pytest.raises(UserFacing):
        block.read(words)


@given(st.text(alphabet="jobaidhnver [123]\n>ABC=<", max_size=400))
def test_any_text_like_a_packet_is_read_or_refused_in_words(words: str) -> None:
    with pytest.raises(UserFacing):
        block.read(f"[jobaid handover 1]{words}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "packet.none"),
        ("Good morning", "packet.none"),
        ("[jobaid handover end]", "packet.none"),
        ("[jobaid handover 1]", "packet.damaged"),
        ("[jobaid handover 1]\nABC\n[jobaid handover end]", "packet.damaged"),
        ("[jobaid handover 2]\nABC\n[jobaid handover end]", "packet.newer"),
        ("[jobaid handover 1]\n" + "A" * 300_000, "packet.too-large"),
    ],
)
def test_what_is_no_packet_is_told_apart(words: str, said: str) -> None:
    with pytest.raises(UserFacing) as failure:
        block.read(words)
    assert failure.value.message.key == said


def test_a_little_code_that_would_grow_without_end_is_not_let() -> None:
    bomb = b"12345678" + zlib.compress(b"\0" * 50_000_000, 9)
    words = f"[jobaid handover 1]\n{b32encode(bomb).decode()}\n[jobaid handover end]"
    with pytest.raises(UserFacing) as failure:
        block.read(words)
    assert failure.value.message.key == "packet.too-large"


def test_of_several_the_first_that_is_whole_counts() -> None:
    broken = block.written(DATA).replace("\n", "\nA", 1)
    words = f"{broken}\n{block.written(b'first')}\n> {block.written(b'second')}"
    assert block.read(words) == b"first"


def test_a_clipboard_full_of_marks_is_given_up() -> None:
    with pytest.raises(UserFacing):
        block.read("[jobaid handover 1]\nABCDEFGH\n" * 10_000)


@given(st.lists(st.sampled_from(["a note", "\n", block.written(b"other"), "[jobaid handover 1]", "B"]), max_size=8))
def test_no_packet_is_left_in_a_text_without_them(parts: list[str]) -> None:
    with pytest.raises(UserFacing) as failure:
        block.read(block.without_blocks("".join(parts)))
    assert failure.value.message.key == "packet.none"


def test_the_text_around_a_packet_stays() -> None:
    assert block.without_blocks(f"before\n{block.written(DATA)}\nafter") == "before\n\nafter"


def test_random_code_is_refused() -> None:
    chance = random.Random(7)
    for _ in range(200):
        code = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=chance.randrange(400)))
        with pytest.raises(UserFacing):
            block.read(f"[jobaid handover 1]\n{code}\n[jobaid handover end]")
