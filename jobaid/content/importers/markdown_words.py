"""A piece of Markdown as an answer: plain text with bold, lists and https links, and notes on what had to change."""

import re

from jobaid.messages import Message, message

PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
LINK = re.compile(r"\[([^\]\n]+)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
STRONG = re.compile(r"(?<!\w)__(?=\S)(.+?)(?<=\S)__(?!\w)")
EMPHASIS = re.compile(
    r"(?<![*\w\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![*\w])|(?<![_\w\\])_(?=[^\s_])([^_\n]+?)_(?![_\w])"
)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
RULE = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
BULLET = re.compile(r"^([ \t]*)[*+-][ \t]+", re.MULTILINE)
NUMBER = re.compile(r"^(\s*)(\d+)[.)]\s+(.*)$")
ITEM = re.compile(r"([ \t]*)(-|\d+\.)[ \t]")
TABLE_LINE = re.compile(r"^ {0,3}\|(.*?)\|?[ \t]*$")


def answer_words(markdown: str) -> tuple[str, tuple[Message, ...]]:
    """The answer's text and what was changed on the way."""
    notes: list[Message] = []
    if pictures := len(PICTURE.findall(markdown)):
        notes.append(message("import.markdown.pictures", count=pictures))
    plain, links = _links(PICTURE.sub("", markdown))
    if links:
        notes.append(message("import.markdown.links", count=links))
    plain, has_table = _tables(plain)
    if has_table:
        notes.append(message("import.markdown.table"))
    plain = RULE.sub("", plain)
    plain = EMPHASIS.sub(lambda found: found[1] or found[2], STRONG.sub(r"**\1**", plain))
    plain = HEADING.sub(r"**\1**", BULLET.sub(r"\1- ", plain))
    return _tidy(_numbered(plain)), tuple(notes)


def _links(markdown: str) -> tuple[str, int]:
    """https links stay; of the others the words stay, and the address where it can be reached without the site."""
    changed = 0

    def kept(found: re.Match[str]) -> str:
        nonlocal changed
        words, address = found[1], found[2]
        if address.startswith("https://"):
            return f"[{words}]({address})"
        changed += 1
        shown = address.removeprefix("mailto:").removeprefix("tel:")
        outside = address.startswith(("http://", "mailto:", "tel:"))
        return f"{words} ({shown})" if outside and shown != words else words

    return LINK.sub(kept, markdown), changed


def _tables(markdown: str) -> tuple[str, bool]:
    """Each row of a table as an item of a list, its cells joined by dashes; the first row in bold above them."""
    lines: list[str] = []
    inside = found_any = False
    for line in markdown.split("\n"):
        found = TABLE_LINE.match(line)
        if found is None:
            inside = False
            lines.append(line)
            continue
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", found[1])]
        if all(set(cell) <= set(":- ") for cell in cells):
            continue
        row = " – ".join(cell for cell in cells if cell)
        lines += [f"- {row}"] if inside else [f"**{row.replace('**', '')}**", ""]
        inside = found_any = True
    return "\n".join(lines), found_any


def _numbered(markdown: str) -> str:
    """Number each list on, as Markdown shows it: sources often write every item as 1."""
    lines: list[str] = []
    counts: dict[int, int] = {}
    for line in markdown.split("\n"):
        found = NUMBER.match(line)
        if found:
            depth = len(found[1])
            counts = {at: number for at, number in counts.items() if at <= depth}
            counts[depth] = counts.get(depth, int(found[2]) - 1) + 1
            line = f"{found[1]}{counts[depth]}. {found[3]}"  # noqa: PLW2901
        elif line.strip() and not line.startswith((" ", "\t")):
            counts = {}
        lines.append(line)
    return "\n".join(lines)


def _tidy(plain: str) -> str:
    """Without spaces at line ends, and without blank lines inside lists."""
    lines = [line.rstrip() for line in plain.split("\n")]
    kept = [
        line
        for number, line in enumerate(lines)
        if line or number in (0, len(lines) - 1) or not _one_list(lines[number - 1], lines[number + 1])
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _one_list(line: str, following: str) -> bool:
    """Whether two lines are items of one list, or of a list and one inside it."""
    one, other = ITEM.match(line), ITEM.match(following)
    if one is None or other is None:
        return False
    return one[1] != other[1] or (one[2] == "-") == (other[2] == "-")
