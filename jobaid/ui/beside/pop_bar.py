"""Asks whether what came from another program is about the same caller: quietly, and without taking the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.asking_bar import AskingBar
from jobaid.ui.widgets.small_button import SmallButton

_MOST = 32
"""So many characters tell who it is, and leave room for the answers in a narrow panel."""


class PopBar(AskingBar):
    """There only as long as it asks. Fill in here, on the call of another caller, or not at all."""

    same = Signal()
    other = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        names = ("same", "other", "leave")
        answers = [
            SmallButton(look, text(message(f"pop.{name}")), name=text(message(f"pop.{name}.name"))) for name in names
        ]
        super().__init__(look, *answers, parent=parent)
        for button, signal in zip(self.buttons, (self.same, self.other, self.left), strict=True):
            button.clicked.connect(signal)

    def ask(self, who: str) -> None:
        """Ask about what has come, for these words of whom it is about."""
        self._ask(_asked(who), _asked(who if len(who) <= _MOST else f"{who[:_MOST].rstrip()}…"))


def _asked(who: str) -> str:
    return text(message("pop.asks", who=who)) if who else text(message("pop.asks-unnamed"))
