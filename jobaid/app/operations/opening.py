"""The pieces that an opened library comes in, for whoever can use them one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from jobaid.app.operations.search_tests import Tried
from jobaid.library.contents import Contents
from jobaid.lint.engine import Checker
from jobaid.messages import Message, message
from jobaid.model.library import Library
from jobaid.model.problem import Severity
from jobaid.search.index import Index


@dataclass(frozen=True, slots=True)
class ProblemCount:
    """How many mistakes the check finds that keep something from being shown as it was meant.

    `kept` are the files that are broken and shown in their last good version; `away` is why the folder cannot be read
    any more, while all of it is shown as it was last.
    """

    errors: int
    kept: tuple[str, ...] = ()
    away: Message | None = None


Piece = Library | Index | ProblemCount | Tried


def mark_of(problems: ProblemCount | None, tried: Tried | None = None) -> Iterator[Message]:
    """What the window's quiet mark says of it, the most important first; nothing if all is well."""
    if problems is not None and problems.away is not None:
        yield message("library.away", reason=problems.away)
        return
    if problems is not None and problems.kept:
        more = len(problems.kept) - 1
        yield message("library.kept-more" if more else "library.kept", path=problems.kept[0], count=more)
    if problems is not None and problems.errors:
        yield message("window.problems", count=problems.errors)
    if tried is not None and tried.failed:
        yield message("search-tests.mark", count=len(tried.failed))


def problem_count(checker: Checker, contents: Contents) -> ProblemCount:
    """Check a library and count."""
    errors = sum(problem.severity is Severity.ERROR for problem in checker.check(contents))
    return ProblemCount(errors, tuple(path for path in contents.broken if path in contents.last_good))
