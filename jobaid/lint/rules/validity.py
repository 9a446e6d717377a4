"""ends-before-start: what holds from a day until a day must begin first."""

from collections.abc import Iterator
from datetime import date, datetime

from jobaid.content.file import FileContent
from jobaid.lint.entries import entries
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message

_PAIRS = (("valid_from", "valid_until", "valid_until"), ("from_", "until", "until"))


def check(file: FileContent, _scene: Scene) -> Iterator[Finding]:
    """Every entry that ends before it starts, so that it would never hold."""
    for entry in entries(file.parts):
        for start_name, end_name, key in _PAIRS:
            start, end = getattr(entry, start_name, None), getattr(entry, end_name, None)
            if start is not None and end is not None and _is_before(end, start):
                words = message("ends-before-start", start=start, end=end)
                yield Finding("ends-before-start", words, entry.origin.at(key), message("ends-before-start.hint"))


def _is_before(end: date | datetime, start: date | datetime) -> bool:
    if isinstance(end, datetime) and isinstance(start, datetime) and (end.tzinfo is None) == (start.tzinfo is None):
        return end < start
    return _day(end) < _day(start)


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
