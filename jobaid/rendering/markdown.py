"""The words of an answer as blocks of runs: plain text with a named subset of Markdown.

Bold, bulleted and numbered lists, and https links; everything else, HTML too, stays the text it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jobaid.rendering.segment import Segment, SegmentKind

_CHIP = "\N{OBJECT REPLACEMENT CHARACTER}"
_LINE_BREAK = "\N{LINE SEPARATOR}"
_BULLET = re.compile(r" {0,3}[-*•] +(?=\S)")
_NUMBER = re.compile(r" {0,3}(\d{1,3}[.)]) +(?=\S)")
_INLINE = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*"
    r"|\[(?P<words>[^\[\]\n]+)\]\((?P<target>https://[^\s()<>\"]+)\)"
    r"|(?P<bare>https://[^\s()<>\"]*[^\s()<>\".,;:!?])"
)


class RunKind(StrEnum):
    """What a run is; the screen shows each in its own way."""

    TEXT = "text"
    BOLD = "bold"
    VALUE = "value"
    FIELD = "field"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one kind. A field's text is the prompt of the slot to fill.

    `target` is the address of a link, and of a field or a value the slot that it stands for.
    """

    kind: RunKind
    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or with a `mark` (a bullet or a number) an item of a list."""

    runs: tuple[Run, ...]
    mark: str = ""


def plain_blocks(segments: Iterable[Segment], prompts: Mapping[str, str]) -> tuple[Block, ...]:
    """The words with their values and fields, no Markdown read."""
    source, chips = _with_chips(segments, prompts)
    return tuple(Block(tuple(_split(source, chips, RunKind.TEXT))) for source in [source] if source)


def markdown_blocks(segments: Iterable[Segment], prompts: Mapping[str, str]) -> tuple[Block, ...]:
    """The words with their values and fields, and the Markdown subset read."""
    source, chips = _with_chips(segments, prompts)
    return tuple(Block(tuple(_inline(words, chips)), mark) for mark, words in _paragraphs(source))


def text_of(blocks: Iterable[Block]) -> str:
    """The words alone, a line a block; a field stands as ‹its prompt›."""
    return "\n".join(" ".join(filter(None, (block.mark, _words_of(block.runs)))) for block in blocks)


def _words_of(runs: Iterable[Run]) -> str:
    words = "".join(f"‹{run.text}›" if run.kind is RunKind.FIELD else run.text for run in runs)
    return words.replace(_LINE_BREAK, "\n")


def _with_chips(segments: Iterable[Segment], prompts: Mapping[str, str]) -> tuple[str, Iterator[Run]]:
    """One text with a stand-in for each value and field, so that no value is ever read as Markdown."""
    pieces: list[str] = []
    chips: list[Run] = []
    for segment in segments:
        if segment.kind in {SegmentKind.TEXT, SegmentKind.FACT}:
            pieces.append(segment.text.replace(_CHIP, ""))
            continue
        name = segment.name.replace("_", " ")
        filled = segment.kind is SegmentKind.SLOT
        words = segment.text if filled else prompts.get(segment.name, name)
        target = "" if segment.kind is SegmentKind.EMPTY_FACT else segment.name
        chips.append(Run(RunKind.VALUE if filled else RunKind.FIELD, words, target))
        pieces.append(_CHIP)
    return "".join(pieces), iter(chips)


def _paragraphs(source: str) -> Iterator[tuple[str, str]]:
    waiting: list[str] = []
    for line in [*source.splitlines(), ""]:
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        if waiting and (bullet or number or not line.strip()):
            yield "", _LINE_BREAK.join(waiting)
            waiting = []
        if bullet:
            yield "•", line[bullet.end() :]
        elif number:
            yield number[1], line[number.end() :]
        elif line.strip():
            waiting.append(line.strip())


def _inline(words: str, chips: Iterator[Run]) -> Iterator[Run]:
    done = 0
    for found in _INLINE.finditer(words):
        yield from _split(words[done : found.start()], chips, RunKind.TEXT)
        done = found.end()
        if found["bold"]:
            yield from _split(found["bold"], chips, RunKind.BOLD)
        else:
            target = found["target"] or found["bare"]
            yield from _split(found["words"] or target, chips, RunKind.LINK, target)
    yield from _split(words[done:], chips, RunKind.TEXT)


def _split(words: str, chips: Iterator[Run], kind: RunKind, target: str = "") -> Iterator[Run]:
    for place, piece in enumerate(words.split(_CHIP)):
        if place:
            yield next(chips)
        if piece:
            yield Run(kind, piece, target)
