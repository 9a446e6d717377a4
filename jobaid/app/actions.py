"""Every action that a key can start, as data: menus, shortcuts, the palette and the list of keys read this one list.

Keys are written as Qt writes them the same everywhere: on macOS `Ctrl` is the Command key and `Meta` is Control. An
action's name is the text `action.<id>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Where(Enum):
    """Where the keys of an action act: in the whole window, or in the call panel while nothing there is typed into."""

    WINDOW = "window"
    PANEL = "panel"


GROUPS = ("call", "around", "window", "text")
"""The groups of the list of keys, in its order; a group's name is the text `keys.group.<group>`."""


@dataclass(frozen=True, slots=True)
class Action:
    """One action. Of a family, the keys named are those of number 1; the others have the digits to 9.

    `mac` are the keys on macOS, where they differ. `panel` are further keys that act in the call panel, the same on
    every platform. A `fixed` action keeps its keys; one that `repeats` goes on while its key is held down.
    """

    id: str
    keys: tuple[str, ...]
    group: str
    mac: tuple[str, ...] | None = None
    where: Where = Where.WINDOW
    panel: tuple[str, ...] = ()
    family: bool = False
    fixed: bool = False
    repeats: bool = False


ACTIONS = (
    Action("call.answer", ("1",), "call", where=Where.PANEL, family=True, fixed=True),
    Action("call.else", ("0",), "call", where=Where.PANEL, fixed=True),
    Action("call.on", ("Space",), "call", where=Where.PANEL, fixed=True),
    Action("call.back", ("Alt+Left",), "call", mac=("Ctrl+Alt+Left",), panel=("Backspace",)),
    Action("call.return", ("Alt+Up",), "call", mac=("Ctrl+Alt+Up",)),
    Action("call.fill", ("F2",), "call"),
    Action("call.gist", ("Ctrl+G",), "call"),
    Action("call.tick", ("Alt+1",), "call", mac=("Ctrl+1",), family=True),
    Action("call.copy", ("Ctrl+Shift+C",), "call"),
    Action("text.copy", ("Ctrl+C",), "call", fixed=True),
    Action("find.open", ("Ctrl+K",), "around"),
    Action("find.learned", (), "around"),
    Action("find.tests", (), "around"),
    Action("call.note", ("F5",), "around"),
    Action("call.may", ("F6",), "around"),
    Action("call.promise", ("F7",), "around"),
    Action("call.hold", ("F8",), "around", mac=("Ctrl+Shift+L",)),
    Action("call.end", ("F9",), "around"),
    Action("call.pause", (), "around"),
    Action("call.switch", ("Alt+Down",), "around", mac=("Ctrl+Alt+Down",)),
    Action("call.handover", ("Ctrl+Shift+E",), "around"),
    Action("call.take-over", ("Ctrl+Shift+V",), "around"),
    Action("call.next", ("Ctrl+N",), "around"),
    Action("call.undo", ("Ctrl+Z",), "around"),
    Action("call.wrong", ("Alt+W",), "around", mac=("Ctrl+Shift+T",)),
    Action("call.case", ("F4",), "around"),
    Action("call.same", (), "around"),
    Action("call.other", (), "around"),
    Action("call.topics", ("Alt+Home",), "around", mac=("Ctrl+Shift+H",)),
    Action("report.wrong", ("Ctrl+J",), "around"),
    Action("report.thank", ("Ctrl+Shift+J",), "around"),
    Action("report.mine", (), "around"),
    Action("day.due", ("Ctrl+D",), "around"),
    Action("day.notes", ("Ctrl+Shift+D",), "around"),
    Action("day.shift", (), "around"),
    Action("window.palette", ("Ctrl+Shift+K",), "window"),
    Action("window.keys", ("F1", "Ctrl+/"), "window", mac=("Ctrl+/", "F1")),
    Action("window.settings", ("Ctrl+,",), "window"),
    Action("window.compact", ("F11",), "window", mac=("Ctrl+Shift+P",)),
    Action("window.strip", ("Shift+F11",), "window", mac=("Ctrl+Alt+P",)),
    Action("window.library", ("Ctrl+O",), "window"),
    Action("window.top", (), "window"),
    Action("window.blank", (), "window"),
    Action("window.person", (), "window"),
    Action("window.kept", (), "window"),
    Action("window.practice", (), "window"),
    Action("window.quit", ("Ctrl+Q",), "window"),
    Action("text.larger", ("Ctrl++", "Ctrl+="), "text", repeats=True),
    Action("text.smaller", ("Ctrl+-",), "text", repeats=True),
    Action("text.usual", ("Ctrl+0",), "text"),
    Action("sight.system", (), "text"),
    Action("sight.light", (), "text"),
    Action("sight.dark", (), "text"),
    Action("sight.contrast", (), "text"),
)

ACTIONS_BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}
