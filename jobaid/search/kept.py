"""The index of words on disk, by what it was made of, so that a start reads it where the library is as it was.

The file: a line that names the format and what was indexed, the SHA-256 of the rest, and the rest in lines of JSON.
Whatever is damaged, or was made of anything else, is as good as absent: the index is built.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from jobaid import __version__, paths
from jobaid.search.entry import Entry
from jobaid.search.installed import version_of
from jobaid.search.json_lines import data_of, lines_of
from jobaid.search.language import Language
from jobaid.search.ranking import Ranking
from jobaid.search.split import split
from jobaid.search.synonyms import Synonyms
from jobaid.search.words_index import WordsIndex

_FORMAT = 2
"""Counted up when words are cut, stemmed or kept in another way."""
_SUM = 32
_FILES = 4
_ENDING = ".words"

Pieces = tuple[WordsIndex, Ranking]


def indexed(entries: Mapping[int, Entry], language: Language, synonyms: Synonyms, folder: Path | None) -> Pieces:
    """Give the index of numbered entries: as it was kept in a folder, else built, and kept there for the next time."""
    if folder is None:
        return _built(entries, language, synonyms)
    name = _name(entries.values(), language, synonyms)
    state = _read(folder, name)
    if state is not None:
        return WordsIndex.of_state(state, language, synonyms), Ranking.of_state(state["exact"], entries)
    by_words, ranking = _built(entries, language, synonyms)
    _keep(folder, name, {**by_words.state(), "exact": ranking.state()})
    return by_words, ranking


def _built(entries: Mapping[int, Entry], language: Language, synonyms: Synonyms) -> Pieces:
    words_of = split(entries)
    return WordsIndex.build(words_of, language, synonyms), Ranking.build(entries, words_of)


def _name(entries: Iterable[Entry], language: Language, synonyms: Synonyms) -> str:
    """Name an index by all that it is made of; another version of the stemmer gives other stems."""
    versions = (_FORMAT, __version__, unicodedata.unidata_version, version_of("snowballstemmer"))
    name = hashlib.blake2b(repr((*versions, language.code, synonyms)).encode(), digest_size=16)
    for entry in entries:
        name.update(repr((entry.title, entry.phrases, entry.learned, entry.body)).encode())
    return name.hexdigest()


def _read(folder: Path, name: str) -> Mapping[str, Any] | None:
    try:
        content = (folder / (name + _ENDING)).read_bytes()
    except OSError:
        return None
    start = len(_head(name)) + _SUM
    body = content[start:]
    if content[:start] != _head(name) + hashlib.sha256(body).digest():
        return None
    state: Mapping[str, Any] = data_of(body.splitlines())
    return state


def _keep(folder: Path, name: str, state: Mapping[str, Any]) -> None:
    """Write an index and drop those that were written longest ago; where that is not possible, do without."""
    body = b"".join(lines_of(state))
    with suppress(OSError):
        paths.write_whole(folder / (name + _ENDING), _head(name) + hashlib.sha256(body).digest() + body)
        for old in sorted(folder.glob("*" + _ENDING), key=lambda path: path.stat().st_mtime)[:-_FILES]:
            old.unlink()


def _head(name: str) -> bytes:
    return f"jobaid words {_FORMAT} {name}\n".encode()
