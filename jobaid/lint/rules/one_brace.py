"""one-brace: a slot or fact in words with one brace on each side is shown as it stands."""

import re
from collections.abc import Iterator

from jobaid.content.file import FileContent
from jobaid.lint.entries import words_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.problem import Severity

_INSIDE = r"[^{}]*(?:\{[^{}]*\}[^{}]*)*"
_TAG = re.compile(
    rf"\{{[{{%#]{_INSIDE}[}}%#]\}}"
    r"|(?<!\{)\{[ \t]*(?P<name>(?P<fact>fact\.)?(?P<id>[A-Za-z][A-Za-z0-9_]*))[ \t]*\}"
)
"""A whole tag, so that what stands inside it is passed over, or a name in single braces."""


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Names of slots and facts in single braces; any other word in them may be meant as it stands."""
    for text in words_of(file):
        for tag in _TAG.finditer(text.source) if "{" in text.source else ():
            if tag["name"] and _is_declared("fact" if tag["fact"] else "slot", tag["id"], text.parts, scene):
                words = message("one-brace", name=tag["name"])
                hint = message("one-brace.hint", name=tag["name"])
                yield Finding("one-brace", words, text.origin, hint, tag.start(), Severity.WARNING)


def _is_declared(kind: str, name: str, parts: tuple[str, ...], scene: Scene) -> bool:
    return name in scene.names.declared.get(kind, {}) or (kind == "slot" and name in parts)
