"""hold-standard, hold-order, hold-words: what the customer on hold is told, and when."""

from collections.abc import Iterator

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.frame import Frame, HoldRules
from jobaid.model.hold import named, span_to
from jobaid.model.problem import Severity
from jobaid.rendering.span import as_clock


def check(scene: Scene) -> Iterator[Finding]:
    """Standards of a hold that are no time, come in the wrong order, or leave the agent without words."""
    frame = scene.library.frame
    if frame is None or frame.hold is None:
        return
    sound = [(point, one) for point, one in named(frame) if not scene.is_damaged(one.origin)]
    for point, standard in sound:
        if standard.span is None:
            said = message("hold-standard", id=standard.id, value=str(standard.value), unit=standard.unit)
            yield Finding("hold-standard", said, frame.hold.origin.at(point), message("hold-standard.hint"))
        elif standard.say is None:
            said, hint = message("hold-words", id=standard.id), message("hold-words.hint", id=standard.id)
            yield Finding("hold-words", said, frame.hold.origin.at(point), hint, severity=Severity.WARNING)
    if sound and all(standard.span is not None for _, standard in sound) and not _is_hidden(frame.hold, scene):
        yield from _order(frame, frame.hold, sound[-1][0])


def _is_hidden(rules: HoldRules, scene: Scene) -> bool:
    """Whether a standard may be declared, or named, where it cannot be read."""
    known = {standard.id for standard in scene.library.frame.standards} if scene.library.frame else set()
    wanted = {rules.offer, rules.alarm} - {None}
    return scene.is_damaged(rules.origin) or not wanted <= known


def _order(frame: Frame, rules: HoldRules, point: str) -> Iterator[Finding]:
    offer, alarm = span_to(frame, "offer"), span_to(frame, "alarm")
    if offer >= alarm:
        said = message("hold-order", offer=as_clock(offer), alarm=as_clock(alarm))
        yield Finding("hold-order", said, rules.origin.at(point), message("hold-order.hint"))
