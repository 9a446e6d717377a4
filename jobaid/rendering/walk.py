"""One walk over the parts of a template."""

from collections.abc import Iterator
from typing import assert_never

from jobaid.expressions import Value, Values, nodes, truth
from jobaid.expressions.bounds import MAX_OUTPUT
from jobaid.expressions.filters import DEFAULT, TEXT_FILTERS
from jobaid.rendering.segment import Segment, SegmentKind
from jobaid.rendering.values import words_for

_NOTHING = Segment(SegmentKind.TEXT, "")


class Walk:
    """Gives the segments in order and gathers the slots they wait for in `asks`."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self.asks: dict[str, None] = {}

    def segments(self, parts: tuple[nodes.Part, ...]) -> Iterator[Segment]:
        """Give the segments of some parts, one by one as written."""
        for part in parts:
            match part:
                case nodes.Text():
                    yield Segment(SegmentKind.TEXT, part.text)
                case nodes.Show():
                    yield self._asked(self._shown(part.of))
                case nodes.If():
                    yield from self.segments(self._body(part))
                case _:
                    assert_never(part)

    def _body(self, choice: nodes.If) -> tuple[nodes.Part, ...]:
        for branch in choice.branches:
            if self._holds(branch.test):
                return branch.body
        return choice.otherwise

    def _holds(self, test: nodes.Test) -> bool:
        outcome = truth(test, self._values)
        self.asks.update(dict.fromkeys(outcome.asks))
        return outcome.value is True

    def _asked(self, segment: Segment) -> Segment:
        if segment.kind is SegmentKind.EMPTY_SLOT:
            self.asks[segment.name] = None
        return segment

    def _shown(self, shown: nodes.Shown) -> Segment:
        match shown:
            case nodes.Written():
                return Segment(SegmentKind.TEXT, words_for(shown.value))
            case nodes.Slot():
                return self._slot(shown.name)
            case nodes.Fact():
                return self._fact(shown.name)
            case nodes.Changed():
                return _changed(shown, self._shown(shown.of))
            case nodes.Choice():
                side = shown.then if self._holds(shown.test) else shown.otherwise
                return _NOTHING if side is None else self._shown(side)
            case _:
                assert_never(shown)

    def _slot(self, name: str) -> Segment:
        value = self._values.slot(name)
        if value is None:
            return Segment(SegmentKind.EMPTY_SLOT, "", name)
        return Segment(SegmentKind.SLOT, self._words(value, name), name)

    def _fact(self, name: str) -> Segment:
        value = self._values.fact(name)
        if value is None:
            return Segment(SegmentKind.EMPTY_FACT, "", name)
        return Segment(SegmentKind.FACT, self._words(value, f"fact.{name}"), name)

    def _words(self, value: Value, key: str) -> str:
        words = self._values.shown.get(key)
        return (words_for(value) if words is None else words)[: MAX_OUTPUT + 1]


def _changed(changed: nodes.Changed, segment: Segment) -> Segment:
    if changed.filter == DEFAULT:
        if changed.fallback is None or not segment.is_empty:
            return segment
        return Segment(SegmentKind.TEXT, words_for(changed.fallback.value))
    return Segment(segment.kind, TEXT_FILTERS[changed.filter](segment.text), segment.name)
