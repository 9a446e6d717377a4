"""From tables to the typed values of the model."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from jobaid.model.origin import Origin

T = TypeVar("T")
Convert = Callable[[Any], Any]


def make(cls: type[T], table: Mapping[str, Any], origin: Origin, **given: Any) -> T | None:
    """A value of the model from a table; None when a key that it cannot do without is missing."""
    values = dict(given)
    converters, needed, has_origin = _plan(cast(Hashable, cls))
    for key, (name, convert) in converters.items():
        if key in table and name not in values:
            values[name] = convert(table[key])
    if has_origin:
        values["origin"] = origin
    if not needed <= values.keys():
        return None
    return cls(**values)


@cache
def _plan(cls: Any) -> tuple[dict[str, tuple[str, Convert]], frozenset[str], bool]:
    hints = get_type_hints(cls)
    own = fields(cls)
    converters = {
        field.name.rstrip("_"): (field.name, _converter(hints[field.name])) for field in own if field.name != "origin"
    }
    needed = frozenset(
        field.name
        for field in own
        if field.default is MISSING and field.default_factory is MISSING and field.name != "origin"
    )
    return converters, needed, any(field.name == "origin" for field in own)


def _converter(hint: Any) -> Convert:
    if get_origin(hint) in (Union, UnionType):
        return _of_union([part for part in get_args(hint) if part is not NoneType])
    if hint is Decimal:
        return Decimal
    if get_origin(hint) is tuple:
        return _of_tuple(get_args(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return lambda table: make(hint, table, Origin(""))
    return _as_it_is


def _of_union(parts: list[Any]) -> Convert:
    if len(parts) == 1 and get_origin(parts[0]) is not Literal:
        return _converter(parts[0])
    return _as_it_is


def _of_tuple(parts: tuple[Any, ...]) -> Convert:
    if get_origin(parts[0]) is tuple and parts[0] != tuple[str, ...]:
        return lambda table: tuple(table.items())
    inner = _converter(parts[0])
    if inner is _as_it_is:
        return tuple
    return lambda values: tuple(made for value in values if (made := inner(value)) is not None)


def _as_it_is(value: Any) -> Any:
    return value
