"""The search tests of a library: only those are asked whose answer may have changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jobaid.content.file import FileContent
from jobaid.library import tried
from jobaid.library.contents import Contents
from jobaid.library.searching import OPENED, full_engine_for
from jobaid.library.tried import Outcomes, Question
from jobaid.lint.search_tests import FailedTest, asked, failed_tests
from jobaid.model.library import Library
from jobaid.search.index import Index

GoOn = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of all tests: how many there are, what search went by, and those that failed.

    `are_asked` is false where nobody asks them, since the library's files may not be written.
    """

    count: int
    engine: str = ""
    failed: tuple[FailedTest, ...] = ()
    are_asked: bool = True


def try_library(folder: Path, contents: Contents) -> Tried:
    """Try the tests of a library as far as its files can be read."""
    library = contents.as_written
    found = try_tests(folder, library, contents.files, lambda: full_engine_for(library, kinds=OPENED))
    assert found is not None  # nothing gives it up
    return found


def try_tests(
    folder: Path,
    library: Library,
    files: Mapping[str, FileContent],
    engine: Callable[[], Index | None],
    go_on: GoOn = lambda: True,
) -> Tried | None:
    """Try the tests of the library in a folder, made of some files.

    `engine` is wanted only if there is anything to ask; where it gives none, or `go_on` ends it, the answer is None.
    What was found until then is kept, unless search goes by less than it could.
    """
    if not library.search_tests:
        return Tried(0)
    content = tried.content_of(library)
    known = tried.load(folder).get(content, Outcomes())
    wanted = list(dict.fromkeys(map(Question.of, library.search_tests)))
    if not known.of.keys() >= set(wanted):
        if (index := engine()) is None:
            return None
        known = _asked(wanted, known, index, go_on)
        _keep(folder, content, known, index)
        if len(known.of) < len(wanted):
            return None
    return Tried(len(library.search_tests), known.engine, tuple(failed_tests(library, files, known)))


def _keep(folder: Path, content: str, found: Outcomes, index: Index) -> None:
    """Keep what was found for good: what lacks meaning that may be back tomorrow is asked again."""
    if index.is_learnt or not index.has_meaning:
        tried.save(folder, content, found)


def _asked(wanted: list[Question], known: Outcomes, index: Index, go_on: GoOn) -> Outcomes:
    """The outcomes of what is wanted, as far as one got."""
    before = known.of if known.engine == index.engine else {}
    found = {question: before[question] for question in wanted if question in before}
    for question in wanted:
        if question not in found:
            if not go_on():
                break
            found[question] = asked(question, index)
    return Outcomes(index.engine, found)
