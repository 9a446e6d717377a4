"""search-test: a customer's words must find their entry among the first so many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jobaid.content.file import FileContent
from jobaid.content.spans import Spans
from jobaid.library.tried import Outcome, Outcomes, Question
from jobaid.messages import message
from jobaid.model.around import SearchTest
from jobaid.model.library import Library
from jobaid.model.problem import Problem, Severity
from jobaid.search.entry import Hit
from jobaid.search.index import Index

_LOOKED_AT = 50
_NAMED = 5


@dataclass(frozen=True, slots=True)
class FailedTest:
    """A customer's words that do not find their entry, what they find, and how `check` says it."""

    test: SearchTest
    outcome: Outcome
    problem: Problem


def asked(question: Question, engine: Index) -> Outcome:
    """Ask a test: where its entry stands, and what stands above it."""
    hits = engine.refine(question.words, _LOOKED_AT).hits
    rank = next((rank for rank, hit in enumerate(hits, 1) if _is_wanted(question, hit)), 0)
    above = hits[: rank - 1] if rank else hits
    return Outcome(rank, tuple(hit.id for hit in above[:_NAMED]))


def failed_tests(library: Library, files: Mapping[str, FileContent], outcomes: Outcomes) -> Iterator[FailedTest]:
    """Every search test of the library that does not find its entry far enough up; `files` are those it is made of."""
    spans: dict[str, Spans] = {}
    for test in library.search_tests:
        outcome = outcomes.of[Question.of(test)]
        if not 0 < outcome.rank <= test.within:
            path = test.origin.path
            spans.setdefault(path, Spans(files[path].text))
            yield FailedTest(test, outcome, _problem(test, outcome, outcomes.engine, spans[path]))


def _problem(test: SearchTest, outcome: Outcome, engine: str, spans: Spans) -> Problem:
    place = spans.value(test.origin.at("words").keys)
    above = ", ".join(outcome.above) or "-"
    key = "search-test.rank" if outcome.rank else "search-test.none"
    known = {"words": test.words, "id": test.finds, "rank": outcome.rank, "within": test.within, "above": above}
    said, hint = message(key, engine=engine, **known), message("search-test.hint")
    return Problem("search-test", Severity.ERROR, said, test.origin.path, place.line, place.column, hint)


def _is_wanted(question: Question, hit: Hit) -> bool:
    return hit.id == question.finds and question.kind in {"", hit.kind}
