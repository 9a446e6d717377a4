"""Writes docs/settings.md, the page of every setting, from the declaration that the form and the file are made from.

Run it after a change of the settings: `.venv/bin/python docs/make_settings.py`. A test compares the page with them.
"""

from collections.abc import Iterator
from pathlib import Path

from jobaid.messages import text
from jobaid.settings import DECLARED, Setting
from jobaid.settings.kinds import Choice, Days, KeyPress, Kind, Minutes, Offered, Pairs, Percent, Texts, YesNo

PAGE = Path(__file__).parent / "settings.md"

INTRODUCTION = """\
# Settings

They stand in `settings.toml` in the user's own settings folder. The window opens them with `Ctrl+,`; a change counts
and is kept at once. Whoever writes the file by hand: a setting that is missing or makes no sense is as it usually is,
and of a list or a table only what makes no sense is left out. Delete the file, and everything is as it was at first.

This page is made from the declaration that the window and the file are made from (`jobaid/settings/declared.py`).
"""

NOTHING_MOVES = """\
## Nothing moves

There is nothing to switch off for whoever is made unwell by motion: no part of jobaid slides, fades or blinks, and the
effects that Qt has for menus and tips are off. The text cursor blinks as the system's does.
"""


def page() -> str:
    """The whole page."""
    form = [one for one in DECLARED if one.group]
    others = [one for one in DECLARED if not one.group]
    parts = [
        INTRODUCTION,
        *_table("In the window's settings", form),
        *_table("Kept by what they are about", others),
        NOTHING_MOVES,
    ]
    return "\n".join(parts).rstrip() + "\n"


def _table(heading: str, settings: list[Setting]) -> Iterator[str]:
    yield f"## {heading}\n\n| setting | name | holds | usually | for |\n|---|---|---|---|---|"
    for one in settings:
        cells = (f"`{one.key}`", text(one.label), _holds(one), _written(one.default), text(one.help))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _holds(setting: Setting) -> str:
    kind = setting.kind
    if isinstance(kind, Choice):
        return ", ".join(f"`{value}` ({text(setting.words_for(value))})" for value in kind.values)
    return _kind(kind)


def _kind(kind: Kind) -> str:
    if isinstance(kind, Percent):
        return f"percent, {kind.least} to {kind.most}"
    if isinstance(kind, Texts):
        return f"list of texts, at most {kind.most}"
    if isinstance(kind, Minutes):
        never = ", 0 for never" if not kind.least else ""
        return f"minutes, {kind.least} to {kind.most}{never}"
    if isinstance(kind, KeyPress):
        return "keys that are pressed together, such as `Ctrl+F12`, or nothing"
    if isinstance(kind, Days):
        return f"one of these numbers of days: {', '.join(map(str, kind.values))}"
    words = {Offered: "the id of one of those the library has", YesNo: "`true` or `false`", Pairs: "table of texts"}
    return words.get(type(kind), "text")


def _written(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f'`"{value}"`' if isinstance(value, str) else {"()": "`[]`"}.get(str(value), f"`{value}`")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(f"{PAGE.name}: {len(page().splitlines())} lines")
