"""One press of keys, as it is written in settings and as it is shown."""

import sys
from dataclasses import dataclass, replace
from typing import Literal

from jobaid.messages import message, text

Platform = Literal["linux", "windows", "mac"]

MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
"""In the order in which Qt writes them."""

_NAMES = frozenset(
    [
        "Space",
        "Backspace",
        "Enter",
        "Return",
        "Tab",
        "Backtab",
        "Esc",
        "Home",
        "End",
        "PgUp",
        "PgDown",
        "Ins",
        "Del",
        "Left",
        "Right",
        "Up",
        "Down",
    ]
)
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_MAC_MODIFIERS = {"Meta": "⌃", "Alt": "⌥", "Shift": "⇧", "Ctrl": "⌘"}
_MAC_SPOKEN = {"Meta": "Control", "Alt": "Option", "Shift": "Shift", "Ctrl": "Command"}
_MAC_KEYS = {"Backspace": "⌫", "Del": "⌦", "Enter": "↩", "Return": "↩", "Tab": "⇥", "Esc": "⎋"}


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key with the modifiers held down with it."""

    modifiers: frozenset[str]
    key: str

    @property
    def is_function_key(self) -> bool:
        """Whether it is one of F1 to F24."""
        return _is_function_key(self.key)

    @property
    def is_character(self) -> bool:
        """Whether the key alone types something."""
        return len(self.key) == 1 or self.key == "Space"

    @property
    def is_digit(self) -> bool:
        """Whether it is a digit of a family, from 1 to 9."""
        return self.key in set("123456789")

    def with_digit(self, number: int) -> "Stroke":
        """The same press with another digit."""
        return replace(self, key=str(number))

    def __str__(self) -> str:
        return "+".join((*(each for each in MODIFIERS if each in self.modifiers), self.key))


def platform_of(system: str = sys.platform) -> Platform:
    """The platform of what `sys.platform` names."""
    if system == "darwin":
        return "mac"
    return "windows" if system == "win32" else "linux"


def stroke_of(sequence: str) -> Stroke | None:
    """Read one press of keys; None if it is none, or more than one after the other."""
    if not sequence.isprintable() or not sequence.strip():
        return None
    held, plus, key = sequence.rpartition("+")
    if plus and not key:  # the plus itself is the key: "Ctrl++"
        if held and not held.endswith("+"):
            return None
        held, key = held.removesuffix("+"), "+"
    modifiers = [name.capitalize() for name in held.split("+")] if held else []
    if len(set(modifiers)) != len(modifiers) or not set(modifiers) <= set(MODIFIERS):
        return None
    name = _key_name(key)
    return Stroke(frozenset(modifiers), name) if name else None


def caption(sequence: str, platform: Platform, *, family: bool = False) -> str:
    """How a key is shown: "Ctrl K", "Alt ←", on macOS "⌘ K"; of a family "Alt 1–9"."""
    stroke = stroke_of(sequence)
    if stroke is None:
        return sequence
    key = "1–9" if family and stroke.is_digit else _shown(stroke.key, platform)
    if platform == "mac":
        held = "".join(sign for name, sign in _MAC_MODIFIERS.items() if name in stroke.modifiers)
        return f"{held} {key}".strip()
    names = (_modifier(name, platform) for name in MODIFIERS if name in stroke.modifiers)
    return " ".join((*names, key))


def spoken(sequence: str, platform: Platform, *, family: bool = False) -> str:
    """How a screen reader says a key: "Alt left arrow"."""
    stroke = stroke_of(sequence)
    if stroke is None:
        return sequence
    arrow = stroke.key.lower() if stroke.key in _ARROWS else ""
    key = text(message(f"key.{arrow}")) if arrow else _shown(stroke.key, "linux")
    if family and stroke.is_digit:
        key = text(message("key.family", first=1, last=9))
    order = _MAC_MODIFIERS if platform == "mac" else MODIFIERS
    return " ".join((*(_modifier(name, platform) for name in order if name in stroke.modifiers), key))


def modifier_names(names: tuple[str, ...], platform: Platform) -> str:
    """Modifiers as they are called there, as a choice: "Ctrl / Alt"."""
    return " / ".join(_modifier(name, platform) for name in names)


def _modifier(name: str, platform: Platform) -> str:
    if platform == "mac":
        name = _MAC_SPOKEN[name]
    elif name == "Meta":
        name = "Windows" if platform == "windows" else "Super"
    return text(message(f"key.{name}"))


def _shown(key: str, platform: Platform) -> str:
    if key in _ARROWS:
        return _ARROWS[key]
    if platform == "mac" and key in _MAC_KEYS:
        return _MAC_KEYS[key]
    if key in {"Return", "Backtab"}:
        key = {"Return": "Enter", "Backtab": "Tab"}[key]
    if key == "-":
        return "−"
    return text(message(f"key.{key}")) if key in _NAMES else key


def _is_function_key(key: str) -> bool:
    return key[:1] == "F" and key[1:].isdecimal() and key[1:2] != "0" and int(key[1:]) <= 24


def _key_name(key: str) -> str:
    """The key as Qt writes it, "" for one that is unknown."""
    if len(key) == 1:
        return key.upper() if not key.isspace() else ""
    return key if key in _NAMES or _is_function_key(key) else ""
