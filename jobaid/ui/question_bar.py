"""Asks whether it is still the same caller: quietly, and without taking the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobaid.app.day import Question
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.asking_bar import AskingBar
from jobaid.ui.widgets.small_button import SmallButton


class QuestionBar(AskingBar):
    """There only as long as the question is open. An answer leaves the keyboard where it was."""

    def __init__(self, look: Look, desk: Desk, _keys: Keys, parent: QWidget | None = None) -> None:
        self.same = SmallButton(look, text(message("question.same")))
        self.other = SmallButton(look, text(message("question.other")))
        super().__init__(look, self.same, self.other, parent=parent)
        self._desk = desk
        self._question: Question | None = None
        self._before: QWidget | None = None
        self.same.clicked.connect(desk.same_caller)
        self.other.clicked.connect(desk.other_caller)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._remember)

    def refresh(self) -> None:
        """Ask what the desk asks, or nothing."""
        question = self._desk.day.question
        if question is self._question:
            return
        self._question = question
        if question is None:
            self._give_back()
            self.hide()
            return
        self._ask(self._said(question))

    def _said(self, question: Question) -> str:
        if not question.slot:
            return text(message("question.idle"))
        frame = self._desk.library.frame
        slots = frame.slots if frame else ()
        prompt = next((slot.prompt for slot in slots if slot.name == question.slot), question.slot)
        return text(message("question.case", slot=prompt))

    def _remember(self, before: QWidget | None, now: QWidget | None) -> None:
        """Where the keyboard was before it came here."""
        if now in {self.same, self.other} and before not in {self.same, self.other}:
            self._before = before

    def _give_back(self) -> None:
        before, self._before = self._before, None
        is_here = QApplication.focusWidget() in {self.same, self.other}
        if is_here and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
