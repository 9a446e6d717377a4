"""bare-fact: a figure that is declared as a fact is written as the fact, so that it changes in one place."""

import re
from collections.abc import Iterator

from jobaid.content.file import FileContent
from jobaid.lint.entries import words_of
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Every declared figure that stands bare, with its unit, in words for customers or agents."""
    pattern, facts = scene.facts_said
    if pattern is None:
        return
    for text in words_of(file):
        words = _TAG.sub(lambda tag: "\0" * len(tag.group()), text.source) if "{" in text.source else text.source
        for found in pattern.finditer(words):
            stated = facts[(found.lastindex or 1) - 1]
            said = message("bare-fact", found=found.group(), facts=", ".join(stated))
            written = " / ".join(f"{{{{ fact.{fact} }}}}" for fact in stated)
            yield Finding("bare-fact", said, text.origin, message("bare-fact.hint", written=written), found.start())
