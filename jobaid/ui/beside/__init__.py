"""Beside other programs: what they ask of the window, keys of the whole system, and a screen nobody else reads."""
