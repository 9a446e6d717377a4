"""due-unread, within-unread: the time of a promise, and how fast somebody decides, are times that can be read."""

from collections.abc import Iterator
from datetime import UTC, datetime

from jobaid.call.due import Scene as Desk
from jobaid.call.due import read_line, time_words, work_time
from jobaid.content.file import FileContent
from jobaid.expressions import Value, Values, parse_template
from jobaid.library.facts import values_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.problem import Severity
from jobaid.rendering.render import plain_text, render, slots_to_fill

_NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""A Monday before work: what is meant does not hang on it."""

_SAMPLES: dict[str, Value] = {"time": "18:00", "date": "Friday 6 March", "number": 3}
"""What stands in for slots of these kinds; those of others may be anything."""

_READ_IN = {"en"}
"""The languages in which times are read; in others anything may be one."""

_NEVER = {"when", "vague", "two", "no-such-day", "weekday-differs", "too-far"}
"""What is asked of these words on whatever day they are said."""


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Every promise of a step, and every answer to be waited for, whose time cannot be read."""
    yield from _answers(file, scene)
    for topic in file.parts.get("topics", ()):
        for step in topic.script:
            said = _said(step.commitment.due, scene) if step.commitment is not None else ""
            if said and not _is_read(said, scene):
                words, hint = message("due-unread", due=said), message("due-unread.hint")
                at = step.origin.at("commitment", "due")
                yield Finding("due-unread", words, at, hint, severity=Severity.WARNING)


def _answers(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """The agent says to the customer how soon it is decided."""
    frame = scene.library.frame
    if frame is None or frame.locale.partition("-")[0] not in _READ_IN:
        return
    for limit in file.parts.get("limits", ()):
        if limit.within and "{" not in limit.within and not _is_read(f"in {limit.within}", scene):
            words, hint = message("within-unread", within=limit.within), message("within-unread.hint")
            yield Finding("within-unread", words, limit.origin.at("within"), hint, severity=Severity.WARNING)


def _said(due: str, scene: Scene) -> str:
    """The words as they are said; "" where they hang on what nobody knows beforehand."""
    template = parse_template(due)
    if template.findings or "{%" in due:
        return ""
    samples = {name: _SAMPLES[slot.type] for name, slot in scene.slots.items() if slot.type in _SAMPLES}
    values = Values(samples, values_of(scene.library).facts)
    if any(use.kind == "fact" and use.name not in values.facts for use in template.uses):
        return ""
    return "" if slots_to_fill(template, values) else plain_text(render(template, values)).strip()


def _is_read(said: str, scene: Scene) -> bool:
    frame = scene.library.frame
    words = time_words(frame.locale if frame else "en")
    readings = [read_line(said, Desk(_NOW, work_time(None), words, sign=sign)) for sign in "/."]
    return any(one.due is not None or one.asks is None or one.asks.kind not in _NEVER for one in readings)
