"""The code of a packet: data as lines of text that come whole through mail, chat and a CRM.

It is made of capital letters and the digits 2 to 7 (RFC 4648, base 32): no sign of it means anything to Markdown, HTML
or mail, and whatever those put between is known for what it is.
"""

import re
import zlib
from base64 import b32decode, b32encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from jobaid.errors import UserFacing
from jobaid.messages import message

FORMAT = 1
MOST_DATA = 128_000
"""The bytes that a packet may hold; a clipboard can hold anything."""

MOST_TEXT = 400_000
"""The characters of a text that are looked through for a packet."""

_MOST_CODE = 200_000
_MOST_TRIED = 20
_WIDTH = 64
_SUM = 8
_WHOLE = (8, 7, 5, 4, 2)
"""The letters that a last group of the code may have."""

_NAME, _WHAT, _END = (r"[\s>]*".join(word) for word in ("jobaid", "handover", "end"))
_MARK = re.compile(rf"{_NAME}[\W_]{{1,40}}{_WHAT}[\W_]{{1,40}}({_END}\b|\d{{1,6}})", re.IGNORECASE)
"""Lines may have been broken anywhere, and quoted."""

_NOISE = re.compile(r"<[^<>\n]{0,200}>|=[0-9A-F]{2}")
_QUOTED = re.compile(r"^[^>\n]{0,12}>+", re.MULTILINE)
_NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_OTHER = re.compile(r"[^A-Z2-7]+")


@dataclass(frozen=True, slots=True)
class _Marked:
    """What stands between two marks, and the format that the first one names."""

    format: int
    code: str


def written(data: bytes) -> str:
    """Data as lines between two marks."""
    sealed = _sum(data) + zlib.compress(data, 9)
    code = b32encode(sealed).decode().rstrip("=")
    lines = [code[at : at + _WIDTH] for at in range(0, len(code), _WIDTH)]
    return "\n".join((f"[jobaid handover {FORMAT}]", *lines, "[jobaid handover end]"))


def read(words: str) -> bytes:
    """The data of the first packet in a text that is whole.

    Raises UserFacing that says why there is none, of which `packet.none` means that there is no mark of one.
    """
    failures: list[UserFacing] = []
    for marked in _marked(_bare(words[:MOST_TEXT])):
        try:
            return _data_of(marked)
        except UserFacing as failure:
            failures.append(failure)
    if failures:
        raise failures[0]
    raise UserFacing(message("packet.none"), message("packet.none.hint"))


def is_in(words: str) -> bool:
    """Whether a text has the mark of a packet, whole or not."""
    return any(mark[1].isdecimal() for mark in _MARK.finditer(_bare(words[:MOST_TEXT])))


def without_blocks(words: str) -> str:
    """A text without the packets in it, which would be taken for the one that it goes along with."""
    bare = _bare(words)
    if not _MARK.search(bare):
        return words
    words, kept, at, is_inside = bare, [], 0, False
    for mark in _MARK.finditer(words):
        if not is_inside:
            kept.append(words[at : mark.start()].rstrip(" \t["))
        is_inside, at = mark[1].isdecimal(), mark.end()
    rest = words[at:] if not is_inside else ""
    return "".join([*kept, rest.removeprefix("]") if at else rest])


def _bare(words: str) -> str:
    """A text without what HTML makes of signs, and without signs of no width."""
    return unescape(words.translate(_NO_WIDTH)).translate(_NO_WIDTH)


def _marked(words: str) -> Iterator[_Marked]:
    marks = list(_MARK.finditer(words))
    tried = 0
    for number, mark in enumerate(marks):
        if not mark[1].isdecimal() or tried == _MOST_TRIED:
            continue
        tried += 1
        end = marks[number + 1].start() if number + 1 < len(marks) else len(words)
        yield _Marked(int(mark[1]), words[mark.end() : end])


def _data_of(marked: _Marked) -> bytes:
    if marked.format > FORMAT:
        raise UserFacing(message("packet.newer", format=marked.format), message("packet.newer.hint"))
    for letters in dict.fromkeys(_readings(marked.code)):
        data = _opened(letters)
        if data is not None:
            return data
    raise UserFacing(message("packet.damaged"), message("packet.damaged.hint"))


def _readings(code: str) -> Iterator[str]:
    """The letters of the code: as they stand, without names before signs of quoting, and all in small letters."""
    bare = _NOISE.sub(" ", unescape(code))
    yield _OTHER.sub("", bare)
    yield _OTHER.sub("", _QUOTED.sub("", bare))
    yield _OTHER.sub("", bare.upper())


def _opened(letters: str) -> bytes | None:
    """The data, if the code is whole; what stands behind its end does not count."""
    if len(letters) > _MOST_CODE:
        raise UserFacing(message("packet.too-large"), message("packet.too-large.hint"))
    last = next((size for size in _WHOLE if size <= len(letters) % 8), 0)
    letters = letters[: len(letters) // 8 * 8 + last]
    sealed = b32decode(letters + "=" * (-len(letters) % 8))
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(sealed[_SUM:], MOST_DATA + 1)
    except zlib.error:
        return None
    if len(data) > MOST_DATA:
        raise UserFacing(message("packet.too-large"), message("packet.too-large.hint"))
    return data if unpacking.eof and sealed[:_SUM] == _sum(data) else None


def _sum(data: bytes) -> bytes:
    return sha256(data).digest()[:_SUM]
