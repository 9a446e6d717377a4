"""Colours, sizes and the font: what things look like, stated once."""
