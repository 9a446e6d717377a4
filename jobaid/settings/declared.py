"""Every setting, declared once: the file, the form and the page of the docs are made from this.

A new one is a line in `Settings` and two texts, `setting.<key>` and `setting.<key>.help`; of a choice, one more text
for each value, `setting.<key>.<value>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

from jobaid.messages import Message, message
from jobaid.settings.kinds import (
    Choice,
    Days,
    Hours,
    KeyPress,
    Kind,
    Minutes,
    Offered,
    Pairs,
    Percent,
    Text,
    Texts,
    YesNo,
)

MOST_RECENT = 8
TEXT_SIZES = Percent(80, 200, 10)
THEMES = ("system", "light", "dark", "contrast")


def _setting(default: Any, kind: Kind, *, group: str = "") -> Any:
    """A setting; only those of a group are shown in the form."""
    known = {"kind": kind, "group": group}
    return field(default_factory=dict, metadata=known) if default == {} else field(default=default, metadata=known)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force.

    An empty `library` is the sample; `recent` has the one last opened first; `text_size` is in percent of the
    system's; without a `role` it is that of `person`, else of whoever signed in; `gist` shows the short words; `shift`
    are the agent's own hours, if they are not the team's; for `keep_days` is kept what was said on a call; `hotkey` and
    `hold_hotkey` act in every program; `keys` has the keys that were changed, an action's id and what presses it.
    """

    theme: str = _setting("system", Choice(THEMES), group="sight")
    text_size: int = _setting(100, TEXT_SIZES, group="sight")
    role: str = _setting("", Offered(), group="call")
    person: str = _setting("", Text())
    gist: bool = _setting(False, YesNo(), group="call")
    shift: str = _setting("", Hours(), group="day")
    remind_minutes: int = _setting(10, Minutes(60, 5, 5), group="day")
    keep_days: int = _setting(30, Days((7, 14, 30, 90, 365)), group="kept")
    on_top: bool = _setting(False, YesNo(), group="beside")
    blank_minutes: int = _setting(5, Minutes(60, 5), group="beside")
    tray: bool = _setting(False, YesNo(), group="beside")
    hotkey: str = _setting("", KeyPress(("Ctrl+F12", "Ctrl+Shift+F12", "Ctrl+Alt+J", "Meta+J")), group="beside")
    hold_hotkey: str = _setting("", KeyPress(("F8", "Ctrl+F8", "Ctrl+Shift+F8")), group="beside")
    library: str = _setting("", Text())
    recent: tuple[str, ...] = _setting((), Texts(MOST_RECENT))
    keys: Mapping[str, str] = _setting({}, Pairs())


class Setting(NamedTuple):
    """What is known about one setting. One without a group is set by what it is about, not in the form."""

    key: str
    kind: Kind
    default: Any
    group: str

    @property
    def label(self) -> Message:
        """Its name."""
        return message(f"setting.{self.key}")

    @property
    def help(self) -> Message:
        """What it is for, in a line."""
        return message(f"setting.{self.key}.help")

    def words_for(self, value: object) -> Message:
        """A value of a choice in words."""
        return message(f"setting.{self.key}.{value}")

    def allows(self, value: object) -> bool:
        """Whether the setting may hold the value."""
        return self.kind.read(value) == value and value is not None


_DEFAULTS = Settings()

DECLARED = tuple(
    Setting(one.name, one.metadata["kind"], getattr(_DEFAULTS, one.name), one.metadata["group"])
    for one in fields(Settings)
)
