"""due-unread, within-unread: the time of a promise, and how fast somebody decides, are times that can be read."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from jobaid.call.due import Scene as Desk
from jobaid.call.due import read_line, time_words, work_time
from jobaid.call.due.languages import TimeWords
from jobaid.content.file import FileContent
from jobaid.expressions import Value, Values, parse_template
from jobaid.library.facts import values_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.local_words import is_english, weekday_words
from jobaid.messages import Message, message
from jobaid.model.problem import Severity
from jobaid.rendering.render import plain_text, render, slots_to_fill

_NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""A Monday before work: what is meant does not hang on it."""

_DAY = date(2026, 3, 6)
"""The Friday after it."""

_LENGTH = re.compile(r"^(\D*)(.*)$")
"""“Within” and “3 hours”."""

_NEVER = {"when", "vague", "unclear", "two", "no-such-day", "weekday-differs", "too-far"}
"""What is asked of these words on whatever day they are said."""


_FROM = re.compile(r"^\d+\s*(?:-|\N{EN DASH}|to|bis|a|\N{LATIN SMALL LETTER A WITH GRAVE}|tot)\s*(?=\d)")
"""What a stretch begins with, such as `10-15 minutes`."""

_SECONDS = re.compile(r"\d+\s?s(?:ec\w*|eg\w*|ek\w*)?\b", re.IGNORECASE)
"""Nobody promises a customer seconds, so that due times know none."""


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Every promise of a step, and every answer to be waited for, whose time cannot be read."""
    yield from _answers(file, scene)
    for topic in file.parts.get("topics", ()):
        for step in topic.script:
            said = _said(step.commitment.due, scene) if step.commitment is not None else ""
            if said and not _is_read(said, scene):
                words, at = message("due-unread", due=said), step.origin.at("commitment", "due")
                yield Finding("due-unread", words, at, _due_hint(scene), severity=Severity.WARNING)


def _answers(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """The agent says to the customer how soon it is decided."""
    known = _words(scene)
    if known.numbers_only:  # lengths are not read in this language: anything may be one
        return
    before, such = _LENGTH.findall(known.such_length)[0]
    for limit in file.parts.get("limits", ()):
        within = _FROM.sub("", limit.within or "")
        if not within or "{" in within or _SECONDS.match(within):
            continue
        if not any(_is_read(said, scene) for said in (f"{before}{within}", within)):
            words = message("within-unread", within=limit.within)
            hint = message("within-unread.hint") if _is_english(scene) else message("within-unread.such", such=such)
            yield Finding("within-unread", words, limit.origin.at("within"), hint, severity=Severity.WARNING)


def _said(due: str, scene: Scene) -> str:
    """The words as they are said; "" where they hang on what nobody knows beforehand."""
    template = parse_template(due)
    if template.findings or "{%" in due:
        return ""
    samples = dict(_samples(scene))
    known = values_of(scene.library)
    values = Values(samples, known.facts, {name: words for name, words in known.shown.items() if name not in samples})
    if any(use.kind == "fact" and use.name not in values.facts for use in template.uses):
        return ""
    return "" if slots_to_fill(template, values) else plain_text(render(template, values)).strip()


def _samples(scene: Scene) -> Iterator[tuple[str, Value]]:
    """What stands in for slots of kinds that tell a time, as their words would; those of others may be anything."""
    day = weekday_words(_DAY, _tag(scene))
    kinds: dict[str, Value] = {"time": "18:00", "date": day, "number": 3}
    return ((name, kinds[slot.type]) for name, slot in scene.slots.items() if slot.type in kinds)


def _due_hint(scene: Scene) -> Message:
    """How a time is written, in the language of the library."""
    such = ", ".join(f"`{one}`" for one in _words(scene).such_as)
    if _is_english(scene):
        return message("due-unread.hint")
    return message("due-unread.such", such=such) if such else message("due-unread.digits")


def _words(scene: Scene) -> TimeWords:
    return time_words(_tag(scene))


def _is_english(scene: Scene) -> bool:
    return is_english(_tag(scene))


def _tag(scene: Scene) -> str:
    return scene.library.frame.locale if scene.library.frame else "en"


def _is_read(said: str, scene: Scene) -> bool:
    readings = [read_line(said, Desk(_NOW, work_time(None), _words(scene), sign=sign)) for sign in "/."]
    return any(one.due is not None or one.asks is None or one.asks.kind not in _NEVER for one in readings)
