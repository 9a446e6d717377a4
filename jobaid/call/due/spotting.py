"""Finds the pieces of a line that say something about a time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from jobaid.call.due import clocks, days, doubts
from jobaid.call.due.languages import TimeWords
from jobaid.call.due.lengths import length
from jobaid.call.due.pieces import Piece, Scene
from jobaid.call.due.spelling import folded

Rule = Callable[[re.Match[str], Scene], Piece | None]

_RULES: dict[str, Rule] = {
    "day": days.day,
    "day_part": days.day_part,
    "next_day": days.next_day,
    "gone": days.gone,
    "foreign": days.foreign,
    "next_working_day": days.next_working_day,
    "weekday": days.weekday,
    "weekday_date": days.weekday_date,
    "week": days.week,
    "month": days.month,
    "date": days.written,
    "numeric": days.numeric,
    "clock": clocks.clock,
    "time": clocks.time,
    "bare": clocks.bare,
    "last_number": clocks.last_number,
    "past": clocks.past,
    "range": clocks.until,
    "part": clocks.part,
    "today_part": clocks.today_part,
    "tonight": clocks.tonight,
    "edge": clocks.edge,
    "length": length,
    "dotted": doubts.dotted,
    "unclear": doubts.unclear,
    "doubt": doubts.doubt,
    "nothing": doubts.nothing,
}
_FIRST, _SECOND = r"(?P<first>\d{1,2})", r"(?P<second>\d{1,2})"
_NUMERIC = (
    r"(?P<iso>\d{4})[-/.](?P<iso_month>\d{1,2})[-/.](?P<iso_day>\d{1,2})",
    _FIRST + r"(?P<sign>[-/.])" + _SECOND + r"(?P=sign)(?P<year>\d{4}|\d{2})",
    _FIRST + "/" + _SECOND,
)
_WITHOUT_YEAR = _FIRST + r"\." + _SECOND + r"\.(?!\d)"
_BEGINS = r"(?<![\w/:.])(?<!\w-)"
_ENDS = r"(?!\w|[:/]\d|-\w|['’]s\b)"
_MACRO = re.compile(r"\{([a-z_]+)(\*?)\}")
_BETWEEN = re.compile(r"[\s,;()·-]*")
_SUREST = 2


def spotted(line: str, scene: Scene) -> list[Piece]:
    """The pieces of a line from left to right, of several at one place the longest. What is doubted has no strength."""
    small = folded(line)
    found: list[Piece] = []
    at = 0
    for word in re.finditer(r"\S+", small):
        for start in _starts(word):
            if start < at:
                continue
            piece, vague = _longest(small, start, scene), _vague(scene.words).match(small, start)
            if vague and (piece is None or vague.end() >= piece.end):
                at = vague.end()
            elif piece:
                found.append(replace(piece, said=line[piece.start : piece.end]))
                at = piece.end
    return _weighed(line, found, scene.words)


def vague_word(line: str, scene: Scene) -> str:
    """A word of a line that sounds like a time, and tells none; empty without one."""
    found = _vague(scene.words).search(folded(line))
    return line[found.start() : found.end()] if found else ""


def _starts(word: re.Match[str]) -> Iterator[int]:
    """Where a piece may begin in a word: at its first letter or number, and after signs within it."""
    yield from (word.start() + one.start() for one in re.finditer(r"(?<!\w)[\w@½]", word[0]))


def _longest(line: str, start: int, scene: Scene) -> Piece | None:
    best: Piece | None = None
    for name, pattern in _patterns(scene.words, scene.sign):
        found = pattern.match(line, start)
        if found is None or (best is not None and found.end() <= best.end):
            continue
        piece = _RULES[name](found, scene)
        lead = None if name == "last_number" else found["lead"]  # "enviar la 2"
        best = _with_lead(piece, lead, scene.words) if piece else best
    return best


def _with_lead(piece: Piece, lead: str | None, words: TimeWords) -> Piece:
    """What stands before a time says how it is meant."""
    before = (lead or "").strip()
    is_by = piece.by or any(piece.said.startswith(f"{one} ") for one in words.by)
    is_sure = piece.asks is None and (before in words.at or before in words.by or before == "@")
    return replace(piece, by=is_by, strength=min(_SUREST, piece.strength + is_sure))


def _weighed(line: str, pieces: Sequence[Piece], words: TimeWords) -> list[Piece]:
    """Pieces that stand together are surer. A doubtful one alone is none, but for a day at the edge of the line."""
    weighed: list[Piece] = []
    for number, piece in enumerate(pieces):
        around = [pieces[other] for other in (number - 1, number + 1) if 0 <= other < len(pieces)]
        is_beside = any(_touch(line, piece, other, words) for other in around)
        is_at_edge = not line[: piece.start].strip() or not line[piece.end :].strip(" .,!")
        alike = [piece, *(other for other in around if _are_joined(line, piece, other, words))]
        strength = min(_SUREST, max(one.strength for one in alike) + is_beside)
        if strength > 0 or (strength == 0 and piece.day and is_at_edge):
            weighed.append(replace(piece, strength=strength))
        elif piece.is_doubted:
            weighed.append(replace(piece, strength=-1))
    return weighed


def _are_joined(line: str, one: Piece, other: Piece, words: TimeWords) -> bool:
    """Whether they are two days with a word between that puts them side by side: each is as sure as the other."""
    return bool(one.day and other.day) and folded(_gap(line, one, other).strip()) in words.joins


def _touch(line: str, one: Piece, other: Piece, words: TimeWords) -> bool:
    gap = _gap(line, one, other)
    return bool(_BETWEEN.fullmatch(gap)) or folded(gap.strip()) in words.joins


def _gap(line: str, one: Piece, other: Piece) -> str:
    first, second = sorted((one, other), key=lambda piece: piece.start)
    return line[first.end : second.start]


@lru_cache
def _patterns(words: TimeWords, sign: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    numeric = (*_NUMERIC, _WITHOUT_YEAR) if sign == "." else _NUMERIC
    rules = (*words.rules, *(("numeric", one) for one in numeric))
    return tuple((name, _compiled(rule, words)) for name, rule in rules)


@lru_cache
def _vague(words: TimeWords) -> re.Pattern[str]:
    return re.compile(f"{_BEGINS}{_any(words.vague)}{_ENDS}")


def _compiled(rule: str, words: TimeWords) -> re.Pattern[str]:
    lead = f"(?P<lead>{_any((*words.at, *words.by, *words.loose))} |@ ?)?"
    whole = _MACRO.sub(lambda macro: _macro(macro, words), rule)
    return re.compile(f"{_BEGINS}{lead}(?:{whole}){_ENDS}")


def _macro(macro: re.Match[str], words: TimeWords) -> str:
    names = _any(tuple(name for name, _ in getattr(words, macro[1])))
    return names if macro[2] else f"(?P<{macro[1]}>{names})"


def _any(names: tuple[str, ...]) -> str:
    if not names:
        return r"(?!)"
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"
