"""Hides the security codes of cards: after the words for them, before them, and right behind a card number."""

import re

from jobaid.journal.digits import BETWEEN, DIGIT, MASK
from jobaid.journal.spelled import TERM, has_number, pattern, terms

_HIDDEN = MASK * 3
_DIGITS = re.compile(DIGIT)
_CODE = rf"(?<!{DIGIT}){DIGIT}(?:{BETWEEN}?{DIGIT}){{2,3}}(?!{BETWEEN}?{DIGIT})"
_WHOSE = r"(?:the|my|his|her|their|your)"
_SHORT = (
    r"c[. ]?v[. ]?[cvnk]\.?(?:\s?2(?!\d))?",
    r"ccv\s?2?",
    r"csc",
    r"cav2",
    r"cvd",
)
_LONG = (
    r"(?:card\s+|cc\s+)?(?:security|verification|validation)\s+(?:code|number|value|digits?)",
    r"card\s+code",
    rf"(?:code|digits?)\s+(?:on|from)\s+(?:the\s+)?(?:back|reverse|front|rear)(?:\s+(?:side\s+)?of\s+{_WHOSE}\s+card)?",
    rf"numbers?\s+on\s+the\s+(?:back|front)\s+of\s+{_WHOSE}\s+card",
    r"(?:karten)?pr(?:ü|ue)f(?:nummer|ziffern?|code|zahl)",
    r"sicherheits(?:code|nummer|zahl)",
    r"code\s+(?:de\s+)?s[ée]curit[ée]",
    r"cryptogramme(?:\s+visuel)?",
    r"c[óo]digo\s+de\s+(?:seguran[çc]a|seguridad)",
    r"codice\s+di\s+sicurezza",
    r"(?:beveiligings|veiligheids)code",
    r"s[äa]kerhetskod",
    r"(?:sikkerheds|sikkerhets)kode",
    r"turvakoodi",
    r"kod\s+(?:bezpiecze[ńn]stwa|zabezpieczaj[ąa]cy)",
    r"g[üu]venlik\s+kodu",
)
_ABBREVIATED = rf"(?<![^\W\d_])(?:{'|'.join(_SHORT)})(?![^\W\d_])"
_NAME = rf"(?<![^\W\d_])(?:{'|'.join((*_SHORT, *_LONG))})(?![^\W\d_])"
_FILLER = (
    rf"(?:{BETWEEN}|[=#«»“”„{{}}<]|\b(?:is|was|are|it'?s|says|reads|code|number|no|nr|the|its|my|his|her|their|"
    r"ist|lautet|war|est|es|[eéè]|är|er|to|be|as|given|with|and|on|card|back)\b)"
)
_AFTER = re.compile(rf"({_NAME}{_FILLER}{{0,12}}?){_CODE}", re.IGNORECASE)
_LINK = (
    rf"(?:[\s(\[:=,\-–—]{{0,3}}{_ABBREVIATED}|\s?[(\[:=]\s?{_NAME}|"
    rf"\s(?:is|was|as|being|for)\s(?:{_WHOSE}\s)?{_NAME}|"
    rf"\s(?:on|from)\s(?:the\s)?(?:back|reverse|front)\s(?:side\s)?of\s{_WHOSE}\scard)"
)
_BEFORE = re.compile(rf"{_CODE}(?={_LINK}(?!{_FILLER}{{0,12}}?(?:{DIGIT}|{MASK})))", re.IGNORECASE)
_EXPIRY = (
    r"(?:(?:exp(?:iry|ires|iration)?(?:\s+date)?|valid(?:\s+(?:thru|until|to))?|g[üu]ltig\s+bis)\.?:?\s*)?"
    r"(?:0?[1-9]|1[0-2])\s?[/.\-–\s]?\s?(?:20)?\d\d(?!\d)"
)
_MASKED = rf"{MASK}{{4}} {MASK}{{4}} {MASK}{{4}} \d{{4}}"
_GAP = rf"(?:{BETWEEN}){{1,4}}"
_CALLED = rf"(?:(?:and|with|the|code|cid|sec){_GAP}){{0,3}}"
_BEHIND = re.compile(
    rf"({_MASKED}{_GAP}(?:{_EXPIRY}{_GAP})?{_CALLED}){DIGIT}(?:\s?{DIGIT}){{2,3}}"
    rf"(?!{DIGIT}|[-./:,]{DIGIT}|{_GAP}{_HIDDEN}(?!{MASK}))",
    re.IGNORECASE,
)
_PART = rf"(?:{TERM}|(?<!{DIGIT}){DIGIT}(?!{DIGIT}))"
_SAID = rf"(?P<said>{_PART}(?:{BETWEEN}{{1,3}}{_PART}){{0,3}})(?!{BETWEEN}{{1,3}}{_PART})"
_SAID_AFTER = rf"(?P<before>{_NAME}{_FILLER}{{0,12}}?){_SAID}"
_SAID_BEFORE = rf"(?P<before>){_SAID}(?={_LINK}(?!{_FILLER}{{0,12}}?(?:{_PART}|{MASK})))"
_SAID_BEHIND = rf"(?P<before>{_MASKED}{_GAP}(?:{_EXPIRY}{_GAP})?{_CALLED}){_SAID}"
_TRACES = (
    *(
        "cv",
        "c.v",
        "c v",
        "csc",
        "cav2",
        "code",
        "kod",
        "digit",
        "number",
        "nummer",
        "zahl",
        "ziffer",
        "value",
        "crypto",
        " card",
    ),
    *("código", "codigo", "codice"),
)
"""One of these is in every name, in small letters; to look for them is quicker than to look for the names."""


def hide_codes(text: str) -> str:
    """The text without security codes; card numbers in it are masked already."""
    is_said = has_number(text)
    if MASK in text:
        text = _BEHIND.sub(rf"\1{_HIDDEN}", text)
        text = pattern(_SAID_BEHIND).sub(_without_said, text) if is_said else text
    small = text.lower()
    if not any(trace in small for trace in _TRACES):
        return text
    text = _AFTER.sub(rf"\1{_HIDDEN}", text)
    text = pattern(_SAID_AFTER).sub(_without_said, text) if is_said else text
    text = _BEFORE.sub(_HIDDEN, text)
    return pattern(_SAID_BEFORE).sub(_without_said, text) if is_said else text


def make_ready() -> None:
    """Make what codes in words are found by."""
    for written in (_SAID_BEHIND, _SAID_AFTER, _SAID_BEFORE):
        pattern(written)


def _without_said(match: re.Match[str]) -> str:
    """Without a code in words, if it has as many digits as a code."""
    said = match["said"]
    count = sum(len(one.digits) for one in terms(said, 0, len(said))) + len(_DIGITS.findall(said))
    return f"{match['before']}{_HIDDEN}" if count in (3, 4) else match.group()
