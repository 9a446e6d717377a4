"""Writes docs/keys.md, the page of every key, from the list that the window uses.

Run it after a change of the list: `.venv/bin/python docs/make_keys.py`. A test compares the page with the list.
"""

from collections.abc import Iterator
from pathlib import Path

from jobaid.app.actions import ACTIONS, GROUPS, Action
from jobaid.app.keys import default_keys, name_of
from jobaid.app.strokes import Platform, caption
from jobaid.messages import message, text

PAGE = Path(__file__).parent / "keys.md"

INTRODUCTION = """\
# Keys

Everything that a key does, the mouse does too. The window shows a key where it acts; keys that are grey do nothing
now, because another window has the keyboard. **F1** shows this list in the window, with your own keys. This page is
made from the list that the window uses.

**Digits, Space and Backspace** act in the call alone, and only while no field, button or list has the keyboard: in a
field they type. The digits of the keypad count too, and on a keyboard whose top row has no digits without Shift, the
place of the key counts. **Enter** and **Space** press the button that has the keyboard. **Esc** closes what lies over
the page. **Ctrl+Z** in a field takes back what was typed there.
"""

LISTS = """\
## In a list over the page

Type to find, ↑ ↓ to choose, Page up, Page down, Home and End to go further, Enter to open. Where rows have digits,
these open them while nothing is typed. What is typed has to begin words of the row; accents do not matter, and a slip
is forgiven.
"""

SEARCH = """\
## In the search

Type what the customer says. ↑ ↓, Page up and Page down choose, **Enter** opens,
**Ctrl+Enter** copies the answer in plain words, **Esc** closes.

| key | does |
|---|---|
| Shift+Enter | where words were read as others: search for exactly what was typed, and back |
| Ctrl+D | pins what is chosen, or takes its pin away; pinned entries are offered while nothing is typed |
| Ctrl+J | reports the hit that is chosen; where nothing was found or comes near, tells the team leader of the words |
| ↑ in the empty box | brings back what was searched for before on this call |
| `faq:` `never:` `topic:` `say:` `word:` | one kind alone; Backspace before the first letter: all again |

On macOS, Command stands for Ctrl.
"""

CHANGING = """\
## Changing a key

In the list of **F1**, open a row with Enter or the mouse, then press the new key. If another action has that key, its
name is said, and nothing changes: press another one, or give the other action another key first. Delete on a row
brings its usual key back; *Reset all keys* asks first.

A key has to be held together with Ctrl or Alt (on macOS with Command), or be one of F1 to F12, since anything else
types. Refused as well is what fields need (copy, paste, undo, moving by words), what moves in every list (Tab, Enter,
Esc), what types a character on some keyboards (Ctrl and Alt together; on macOS Option), and what the system keeps for
itself. Digits for items to tick move together: press the new key with any digit.

Changed keys are kept in the settings as `keys`, from the id of an action to its key in the form `Ctrl+Shift+K`; on
macOS `Ctrl` is written for Command and `Meta` for Control. An empty key is none. A kept key that cannot be is left
out, and **F1** says so.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(line for group in GROUPS for line in _group(group)), SEARCH, LISTS, CHANGING])


def _group(group: str) -> Iterator[str]:
    yield f"## {text(message(f'keys.group.{group}'))}\n"
    yield "| what | Linux, Windows | macOS | id |\n|---|---|---|---|"
    for action in ACTIONS:
        if action.group == group:
            yield f"| {text(name_of(action))} | {_keys(action, 'linux')} | {_keys(action, 'mac')} | `{action.id}` |"
    yield ""


def _keys(action: Action, platform: Platform) -> str:
    shown = [caption(key, platform, family=action.family) for key in default_keys(action, platform)]
    return ", ".join([*shown, *(caption(key, platform) for key in action.panel)])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(f"{PAGE.name}: {len(page().splitlines())} lines")
