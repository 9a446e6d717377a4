"""Words beside an amount that may make another one of it.

No list holds all of them: "more then", "abt", "a head", "grand", "más de". So it goes the other way round. Only words
that are known to say nothing of how much may stand beside an amount; all others are asked about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_letters
from unicodedata import category

from jobaid.app.operations.near_words import Near, near
from jobaid.search.normalise import language_of, strip_accents
from jobaid.search.normalise import words as parted
from jobaid.search.stop_words import stop_words

Span = tuple[int, int]

_LINKS = {
    "en": "the of to her his their my our your this that him them me us it only just exactly another one please pls "
    "ok okay thanks can may could i we you do give giving gave offer pay back get gets want wants wanted asks asked "
    "need needs would like customer caller she he they and now today so in total is instead asap yes "
    "off on from since at bought ordered delivered late waiting waited with",
    "es": "de del la el los las al para en puedo podemos puede dar doy damos le les me cliente clienta quiere pide "
    "hasta",
    "de": "der die das den dem des für von vom zum zur kann darf ich wir geben kunde kundin will möchte hat bis",
    "fr": "de du des d la le les l pour je peux puis nous pouvons on peut donner lui client cliente veut demande",
    "pt": "de do da dos das o a os as para posso podemos pode dar lhe cliente quer pede até",
    "it": "di del della dello dei degli delle il lo la i gli le per posso possiamo può dare cliente vuole chiede",
    "nl": "de het van voor kan mag ik we wij geven klant wil vraagt tot",
}
"""Articles, who asks, what joins a name to its amount, and up to: a yes to an amount is one to all that is less."""

_FREE = {"en": frozenset({"for", "because", "as", "due", "if"})}
"""After these comes what it is for; words that count wherever they stand (`ask.anywhere`) are looked for there too."""

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST_SLIP = 5
"""Of shorter words too many are another word with a slip: "then" is not "them"."""

_PARTS = re.compile(r"[,.;:!?()]")
_PARTS_BEFORE = re.compile(r"[,;:!?()]")
"""Before an amount a point may be that of `appx. 20`."""

_SHARES = "\N{PER MILLE SIGN}\N{PER TEN THOUSAND SIGN}"


def links_of(locale: str) -> frozenset[str]:
    """The words of that language that say nothing of how much, without accents."""
    return frozenset(strip_accents(_LINKS.get(language_of(locale), "")).split())


def doubtful_words(line: str, typed: str, amount: Span, names: Sequence[str], locale: str) -> Iterator[Span]:
    """The places of all words of a line that may make another amount of the one at `amount`, in any language.

    `line` is what was `typed` with blanks for names. The last word of it may be a name that is being typed; a plural
    right after the number may be a number of things.
    """
    yield from _signs(typed, amount)
    links, known, ends = links_of(locale), _words_of(names, locale), len(typed.rstrip())
    start, end = amount
    for found in _WORD.finditer(f"{line[:start]}{' ' * (end - start)}{line[end:]}"):
        is_counted = found.start() >= end and not line[end : found.start()].strip()
        how = _nearest(found[0], known)
        is_name = how is Near.SAME or (how is Near.BEGUN and found.end() == ends) or (how.is_like and not is_counted)
        if strip_accents(found[0].casefold()) not in links and not is_name:
            yield found.span()


def doubtful_neighbours(line: str, typed: str, amount: Span, names: Sequence[str]) -> Iterator[Span]:
    """The places of the English words and signs next to an amount that may make another one of it.

    `line` is what was `typed` with blanks for names and for numbers that are no amounts: whatever stands beyond those,
    beyond a comma, or after `for` says nothing of the amount.
    """
    yield from _signs(typed, amount)
    yield from _words_beside(reversed(list(_ENGLISH_WORD.finditer(line[: amount[0]]))), line, typed, amount[0], names)
    after = _ENGLISH_WORD.finditer(line, amount[1])
    yield from _words_beside(after, line, typed, amount[1], names, free=_FREE["en"])


def _words_beside(
    words: Iterable[re.Match[str]],
    line: str,
    typed: str,
    at: int,
    names: Sequence[str],
    *,
    free: frozenset[str] = frozenset(),
) -> Iterator[Span]:
    """The first word, going away from the amount, that is not known to say nothing of it."""
    links, known = links_of("en"), _words_of(names, "en")
    for found in words:
        first, last = sorted((at, found.start() if found.start() >= at else found.end()))
        word = strip_accents(found[0].casefold())
        parts = _PARTS if found.start() >= at else _PARTS_BEFORE
        if parts.search(typed[first:last]) or typed[first:last].split() != line[first:last].split() or word in free:
            return
        if word not in links:
            if _nearest(word, known) is Near.OTHER:
                yield found.span()
            return
        at = found.end() if found.start() >= at else found.start()


def _signs(typed: str, amount: Span) -> Iterator[Span]:
    """Signs and letters that touch the amount, and are no part of it: `US$40`, `40¢`, `₹ 40`, `5‰`."""
    start, end = amount
    before, after = typed[:start].rstrip(), typed[end:].lstrip()
    for sign, at in ((before[-1:], len(before) - 1), (after[:1], len(typed) - len(after))):
        is_code = sign == "#" and at in {start - 1, end}
        if sign and (category(sign)[0] == "S" or sign in _SHARES or is_code):
            letters = len(typed[:at]) - len(typed[:at].rstrip(ascii_letters)) if at < start else 0
            yield at - letters, at + 1


def _words_of(names: Sequence[str], locale: str) -> frozenset[str]:
    """The words that tell one name from another; `a` and `more` in a name do not make those harmless."""
    every = frozenset(strip_accents(word.text) for name in names for word in parted(name))
    return every - stop_words(language_of(locale)).all()


def _nearest(word: str, known: frozenset[str]) -> Near:
    folded = strip_accents(word.casefold())
    found = min((near(folded, one) for one in known), key=list(Near).index, default=Near.OTHER)
    return Near.OTHER if found is Near.SLIP and len(folded) < _SHORTEST_SLIP else found
