"""Whether an imported text has to be kept as plain text: braces, and figures the library states as facts."""

import re
from collections.abc import Iterable

from jobaid.messages import Message, message

BRACES = ("{{", "{%", "{#")
Figures = re.Pattern[str] | None


def why_plain(texts: Iterable[str], figures: Figures) -> Message | None:
    """The reason to keep texts plain, if there is one."""
    for one in texts:
        if "{" in one and (found := next((brace for brace in BRACES if brace in one), None)):
            return message("import.plain.braces", found=found)
        if figures is not None and (match := figures.search(one)):
            return message("import.plain.figure", found=match.group())
    return None
