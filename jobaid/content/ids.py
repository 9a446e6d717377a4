"""What an id looks like, and the nearest id to any words."""

import re
import unicodedata

LONGEST = 80
_ID = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST}}}")

_WITHOUT_MARK = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
)
"""Letters that are no plain one with an accent."""

_ANSWER_ID = re.compile(rf"[A-Za-z0-9_.:?!+-]{{1,{LONGEST}}}")


def fits(name: str) -> bool:
    """Whether a name can be an id as it is."""
    return _ID.fullmatch(name) is not None


def fits_answer(name: str) -> bool:
    """Whether a name can be the id of an answer as it is.

    Answers come from other systems and are compared with them, and no file is named by them: marks that those use in
    ids can stay.
    """
    return _ANSWER_ID.fullmatch(name) is not None


def cleaned(name: str, longest: int = LONGEST) -> str:
    """The nearest id to a name, letters without their accents; empty if nothing of the name can stay."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:longest].rstrip("-")


def folded(words: str) -> str:
    """Words with plain letters, as they are suggested: `año` as `ano`, `größe` as `grosse`."""
    plain = unicodedata.normalize("NFKD", words.translate(_WITHOUT_MARK))
    return "".join(char for char in plain if not unicodedata.combining(char))


def name_like(words: str, longest: int = 59) -> str:
    """The nearest name of a slot or a fact, which begins with a letter; empty if nothing of the words can stay."""
    whole = "_".join(re.findall(r"[A-Za-z0-9_]+", folded(words)))
    return re.sub(r"^[^A-Za-z]+", "", whole)[:longest]


def slug(words: str, longest: int = 60) -> str:
    """An id made from a sentence: lower case, words joined by hyphens, cut between words."""
    whole = cleaned(words.lower(), len(words) * 4)
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]
