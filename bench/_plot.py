"""Draws the table of bench/search.py as SVG, without a library."""

from collections.abc import Mapping
from pathlib import Path
from statistics import fmean
from xml.sax.saxutils import escape

_WIDTH, _BAR, _GAP, _LEFT = 760, 12, 14, 150
_COLOURS = ("#1f6f8b", "#7a9e3a", "#c2703d", "#8a5a9e", "#4a4a4a", "#b0a030")


def write(folder: Path, table: Mapping[tuple[str, str, str, str], Mapping[str, float]]) -> None:
    """Draw one picture a size: the mean MRR of each system, a bar a variant."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in dict.fromkeys(key[0] for key in table):
        means: dict[str, dict[str, float]] = {}
        for _, system, _, variant in (key for key in table if key[0] == size):
            values = [row["mrr"] for key, row in table.items() if (key[0], key[1], key[3]) == (size, system, variant)]
            means.setdefault(system, {})[variant] = fmean(values)
        (folder / f"search-{size}.svg").write_text(_picture(means), encoding="utf-8")


def _picture(means: Mapping[str, Mapping[str, float]]) -> str:
    variants = list(dict.fromkeys(variant for of in means.values() for variant in of))
    block = len(variants) * _BAR + _GAP
    parts = [
        f'<text x="{_LEFT + 120 * place}" y="14" fill="{_COLOURS[place % len(_COLOURS)]}">{escape(variant)}</text>'
        for place, variant in enumerate(variants)
    ]
    for row, (system, of) in enumerate(means.items()):
        top = 26 + row * block
        parts.append(f'<text x="4" y="{top + block / 2}">{escape(system)}</text>')
        for place, variant in enumerate(variants):
            y, width = top + place * _BAR, (_WIDTH - _LEFT - 60) * of[variant]
            colour = _COLOURS[place % len(_COLOURS)]
            parts.append(f'<rect x="{_LEFT}" y="{y}" width="{width:.0f}" height="{_BAR - 2}" fill="{colour}"/>')
            parts.append(f'<text x="{_LEFT + width + 4:.0f}" y="{y + 9}" font-size="9">{of[variant]:.3f}</text>')
    height = 30 + len(means) * block
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" font-family="sans-serif"'
    return f'{head} font-size="11">\n' + "\n".join(parts) + "\n</svg>\n"
