"""What the user can set, each declared once."""

from jobaid.settings.declared import DECLARED, MOST_RECENT, TEXT_SIZES, THEMES, Setting, Settings
from jobaid.settings.store import change, load, save

__all__ = [
    "DECLARED",
    "MOST_RECENT",
    "TEXT_SIZES",
    "THEMES",
    "Setting",
    "Settings",
    "change",
    "load",
    "save",
]
