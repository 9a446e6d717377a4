"""HTML inside Markdown, rewritten as Markdown: headings, paragraphs, lists, bold and links. Unknown tags stay text."""

import re

BLOCKS = ("div", "p", "section", "article", "details", "table", "tr", "thead", "tbody", "blockquote", "noscript")
SILENT = (
    "button",
    "span",
    "i",
    "em",
    "u",
    "font",
    "small",
    "sup",
    "sub",
    "img",
    "td",
    "th",
    "summary",
    "figure",
    "figcaption",
)
KNOWN = (*BLOCKS, *SILENT, "h[1-6]", "ul", "ol", "li", "a", "b", "strong", "br", "hr", "script", "style")
TAG = re.compile(rf"<(/?)({'|'.join(KNOWN)})\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)/?>", re.IGNORECASE)
HREF = re.compile(r"href\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)
UNSEEN = re.compile(r"<(script|style|noscript)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def from_html(markdown: str) -> tuple[str, int]:
    """The text with its HTML as Markdown, and how many pictures were left out."""
    pictures = len(re.findall(r"<img\b", markdown, re.IGNORECASE))
    seen = UNSEEN.sub("", markdown)
    if TAG.search(seen) is None:
        return seen, pictures
    writer = _Writer()
    position = 0
    for tag in TAG.finditer(seen):
        writer.words(seen[position : tag.start()])
        writer.tag(tag[2].lower(), tag[3], closing=tag[1] == "/")
        position = tag.end()
    writer.words(seen[position:])
    return re.sub(r"\n{3,}", "\n\n", "".join(writer.out)), pictures


class _Writer:
    """Writes Markdown while tags and words come by. Inside a block of HTML, line breaks mean nothing."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._blocks = 0
        self._lists: list[int | None] = []
        self._links: list[str] = []

    def words(self, words: str) -> None:
        if not self._blocks:
            self.out.append(words)
            return
        plain = re.sub(r"\s+", " ", words)
        at_start = "".join(self.out[-3:]).endswith(("\n", "- ", ". ", "# ", "**"))
        plain = plain.lstrip() if at_start or not self.out else plain
        if plain:
            self.out.append(plain)

    def tag(self, name: str, attributes: str, *, closing: bool) -> None:
        if name in BLOCKS or name in ("ul", "ol", "li") or re.fullmatch("h[1-6]", name):
            self._blocks = max(0, self._blocks + (-1 if closing else 1))
        if name in ("ul", "ol"):
            self._list(ordered=name == "ol", closing=closing)
        elif name == "li":
            self._item(closing=closing)
        elif name.startswith("h") and name != "hr":
            self.out.append("\n\n" if closing else f"\n\n{'#' * int(name[1])} ")
        elif name in ("b", "strong"):
            self.out.append("**")
        elif name == "a":
            self._link(attributes, closing=closing)
        elif name in BLOCKS:
            self._line_end("\n" if self._lists else "\n\n")
        elif name in ("td", "th"):
            self._cell(closing=closing)
        elif name == "br":
            self.out.append("\n")

    def _cell(self, *, closing: bool) -> None:
        """Keep the cells of a row apart: 1 and 2 are not 12."""
        tail = "".join(self.out[-2:])
        if not closing and tail and not tail.endswith("\n"):
            self.out.append(" – ")

    def _list(self, *, ordered: bool, closing: bool) -> None:
        if closing:
            self._lists = self._lists[:-1]
        else:
            self._lists.append(0 if ordered else None)
        self._line_end("\n" if self._lists else "\n\n")

    def _item(self, *, closing: bool) -> None:
        if closing or not self._lists:
            return
        self._line_end("\n")
        number = self._lists[-1]
        if number is not None:
            self._lists[-1] = number = number + 1
        indent = "   " * (len(self._lists) - 1)
        self.out.append(f"{indent}- " if number is None else f"{indent}{number}. ")

    def _link(self, attributes: str, *, closing: bool) -> None:
        if closing:
            self.out.append(f"]({self._links.pop()})" if self._links else "")
            return
        found = HREF.search(attributes)
        self._links.append(found[1] if found else "")
        self.out.append("[")

    def _line_end(self, ending: str) -> None:
        """End the line, unless an item has only just begun: its first paragraph stands on its line."""
        tail = "".join(self.out[-2:])
        if re.search(r"(?:^|\n)\s*(?:-|\d+\.) $", tail):
            return
        if self.out:
            self.out[-1] = self.out[-1].rstrip(" ") if self.out[-1].strip() else self.out[-1]
        self.out.append(ending if not tail.endswith(ending) else "")
