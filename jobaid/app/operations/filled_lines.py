"""A write-up out of its template: the lines that have something to say, each with its parts filled in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jobaid.expressions import Template, Values
from jobaid.messages import message, text
from jobaid.model.write_up import PARTS
from jobaid.rendering import Segment, SegmentKind, render

_TOGETHER = "; "
_HEADING = ":"

Entries = Mapping[str, Sequence[str]]
"""What each part says, entry by entry."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the template. One with `blanks` says something only if one of them is filled."""

    words: str
    blanks: bool
    is_filled: bool

    @property
    def is_heading(self) -> bool:
        return not self.blanks and self.words.endswith(_HEADING)

    @property
    def is_kept(self) -> bool:
        return bool(self.words) and (self.is_filled or not self.blanks)


def filled_lines(template: Template, values: Values, entries: Entries, prompts: Mapping[str, str]) -> str:
    """The words of a template with parts in it. A line with nothing to say is left out, and a heading over none."""
    together = {part: _TOGETHER.join(entries.get(part, ())) or None for part in PARTS}
    known = replace(values, slots={**values.slots, **together}, shown={**values.shown, **_texts(together)})
    lines = [_line(segments, together, entries, prompts) for segments in _by_lines(render(template, known))]
    return "\n".join(_kept(lines))


def told_words(segments: Iterable[Segment], prompts: Mapping[str, str]) -> str:
    """The words as they are told to others: what is missing stands as a question, such as `(order number?)`."""
    return "".join(_told(one, prompts) if one.is_empty else one.text for one in segments)


def _told(missing: Segment, prompts: Mapping[str, str]) -> str:
    prompt = prompts.get(missing.name) if missing.kind is SegmentKind.EMPTY_SLOT else None
    return text(message("told.missing", prompt=(prompt or missing.name.replace("_", " ")).rstrip("?")))


def _texts(together: Mapping[str, str | None]) -> dict[str, str]:
    """A slot of the same name has words of its own, which are not those of the part."""
    return {part: words or "" for part, words in together.items()}


def _by_lines(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments of each line of the template; what is filled in may hold lines of its own."""
    line: list[Segment] = []
    for segment in segments:
        first, *others = segment.text.split("\n") if segment.kind is SegmentKind.TEXT else [segment.text]
        line.append(replace(segment, text=first))
        for words in others:
            yield line
            line = [replace(segment, text=words)]
    yield line


def _line(
    segments: Sequence[Segment], together: Mapping[str, str | None], entries: Entries, prompts: Mapping[str, str]
) -> _Line:
    blanks = [one for one in segments if one.kind is not SegmentKind.TEXT]
    is_alone = len(blanks) == 1 and not any(one.text.strip() for one in segments if one not in blanks)
    if is_alone and blanks[0].text and blanks[0].text == together.get(blanks[0].name):
        words = "\n".join(entries[blanks[0].name])
    else:
        shown = (replace(one, kind=SegmentKind.TEXT) if one.name in together else one for one in segments)
        words = told_words(shown, prompts)
    return _Line(words.strip(), bool(blanks), any(one.text.strip() for one in blanks))


def _kept(lines: Sequence[_Line]) -> Iterator[str]:
    """The lines to keep; between two of them at most one empty one, where the template has one."""
    has_gap, has_begun = False, False
    for number, line in enumerate(lines):
        if not line.words and not line.blanks:
            has_gap = has_begun
        elif line.is_kept and not (line.is_heading and _is_bare(lines[number + 1 :])):
            if has_gap:
                yield ""
            yield line.words
            has_gap, has_begun = False, True


def _is_bare(below: Sequence[_Line]) -> bool:
    """Whether what stands under a heading, up to an empty line or the next heading, is all left out."""
    has_blanks = False
    for line in below:
        if line.is_heading or not (line.words or line.blanks):
            break
        if line.is_kept:
            return False
        has_blanks = True
    return has_blanks
