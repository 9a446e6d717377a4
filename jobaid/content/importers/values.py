"""The values of a row as the kinds of text an entry holds."""

import re
from collections.abc import Mapping, Sequence

from jobaid.messages import Message, message

LONGEST_LABEL = 2_000
SURROGATE = re.compile(r"[\ud800-\udfff]")


class Refused(Exception):
    """A row that cannot be taken, and why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def one_text(
    values: Mapping[str, object], name: str, longest: int, reasons: list[Message], *, numbers: bool = False
) -> str | None:
    """A text exactly as it is, or None if there is none. Raises Refused if it is not a text or too long."""
    value = values.get(name)
    if numbers and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Refused(message("import.wrong_type", name=name, kind=_kind(value)))
    if not value.strip():
        return None
    if len(value) > longest:
        raise Refused(message("import.too_long", name=name, length=len(value), limit=longest))
    return sound(value, name, reasons)


def text_list(values: Mapping[str, object], name: str, reasons: list[Message]) -> list[str]:
    """Texts from a list, exactly as they are, or from one text cut at `|`. Blank and overlong ones are left out."""
    value = values.get(name)
    if isinstance(value, str):
        value = [part.strip() for part in value.split("|") if part.strip()]
    return _listed(value, name, reasons)


def label_list(values: Mapping[str, object], name: str, reasons: list[Message]) -> list[str]:
    """Labels from a list, or from one text cut at `|`, commas and semicolons."""
    value = values.get(name)
    if isinstance(value, str):
        value = [part.strip() for part in re.split(r"[|,;]", value) if part.strip()]
    return _listed(value, name, reasons)


def sound(value: str, name: str, reasons: list[Message]) -> str:
    """The text without halves of characters, which no file can hold."""
    if value.isascii() or not SURROGATE.search(value):
        return value
    reasons.append(message("import.half_character", name=name))
    return SURROGATE.sub("\ufffd", value)


def _listed(value: object, name: str, reasons: list[Message]) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refused(message("import.wrong_type", name=name, kind=_kind(value)))
    texts = [sound(_text(part, name), name, reasons) for part in value]
    kept = [part for part in texts if part.strip() and len(part) <= LONGEST_LABEL]
    if len(kept) < len(texts):
        reasons.append(message("import.left_out", name=name, count=len(texts) - len(kept)))
    return kept


def _text(part: object, name: str) -> str:
    if not isinstance(part, str):
        raise Refused(message("import.wrong_type.in_list", name=name, kind=_kind(part)))
    return part


def _kind(value: object) -> Message:
    names: Sequence[tuple[type, str]] = ((bool, "yes_no"), (dict, "object"), (list, "list"), (str, "text"))
    kind = next((name for known, name in names if isinstance(value, known)), "number")
    return message(f"import.kind.{kind}")
