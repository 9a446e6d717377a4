"""Asks whether it is still the same caller: quietly, and without taking the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from jobaid.app.day import Question
from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class QuestionBar(QWidget):
    """There only as long as the question is open. An answer leaves the keyboard where it was."""

    def __init__(self, look: Look, desk: Desk, _keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self._question: Question | None = None
        self._before: QWidget | None = None
        self._words = Label(look)
        self.same = SmallButton(look, text(message("question.same")))
        self.other = SmallButton(look, text(message("question.other")))
        self.same.clicked.connect(desk.same_caller)
        self.other.clicked.connect(desk.other_caller)
        for button in (self.same, self.other):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._remember)
        self.hide()

    @property
    def words(self) -> str:
        """What it asks."""
        return self._words.text()

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
        words = self._said(question)
        self._words.put(words)
        self.setAccessibleName(words)
        for button in (self.same, self.other):
            button.setAccessibleDescription(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("care_tint"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 12, 7)
        line = Wrap(self._look.space("inner"))
        whole.addLayout(line)
        for part in (self._words, self.same, self.other):
            line.addWidget(part)

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
