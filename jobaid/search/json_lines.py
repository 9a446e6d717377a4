"""Large data as lines of JSON, each of them short: JSON is written and read without letting other threads on."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

_FEW = 8
"""A mapping of more is taken for data, one of fewer for the frame around it."""
_AT_ONCE = 250

Path = tuple[str, ...]


def lines_of(data: object, at: Path = ()) -> Iterator[bytes]:
    """Give nested mappings, lists and values as lines, each a piece of them with the keys that lead there."""
    if isinstance(data, Mapping) and 0 < len(data) <= _FEW:
        for key, value in data.items():
            yield from lines_of(value, (*at, key))
        return
    for piece in _pieces(data):
        yield json.dumps((at, piece)).encode() + b"\n"


def data_of(lines: Iterable[bytes]) -> Any:
    """Put together what `lines_of` gave."""
    root: dict[str, Any] = {}
    for line in lines:
        path, piece = json.loads(line)
        inside, last = root, ""
        for key in path:
            inside, last = inside.setdefault(last, {}), key
        if isinstance(piece, dict):
            inside.setdefault(last, {}).update(piece)
        elif isinstance(piece, list):
            inside.setdefault(last, []).extend(piece)
        else:
            inside[last] = piece
    return root.get("", {})


def _pieces(data: object) -> Iterator[object]:
    """Cut what is large into parts of its own kind; there is one piece at least."""
    if isinstance(data, Mapping) and data:
        items = iter(data.items())
        while piece := dict(islice(items, _AT_ONCE)):
            yield piece
    elif isinstance(data, Sequence) and data and not isinstance(data, str):
        yield from (data[start : start + _AT_ONCE] for start in range(0, len(data), _AT_ONCE))
    else:
        yield data
