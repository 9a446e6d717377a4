"""Keys that no action may take: fields need them, or the system keeps them."""

from jobaid.app.strokes import Platform, Stroke, caption, modifier_names, stroke_of
from jobaid.errors import UserFacing
from jobaid.messages import message

_EDITING = frozenset({"Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Del", "Ins"})
_LIST = frozenset({"Tab", "Backtab", "Esc", "Enter", "Return"})
_HELD = {"linux": ("Ctrl", "Alt"), "windows": ("Ctrl", "Alt"), "mac": ("Ctrl",)}
"""The modifiers that keep a key from typing. On macOS Option types characters."""

_FIELDS: dict[Platform, str] = {
    # Ctrl+E and Ctrl+U move and delete in a field on X11 alone.
    "linux": "Ctrl+C Ctrl+X Ctrl+V Ctrl+A Ctrl+Z Ctrl+Y Ctrl+Shift+Z Ctrl+E Ctrl+U",
    "windows": "Ctrl+C Ctrl+X Ctrl+V Ctrl+A Ctrl+Z Ctrl+Y Ctrl+Shift+Z Alt+Backspace Alt+Shift+Backspace",
    "mac": "Ctrl+C Ctrl+X Ctrl+V Ctrl+A Ctrl+Z Ctrl+Shift+Z "
    "Meta+A Meta+B Meta+D Meta+E Meta+F Meta+H Meta+K Meta+N Meta+O Meta+P Meta+T Meta+V Meta+Y",
}
_SYSTEM: dict[Platform, str] = {
    "linux": "Alt+Space Ctrl+Alt+Del Ctrl+Alt+Backspace Ctrl+Alt+Left Ctrl+Alt+Right Ctrl+Alt+Up Ctrl+Alt+Down "
    "Ctrl+Alt+L Ctrl+Alt+T Ctrl+Alt+D",
    "windows": "Alt+Space Ctrl+Alt+Del Ctrl+Alt+Left Ctrl+Alt+Right Ctrl+Alt+Up Ctrl+Alt+Down F12",
    "mac": "F8 F11 Shift+F11 F12 Ctrl+M Ctrl+H Ctrl+W Ctrl+` Ctrl+Space Ctrl+Alt+Space Ctrl+Alt+M Ctrl+Alt+H "
    "Ctrl+Alt+W Ctrl+Alt+D Ctrl+Shift+Q Ctrl+Shift+3 Ctrl+Shift+4 Ctrl+Shift+5 Ctrl+Shift+/ Meta+Space "
    "Meta+Ctrl+Space Meta+Ctrl+F Meta+Ctrl+Q Meta+Left Meta+Right Meta+Up Meta+Down",
}


def refusal(stroke: Stroke, platform: Platform) -> UserFacing | None:
    """Why no action may have the key there; None if one may."""
    held, shown = stroke.modifiers - {"Shift"}, caption(str(stroke), platform)
    if not held and not stroke.is_function_key:
        return _with_modifiers("keys.types", shown, platform)
    if stroke.is_character and _types_a_character(held, platform):
        return _with_modifiers("keys.types-characters", shown, platform)
    for key, is_so in (
        ("keys.reserved-list", stroke.key in _LIST),
        ("keys.reserved-system", _is_the_systems(stroke, platform)),
        ("keys.reserved-field", _is_a_fields(stroke, platform)),
    ):
        if is_so:
            return UserFacing(message(key, keys=shown), message("keys.another.hint"))
    return None


def held_names(platform: Platform) -> str:
    """The modifiers to hold, as they are called there."""
    return modifier_names(_HELD[platform], platform)


def _with_modifiers(key: str, shown: str, platform: Platform) -> UserFacing:
    return UserFacing(message(key, keys=shown), message(f"{key}.hint", modifiers=held_names(platform)))


def _types_a_character(held: frozenset[str], platform: Platform) -> bool:
    """Option types characters on macOS; on the others AltGr does, which arrives as Ctrl and Alt together."""
    return held == frozenset({"Alt"} if platform == "mac" else {"Ctrl", "Alt"})


def _is_the_systems(stroke: Stroke, platform: Platform) -> bool:
    if platform != "mac" and ("Meta" in stroke.modifiers or (stroke.is_function_key and "Alt" in stroke.modifiers)):
        return True
    if platform == "mac" and stroke.is_function_key and "Meta" in stroke.modifiers:
        return True
    return stroke in _strokes(_SYSTEM[platform])


def _is_a_fields(stroke: Stroke, platform: Platform) -> bool:
    """Arrows and the like move in text with the one modifier that goes by words or lines there."""
    held = stroke.modifiers - {"Shift"}
    moves = held == {"Ctrl"} or (platform == "mac" and held == {"Alt"})
    return (stroke.key in _EDITING and moves) or stroke in _strokes(_FIELDS[platform])


def _strokes(written: str) -> set[Stroke | None]:
    return {stroke_of(each) for each in written.split()}
