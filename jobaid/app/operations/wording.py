"""The library's words as a screen shows them before a call: facts filled in, and each slot a field to fill."""

from jobaid.expressions import parse_condition, parse_template
from jobaid.library.facts import values_of
from jobaid.model.library import Library
from jobaid.rendering import plain_text, render, without_tags
from jobaid.rendering.markdown import Block, markdown_blocks, plain_blocks
from jobaid.rendering.segment import Segment, SegmentKind


class Wording:
    """Puts the templates of one library into words."""

    def __init__(self, library: Library) -> None:
        self._values = values_of(library)
        self._prompts = {slot.name: slot.prompt for slot in library.frame.slots} if library.frame else {}

    def said(self, source: str, *, plain: bool = False) -> tuple[Block, ...]:
        """Words to say."""
        return plain_blocks(self._segments(source, plain), self._prompts)

    def answer(self, source: str, *, plain: bool = False) -> tuple[Block, ...]:
        """An answer, with its Markdown."""
        return markdown_blocks(self._segments(source, plain), self._prompts)

    def line(self, source: str | None, *, plain: bool = False) -> str:
        """A short text; a slot stands as ‹its prompt›."""
        return plain_text(self._segments(source, plain), self._prompts) if source else ""

    def asked_by(self, condition: str) -> str:
        """The prompts of the slots a condition looks at."""
        slots = dict.fromkeys(use.name for use in parse_condition(condition).uses if use.kind == "slot")
        return ", ".join(self._prompts.get(name, name.replace("_", " ")) for name in slots)

    def _segments(self, source: str, plain: bool) -> tuple[Segment, ...]:
        if not plain and "{" in source:
            template = parse_template(source)
            if not template.findings:
                return render(template, self._values)
            source = without_tags(source)
        return (Segment(SegmentKind.TEXT, source),)
