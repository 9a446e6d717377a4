"""Letters as they are compared: small, and without their accents, each still one letter."""

import unicodedata
from functools import lru_cache


def plain(text: str) -> str:
    """A text without accents, letter by letter: `nächsten` becomes `nachsten`."""
    return "".join(_without_accent(char) for char in text)


def folded(text: str) -> str:
    """A text in small letters without accents, as long as before."""
    return plain("".join(char.lower() if len(char.lower()) == 1 else char for char in text))


@lru_cache(maxsize=512)
def _without_accent(char: str) -> str:
    if char == "’":
        return "'"
    return unicodedata.normalize("NFD", char)[0]
