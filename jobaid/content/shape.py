"""Whether a table has the shape of the format: every error at once, in words for people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from jobaid.content.ids import folded, name_like, slug
from jobaid.content.kinds import Kind
from jobaid.content.schema import FILES
from jobaid.content.schema import words as schema_words
from jobaid.content.schema.frame import LOCALE_PATTERN
from jobaid.local_words import tag_like
from jobaid.messages import Message, message
from jobaid.model.origin import Keys

_PATTERNS = {
    schema_words.ID_PATTERN: "bad-id",
    schema_words.ANSWER_ID_PATTERN: "bad-id",
    schema_words.NAME_PATTERN: "bad-name",
    schema_words.PLACE_PATTERN: "bad-place",
    schema_words.HOURS_PATTERN: "bad-hours",
    LOCALE_PATTERN: "bad-locale",
    r"\S": "empty-text",
    r"^[A-Z]{3}$": "bad-currency",
}


def _as_id(words: str) -> str:
    return slug(folded(words)) or "an-id"


def _as_name(words: str) -> str:
    return name_like(words) or "a_name"


_MENDED: Mapping[str, Callable[[str], str]] = {"bad-name": _as_name, "bad-locale": tag_like}
"""What is suggested in the place of a value that has not its form; an id where nothing else is."""

_NEEDED = (
    ("string", "needs-text"),
    ("bool", "needs-yes-or-no"),
    ("int", "needs-whole-number"),
    ("is_instance_of", "needs-number"),
    ("decimal", "needs-number"),
    ("date", "needs-date"),
    ("list", "needs-list"),
    ("dict", "needs-table"),
    ("model", "needs-table"),
)


MAX_MISFITS = 500
"""So many are told of one file."""

_OUT_OF_RANGE = ("greater_than_equal", "less_than_equal", "finite_number")
_TOLD_FIRST = (_OUT_OF_RANGE, ("string",), ("is_instance_of", "decimal"))


@dataclass(frozen=True, slots=True)
class Misfit:
    """Where a table departs from the format. `on_key`: the key itself is wrong rather than its value."""

    keys: Keys
    message: Message
    hint: Message | None = None
    on_key: bool = False
    is_missing: bool = False


def misfits(kind: Kind, table: dict[str, Any]) -> list[Misfit]:
    """Everything in the table of a file of this kind that the format does not know."""
    try:
        FILES[kind].model_validate(table)
    except ValidationError as error:
        found: dict[tuple[Keys, bool], Misfit] = {}
        for number, detail in enumerate(sorted(error.errors(include_url=False), key=_rank)):
            misfit = _misfit(FILES[kind], table, detail) if number < MAX_MISFITS else _untold(table, detail)
            found.setdefault((misfit.keys, misfit.is_missing), misfit)
        return list(found.values())
    return []


def _untold(table: dict[str, Any], detail: ErrorDetails) -> Misfit:
    """One that is only taken out: nobody reads so many, and finding the words for each takes its time."""
    is_missing = detail["type"] == "missing"
    location = detail["loc"][:-1] if is_missing else detail["loc"]
    name = detail["loc"][-1:] if is_missing else ()
    return Misfit((*_real_keys(table, location), *name), message("more-misfits"), is_missing=is_missing)


def _rank(detail: ErrorDetails) -> int:
    """Where a value may be of several kinds there is an error a kind: which of them is told, the lowest first."""
    return next((rank for rank, beginnings in enumerate(_TOLD_FIRST) if detail["type"].startswith(beginnings)), 9)


def _misfit(model: type[BaseModel], table: dict[str, Any], detail: ErrorDetails) -> Misfit:
    kind = detail["type"]
    if kind == "missing":
        above = _real_keys(table, detail["loc"][:-1])
        name = str(detail["loc"][-1])
        if not above and _table_type(_fields(model).get(name)) is not None:
            heading = {"heading": f"[{name}]"}
            said, hint = message("missing-table", **heading), message("missing-table.hint", **heading)
            return Misfit((name,), said, hint, is_missing=True)
        values = {"key": name, "table": _header(above)}
        return Misfit(
            (*above, name), message("missing-key", **values), message("missing-key.hint", **values), is_missing=True
        )
    keys = _real_keys(table, detail["loc"])
    if kind == "extra_forbidden":
        return Misfit(keys, *_unknown_key(model, keys), on_key=True)
    return Misfit(keys, *_wrong_value(model, keys, detail), on_key=detail["loc"][-1] == "[key]")


def _real_keys(table: Any, location: tuple[int | str, ...]) -> Keys:
    """The part of pydantic's location that leads through the table: it also names branches of unions."""
    keys: Keys = ()
    for part in location:
        if _holds(table, part):
            table = table[part]
            keys += (part,)
    return keys


def _holds(table: Any, part: int | str) -> bool:
    if isinstance(table, list):
        return isinstance(part, int) and part < len(table)
    return isinstance(table, dict) and part in table


def _unknown_key(model: type[BaseModel], keys: Keys) -> tuple[Message, Message]:
    name = _shown(keys[-1])
    known = _keys_of(_model_at(model, keys[:-1]))
    said = message("unknown-key", key=name, table=_header(keys[:-1]))
    close = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    if close:
        return said, message("did-you-mean", name=close[0])
    home = _home_of(name)
    if home:
        return said, message("unknown-key.elsewhere", table=home)
    return said, message("unknown-key.known", known=", ".join(known))


def _home_of(name: str) -> str | None:
    """The header under which a key of this name would be right."""
    for file in FILES.values():
        for section, field in file.model_fields.items():
            inner = _table_type(field.annotation)
            if section == name:
                return f"[[{section}]]" if inner and _is_list(field.annotation) else f"[{section}]"
    return None


def _wrong_value(model: type[BaseModel], keys: Keys, detail: ErrorDetails) -> tuple[Message, Message | None]:
    kind, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    name = _shown(next((key for key in reversed(keys) if isinstance(key, str)), ""))
    if kind == "list_type" and isinstance(value, dict):
        return message("one-bracket", name=name), message("one-bracket.hint", name=name)
    if kind in ("model_type", "model_attributes_type") and isinstance(value, list):
        return message("two-brackets", name=name), message("two-brackets.hint", name=name)
    if kind == "string_pattern_mismatch":
        key = _PATTERNS.get(context["pattern"], "bad-form")
        values = {
            "key": name,
            "found": _shown(value),
            "mended": _MENDED.get(key, _as_id)(str(value)[:200]),
            "pattern": context["pattern"],
        }
        return message(key, **values), message(f"{key}.hint", **values)
    if kind == "literal_error":
        return _not_among(name, value, _choices(model, keys))
    if kind in ("too_long", "too_short", "string_too_long"):
        most = context.get("max_length", context.get("min_length"))
        return message(f"{kind}", key=name, most=most), None
    if kind in _OUT_OF_RANGE:
        return message("out-of-range", key=name, found=_shown(value)), _bounds(context)
    needed = next((key for start, key in _NEEDED if kind.startswith(start)), "bad-form")
    values = {"key": name, "found": _shown(value), "pattern": ""}
    return message(needed, **values), message(f"{needed}.hint", **values)


def _not_among(name: str, value: object, choices: list[str]) -> tuple[Message, Message]:
    said = message("not-among", key=name, found=_shown(value))
    close = get_close_matches(_shown(value).lower(), choices, n=1, cutoff=0.6)
    if close:
        return said, message("did-you-mean", name=close[0])
    return said, message("not-among.hint", choices=", ".join(choices))


def _choices(model: type[BaseModel], keys: Keys) -> list[str]:
    inner = _model_at(model, keys[:-1])
    field = _fields(inner).get(str(keys[-1])) if inner else None
    return [str(choice) for part in _flatten(field) if get_origin(part) is Literal for choice in get_args(part)]


def _header(keys: Keys) -> str:
    """How the table of these keys is written, such as [topic] or [[faq]]."""
    if not keys:
        return "The file"
    if len(keys) >= 2 and isinstance(keys[1], int):
        inside = keys[2:]
        name = f"[[{_shown(keys[0])}]]"
    else:
        inside, name = keys[1:], f"[{_shown(keys[0])}]"
    words = [_shown(key) for key in inside if isinstance(key, str)]
    return f"{'.'.join(words)} of {name}" if words else name


def _model_at(model: type[BaseModel], keys: Keys) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for key in keys:
        if current is None:
            return None
        if isinstance(key, int):
            continue
        if issubclass(current, RootModel):
            current = _table_type(current.model_fields["root"].annotation)
        else:
            current = _table_type(_fields(current).get(key))
    return current


def _fields(model: type[BaseModel] | None) -> dict[str, Any]:
    if model is None:
        return {}
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _keys_of(model: type[BaseModel] | None) -> list[str]:
    return list(_fields(model))


def _table_type(annotation: Any) -> type[BaseModel] | None:
    return next((part for part in _flatten(annotation) if isinstance(part, type) and issubclass(part, BaseModel)), None)


def _is_list(annotation: Any) -> bool:
    return any(get_origin(part) is list for part in _flatten(annotation))


def _flatten(annotation: Any) -> list[Any]:
    """The annotation and every type inside it."""
    parts = [annotation]
    if (get_origin(annotation) is not None and get_origin(annotation) is not Literal) or isinstance(
        annotation, UnionType
    ):
        for inner in get_args(annotation):
            parts += _flatten(inner)
    return parts


def _bounds(context: Mapping[str, Any]) -> Message:
    """Which numbers are allowed, of the bounds that the key has."""
    if "ge" in context and "le" in context:
        return message("out-of-range.hint", least=context["ge"], most=context["le"])
    if "ge" in context:
        return message("out-of-range.least", least=context["ge"])
    if "le" in context:
        return message("out-of-range.most", most=context["le"])
    return message("out-of-range.finite")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ … }"
    if isinstance(value, list):
        return "[ … ]"
    words = str(value)
    return words if len(words) <= 40 else f"{words[:39]}…"
