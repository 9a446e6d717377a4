"""A BERT (Devlin et al. 2018) of six small layers, as arithmetic of matrices.

The pieces of all texts stand below each other in one matrix, without any padding: only where pieces look at each
other the texts are taken one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from jobaid.search.onnx_file import Tensors

Floats: TypeAlias = NDArray[np.float32]

SIZE = 384

_LAYERS = 6
_HEADS = 12
_OF_HEAD = SIZE // _HEADS
_TINY = 1e-12
_EMBEDDINGS = "inner.embeddings."
_LAYER = "inner.encoder.layer."


class Transformer:
    """Puts texts, as numbers of pieces, into vectors."""

    def __init__(self, tensors: Tensors) -> None:
        words = _EMBEDDINGS + "word_embeddings.weight"
        self._words, self._of_words = tensors[f"{words}_q"].copy(), tensors[f"{words}_scale"].copy()
        kind = tensors[_EMBEDDINGS + "token_type_embeddings.weight"][0]
        self._places: Floats = _unfolded(tensors, _EMBEDDINGS + "position_embeddings.weight") + kind
        self._norm = _Norm.of(tensors, _EMBEDDINGS + "LayerNorm")
        weights = _weights(tensors)
        self._layers = [_Layer.of(tensors, f"{_LAYER}{number}.", weights) for number in range(_LAYERS)]

    def sums(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Give for each text the sum of what its pieces mean where they stand."""
        ends = np.cumsum([len(text) for text in texts])
        starts = np.array([0, *ends[:-1]])
        pieces = list(chain.from_iterable(texts))
        states: Floats = self._words[pieces].astype(np.float32)
        states *= self._of_words[pieces]
        states += self._places[list(chain.from_iterable(range(len(text)) for text in texts))]
        self._norm.apply(states)
        spans = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
        for layer in self._layers:
            states = layer.states(states, spans)
        result: Floats = np.add.reduceat(states, starts)
        return result


@dataclass(frozen=True, slots=True)
class _Norm:
    """Brings each row to the mean 0 and the variance 1, then to what was learned."""

    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, tensors: Tensors, name: str) -> "_Norm":
        return cls(tensors[f"{name}.weight"].copy(), tensors[f"{name}.bias"].copy())

    def apply(self, rows: Floats) -> None:
        rows -= rows.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", rows, rows) / SIZE
        rows *= (1 / np.sqrt(variance + _TINY))[:, None]
        rows *= self.scale
        rows += self.shift


@dataclass(frozen=True, slots=True)
class _Linear:
    weights: Floats
    bias: Floats

    def of(self, rows: Floats) -> Floats:
        result: Floats = rows @ self.weights
        result += self.bias
        return result


@dataclass(frozen=True, slots=True)
class _Layer:
    looking: _Linear
    seen: _Linear
    seen_norm: _Norm
    wide: _Linear
    narrow: _Linear
    norm: _Norm

    @classmethod
    def of(cls, tensors: Tensors, name: str, weights: Iterator[Floats]) -> "_Layer":
        """Take a layer's six weights, which have no names of their own."""
        looking = np.concatenate(list(islice(weights, 3)), axis=1)
        of_looking = [tensors[f"{name}attention.self.{part}.bias"] for part in ("query", "key", "value")]
        return cls(
            _Linear(looking, np.concatenate(of_looking)),
            _Linear(next(weights), tensors[f"{name}attention.output.dense.bias"].copy()),
            _Norm.of(tensors, f"{name}attention.output.LayerNorm"),
            _Linear(next(weights), tensors[f"{name}intermediate.dense.bias"].copy()),
            _Linear(next(weights), tensors[f"{name}output.dense.bias"].copy()),
            _Norm.of(tensors, f"{name}output.LayerNorm"),
        )

    def states(self, states: Floats, spans: Sequence[slice]) -> Floats:
        looking = self.looking.of(states)
        seen: Floats = np.empty_like(states)
        for span in spans:
            seen[span] = _attention(looking[span])
        after = self.seen.of(seen)
        after += states
        self.seen_norm.apply(after)
        result: Floats = self.narrow.of(_gelu(self.wide.of(after)))
        result += after
        self.norm.apply(result)
        return result


def _attention(looking: Floats) -> Floats:
    """Let each piece of a text take from the others what it asks for, with each head."""
    query, key, value = looking.reshape(-1, 3, _HEADS, _OF_HEAD).transpose(1, 2, 0, 3)
    shares: Floats = query @ key.swapaxes(1, 2)
    shares *= np.float32(_OF_HEAD**-0.5)
    shares -= shares.max(axis=2, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(axis=2, keepdims=True)
    return (shares @ value).swapaxes(0, 1).reshape(-1, SIZE)


def _gelu(rows: Floats) -> Floats:
    """Weigh by how far above 0 each number lies: the form with tanh, since numpy has no error function."""
    inner = rows * rows
    inner *= np.float32(0.044715)
    inner += 1
    inner *= rows
    inner *= np.float32((2 / np.pi) ** 0.5)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= np.float32(0.5)
    return inner


def _weights(tensors: Tensors) -> Iterator[Floats]:
    """Give the weights of all layers, one after the other: query, key, value, seen, wide, narrow."""
    names = (name for name in tensors if name.endswith("_q") and not name.startswith(_EMBEDDINGS))
    return (_unfolded(tensors, name.removesuffix("_q")) for name in names)


def _unfolded(tensors: Tensors, name: str) -> Floats:
    result: Floats = tensors[f"{name}_q"].astype(np.float32)
    result *= tensors[f"{name}_scale"]
    return result
