"""The rows of the list of all keys."""

from jobaid.app.actions import ACTIONS, Action
from jobaid.app.keys import Bindings, default_keys, name_of
from jobaid.app.strokes import caption
from jobaid.messages import message, text
from jobaid.ui.widgets.choices import Choice


def key_rows(bindings: Bindings, waiting: str = "") -> list[Choice]:
    """Every action with its keys; `waiting` is the one whose new key is asked for."""
    return [_row(action, bindings, is_waiting=action.id == waiting) for action in ACTIONS]


def _row(action: Action, bindings: Bindings, *, is_waiting: bool) -> Choice:
    panel = tuple(caption(key, bindings.platform) for key in action.panel)
    return Choice(
        action.id,
        text(name_of(action)),
        text(message("keys-sheet.press.row")) if is_waiting else _about(action, bindings),
        keys=() if is_waiting else (*bindings.captions(action.id), *panel),
        spoken=bindings.spoken(action.id),
        group=text(message(f"keys.group.{action.group}")),
    )


def _about(action: Action, bindings: Bindings) -> str:
    """What is special about the keys of an action."""
    if action.fixed:
        return text(message("keys-sheet.fixed"))
    if action.id not in bindings.changes:
        return ""
    usual = [caption(key, bindings.platform, family=action.family) for key in default_keys(action, bindings.platform)]
    return text(message("keys-sheet.changed", keys=", ".join(usual)))
