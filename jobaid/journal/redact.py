"""Hides the numbers of payment cards but for the last four digits, and their security codes wholly.

Everything that is stored, logged, copied or exported goes through here. A card number is found however it is written:
with spaces, dashes, line breaks, tags or signs that nobody sees between its digits, in the digits of any script, and
in words. What has the length and the beginning of one, but another check digit, is none. Numbers of accounts (IBAN),
telephones with a `+`, dates and times stay.
"""

import re
from collections.abc import Iterator

from jobaid.journal import cards, codes, digits
from jobaid.journal.cards import LONGEST, SHORTEST, is_card_number
from jobaid.journal.codes import hide_codes
from jobaid.journal.digits import DIGIT, MASK, Group, chains, is_even
from jobaid.journal.spared import is_spared
from jobaid.journal.spelled import has_number, without_words

_CARD = f"{MASK * 4} {MASK * 4} {MASK * 4} "
_DIGIT = re.compile(DIGIT)
_ANY_DIGIT = re.compile(r"\d|[^\x00-\x7f]")
_SHAPES = ((4, 6, 5), (4, 6, 4))
"""How American Express and Diners Club print their numbers; the others are in even groups."""
_FEW = 4
"""A number in uneven or long groups is one only with few and short numbers beside it, such as an expiry date."""
_USUAL = 15
_LONG = 7
"""How long groups are that are rather numbers of their own, one a line, than parts of one."""


def redact(text: str) -> str:
    """The text without card numbers and security codes. To redact it again changes nothing.

    It never raises: nothing that is written down, and no call that ends, may fail because of what it says.
    """
    try:
        return judged(text)
    except Exception:  # noqa: BLE001 - a text that cannot be judged is hidden instead
        return without_numbers(text)


def without_numbers(text: str) -> str:
    """The text with a mask for each digit and each number in words, whatever it belongs to."""
    return without_words(_DIGIT.sub(MASK, text), MASK)


def judged(text: str) -> str:
    """The same, as long as every text can be judged: it raises where `redact` hides all numbers instead."""
    if not _ANY_DIGIT.search(text) and not has_number(text):
        return text
    before, text = text, _once(text)
    while text != before:
        before, text = text, _once(text)
    return text


def make_ready() -> None:
    """Load and make what is slow to, while nobody waits for it."""
    for part in (cards, codes, digits):
        part.make_ready()


def _once(text: str) -> str:
    return hide_codes(_hide_cards(text))


def _hide_cards(text: str) -> str:
    found = [card for chain in chains(text) for card in _cards_in(text, chain)]
    for card in reversed(found):
        last = "".join(group.digits for group in card)[-4:]
        text = f"{text[: card[0].start]}{_CARD}{last}{text[card[-1].end :]}"
    return text


def _cards_in(text: str, chain: list[Group]) -> Iterator[list[Group]]:
    """The card numbers among groups that may be read together, none overlapping another."""
    if sum(len(group.digits) for group in chain) < SHORTEST:
        return
    first = 0
    while first < len(chain):
        card = _card_from(text, chain, first)
        if card and not _is_printed(card) and _has_printed(text, chain, first + 1, first + len(card)):
            card = []
        if card:
            yield card
        first += len(card) or 1


def _has_printed(text: str, chain: list[Group], first: int, end: int) -> bool:
    """Whether a number that is parted as on a card begins there: a lone digit before it belongs to something else."""
    return any(_is_printed(_card_from(text, chain, place)) for place in range(first, end))


def _is_printed(card: list[Group]) -> bool:
    sizes = tuple(len(group.digits) for group in card)
    return sizes in _SHAPES or (bool(sizes) and is_even(sizes))


def _card_from(text: str, chain: list[Group], first: int) -> list[Group]:
    """The card number that begins with a group, or nothing.

    Of a shorter and a longer one the shorter, unless the longer is all there is: what follows a card number is its
    expiry date or its security code more often than the rest of a number of 19 digits. Those of 13 and 14 digits are
    rare.
    """
    found = [chain[first:end] for end in _ends(chain, first) if _is_card(text, chain, first, end)]
    if not found:
        return []
    found = [card for card in found if sum(len(group.digits) for group in card) >= _USUAL] or found
    shortest, longest = found[0], found[-1]
    rest = chain[first + len(shortest) : first + len(longest)]
    is_code = _is_code(shortest, rest)
    return longest if first + len(longest) == len(chain) and not is_code else shortest


def _is_code(card: list[Group], rest: list[Group]) -> bool:
    """Whether what follows a card is a security code, and not more of the card: another size of groups tells."""
    is_single = len(rest) == 1 or (len(card[0].digits) > 1 and all(len(group.digits) == 1 for group in rest))
    return is_single and sum(len(group.digits) for group in rest) in (3, 4)


def _ends(chain: list[Group], first: int) -> Iterator[int]:
    """Behind which groups a number of a card's length may end."""
    count = 0
    for end in range(first, len(chain)):
        count += len(chain[end].digits)
        if count > LONGEST:
            return
        if count >= SHORTEST:
            yield end + 1


def _is_card(text: str, chain: list[Group], first: int, end: int) -> bool:
    groups = chain[first:end]
    if not is_card_number("".join(group.digits for group in groups)):
        return False
    if not _is_one_number(groups, [*chain[:first], *chain[end:]]):
        return False
    return not is_spared(text, groups[0].start, groups[-1].end)


def _is_one_number(groups: list[Group], others: list[Group]) -> bool:
    sizes = tuple(len(group.digits) for group in groups)
    if len(sizes) == 1 or sizes in _SHAPES or (is_even(sizes) and sizes[0] < _LONG):
        return True
    return len(others) <= _FEW and all(len(group.digits) <= _FEW for group in others)
