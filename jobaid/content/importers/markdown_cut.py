"""Where a long page is cut: at its headings, until a piece can be read while a customer waits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobaid.messages import Message, message

MOST_WORDS = 120
HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
FENCE = re.compile(r"^ {0,3}(```|~~~)")
LINK_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[[^\]]*\]\((?!https?:)[^)]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a page: the headings above it, the outermost first, and its Markdown."""

    headings: tuple[str, ...]
    body: str


@dataclass(slots=True)
class _Section:
    level: int
    heading: str
    lines: list[str]
    inner: list["_Section"]


def cut(markdown: str) -> tuple[list[Piece], tuple[Message, ...]]:
    """The pieces of a page in order, and notes on what was left out.

    A section with its sub-sections stays together up to `MOST_WORDS`; above that each sub-section is a piece. Sections
    that hold nothing but links to other pages of the site lead nowhere from here and are left out.
    """
    page = _tree(markdown)
    links = _drop_link_lists(page)
    notes = (message("import.markdown.link_lists", headings=", ".join(links)),) if links else ()
    return _pieces(page, ()), notes


def _tree(markdown: str) -> _Section:
    path = [_Section(0, "", [], [])]
    fenced = False
    for line in markdown.split("\n"):
        fenced ^= FENCE.match(line) is not None
        found = None if fenced else HEADING.match(line)
        if found is None:
            path[-1].lines.append(line)
            continue
        section = _Section(len(found[1]), _heading_words(found[2]), [], [])
        while path[-1].level >= section.level:
            path.pop()
        path[-1].inner.append(section)
        path.append(section)
    return path[0]


def _heading_words(raw: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", raw).replace("*", "").replace("`", "").strip()


def _drop_link_lists(section: _Section) -> list[str]:
    dropped: list[str] = []
    for inner in list(section.inner):
        lines = [line for line in inner.lines if line.strip()]
        if lines and not inner.inner and all(LINK_ITEM.match(line) for line in lines):
            section.inner.remove(inner)
            dropped.append(inner.heading)
        else:
            dropped += _drop_link_lists(inner)
    return dropped


def _pieces(section: _Section, above: tuple[str, ...]) -> list[Piece]:
    headings = (*above, section.heading) if section.heading else above
    whole = _whole(section)
    if len(whole.split()) <= MOST_WORDS or not section.inner:
        return [Piece(headings, whole)] if _text(section.lines) or any(map(_whole, section.inner)) else []
    own = [Piece(headings, "\n".join(section.lines).strip())] if _text(section.lines) else []
    return own + [piece for inner in section.inner for piece in _pieces(inner, headings)]


def _whole(section: _Section) -> str:
    """A section's own lines, then each sub-section under its heading in bold."""
    parts = [_text(section.lines)]
    for inner in section.inner:
        body = _whole(inner)
        parts.append(f"**{inner.heading}**\n\n{body}" if body else f"**{inner.heading}**")
    return "\n\n".join(part for part in parts if part)


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip()
