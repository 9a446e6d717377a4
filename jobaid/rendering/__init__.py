"""Words from templates: what to say with what is known, and what is still to be asked."""

from jobaid.rendering.render import plain_text, render, slots_to_fill, without_tags
from jobaid.rendering.segment import Segment, SegmentKind

__all__ = ["Segment", "SegmentKind", "plain_text", "render", "slots_to_fill", "without_tags"]
