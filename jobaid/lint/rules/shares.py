"""share-too-large, limit-share: a limit that is a part of something is a part of a number, and not more than all."""

from collections.abc import Iterator

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.authority import Limit
from jobaid.model.problem import Severity

_NUMBERS = {"number", "money"}


def check(scene: Scene) -> Iterator[Finding]:
    """Every share of more than all, and every share of what is no number."""
    for limit in scene.library.limits:
        if limit.share is not None and limit.share > 1:
            words = message("share-too-large", share=limit.share, percent=f"{(limit.share * 100).normalize():f}")
            hint = message("share-too-large.hint", share=limit.share, part=f"{(limit.share / 100).normalize():f}")
            yield Finding("share-too-large", words, limit.origin.at("share"), hint, severity=Severity.WARNING)
        yield from _of_words(limit, scene)


def _of_words(limit: Limit, scene: Scene) -> Iterator[Finding]:
    slot = scene.slots.get(limit.of or "")
    if slot is not None and slot.type not in _NUMBERS and not scene.is_damaged(slot.origin):
        words = message("limit-share.of", slot=slot.name, type=message(f"slot-type.{slot.type}"))
        yield Finding("limit-share", words, limit.origin.at("of"), message("limit-share.of.hint"))
