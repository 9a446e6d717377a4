"""`jobaid search`: find an entry by the customer's words."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from jobaid.cli import output
from jobaid.cli.subparsers import Subparsers, say
from jobaid.errors import UserFacing
from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.messages import Message
    from jobaid.search.entry import Answer, Hit, Why
    from jobaid.search.index import Index

_LIMIT = 10


def add_to(commands: Subparsers) -> None:
    """Add the command."""
    one = commands.add_parser("search", help=say("search.help"), description=say("search.help"))
    one.add_argument("words", nargs="*", metavar="WORDS", help=say("search.words"))
    one.add_argument("--limit", type=int, default=_LIMIT, metavar="N", help=say("search.limit"))
    one.add_argument("--json", action="store_true", help=say("cli.json"))
    one.add_argument("--explain", action="store_true", help=say("search.explain"))
    one.add_argument("--batch", type=Path, metavar="FILE", help=say("search.batch"))
    one.set_defaults(run=run, open_ended="words")


def run(given: argparse.Namespace) -> int:
    """Print the hits, best first. No hit is an answer too: exit 0."""
    from jobaid.app import clock
    from jobaid.app.operations.libraries import catalogue_of, folder_in_force
    from jobaid.library.searching import full_engine_for

    if given.limit < 1:
        raise UserFacing(message("search.bad-limit", found=given.limit))
    if given.batch is not None and not given.json:
        raise UserFacing(message("search.batch-needs-json"), message("search.batch-needs-json.hint"))
    if given.batch is not None and given.words:
        raise UserFacing(message("search.words-and-batch"), message("search.words-and-batch.hint"))
    if given.batch is None and not given.words:
        raise UserFacing(message("search.no-words"), message("search.no-words.hint"))
    queries = list(_queries(given.batch)) if given.batch is not None else []
    catalogue = catalogue_of(folder_in_force(given.library))
    catalogue.refresh()
    library = catalogue.contents.library
    engine = full_engine_for(library, clock.now(library).date())
    if given.batch is not None:
        _batch(engine, queries, given)
        return 0
    answer = _answer(engine, " ".join(given.words), given.limit)
    if given.json:
        print(output.as_json(_all_fields(answer, given)))
    else:
        _print(answer, engine.engine if given.explain else None)
    return 0


def _batch(engine: "Index", queries: list[str], given: argparse.Namespace) -> None:
    for query in queries:
        began = perf_counter()
        answer = _answer(engine, query, given.limit)
        took = (perf_counter() - began) * 1000
        line = {"query": query, "hits": _all_fields(answer, given), "ms": round(took, 3), "engine": engine.engine}
        print(output.as_json(line, indent=None))


def _answer(engine: "Index", typed: str, limit: int) -> "Answer":
    """What the search box would find: a kind before a colon is the only one searched."""
    from jobaid.app.operations.queries import parted

    asked = parted(typed)
    return engine.refine(asked.words, limit, kind=asked.kind)


def _queries(path: Path) -> Iterator[str]:
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except OSError as error:
        raise UserFacing(message("unreadable-input", path=path, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise UserFacing(message("unreadable-input", path=path, reason=text(message("not-utf-8.hint")))) from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _query(path, number, line)


def _query(path: Path, number: int, line: str) -> str:
    try:
        query = json.loads(line)["query"]
    except (ValueError, TypeError, KeyError, RecursionError):
        query = None
    if not isinstance(query, str):
        raise UserFacing(message("search.bad-line", path=path, line=number), message("search.bad-line.hint"))
    return query


def _all_fields(answer: "Answer", given: argparse.Namespace) -> list[dict[str, Any]]:
    return [_fields(hit) | (_reasons(answer, hit) if given.explain else {}) for hit in answer.hits]


def _fields(hit: "Hit") -> dict[str, Any]:
    return {"id": hit.id, "kind": hit.kind, "title": hit.title, "score": round(hit.score, 4), "snippet": hit.snippet}


def _reasons(answer: "Answer", hit: "Hit") -> dict[str, Any]:
    """Why a hit was found, and as what the query was read."""
    from jobaid.search.weights import by_words

    why = hit.why
    near = None if why.meaning is None else round(max(why.meaning, 0.0), 4)
    texts = dict(zip(("best_phrase", "all_phrases", "body"), (round(part, 4) for part in why.texts), strict=True))
    return {
        "phrase": why.phrase,
        "exact": why.exact,
        "bonus": round(_bonus(hit), 4) if why.exact else 0.0,
        "words": round(why.words, 4),
        "words_of": texts,
        "meaning": near,
        "added": None if why.meaning is None else round(by_words(why.words), 4),
        "times": round(why.kind, 4),
        "repairs": [{"typed": repair.typed, "read_as": repair.read_as} for repair in answer.repairs],
    }


def _print(answer: "Answer", engine: str | None) -> None:
    """Print the hits; with the name of the engine, also why each was found."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False, soft_wrap=True, emoji=False)
    for hit in answer.hits:
        kind = text(message(f"kind.{'step' if hit.kind == 'script' else hit.kind}"))
        console.print(f"[bold]{escape(output.harmless(hit.title))}[/]  [dim]{kind}[/] {escape(hit.id)}")
        if hit.snippet:
            console.print(f"    {escape(output.harmless(hit.snippet))}")
        if engine:
            console.print(f"    [dim]{hit.score:.2f}: {escape(output.harmless(_why(hit)))}[/]")
    if not answer.hits:
        console.print(text(message("search.nothing")))
    elif not answer.close:
        console.print(text(message("search.not-close")))
    for repair in answer.repairs:
        console.print(text(message("search.repaired", typed=repair.typed, read_as=repair.read_as)), markup=False)
    if engine:
        console.print(text(message("search.engine", engine=engine)))


def _bonus(hit: "Hit") -> float:
    """What the score has beyond its parts: the bonus for what was typed word for word."""
    from jobaid.search.weights import by_words

    why = hit.why
    parts = sum(why.texts) if why.meaning is None else max(why.meaning, 0.0) + by_words(why.words)
    return hit.score - why.kind * parts


def _why(hit: "Hit") -> str:
    """The phrase, and each part of the score."""
    parts = [message("search.why.phrase", phrase=hit.why.phrase) if hit.why.phrase else message("search.why.body")]
    parts += _parts(hit.why)
    if hit.why.kind != 1:
        parts.append(message("search.why.kind", kind=hit.why.kind))
    if hit.why.exact:
        parts.append(message("search.why.exact", more=_bonus(hit)))
    return "; ".join(map(text, parts))


def _parts(why: "Why") -> "list[Message]":
    from jobaid.search.weights import by_words

    phrase, phrases, body = why.texts
    texts: dict[str, object] = {"phrase": phrase, "phrases": phrases, "body": body}
    if why.meaning is None:
        return [message("search.why.words", **texts)]
    return [
        message("search.why.meaning", meaning=max(why.meaning, 0.0), added=by_words(why.words)),
        message("search.why.share", words=why.words, **texts),
    ]
