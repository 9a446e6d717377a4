"""override-without-end: what takes the place of another limit for a while should end by itself."""

from collections.abc import Iterator

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.problem import Severity


def check(scene: Scene) -> Iterator[Finding]:
    """Every override without a last day."""
    for limit in scene.library.limits:
        if limit.override and limit.valid_until is None and not scene.is_damaged(limit.origin):
            words, hint = message("override-without-end", id=limit.id), message("override-without-end.hint")
            yield Finding("override-without-end", words, limit.origin.at("override"), hint, severity=Severity.WARNING)
