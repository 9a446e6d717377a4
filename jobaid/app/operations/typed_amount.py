"""The amount in words that were typed: none, one that is clear, or one that has to be asked about again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, east_asian_width, normalize

from jobaid.app.operations.amounts import CODES, SIGNS, Read, currency_names, read_amount
from jobaid.app.operations.beside_amounts import doubtful_neighbours, doubtful_words
from jobaid.messages import Message, message, text
from jobaid.model.authority import Action
from jobaid.model.library import Library
from jobaid.search.normalise import language_of

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d"
_SIGN = "".join(SIGNS)
_NAMED = rf"{'|'.join(sorted(CODES))}|euros?|dollars?|pounds?|percent|days?|points?"
_AMOUNT = re.compile(
    rf"(?<![\w.,])[-\u2212]?(?:([{_SIGN}%]|(?:{_NAMED}))\s?)?[-\u2212]?({_NUMBER})"
    rf"(?:\s?([{_SIGN}%]|(?:{_NAMED})\b)|(?![\w.,]*\w))",
    re.IGNORECASE,
)
_MOST_DIGITS = 6
"""A number with more digits and no sign of a currency is an order's, not an amount."""

_ODD = re.compile(r"\S+")
_SIGNS_BEFORE = r"[+*×/=<>≥≤≈~±&]\s*|[\u2013\u2014]"
_SIGNS_AFTER = r"\s*[+*×/=<>≥≤≈~±&]"
_DATE = r"(?<![\w.,])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?![\w]|[-/.,]\d)"
_CODE = (
    rf"(?<![\w.,])(?!(?:{_NAMED})-?\d)[^\W\d_]{{1,5}}-?\d{{4,}}\b(?![.,]\d)"
    rf"|(?<![\w.,])\d{{7,}}\b(?!\s?(?:[{_SIGN}%]|(?:{_NAMED})\b)|[.,]\d)"
)
_MONEY_LETTERS = "rs|kr|fr|sfr|ft|kc|zl|lei|lev|rp|rm|us|hk|nz"
"""What a number with letters in front may be besides the number of an order: rupees, kronor, Australian dollars."""

_LONG = re.compile(rf"(?<!\w)\d{{{_MOST_DIGITS + 1},}}(?!\w)")
_WHOLE = re.compile(r"\d+")

Span = tuple[int, int]


class Typed(NamedTuple):
    """What was typed. `doubt` says why the amount is not clear; `is_count` if it is clear as a number of things.

    `rest` is without the amount, `named` without all that leaves it in doubt: what can be the name of an action.
    `phrase` holds all that tells of the amount, so that it is as much in doubt where it is read again.
    """

    amount: str
    rest: str
    named: str
    phrase: str = ""
    doubt: Message | None = None
    is_count: bool = False
    in_digits: bool = False

    @property
    def is_alone(self) -> bool:
        """Whether nothing else was typed, but for words such as `up to`."""
        return bool(self.amount) and self.doubt is None and not _blank(self.rest, _spans(_at_most(), self.rest)).strip()

    def read(self, library: Library, action: Action) -> Read:
        """The amount of an action; what is in doubt is asked again, and never one of the numbers is taken."""
        if self.doubt is not None and not (self.is_count and action.unit == "count"):
            return Read(wrong=self.doubt)
        return read_amount(library, action, self.amount)

    def shown(self, read: Read) -> str:
        """What of it is typed anew to have the same answer."""
        return self.phrase if self.doubt is not None and read.wrong is self.doubt else self.amount


def typed_amount(typed: str, library: Library) -> Typed:
    """Take apart what was typed."""
    typed = _half_wide(typed)
    names = tuple(name for action in library.actions for name in (action.name, *action.also))
    harmless, called = _spans(_harmless(), typed), _spans(_called(names), typed)
    plain = _blank(typed, [*harmless, *called])
    found = [one for one in _AMOUNT.finditer(plain) if _may_be_amount(one)]
    amounts = [one.span() for one in found]
    odd = [one.span() for one in _ODD.finditer(_blank(plain, amounts)) if _has_digit(one[0])]
    said = _spans(_in_words(), plain)
    if not found and not odd and not said:
        return _without_amount(typed, plain)
    flags = _flags(plain, typed, found[0], names, library) if len(found) == 1 and not odd and not said else []
    whole = [*amounts, *odd, *said, *(one.span for one in flags)]
    gone = [*amounts, *odd, *said, *harmless, *(one.span for one in flags if one.is_gone)]
    rest = " ".join(_blank(typed, gone).split())
    amount = found[0][0].strip() if found else ""
    if len(whole) == 1 and found:
        return Typed(amount, rest, rest, amount, in_digits=True)
    around = (min(one[0] for one in whole), max(one[1] for one in whole))
    named = " ".join(_blank(_blank(typed, gone), _beyond(called, around)).split())
    phrase = typed[slice(*around)].strip()
    is_count = bool(flags) and all(one.is_count for one in flags)
    return Typed(amount, rest, named, phrase, _doubt(phrase, amounts, odd, said), is_count, bool(amounts or odd))


def _without_amount(typed: str, plain: str) -> Typed:
    """Without a number something may still be asked for several times."""
    long, several = _spans(_LONG, typed), _spans(_several(), plain)
    if not long and not several:
        return Typed("", typed, typed)
    (start, end), rest = (long or several)[0], " ".join(_blank(typed, long or several).split())
    found = typed[start:end].capitalize()
    return Typed("", rest, rest, typed[start:end], message("ask.doubt" if long else "ask.several", found=found))


def _beyond(kept: Sequence[Span], around: Span) -> Iterator[Span]:
    """What of a stretch is not kept."""
    at = around[0]
    for start, end in [*sorted(one for one in kept if around[0] <= one[0] < around[1]), (around[1], around[1])]:
        yield at, max(at, start)
        at = max(at, end)


class _Flag(NamedTuple):
    """Words that make an amount another one, or unclear. Those that are `is_gone` can be no name of an action."""

    span: Span
    is_count: bool = False
    is_gone: bool = True


def _money_names(library: Library) -> tuple[str, ...]:
    """What the library's language calls its currency, unless something is given in another one."""
    frame = library.frame
    if frame is None or any(one.currency not in {None, frame.currency} for one in library.actions):
        return ()
    return currency_names(frame.currency, frame.locale)


def _is_in(span: Span, other: Span) -> bool:
    return other[0] <= span[0] < other[1]


def _half_wide(typed: str) -> str:
    """Digits and signs as wide as Chinese ones, and small ones, are the same digits and signs."""
    return "".join(normalize("NFKC", char) if east_asian_width(char) in {"F", "W"} else char for char in typed)


def _doubt(phrase: str, amounts: Sequence[Span], odd: Sequence[Span], said: Sequence[Span]) -> Message:
    """Why it is asked again."""
    if len(amounts) + len(odd) + len(said) > 1:
        return message("ask.amounts")
    short = " ".join(phrase.split())
    return message("ask.in-digits" if said else "ask.doubt", found=short[:1].upper() + short[1:])


def _flags(plain: str, typed: str, amount: re.Match[str], names: tuple[str, ...], library: Library) -> list[_Flag]:
    """The words around the only amount that leave it in doubt."""
    locale = library.frame.locale if library.frame else "en"
    flags = list(_english_flags(plain, typed, amount, names, counts=language_of(locale) == "en"))
    if language_of(locale) == "en":
        strange = doubtful_neighbours(_blank(plain, _spans(_at_most(), plain)), typed, amount.span(), names)
    else:
        strange = doubtful_words(plain, typed, amount.span(), (*names, *_money_names(library)), locale)
    counted = [one.span for one in flags if one.is_count]
    return flags + [_Flag(span, is_gone=False) for span in strange if not any(_is_in(span, one) for one in counted)]


def _english_flags(
    plain: str, typed: str, amount: re.Match[str], names: tuple[str, ...], *, counts: bool
) -> Iterator[_Flag]:
    """What is known to leave an amount in doubt; `counts` is whether a plural behind it may be a number of things."""
    start, end = amount.span()
    without = _blank(plain, _spans(_at_most(), plain))
    yield from map(_Flag, _spans(_anywhere(), without))
    if before := _before().search(without[:start]):
        yield _Flag(before.span("word"))
    if after := _after().match(without, end):
        yield _Flag((end, after.end()))
    is_bare = not amount[1] and not amount[3]
    if is_bare and counts and _WHOLE.fullmatch(amount[2]) and (things := _counted(names).match(typed, end)):
        is_count = things[1].casefold() not in _listed("ask.periods")
        yield _Flag((end, things.end()), is_count=is_count, is_gone=not is_count)
    if is_bare and (name := _named_before().search(without[:start])):
        yield _Flag((name.start(), start))


def _may_be_amount(found: re.Match[str]) -> bool:
    """A long run of digits without any sign is the number of an order."""
    is_bare = not found[1] and not found[3]
    return not (is_bare and found[2].isdigit() and len(found[2]) > _MOST_DIGITS)


def _has_digit(word: str) -> bool:
    return any(category(char)[0] == "N" for char in word if not char.isalpha()) and not _is_long(word)


def _is_long(word: str) -> bool:
    return word.isdigit() and len(word) > _MOST_DIGITS


def _spans(pattern: re.Pattern[str], words: str) -> list[Span]:
    return [one.span() for one in pattern.finditer(words)]


def _blank(words: str, spans: Iterable[Span]) -> str:
    """The words with blanks where those stand, and all others in their places."""
    for start, end in spans:
        words = f"{words[:start]}{' ' * (end - start)}{words[end:]}"
    return words


def _listed(key: str) -> Sequence[str]:
    return text(message(key)).split(", ")


def _any_of(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    return "|".join(rf"{re.escape(one)}".replace(r"\ ", r"\s+") for one in longest)


@lru_cache(maxsize=4)
def _called(names: tuple[str, ...]) -> re.Pattern[str]:
    """Names of actions: what stands in one says nothing of the amount."""
    return re.compile(rf"(?<!\w)(?:{_any_of(names) or '(?!)'})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _harmless() -> re.Pattern[str]:
    """Numbers that are plainly no amounts: of orders, days of the calendar, times of the day, how late it is."""
    return re.compile("|".join(_harmless_parts()), re.IGNORECASE)


def _harmless_parts() -> Iterator[str]:
    months, periods = _any_of(_listed("ask.months")), _any_of(_listed("ask.periods"))
    late, waited = _any_of(_listed("ask.late")), _any_of(_listed("ask.waited"))
    yield _DATE
    named = _any_of(_listed("ask.named"))
    number = rf"(?!(?:{_NAMED})-?\d)[^\W\d_]{{0,5}}-?\d{{4,}}\b(?!\s?(?:[{_SIGN}%]|(?:{_NAMED})\b)|[.,]\d)"
    yield rf"\b(?:{named})\b[\s:.#]*{number}"
    yield rf"(?!(?:{_MONEY_LETTERS})-?\d)(?:{_CODE})"
    yield r"#\s?\w*\d[\w-]*"
    yield r"(?<![\w.,:])\d{1,2}:\d{2}(?![\w:])|(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b"
    yield rf"(?<![\w.,])\d{{1,2}}\.?\s(?:{months})\b|\b(?:{months})\s\d{{1,2}}\b(?![.,]\d)"
    yield rf"(?<![\w.,])\d{{1,3}}[\s-]?(?:{periods})\s+(?:{late})\b"
    yield rf"\b(?:{waited})\s+\d{{1,3}}\s(?:{periods})\b"


@lru_cache(maxsize=1)
def _in_words() -> re.Pattern[str]:
    """Numbers that are written as words."""
    words, one = _any_of(_listed("ask.numbers")), text(message("ask.one"))
    return re.compile(rf"\b(?:{one}\s+)?(?:{words})(?:[\s-]+(?:{words}|{one}))*\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _at_most() -> re.Pattern[str]:
    """Up to 25 is answered as 25: a yes to it is one to all that is less."""
    return re.compile(rf"\b(?:{_any_of(_listed('ask.at-most'))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(_listed('ask.anywhere'))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(_listed('ask.several-words'))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    between = _any_of(_listed("ask.between"))
    words = _any_of(_listed("ask.before"))
    may = text(message("ask.month-may"))
    said = rf"\b(?:{words})(?=\s+(?:(?:{between})\s+){{0,2}}$)|\b{may}(?=\s$)"
    return re.compile(rf"(?P<word>{said}|(?:{_SIGNS_BEFORE})$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*-?(?:{_any_of(_listed('ask.after'))})\b|{_SIGNS_AFTER}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _named_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(_listed('ask.named'))})\b[\s:.]*$", re.IGNORECASE)


@lru_cache(maxsize=4)
def _counted(names: tuple[str, ...]) -> re.Pattern[str]:
    """Things of which there are so many, rather than so much money."""
    others = _any_of(_listed("ask.no-things"))
    periods = _any_of(_listed("ask.periods"))
    return re.compile(
        rf"\s+(?!(?:{others})\b)({periods}|[a-z]+(?<![su])s|[a-z]+\s(?:{_any_of(names)})s)\b", re.IGNORECASE
    )
