"""What search has learned of every library."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from jobaid import paths
from jobaid.library import learned
from jobaid.library.learned import Learned, Phrase


class LearnedPhrase(NamedTuple):
    """A phrase, and the folder of the library that it leads to something in."""

    library: Path
    phrase: Phrase


def learned_phrases() -> list[LearnedPhrase]:
    """All phrases of all libraries."""
    return [LearnedPhrase(folder, phrase) for folder, one in learned_of_all() for phrase in one.phrases]


def learned_of_all() -> Iterator[tuple[Path, Learned]]:
    """What was learned of each library, with its folder."""
    for path in sorted(paths.learned_folder().glob("*.json")):
        with suppress(OSError, ValueError, RecursionError, AttributeError, TypeError):
            folder = Path(json.loads(path.read_text("utf-8")).get("library"))
            yield folder, learned.load(folder)
