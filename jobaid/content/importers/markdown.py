"""Help pages: a folder of Markdown files with front matter becomes FAQ entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from jobaid.content.importers.ids import LONGEST, cleaned, slug
from jobaid.content.importers.markdown_cut import Piece, cut
from jobaid.content.importers.markdown_page import page_markdown
from jobaid.content.importers.markdown_words import answer_words
from jobaid.content.importers.row import Bank, Row
from jobaid.content.importers.source_text import read_text
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text

LIMIT = 2_000_000
LONGEST_PAGE_ID = 45
OWN_WORDS = 4
"""A heading of so many words says by itself what it is about."""
ENDINGS = (".md", ".markdown")
ABOUT = {"changelog", "contributing", "license", "licence", "readme"}


@dataclass(frozen=True, slots=True)
class _Page:
    where: str
    id: str
    title: str
    front: Mapping[str, object]
    pieces: list[Piece]


def read_pages(folder: Path) -> Bank:
    """The entries of all Markdown files below a folder, or of one file. Raises UserFacing if there are none."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    if folder.is_file():
        paths = [folder]
    if not paths:
        raise UserFacing(message("import.markdown.none", path=folder), message("import.markdown.hint"))
    root = folder if folder.is_dir() else folder.parent
    rows: list[Row] = []
    for path in paths:
        where = path.relative_to(root).as_posix()
        is_about = folder.is_dir() and path.stem.lower() in ABOUT
        rows += [Row(where, {}, refused=message("import.markdown.about"))] if is_about else _page(path, where)
    return Bank(tuple(rows))


def _page(path: Path, where: str) -> list[Row]:
    try:
        content, notes = read_text(path, LIMIT)
    except UserFacing as error:
        return [Row(where, {}, refused=error.message)]
    front, body, problem = _front_matter(content.replace("\r\n", "\n"))
    if problem is not None:
        return [Row(where, {}, refused=problem)]
    markdown, changed = page_markdown(body, front)
    pieces, cut_notes = cut(markdown)
    name = cleaned(where.rpartition(".")[0].replace("/", "_")) or "page"
    page = _Page(where, name, _title(front, pieces, path.stem), front, pieces)
    rows = [_row(page, piece) for piece in pieces]
    if not rows:
        return [Row(where, {}, refused=message("import.no_answer"))]
    first = rows[0]
    rows[0] = Row(first.where, first.values, (*notes, *changed, *cut_notes, *first.notes))
    return rows


def _front_matter(content: str) -> tuple[Mapping[str, object], str, Message | None]:
    """The keys before the page, the page, and why the keys cannot be read."""
    if not content.startswith("---\n"):
        return {}, content, None
    head, found, body = content[4:].partition("\n---")
    if not found:
        return {}, content, message("import.markdown.unclosed")
    try:
        front = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return {}, body, message("import.markdown.front", line=mark.line + 2 if mark else 1)
    return (front if isinstance(front, dict) else {}), body.partition("\n")[2], None


def _title(front: Mapping[str, object], pieces: list[Piece], stem: str) -> str:
    title = front.get("title")
    if isinstance(title, str) and title.strip():
        return title.strip()
    heading = pieces[0].headings[:1] if pieces else ()
    return heading[0] if heading else stem.replace("-", " ").replace("_", " ")


def _row(page: _Page, piece: Piece) -> Row:
    answer, notes = answer_words(piece.body)
    question, also = _question(page, piece)
    where, name = page.where, page.id
    if piece.headings and len(page.pieces) > 1:
        heading = piece.headings[-1]
        where = text(message("import.where.heading", path=page.where, heading=heading))
        start = page.id[:LONGEST_PAGE_ID]
        name = f"{start}--{slug(heading, LONGEST - len(start) - 2) or len(page.pieces)}"
        notes = (message("import.markdown.cut"), *notes)
    values = {
        "id": name,
        "question": question,
        "answer": answer,
        "also": also,
        "tags": _labels(page.front),
        "source": str(page.front.get("permalink") or page.where),
    }
    return Row(where, values, notes)


def _question(page: _Page, piece: Piece) -> tuple[str, list[str]]:
    """The question of a piece: its heading if that is one, else the page's title with the heading behind it."""
    if not piece.headings or len(page.pieces) == 1:
        return page.title, []
    heading = piece.headings[-1]
    if heading.endswith("?"):
        return heading, []
    shown = tuple(one.rstrip(":") for one in piece.headings)
    twins = [other for other in page.pieces if other.headings and other.headings[-1] == heading]
    path = shown if len(twins) > 1 else shown[-1:]
    return " – ".join((page.title, *path)), [shown[-1]] if len(heading.split()) >= OWN_WORDS else []


def _labels(front: Mapping[str, object]) -> list[str]:
    found: list[str] = []
    for key in ("category", "categories", "tags", "keywords"):
        value = front.get(key)
        parts = value if isinstance(value, list) else [value]
        found += [str(part).strip() for part in parts if part is not None and str(part).strip()]
    return list(dict.fromkeys(found))
