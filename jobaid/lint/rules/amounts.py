"""limit-decimals: a limit has no more decimals than what it counts, or nobody knows to which side it is rounded."""

from collections.abc import Iterator
from decimal import Decimal

from jobaid.authority.measure import decimals_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Limit


def check(scene: Scene) -> Iterator[Finding]:
    """Every amount of a limit that has parts which do not exist, such as 50.005 EUR."""
    for limit in scene.library.limits:
        if not scene.is_damaged(limit.origin):
            yield from _finer(limit, scene)


def _finer(limit: Limit, scene: Scene) -> Iterator[Finding]:
    frame = scene.library.frame
    currency = frame.currency if frame else ""
    counted = [action for action in scene.library.actions if action.id in limit.covers and action.unit != "none"]
    decimals = min((decimals_of(action, currency) for action in counted), default=None)
    for key in ("up_to", "usual"):
        amount = getattr(limit, key)
        if amount is None or decimals is None or _decimals(amount) <= decimals:
            continue
        words = message("limit-decimals", amount=amount, decimals=decimals)
        yield Finding("limit-decimals", words, limit.origin.at(key), message("limit-decimals.hint", decimals=decimals))


def _decimals(amount: Decimal) -> int:
    """How many decimals an amount needs, by its digits: it may be larger than can be reckoned with."""
    _, digits, exponent = amount.as_tuple()
    if not isinstance(exponent, int) or not any(digits):
        return 0
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return -exponent - zeros
