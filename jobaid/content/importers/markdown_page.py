"""A page of a site as plain Markdown: site tags and HTML are resolved, and named where they are left out."""

import html
import re
from collections import Counter
from collections.abc import Mapping

from jobaid.content.importers.markdown_html import from_html
from jobaid.messages import Message, message

COMMENT = re.compile(r"<!--.*?-->|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
WRAPPER = re.compile(r"\{%-?\s*(?:capture\s+\w+|endcapture|raw|endraw)\s*-?%\}")
INCLUDE = re.compile(r"\{%-?\s*include\s+(\S+)(.*?)-?%\}", re.DOTALL)
ATTRIBUTES = re.compile(r"^[ \t]*\{:[^}\n]*\}[ \t]*$|\{:[^}\n]*\}", re.MULTILINE)
PAGE_LIST = re.compile(r"=\s*page\.(\w+)")
AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
SCHEME = re.compile(r"^https?://|/$")


def page_markdown(body: str, front: Mapping[str, object]) -> tuple[str, tuple[Message, ...]]:
    """The page's Markdown without the site's own machinery, and what was changed.

    An include is replaced by the list of the front matter it shows, if it shows one; else it is left out by name. What
    a `capture` holds stays where it is written. Other braces are not the importer's to judge: they stay as text.
    """
    left_out: Counter[str] = Counter()

    def shown(found: re.Match[str]) -> str:
        lists = [front.get(name) for name in PAGE_LIST.findall(found[2])]
        items = [str(item) for one in lists if isinstance(one, list) for item in one]
        if not items and "content=" not in found[2]:
            left_out[found[1]] += 1
        return "\n\n" + "\n".join(f"- {item}" for item in items) + "\n\n" if items else ""

    plain = COMMENT.sub("", body)
    plain = INCLUDE.sub(shown, WRAPPER.sub("", plain))
    plain = ATTRIBUTES.sub("", plain)
    plain = AUTOLINK.sub(lambda found: f"[{SCHEME.sub('', found[1])}]({found[1]})", plain)
    plain, pictures = from_html(plain)
    notes = [message("import.markdown.include", name=name, count=times) for name, times in left_out.items()]
    if pictures:
        notes.append(message("import.markdown.pictures", count=pictures))
    return html.unescape(plain), tuple(notes)
