"""note-left-out, slot-hidden, slot-kind: the write-up says what the agent wrote, and its parts are what they are."""

from collections.abc import Iterator

from jobaid.expressions import Kind, Use, parse_template
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.origin import Origin
from jobaid.model.problem import Severity
from jobaid.model.write_up import PARTS


def check(scene: Scene) -> Iterator[Finding]:
    """What is odd about the parts that the write-up names, or does not name."""
    frame = scene.library.frame
    if frame is None or frame.write_up is None:
        return
    origin = frame.write_up.origin.at("text")
    template = parse_template(frame.write_up.text)
    if template.findings:
        return
    used = [use for use in template.uses if use.kind == "slot" and use.name in PARTS]
    if all(use.name != "note" for use in used):
        words, hint = message("note-left-out"), message("note-left-out.hint")
        yield Finding("note-left-out", words, origin, hint, severity=Severity.WARNING)
    for use in used:
        yield from _part(use, origin, scene)


def _part(use: Use, origin: Origin, scene: Scene) -> Iterator[Finding]:
    """A part is always a text, and a slot with its name cannot be reached here."""
    if use.name in scene.slots:
        words, hint = message("slot-hidden", name=use.name), message("slot-hidden.hint", name=use.name)
        yield Finding("slot-hidden", words, origin, hint, use.offset, Severity.WARNING)
    elif use.wanted not in {None, Kind.TEXT}:
        held, wanted = message(f"value-kind.{Kind.TEXT}"), message(f"value-kind.{use.wanted}")
        words = message("slot-kind", name=use.name, held=held, wanted=wanted)
        yield Finding("slot-kind", words, origin, message("part-kind.hint", name=use.name), use.offset)
