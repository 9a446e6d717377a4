"""Asks whether somebody else is at the desk now: quietly, and without taking the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.messages import Message, message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.asking_bar import AskingBar
from jobaid.ui.widgets.small_button import SmallButton


class PersonBar(AskingBar):
    """There only as long as it asks."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        answers = [SmallButton(look, text(message(key))) for key in ("person.yes", "person.no")]
        super().__init__(look, *answers, parent=parent)
        for button, signal in zip(self.buttons, (self.agreed, self.refused), strict=True):
            button.clicked.connect(signal)

    def ask(self, asked: Message, short: Message) -> None:
        """Ask this; the short one is shown, and the whole one is heard."""
        self._ask(text(asked), text(short))
