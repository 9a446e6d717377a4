"""At the end of a call that is handed over: to whom and why, or the question for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label


class EscalationRow(QWidget):
    """There only while the call ends so that somebody else has it. `wanted` asks to hand it over."""

    wanted = Signal()

    def __init__(self, look: Look, desk: Desk, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ask = CapButton(look, text(message("handover.asked")), keys.caption("call.handover"))
        self.ask.setAccessibleDescription(keys.spoken("call.handover"))
        self.ask.clicked.connect(self.wanted)
        self._done = Label(look, color="muted", size="label")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.ask)
        lines.addWidget(self._done)

    def refresh(self) -> None:
        """Show the call as it is now."""
        call, library = self._desk.call, self._desk.library
        ends = library.frame.dispositions if library.frame else ()
        is_handed = any(one.id == call.ended and one.kind == "escalated" for one in ends)
        last = call.handed[-1] if call.handed else None
        names = {contact.id: contact.name for contact in library.contacts}
        self.ask.setVisible(is_handed and last is None)
        self._done.setVisible(is_handed and last is not None)
        if last is not None:
            to = names.get(last.to, last.to)
            key = "handover.done" if to and last.reason else "handover.done-to" if to else "handover.done-why"
            self._done.put(text(message(key, name=to, reason=last.reason)))
        self.setVisible(is_handed)
