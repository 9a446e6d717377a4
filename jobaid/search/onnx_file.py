"""Reads the numbers out of a model in the ONNX format; what is to be done with them is left.

A message of protocol buffers is a row of fields: a number and a kind, then a number, or so many bytes as are said.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Tensors: TypeAlias = dict[str, NDArray[Any]]

_GRAPH = 7
_TENSOR = 5
_SIZES, _KIND, _NAME, _CONTENT = 1, 2, 8, 9
_KINDS = {1: "<f4", 3: "i1"}
_BYTES_OF_FIXED = {1: 8, 5: 4}


def tensors(content: bytes) -> Tensors:
    """Give a model's tensors of floats and of bytes by name, in their order; they share the memory of its content."""
    graph = next(part for number, _, part in _fields(memoryview(content)) if number == _GRAPH)
    parts = (part for number, _, part in _fields(graph) if number == _TENSOR)
    return {name: tensor for name, tensor in map(_tensor, parts) if tensor is not None}


def _tensor(content: memoryview) -> tuple[str, NDArray[Any] | None]:
    sizes: list[int] = []
    kind, name, raw = 0, "", memoryview(b"")
    for number, value, part in _fields(content):
        if number == _SIZES:
            sizes.append(value)
        elif number == _KIND:
            kind = value
        elif number == _NAME:
            name = bytes(part).decode("utf-8")
        elif number == _CONTENT:
            raw = part
    return name, np.frombuffer(raw, _KINDS[kind]).reshape(sizes) if kind in _KINDS else None


def _fields(content: memoryview) -> Iterator[tuple[int, int, memoryview]]:
    """Give each field's number with its value, or with the part of the content that it is."""
    place = 0
    while place < len(content):
        key, place = _number(content, place)
        kind = key & 7
        value = 0
        if kind == 0:
            value, place = _number(content, place)
        length = _BYTES_OF_FIXED.get(kind, 0)
        if kind == 2:
            length, place = _number(content, place)
        yield key >> 3, value, content[place : place + length]
        place += length


def _number(content: memoryview, place: int) -> tuple[int, int]:
    """Read a number of 7 bits a byte, the lowest first; give it and where it ends."""
    number = shift = 0
    while True:
        byte = content[place]
        number |= (byte & 127) << shift
        place += 1
        shift += 7
        if byte < 128:
            return number, place
