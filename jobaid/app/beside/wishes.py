"""What may be asked of the window from outside, as one line of JSON, and the window's answer.

A wish can show, open, fill and hold. There is none that records, approves or runs anything.
"""

import json
import re
import unicodedata
from typing import NamedTuple

VERSION = 1
MOST_BYTES = 32_768
"""How long a line may be; the longest wish that is allowed fits in."""
MOST_SLOTS = 40
MOST_WORDS = 200
_MOST_NAME = 64
_MOST_FOLDER = 4096
MOST_LINK = 8192
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_JOINERS = "\u200c\u200d"
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_DOES = ("show", "open", "hold")
TURNS = ("on", "off", "turn")


class Wish(NamedTuple):
    """One thing asked of the window: `show` it, `open` something in it, or `hold` the call.

    `person` is who is said to be at the desk; whoever is there is asked first.
    `slots` are names and what was typed for them. Of what came by a `link` what is valid is used, and the rest is said;
    of a command all of it is, or nothing. `token` is the desktop's leave to come to the front (Wayland).
    """

    do: str = "show"
    library: str = ""
    topic: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    case: str = ""
    turn: str = ""
    link: str = ""
    token: str = ""
    person: str = ""


class Answer(NamedTuple):
    """Whether it was done, and if not, why."""

    ok: bool
    said: str = ""


def line_of(wish: Wish) -> bytes:
    """A wish as it is sent."""
    return json.dumps({"jobaid": VERSION, **wish._asdict()}).encode() + b"\n"


def wish_in(line: bytes) -> Wish:
    """The wish in a line. Raises ValueError for anything else."""
    found = _object(line)
    wish = Wish(
        do=_one_of(found.get("do"), _DOES),
        library=_text(found.get("library", ""), _MOST_FOLDER),
        topic=_name(found.get("topic", "")),
        slots=_slots(found.get("slots", [])),
        case=_text(found.get("case", ""), MOST_WORDS),
        turn=_one_of(found.get("turn", ""), ("", *TURNS)),
        link=_text(found.get("link", ""), MOST_LINK),
        token=_text(found.get("token", ""), MOST_WORDS),
        person=_text(found.get("person", ""), MOST_WORDS),
    )
    if wish.do == "hold" and not wish.turn:
        raise ValueError("hold: on or off?")
    return wish


def line_of_answer(answer: Answer) -> bytes:
    """An answer as it is sent."""
    return json.dumps({"jobaid": VERSION, **answer._asdict()}).encode() + b"\n"


def answer_in(line: bytes) -> Answer:
    """The answer in a line. Raises ValueError for anything else."""
    found = _object(line)
    said = found.get("said", "")
    if not isinstance(said, str):
        raise ValueError("said is no text")
    return Answer(_yes_no(found.get("ok")), said)


def is_name(words: str) -> bool:
    """Whether it can be the name of a slot or the id of a topic."""
    return _NAME.fullmatch(words) is not None


def is_plain(words: str) -> bool:
    """Whether words hold nothing that is not seen: no control sign, and none that turns the reading direction."""
    return all(char in _JOINERS or unicodedata.category(char) not in _UNSEEN for char in words)


def _object(line: bytes) -> dict[str, object]:
    if len(line) > MOST_BYTES:
        raise ValueError("too long")
    try:
        found = json.loads(line.decode("utf-8"), object_pairs_hook=_without_repetition)
    except RecursionError:
        raise ValueError("too deep") from None
    if not isinstance(found, dict):
        raise ValueError("no object")
    if type(found.get("jobaid")) is not int or found["jobaid"] != VERSION:
        raise ValueError("another version")
    return found


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("said twice")
    return found


def _slots(found: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(found, list) or len(found) > MOST_SLOTS:
        raise ValueError("slots")
    pairs = tuple((_name(name), _text(value, MOST_WORDS)) for name, value in map(_pair, found))
    if len({name for name, _value in pairs}) != len(pairs):
        raise ValueError("a slot twice")
    return pairs


def _pair(found: object) -> tuple[object, object]:
    if not isinstance(found, list) or len(found) != 2 or not found[0]:
        raise ValueError("slots")
    return found[0], found[1]


def _name(found: object) -> str:
    words = _text(found, _MOST_NAME)
    if words and not is_name(words):
        raise ValueError("a name")
    return words


def _text(found: object, most: int) -> str:
    if not isinstance(found, str) or len(found) > most or not is_plain(found):
        raise ValueError("text")
    return found


def _one_of(found: object, values: tuple[str, ...]) -> str:
    if not isinstance(found, str) or found not in values:
        raise ValueError("none of these")
    return found


def _yes_no(found: object) -> bool:
    if not isinstance(found, bool):
        raise ValueError("neither yes nor no")
    return found
