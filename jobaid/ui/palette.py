"""Everything that can be done now, by typing its name; the keys that do it at once stand beside it."""

from PySide6.QtWidgets import QWidget

from jobaid.app.actions import ACTIONS, Action
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser

_ITSELF = "window.palette"


class Palette(Chooser):
    """The actions that are enabled now, always in the order of the list; the one chosen is run."""

    def __init__(self, look: Look, keys: Keys, parent: QWidget) -> None:
        super().__init__(look, text(message("palette.title")), parent)
        self._keys = keys
        self.chosen.connect(keys.run)

    def open(self) -> None:
        """Show it with what can be done now."""
        if not self.is_open:
            self.put([self._row(action) for action in ACTIONS if self._is_offered(action)])
        super().open()

    def _is_offered(self, action: Action) -> bool:
        """A family needs a number as well, which the palette has no place for."""
        return action.id != _ITSELF and not action.family and self._keys.is_enabled(action.id)

    def _row(self, action: Action) -> Choice:
        keys = self._keys
        return Choice(
            action.id,
            text(message(f"action.{action.id}")),
            also=text(message(f"also.{action.id}")),
            keys=keys.captions(action.id)[:1],
            spoken=keys.spoken(action.id),
            group=text(message(f"keys.group.{action.group}")),
        )
