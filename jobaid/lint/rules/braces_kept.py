"""braces-kept: a slot or fact in a text that is taken as it is would be shown with its braces."""

import re
from collections.abc import Iterator
from typing import Any

from jobaid.content.file import FileContent
from jobaid.lint.entries import entries
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.around import Reply, Term
from jobaid.model.faq import Faq
from jobaid.model.problem import Severity
from jobaid.model.script import Step
from jobaid.model.topic import Topic

_TAG = re.compile(r"\{\{\s*(fact\.)?([A-Za-z][A-Za-z0-9_]*)\s*\}\}")
_PLAIN: dict[type[Any], tuple[str, ...]] = {
    Topic: ("title",),
    Step: ("title",),
    Faq: ("question",),
    Term: ("term", "means"),
    Reply: ("text",),
}


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Names of slots and facts in braces, where braces are plain text."""
    for entry in entries(file.parts):
        for key in _PLAIN.get(type(entry), ()):
            words = getattr(entry, key)
            if words and "{{" in words and not getattr(entry, "plain", False):
                yield from _kept(words, key, entry, scene)


def _kept(words: str, key: str, entry: Any, scene: Scene) -> Iterator[Finding]:
    for tag in _TAG.finditer(words):
        kind = "fact" if tag.group(1) else "slot"
        if tag.group(2) in scene.names.declared.get(kind, {}):
            said = message("braces-kept", found=tag.group(), key=key)
            hint = message("braces-kept.hint")
            yield Finding("braces-kept", said, entry.origin.at(key), hint, tag.start(), Severity.WARNING)
