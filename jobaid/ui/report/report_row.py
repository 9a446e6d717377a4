"""One thing that was said: what it is about, the words, what became of it, and the way to take it back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.operations.feedback import Feedback
from jobaid.app.reports import Missed, Report
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.small_button import SmallButton


class ReportRow(Card):
    """`title` is what it is about, `quiet` its kind, day and state. An answer stands in a passage of its own."""

    def __init__(self, look: Look, feedback: Feedback, one: Report | Missed, title: str, quiet: str) -> None:
        super().__init__(look, fill="background", edge="line")
        self.setAccessibleName(title)
        self._feedback, self._one = feedback, one
        self._is_withdrawn = False
        self.body.setSpacing(3)
        self._quiet = Label(look, quiet, size="label", color="muted")
        self._said = quiet
        self.body.addWidget(self._quiet)
        self.body.addWidget(Label(look, title, strong=True))
        self.buttons = {
            key: SmallButton(
                look, text(message(f"reports.{key}")), name=text(message(f"reports.{key}-one", words=title))
            )
            for key in ("withdraw", "put-back")
        }
        foot = QWidget()
        line = QVBoxLayout(foot)
        line.setContentsMargins(0, 3, 0, 0)
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._turn)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(foot)
        self._refresh()

    @property
    def button(self) -> SmallButton:
        """The one that can be pressed now."""
        return self.buttons["put-back" if self._is_withdrawn else "withdraw"]

    def add_words(self, words: str) -> None:
        """Show a line that was said."""
        self._insert(Label(self._look, words))

    def add_answer(self, words: str, from_: str, *, is_new: bool) -> None:
        """Show the answer, or that there is none."""
        passage = Passage(self._look, words, filled=is_new)
        passage.body.setSpacing(1)
        passage.body.setContentsMargins(*((8, 4, 8, 5) if is_new else (0, 0, 0, 0)))
        passage.body.addWidget(Label(self._look, words))
        if from_:
            passage.body.addWidget(Label(self._look, from_, size="label", color="muted"))
        self._insert(passage)

    def add_quiet(self, words: str) -> None:
        """Show a line that says less."""
        self._insert(Label(self._look, words, color="muted"))

    def _insert(self, part: QWidget) -> None:
        self.body.insertWidget(self.body.count() - 1, part)

    def _turn(self) -> None:
        """The keyboard goes along to the button in its place."""
        had_keyboard = self.button.hasFocus()
        if self._is_withdrawn:
            self._one = self._feedback.put_back(self._one)
        else:
            self._feedback.withdraw(self._one)
        self._is_withdrawn = not self._is_withdrawn
        self._refresh()
        if had_keyboard:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        self._quiet.put(text(message("reports.withdrawn")) if self._is_withdrawn else self._said)
        for name, button in self.buttons.items():
            button.setVisible((name == "put-back") == self._is_withdrawn)
