"""The library's words as a screen shows them: facts and what is known filled in, other slots as fields to fill."""

from collections.abc import Iterator

from jobaid.app.operations.filled_lines import told_words
from jobaid.expressions import Values, evaluate_condition, parse_condition, parse_template
from jobaid.library.facts import values_of
from jobaid.model.library import Library
from jobaid.rendering import plain_text, render, without_tags
from jobaid.rendering.markdown import Block, Run, RunKind, markdown_blocks, plain_blocks
from jobaid.rendering.segment import Segment, SegmentKind


class Wording:
    """Puts the templates of one library into words; without `values`, as they are before a call."""

    def __init__(self, library: Library, values: Values | None = None) -> None:
        self._values = values or values_of(library)
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
        return ", ".join(self.prompt(name) for name in slots)

    def holds(self, condition: str) -> bool | None:
        """Whether a condition holds; None while that is not known, or for one that is broken."""
        parsed = parse_condition(condition)
        return None if parsed.findings else evaluate_condition(parsed, self._values).value

    def prompt(self, slot: str) -> str:
        """What a slot is called on screen."""
        return self._prompts.get(slot, slot.replace("_", " "))

    def field(self, slot: str) -> tuple[Run, ...]:
        """A slot by itself: a field to fill, or its value with its name before it."""
        blocks = plain_blocks(self._segments(f"{{{{ {slot} }}}}", plain=False), self._prompts)
        runs = blocks[0].runs if blocks else ()
        is_filled = any(run.kind is RunKind.VALUE for run in runs)
        return (Run(RunKind.TEXT, f"{self.prompt(slot).rstrip('?')}: "), *runs) if is_filled else runs

    def slots_in(self, source: str | None, *, plain: bool = False) -> Iterator[str]:
        """The slots that stand in words as they are now."""
        for segment in self._segments(source, plain) if source else ():
            if segment.kind in {SegmentKind.SLOT, SegmentKind.EMPTY_SLOT}:
                yield segment.name

    def _segments(self, source: str, plain: bool) -> tuple[Segment, ...]:
        if not plain and "{" in source:
            template = parse_template(source)
            if not template.findings:
                return render(template, self._values)
            source = without_tags(source)
        return (Segment(SegmentKind.TEXT, source),)


class ToldWording(Wording):
    """The words that leave the call, for the CRM or a list: what is missing is said to be so, and is no field."""

    def line(self, source: str | None, *, plain: bool = False) -> str:
        """A short text; a slot that is empty stands as a question."""
        return told_words(self._segments(source, plain), self._prompts) if source else ""

    def whole_line(self, source: str, *, plain: bool = False) -> str:
        """A short text, empty where something in it is missing."""
        segments = self._segments(source, plain)
        return "" if any(one.is_empty for one in segments) else plain_text(segments, self._prompts)
