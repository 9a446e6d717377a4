"""Which arrangement of the panels fits a window."""

WIDE = 900
"""From this width on there is room for three columns, at the usual size of text."""

LOW = 540
"""Below this height the words and the answers would not be seen together in three columns."""

STRIP = 250
"""Below this height the panels stand side by side."""


def arrangement(width: int, height: int, scale: float) -> str:
    """Wide, compact or strip, for a size in pixels and how much larger than usual the text is."""
    if height < STRIP and width > 2 * height:
        return "strip"
    has_room = width >= WIDE * scale and height >= LOW * scale
    return "wide" if has_room else "compact"
