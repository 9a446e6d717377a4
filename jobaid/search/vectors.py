"""Vectors of texts, kept on disk by what the texts are, so that each is worked out once.

The file: a line that names the format and the model, the number of vectors in 8 bytes, a name of 16 bytes for each
text, 384 numbers of 2 bytes for each, and the SHA-256 of all that. Whatever is damaged is as good as absent.
"""

import hashlib
import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jobaid.search.encoder import MODEL_SHA256, Vectors
from jobaid.search.transformer import SIZE

_HEAD = f"jobaid vectors 1 {MODEL_SHA256}\n".encode()
_COUNT, _NAME, _SUM = 8, 16, 32
_KEPT_BESIDES = 20_000

Name = bytes


class VectorStore:
    """Vectors by the names of their texts, newest last; while one thread adds some, others may read."""

    def __init__(self, names: Sequence[Name] = (), rows: NDArray[np.float16] | None = None) -> None:
        self._places = {name: place for place, name in enumerate(names)}
        self._rows = np.empty((0, SIZE), np.float16) if rows is None else rows
        self._new: list[NDArray[np.float16]] = []
        self._changing = threading.Lock()

    def missing(self, texts: Iterable[str]) -> list[str]:
        """Give those texts, each once, that have no vector yet."""
        return [text for text in dict.fromkeys(texts) if name_of(text) not in self._places]

    def add(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Take in the vectors of texts that are missing."""
        rows, names = vectors.astype(np.float16), list(map(name_of, texts))
        with self._changing:
            self._new.append(rows)
            self._places.update(zip(names, count(len(self._places))))

    def rows(self, texts: Sequence[str]) -> Vectors:
        """Give the vectors of texts, all of which are there."""
        places = [self._places[name_of(text)] for text in texts]
        return self._settled()[places].astype(np.float32)

    def save(self, path: Path, in_use: Iterable[str]) -> None:
        """Write the vectors in use and the newest others, in one step; where that is not possible, do without."""
        used = {name_of(text) for text in in_use}
        others = [name for name in self._places if name not in used][-_KEPT_BESIDES:]
        names = [*others, *(name for name in self._places if name in used)]
        rows = self._settled()[[self._places[name] for name in names]]
        content = b"".join([_HEAD, len(names).to_bytes(_COUNT, "little"), *names, rows.astype("<f2").tobytes()])
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f"{path.name}.{os.getpid()}")
            temporary.write_bytes(content + hashlib.sha256(content).digest())
            temporary.replace(path)

    def _settled(self) -> NDArray[np.float16]:
        with self._changing:
            if self._new:
                self._rows = np.concatenate([self._rows, *self._new])
                self._new.clear()
            return self._rows


def load(path: Path) -> VectorStore:
    """Read what was saved; an empty store where there is nothing, or nothing sound."""
    try:
        content = path.read_bytes()
    except OSError:
        return VectorStore()
    body, checksum = content[:-_SUM], content[-_SUM:]
    start = len(_HEAD) + _COUNT
    if not body.startswith(_HEAD) or hashlib.sha256(body).digest() != checksum:
        return VectorStore()
    count = int.from_bytes(body[len(_HEAD) : start], "little")
    end = start + count * _NAME
    names = [body[place : place + _NAME] for place in range(start, end, _NAME)]
    rows = np.frombuffer(body, "<f2", offset=end).astype(np.float16)
    return VectorStore(names, rows.reshape(count, SIZE)) if rows.size == count * SIZE else VectorStore()


def name_of(text: str) -> Name:
    """Name a text by what it is."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_NAME).digest()
