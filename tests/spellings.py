"""Card numbers as people type, paste and dictate them: for every test of what must not be kept."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain, cycle

CARDS = (
    "4111111111111111",  # numbers that the card schemes publish for testing
    "5555555555554444",
    "2223003122003222",
    "378282246310005",
    "6011111111111117",
    "3530111333300000",
    "30569309025904",
    "6200000000000005",
    "6759649826438453",
    "2200000000000053",
    "6304000000000000",
    "9792020000000001",
    "8600000000000007",
    "6521111111111110",
    "4222222222222",
    "4000000000000000006",
)
_SEPARATORS = (
    *(
        " ",
        "-",
        "",
        ".",
        "/",
        "_",
        "\n",
        "\r\n",
        "\t",
        " - ",
        "  ",
        "\n\n",
        " \n",
        "-\n",
        ",",
        ", ",
        ":",
        "|",
        "*",
        "'",
    ),
    *(
        "\u00a0",
        "\u2007",
        "\u2009",
        "\u202f",
        "\u3000",
        "\u2028",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
    ),
    *(
        "\u2010",
        "\u2011",
        "\u2012",
        "\u2013",
        "\u2014",
        "\u2212",
        "\uff0d",
        "\u00b7",
        "\u30fb",
        "\u200e",
        "\u202a",
        "&nbsp;",
        "&#160;",
        "&#xA0;",
        "&thinsp;",
        "x",
        "<br>",
        "<br />",
        "</b> <b>",
        "</td><td>",
        '<span class="d1">',
    ),
)
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xE50, 0x1040, 0x17E0, 0xFF10, 0x1D7CE)
_AROUND = (
    *(
        "{}",
        "card {}",
        "card:{}.",
        "({})",
        "Paid with {}, refund it",
        "Visa{}exp 12/27",
        "“{}”",
        "no.{};",
        "<{}>",
        "4x {}!",
    ),
    *("2 orders, {}", "{} 12/27 123", "{}\n03/2028\n1234", "card={}&x=1", "Karte {} bitte", "#{}#", "\t{}\n", "a{}b"),
)
_GROUPS = ((4, 4, 4, 4, 4), (4, 6, 9), (1,) * 19, (2,) * 10, (8, 8, 3), (6, 10, 3), (4, 12, 3), (5, 5, 6, 3), (3,) * 7)


_WORDS = {
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "oh": ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "de": ["null", "eins", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    "es": ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
}
_SPOKEN = ("{}", "card {}, please", "It is {}.", "({})", "{} exp 12/27", "{}\ncvv one two three")


def spellings() -> list[tuple[str, str]]:
    """At least 200 different texts that hold a card number, each with the digits of the number."""
    return list(dict.fromkeys(_all()))


def number_words() -> list[str]:
    """Every word for a digit, each also with one letter as something else that is the same but for its case."""
    words = list(dict.fromkeys(word for known in _WORDS.values() for word in (*known, "double", "twenty", "eleven")))
    return list(dict.fromkeys(chain(words, *map(_otherwise, words))))


def _otherwise(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        for other in _same_as(letter):
            yield f"{word[:place]}{other}{word[place + 1 :]}"


@cache
def _same_as(letter: str) -> tuple[str, ...]:
    """All signs that a pattern takes for the letter, such as the Turkish i without a dot and the long s."""
    same = re.compile(re.escape(letter), re.IGNORECASE)
    return tuple(sign for sign in map(chr, range(0x20000)) if sign != letter and same.fullmatch(sign))


def is_hidden(shown: str, number: str) -> bool:
    """Whether of a number no more than the last four digits can be read in what is shown, and these stand there."""
    mask = f"•••• •••• •••• {number[-4:]}"
    parts = [_digits_of(part) for part in shown.split(mask)]
    return len(parts) > 1 and not any(number[:6] in part or number[-6:] in part for part in parts)


def _digits_of(shown: str) -> str:
    for words in _WORDS.values():
        for digit, word in enumerate(words):
            shown = re.sub(rf"\b{word}\b", str(digit), shown, flags=re.IGNORECASE)
    values = (unicodedata.digit(sign, None) for sign in shown)
    return "".join("" if value is None else str(value) for value in values)


def _all() -> Iterator[tuple[str, str]]:
    cards, around = cycle(CARDS), cycle(_AROUND)
    for separator in _SEPARATORS:
        for _ in range(3):
            number = next(cards)
            yield next(around).format(separator.join(_cut(number, _printed(number)))), number
    for groups in _GROUPS:
        for separator in (" ", "-", "\u00a0", "\n"):
            number = next(cards)
            yield next(around).format(separator.join(_cut(number, groups))), number
    for zero in _ZEROS:
        for separator in ("", " ", "\u200b"):
            number = next(cards)
            foreign = "".join(chr(zero + int(digit)) for digit in number)
            yield next(around).format(separator.join(_cut(foreign, _printed(number)))), number
    for number in CARDS:
        yield _mixed(number, " -."), number
        yield _mixed(number, "\u200b \n\u00a0"), number

    yield from _spoken(cycle(CARDS))


def _spoken(cards: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Dictated digit by digit, some of it in figures, and in pairs."""
    around = cycle(_SPOKEN)
    for words in _WORDS.values():
        for gap in (" ", ", ", "-", "\n"):
            number = next(cards)
            yield next(around).format(gap.join(words[int(digit)] for digit in number)), number
        number = next(cards)
        said = " ".join(words[int(digit)] for digit in number[:8])
        yield next(around).format(f"{said} {number[8:12]} {number[12:]}"), number
    yield (
        "double four, double four, double four, double four, double four, double four, double four, four eight",
        "4444444444444448",
    )
    yield "Forty-one eleven eleven eleven eleven eleven eleven eleven", "4111111111111111"


def _printed(number: str) -> tuple[int, ...]:
    return (4, 6, 5) if len(number) in (14, 15) else (4, 4, 4, 4, 4)


def _cut(number: str, groups: tuple[int, ...]) -> list[str]:
    parts, rest = [], number
    for size in groups:
        parts.append(rest[:size])
        rest = rest[size:]
    return [part for part in parts if part]


def _mixed(number: str, separators: str) -> str:
    parts = _cut(number, _printed(number))
    return "".join(part + separator for part, separator in zip(parts, cycle(separators), strict=False)).strip(
        separators
    )
