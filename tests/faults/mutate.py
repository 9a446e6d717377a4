"""Ways to break a TOML text, as slips of the hand, bad merges and failing disks do."""

import random
import re

_TOKEN = re.compile(r"\s+|[\w.-]+|.", re.DOTALL)
_INSERTS = (
    '"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\\", "\\u", "\\uD800", "\\U0010FFFF",
    "\\x41", "\\e", "\n", "\r", "\r\n", "\t", "\0", "\x7f", "\x1b", "\u00a0", "\u200b", "\ufeff", "\u2028", "“", "”",
    "’", "é", "😀", "👩\u200d👧", "\u0301", "\u202e", "{{", "}}", "{%", "%}", "{#", "{{ fact.",
    "{% if ", " | ", "if", "1e999",
    "1,5", "1.3.2027", "0x", "-0", "inf", "nan", "1979-05-27T07:32", "07:32", "true", "yes", "99999999999999999999",
    "format = 2\n", "[a.b.c]\n", "[[faq]]\n", "id = 1\n", "a.b.c = 1\n", "[" * 30, "{a=" * 15, "x.y.z.w.", "1" * 500,
)  # fmt: skip


def mutated(source: bytes, chance: random.Random) -> bytes:
    """The text with one to four things wrong with it, or, by luck, none."""
    data = source
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        data = chance.choice(_WAYS)(data, chance)
    return data


def _flip_bytes(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        if broken:
            broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def _flip_signs(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    if broken:
        broken[chance.randrange(len(broken))] = chance.choice(b"\"'[]{}=,.#\\\n\t 09az-_:+")
    return bytes(broken)


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[first]
        case 1:
            lines.insert(second, lines[first])
        case 2:
            lines[first], lines[second] = lines[second], lines[first]
        case _:
            del lines[min(first, second) : max(first, second)]
    return b"\n".join(lines)


def _tokens(data: bytes, chance: random.Random) -> bytes:
    tokens = _TOKEN.findall(data.decode("utf-8", "surrogateescape"))
    if not tokens:
        return data
    first, second = chance.randrange(len(tokens)), chance.randrange(len(tokens))
    match chance.randrange(3):
        case 0:
            del tokens[first]
        case 1:
            tokens.insert(second, tokens[first])
        case _:
            tokens[first], tokens[second] = tokens[second], tokens[first]
    return "".join(tokens).encode("utf-8", "surrogateescape")


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_INSERTS).encode() + data[at:]


def _truncate(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    first, second = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    second = min(second, first + 200)
    return data[:second] + data[first:second] * chance.randint(1, 3) + data[second:]


_WAYS = (_flip_bytes, _flip_signs, _flip_signs, _lines, _lines, _tokens, _tokens, _insert, _insert, _truncate, _repeat)
