"""Events as plain data that JSON can hold, and back; what they mean is told by their types."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jobaid.model.values import Pairs, SlotValue

_NAMES = {"SlotValue": SlotValue, "Pairs": Pairs}
_TAGGED: dict[str, Callable[[str], Any]] = {"decimal": Decimal, "date": date.fromisoformat}


def as_plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: as_plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [as_plain(one) for one in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return value


def from_plain(kind: Any, data: Any) -> Any:
    """The value of a type that was written so. Raises ValueError, TypeError or KeyError for anything else."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _one_of(get_args(kind), data)
    if origin is tuple:
        return _tuple(get_args(kind), data)
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(data, dict):
            raise TypeError(type(data))
        known = _hints(kind)
        return kind(**{name: from_plain(known[name], one) for name, one in data.items() if name in known})
    if kind is datetime:
        return datetime.fromisoformat(data)
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(data)
        return data
    if not isinstance(data, kind):
        raise TypeError(type(data))
    return data


def _one_of(kinds: tuple[Any, ...], data: Any) -> Any:
    if data is None and type(None) in kinds:
        return None
    rest = [kind for kind in kinds if kind is not type(None)]
    if len(rest) == 1:
        return from_plain(rest[0], data)
    if isinstance(data, dict):
        [(tag, written)] = data.items()
        return _TAGGED[tag](written)
    if not isinstance(data, str | bool | int):
        raise TypeError(type(data))
    return data


def _tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise TypeError(type(data))
    if kinds[-1] is Ellipsis:
        return tuple(from_plain(kinds[0], one) for one in data)
    return tuple(from_plain(kind, one) for kind, one in zip(kinds, data, strict=True))


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, None, _NAMES)
