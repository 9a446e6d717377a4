"""A bar that asks something above the page: quietly, and without taking the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.bar import Bar
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class AskingBar(Bar):
    """The words with the answers to them, there only as long as it asks. Tab reaches the answers."""

    def __init__(self, look: Look, *answers: SmallButton, parent: QWidget | None = None) -> None:
        super().__init__(look, "care_tint", parent)
        self._words = Label(look)
        self.buttons = answers
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 12, 7)
        line = Wrap(look.space("inner"))
        whole.addLayout(line)
        line.addWidget(self._words)
        for button in answers:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        self.hide()

    @property
    def words(self) -> str:
        """What it asks."""
        return self._words.text()

    def _ask(self, words: str, short: str = "") -> None:
        """Ask, for a screen reader too; `short` is what is shown where the whole has no room."""
        self._words.put(short or words)
        for button in self.buttons:
            button.setAccessibleDescription(words)
        self.show()
        self.say(words)
        announce(self, words)
