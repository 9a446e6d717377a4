"""Opening a library for the window, in the pieces that the window can use one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobaid.app import clock
from jobaid.app.operations.libraries import catalogue_of, remember
from jobaid.errors import UserFacing
from jobaid.library.searching import engine_for
from jobaid.lint.engine import Checker
from jobaid.model.library import Library
from jobaid.model.problem import Severity
from jobaid.search.entry import Engine


@dataclass(frozen=True, slots=True)
class ProblemCount:
    """How many mistakes the check finds that keep something from being shown as it was meant."""

    errors: int


Piece = Library | Engine | ProblemCount


def open_library(folder: Path, *, keep: bool = False) -> Iterator[Piece]:
    """Read a library: first the topics, then the search over them, then what is wrong with it.

    With `keep` it is opened next time too. Raises UserFacing if there is no library to read.
    """
    catalogue = catalogue_of(folder, cached=True)
    catalogue.refresh()
    contents = catalogue.contents
    yield contents.library
    yield engine_for(contents.library, clock.now(contents.library).date())
    errors = sum(problem.severity is Severity.ERROR for problem in Checker().check(contents))
    yield ProblemCount(errors)
    if keep:
        _remember(folder)


def _remember(folder: Path) -> None:
    """Where the settings cannot be written the library is open all the same, only not the next time by itself."""
    try:
        remember(folder)
    except UserFacing:
        return
