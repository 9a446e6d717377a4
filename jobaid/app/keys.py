"""Which key starts which action: the list's own keys, and those the user has changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jobaid.app.actions import ACTIONS, ACTIONS_BY_ID, Action, Where
from jobaid.app.reserved import held_names, refusal
from jobaid.app.strokes import Platform, Stroke, caption, spoken, stroke_of
from jobaid.errors import UserFacing
from jobaid.messages import Message, message

Changes = Mapping[str, str]
"""Action id to key, in Qt's portable form; "" for no key."""

_DIGITS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Bindings:
    """The keys in force on a platform, and what could not be put in force of the changes asked for."""

    platform: Platform
    keys: Mapping[str, tuple[str, ...]]
    changes: Changes
    refused: tuple[UserFacing, ...] = ()

    def caption(self, action: str) -> str:
        """The key of an action as it is shown, "" if it has none."""
        return next(iter(self.captions(action)), "")

    def captions(self, action: str) -> tuple[str, ...]:
        """All keys of an action in the window as they are shown."""
        return tuple(caption(key, self.platform, family=_family(action)) for key in self.keys[action])

    def spoken(self, action: str) -> str:
        """The key of an action as a screen reader says it, "" if it has none."""
        return spoken(self.keys[action][0], self.platform, family=_family(action)) if self.keys[action] else ""


def default_keys(action: Action, platform: Platform) -> tuple[str, ...]:
    """The keys of an action that nobody has changed."""
    return action.mac if platform == "mac" and action.mac is not None else action.keys


def bindings(platform: Platform, changes: Changes | None = None) -> Bindings:
    """The keys in force. A change that cannot be, or that takes another action's key, is left out and named."""
    taken: dict[str, str] = {}
    refused: list[UserFacing] = []
    for action, sequence in (changes or {}).items():
        try:
            taken[action] = valid_key(platform, action, sequence)
        except UserFacing as failure:
            refused.append(failure)
    while clash := next(_clashes(platform, taken), None):
        loser, reason = clash
        refused.append(reason)
        del taken[loser]
    return Bindings(platform, _keys(platform, taken), taken, tuple(refused))


def changed(platform: Platform, changes: Changes, action: str, sequence: str) -> dict[str, str]:
    """The changes with one more; "" takes the key away. Raises UserFacing if the action cannot have the key."""
    sequence = valid_key(platform, action, sequence)
    after = {name: key for name, key in changes.items() if name != action}
    if sequence != next(iter(default_keys(ACTIONS_BY_ID[action], platform)), ""):
        after[action] = sequence
    return _checked(platform, after, action, "keys.conflict")


def reset(platform: Platform, changes: Changes, action: str) -> dict[str, str]:
    """The changes without that of one action. Raises UserFacing if another action has its usual key now."""
    after = {name: key for name, key in changes.items() if name != action}
    return _checked(platform, after, action, "keys.default-taken")


def valid_key(platform: Platform, action: str, sequence: str) -> str:
    """The key as it is kept, if the action may have it. Raises UserFacing with the way out."""
    known = ACTIONS_BY_ID.get(action)
    if known is None:
        raise UserFacing(message("keys.unknown-action", id=action), message("keys.unknown-action.hint"))
    if known.fixed:
        raise UserFacing(message("keys.fixed", name=name_of(known)), message("keys.fixed.hint"))
    if not sequence:
        return ""
    stroke = stroke_of(sequence)
    if stroke is None:
        raise UserFacing(_no_stroke(sequence), message("keys.another.hint"))
    if known.family:
        stroke = _first_of_family(stroke, platform)
    reason = refusal(stroke, platform)
    if reason is not None and str(stroke) not in default_keys(known, platform):
        raise reason
    return str(stroke)


def name_of(action: Action) -> Message:
    """What an action is called."""
    return message(f"action.{action.id}")


def conflicts(platform: Platform, changes: Changes | None = None) -> list[tuple[str, str, str]]:
    """Pairs of actions with the key that both would have in the same place."""
    owners: dict[tuple[Where, Stroke | None], str] = {}
    found = []
    for action, place, key in _acting(platform, changes or {}):
        other = owners.setdefault((place, stroke_of(key)), action)
        if other != action:
            found.append((other, action, key))
    return found


def numbered(key: str) -> list[tuple[int, str]]:
    """The keys of a family, from that of number 1, each with its number."""
    stroke = stroke_of(key)
    assert stroke is not None
    return [(number, str(stroke.with_digit(number))) for number in _DIGITS]


def _keys(platform: Platform, changes: Changes) -> dict[str, tuple[str, ...]]:
    keys = {action.id: default_keys(action, platform) for action in ACTIONS}
    return keys | {action: (key,) if key else () for action, key in changes.items()}


def _acting(platform: Platform, changes: Changes) -> Iterator[tuple[str, Where, str]]:
    """Every action with every key that starts it, and where."""
    keys = _keys(platform, changes)
    for action in ACTIONS:
        for place, some in ((action.where, keys[action.id]), (Where.PANEL, action.panel)):
            for key in some:
                for one in [key for _, key in numbered(key)] if action.family else [key]:
                    yield action.id, place, one


def _clashes(platform: Platform, changes: Changes) -> Iterator[tuple[str, UserFacing]]:
    """Changes that take another action's key, the later one of two."""
    order = list(changes)
    for first, second, key in conflicts(platform, changes):
        loser = max((first, second), key=lambda action: order.index(action) if action in order else -1)
        yield loser, _taken("keys.conflict", platform, key, second if loser == first else first)


def _checked(platform: Platform, after: dict[str, str], action: str, said: str) -> dict[str, str]:
    for first, second, key in conflicts(platform, after):
        if action in (first, second):
            raise _taken(said, platform, key, second if action == first else first)
    return after


def _taken(said: str, platform: Platform, key: str, other: str) -> UserFacing:
    name = name_of(ACTIONS_BY_ID[other])
    return UserFacing(message(said, keys=caption(key, platform), other=name), message(f"{said}.hint", other=name))


def _no_stroke(sequence: str) -> Message:
    if ", " in sequence:
        return message("keys.several", keys=sequence)
    return message("keys.not-a-key", keys=sequence)


def _first_of_family(stroke: Stroke, platform: Platform) -> Stroke:
    """The key of number 1 of the family. Raises UserFacing if the key is no digit."""
    if not stroke.is_digit:
        shown = caption(str(stroke), platform)
        raise UserFacing(
            message("keys.needs-digit", keys=shown),
            message("keys.needs-digit.hint", modifiers=held_names(platform)),
        )
    return stroke.with_digit(1)


def _family(action: str) -> bool:
    return ACTIONS_BY_ID[action].family
