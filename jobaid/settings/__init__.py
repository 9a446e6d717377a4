"""What the user can set, each declared once."""

from jobaid.settings.declared import DECLARED, Setting, Settings
from jobaid.settings.store import load, save

__all__ = ["DECLARED", "Setting", "Settings", "load", "save"]
