"""HTML in the cells of a table or the texts of a json file, as the plain words an answer may hold."""

import html
import re

from jobaid.content.importers.markdown_html import TAG, from_html
from jobaid.content.importers.markdown_words import answer_words
from jobaid.messages import Message, message

CERTAIN = re.compile(r"</[a-z]|<(?:br|hr|img)\b", re.IGNORECASE)
"""What only HTML has: `press <b> twice` is no HTML, `<b>twice</b>` is."""
UNSEEN = re.compile(r"<(?:script|style|noscript)\b", re.IGNORECASE)
NAMES = ("question", "answer", "short")


def without_html(values: dict[str, object]) -> tuple[Message, ...]:
    """Rewrite the HTML in a row's texts as bold, lists and https links, in place. Returns what was changed.

    A text with a script or a style, or of which nothing would be left, stays as it is.
    """
    notes: list[Message] = []
    for name in NAMES:
        value = values.get(name)
        if not isinstance(value, str) or not _is_simple(value):
            continue
        markdown, pictures = from_html(value)
        words, changed = answer_words(html.unescape(markdown))
        words = words.replace("**", "") if name == "question" else words
        if not words.strip():
            continue
        values[name] = words
        notes += [message("import.html", name=name), *changed]
        if pictures:
            notes.append(message("import.markdown.pictures", count=pictures))
    return tuple(notes)


def _is_simple(value: str) -> bool:
    return bool(CERTAIN.search(value) and TAG.search(value)) and not UNSEEN.search(value)
