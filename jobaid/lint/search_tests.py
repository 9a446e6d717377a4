"""search-test: a customer's words must find their entry among the first so many."""

from collections.abc import Iterator

from jobaid.content.spans import Spans
from jobaid.library.contents import Contents
from jobaid.library.searching import OPENED, full_engine_for
from jobaid.messages import message
from jobaid.model.around import SearchTest
from jobaid.model.problem import Problem, Severity
from jobaid.search.entry import Hit

_LOOKED_AT = 50


def failed_tests(contents: Contents) -> Iterator[Problem]:
    """Every search test of the library that does not find its entry, with the rank it has and what stood above it."""
    library = contents.as_written
    if not library.search_tests:
        return
    engine = full_engine_for(library, kinds=OPENED)
    spans: dict[str, Spans] = {}
    for test in library.search_tests:
        hits = engine.refine(test.words, _LOOKED_AT).hits
        rank = next((rank for rank, hit in enumerate(hits, 1) if _is_wanted(test, hit)), 0)
        if 0 < rank <= test.within:
            continue
        path = test.origin.path
        place = spans.setdefault(path, Spans(contents.files[path].text)).value(test.origin.at("words").keys)
        above = ", ".join(hit.id for hit in hits[: test.within]) or "-"
        key = "search-test.rank" if rank else "search-test.none"
        said = message(key, words=test.words, id=test.finds, rank=rank, within=test.within, above=above)
        yield Problem("search-test", Severity.ERROR, said, path, place.line, place.column, message("search-test.hint"))


def _is_wanted(test: SearchTest, hit: Hit) -> bool:
    return hit.id == test.finds and test.kind in (None, hit.kind)
