"""Every setting: its key, what it may hold, its default and what it is for."""

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. `text_size` is in percent of the system's; an empty `library` is the sample."""

    library: str = ""
    theme: str = "system"
    text_size: int = 100
    role: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about one setting. Of a number, `choices` are the least and the most."""

    key: str
    help: str
    choices: tuple[Any, ...] = ()

    def allows(self, value: object) -> bool:
        """Whether the setting may hold the value."""
        if type(value) is not type(getattr(_DEFAULTS, self.key)):
            return False
        if isinstance(value, int):
            return bool(self.choices[0] <= value <= self.choices[1])
        return not self.choices or value in self.choices


_DEFAULTS = Settings()

DECLARED = (
    Setting("library", "The folder of the library that was opened last."),
    Setting("theme", "Light or dark, or as the system is.", ("system", "light", "dark")),
    Setting("text_size", "The size of all text in percent.", (80, 200)),
    Setting("role", "The role whose limits are shown; without one the lowest."),
)

assert {setting.key for setting in DECLARED} == {field.name for field in fields(Settings)}
