"""The keys of a window: shortcuts made from the list of actions, and what is run when one is pressed."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.actions import ACTIONS, ACTIONS_BY_ID, Action, Where
from jobaid.app.keys import bindings, numbered
from jobaid.app.strokes import Platform, platform_of, stroke_of
from jobaid.ui.key_events import digit_of, digit_with, stroke_pressed
from jobaid.ui.panel_keys import panel_may_act
from jobaid.ui.selection import copy_selection

_PANEL_DIGITS = {0: "call.else", **dict.fromkeys(range(1, 10), "call.answer")}

_REST = 700
"""For so many milliseconds after a window was brought to the front from elsewhere, fingers may still type on."""


class Keys(QObject):
    """Runs what is bound to an action, by key or by `run`; what nothing is bound to, or is not enabled, does nothing.

    `changes` are those of the user, from an action's id to its key. `changed` comes when keys have changed.
    """

    changed = Signal()
    enabled_changed = Signal(str)

    def __init__(
        self, window: QWidget, changes: Mapping[str, str] | None = None, platform: Platform | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._platform = platform or platform_of()
        self._bound: dict[str, Callable[..., object]] = {}
        self._disabled: set[str] = set()
        self._only: frozenset[str] | None = None
        self._shortcuts: dict[str, list[QShortcut]] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self.bindings = bindings(self._platform, changes)
        self._make_all()
        self.bind("text.copy", partial(copy_selection, window))

    @property
    def platform(self) -> Platform:
        """The platform whose keys these are."""
        return self._platform

    def use(self, changes: Mapping[str, str]) -> None:
        """Put other changes of the user in force, at once."""
        before = self.bindings.keys
        self.bindings = bindings(self._platform, changes)
        for action in ACTIONS:
            if self.bindings.keys[action.id] != before[action.id]:
                self._drop(action.id)
        for action in ACTIONS:
            if action.id not in self._shortcuts:
                self._make(action)
        self.changed.emit()

    def caption(self, action: str) -> str:
        """The key of an action as it is shown, "" if it has none."""
        return self.bindings.caption(action)

    def captions(self, action: str) -> tuple[str, ...]:
        """All keys of an action as they are shown."""
        return self.bindings.captions(action)

    def spoken(self, action: str) -> str:
        """The key of an action as a screen reader says it, "" if it has none."""
        return self.bindings.spoken(action)

    def bind(self, action: str, run: Callable[..., object]) -> None:
        """Have this run for an action; for one of a family it is given the number, from 1 to 9."""
        if action not in ACTIONS_BY_ID:
            raise KeyError(action)
        self._bound[action] = run
        self._refresh(action)

    def run(self, action: str, *number: int) -> bool:
        """Run an action, if it is enabled. Returns whether it was."""
        if not self.is_enabled(action):
            return False
        self._bound[action](*number)
        return True

    def set_enabled(self, action: str, enabled: bool) -> None:
        """Let an action run, or not for now."""
        if enabled == (action not in self._disabled):
            return
        (self._disabled.discard if enabled else self._disabled.add)(action)
        self._refresh(action)
        self.enabled_changed.emit(action)

    def is_enabled(self, action: str) -> bool:
        """Whether something is bound to an action that may run now."""
        return action in self._bound and action not in self._disabled

    def allow_only(self, actions: frozenset[str] | None) -> None:
        """Let no other keys act while something lies over the page; None for all of them again."""
        self._only = actions
        for action in self._shortcuts:
            self._refresh(action)

    def panel_action(self, event: QKeyEvent) -> str | None:
        """The action that a key means in the call panel: digits, those of the keypad too, Space and Backspace."""
        digit = digit_of(event)
        if digit is not None:
            return _PANEL_DIGITS[digit]
        stroke = stroke_pressed(event)
        for action in ACTIONS:
            keys = action.keys if action.where is Where.PANEL and not action.family else action.panel
            if stroke in keys:
                return action.id
        return None

    def answer_number(self, event: QKeyEvent) -> int | None:
        """The number of the answer that a key means in the call panel, from 1 to 9."""
        return digit_of(event) or None

    def resting(self, event: QKeyEvent) -> Action | None:
        """The action whose key was pressed that cannot be done now, or not here."""
        pressed = "" if event.isAutoRepeat() else stroke_pressed(event)
        others = (one for one in ACTIONS if one.where is not Where.PANEL and not one.family)
        rests = (one for one in others if pressed in self.bindings.keys[one.id] and not self._is_let(one.id))
        return next(rests, None) if pressed else None

    def tick_number(self, event: QKeyEvent) -> int | None:
        """The number of the item that a key ticks, from 1 to 9."""
        strokes = (stroke_of(key) for key in self.bindings.keys["call.tick"])
        return next((digit for stroke in strokes if stroke and (digit := digit_with(event, stroke.modifiers))), None)

    def rest(self) -> None:
        """Let nothing that is typed act for a moment: it was meant for the window that had the keyboard before."""
        self._rest.start()

    @property
    def is_resting(self) -> bool:
        """Whether what is typed is meant for another window."""
        return self._rest.isActive()

    def press_in_panel(self, event: QKeyEvent) -> bool:
        """Do what a key means in the call panel. Returns whether the key is the panel's; held down it acts once.

        A key that ticks comes here only where its place in the top row is all that makes it a digit.
        """
        if self.is_resting:
            return True
        tick = self.tick_number(event)
        action = "call.tick" if tick else self.panel_action(event)
        if action is None or not self._is_let(action) or not panel_may_act(QApplication.focusWidget()):
            return False
        if not event.isAutoRepeat():
            number = tick or self.answer_number(event)
            self.run(action, *([number] if number else []))
        return True

    def _make_all(self) -> None:
        for action in ACTIONS:
            self._make(action)

    def _make(self, action: Action) -> None:
        self._shortcuts[action.id] = []
        if action.where is Where.PANEL:
            return
        for key in self.bindings.keys[action.id]:
            if action.family:
                for number, one in numbered(key):
                    self._add(action, one, number)
            else:
                self._add(action, key)

    def _add(self, action: Action, key: str, *number: int) -> None:
        sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        shortcut = QShortcut(sequence, self._window)
        shortcut.setAutoRepeat(action.repeats)
        shortcut.setEnabled(self._is_let(action.id))
        shortcut.activated.connect(partial(self.run, action.id, *number))
        self._shortcuts[action.id].append(shortcut)

    def _drop(self, action: str) -> None:
        for shortcut in self._shortcuts.pop(action):
            shortcut.setEnabled(False)
            shortcut.setKey(QKeySequence())
            shortcut.deleteLater()

    def _refresh(self, action: str) -> None:
        for shortcut in self._shortcuts[action]:
            shortcut.setEnabled(self._is_let(action))

    def _is_let(self, action: str) -> bool:
        return self.is_enabled(action) and (self._only is None or action in self._only)
