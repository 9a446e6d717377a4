"""Printing so that neither the words nor the terminal can break it."""

import json
import sys
from typing import Any, TextIO

_DIRECTIONS = (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_DANGEROUS = (*range(0x20), *range(0x7F, 0xA0), *_DIRECTIONS, *range(0xD800, 0xE000))
_SHOWN = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _DANGEROUS}


def harmless(words: str) -> str:
    """Words on one line, with signs that could steer a terminal or turn the reading direction written out."""
    return words.translate(_SHOWN)


def be_lenient(*streams: TextIO) -> None:
    """Write signs that a terminal's encoding lacks as escapes rather than fail."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def as_json(value: Any, *, indent: int | None = 1) -> str:
    """JSON that the standard output can carry as it is."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    words = json.dumps(value, ensure_ascii=not is_unicode, indent=indent)
    return words if words.isascii() or is_text(words) else json.dumps(value, indent=indent)


def is_text(words: str) -> bool:
    """Whether there is no half surrogate pair in it, as names of files may hold."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True
