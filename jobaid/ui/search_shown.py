"""A search in the words of the panel."""

from collections.abc import Sequence

from jobaid.app.operations.queries import Search
from jobaid.messages import message, text
from jobaid.search.entry import Hit
from jobaid.ui.widgets.hit_list import kind_name
from jobaid.ui.widgets.hits_panel import Shown

_LONGEST = 80


def search_shown(search: Search) -> Shown:
    """What was found, or that nothing was."""
    is_lost = not search.hits
    return Shown(
        hits=search.hits,
        title=text(message("hits.nothing")),
        hint=text(message("hits.nothing-hint")),
        only=kind_name(search.asked.kind) if search.asked.kind else "",
        repaired=_repaired(search),
        turn="hits.as-meant" if search.exactly else "hits.as-typed" if search.meant else "",
        far=text(message("hits.far")) if search.is_far else "",
        tell=is_lost or search.is_far,
        told=search.told,
    )


def remembered_shown(hits: Sequence[Hit], kind: str) -> Shown:
    """What is there before anything is typed."""
    fitting = [hit for hit in hits if kind in {"", hit.kind}]
    return Shown(
        hits=fitting,
        title=text(message("window.search")),
        only=kind_name(kind) if kind else "",
        heading=text(message("hits.remembered")) if fitting else "",
    )


def busy_shown() -> Shown:
    """The library is still being read."""
    return Shown(title=text(message("window.reading")))


def _repaired(search: Search) -> str:
    if search.exactly:
        return text(message("hits.exactly", words=_one_line(search.asked.words)))
    if search.meant:
        return text(message("hits.repaired", words=_one_line(search.answer.mended)))
    return ""


def _one_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
