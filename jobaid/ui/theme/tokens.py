"""The colours and sizes as they are written in tokens.toml."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import tomli


class Tokens(NamedTuple):
    """Sizes of text in points, spaces in pixels, and the colours of each theme as #RRGGBB."""

    size: Mapping[str, float]
    space: Mapping[str, int]
    light: Mapping[str, str]
    dark: Mapping[str, str]
    contrast: Mapping[str, str]


def load_tokens() -> Tokens:
    """Read the tokens."""
    read = tomli.loads((Path(__file__).parent / "tokens.toml").read_text("utf-8"))
    return Tokens(**{part: read[part] for part in Tokens._fields})
