"""What was given on a call: each with its state, done where orders are kept, or void for a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.given import Given
from jobaid.app.operations.giving import lines_of
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.key_cap import KeyCap
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class GivenRows(QWidget):
    """`done` names what was carried out, `voided` what does not hold and why; without a reason nothing is voided.

    `cap` is the key that marks the last one done that is not, where there is such a key.
    """

    done = Signal(str)
    voided = Signal(str, str)

    def __init__(self, look: Look, cap: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cap = look, cap
        self._given: tuple[Given, ...] = ()
        self.rows: dict[str, GivenRow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.space("hair"))
        self.hide()

    @property
    def next_to_do(self) -> str:
        """The last one that is agreed and not done; "" for none."""
        return next((one.id for one in reversed(self._given) if one.is_to_do), "")

    def put(self, given: Sequence[Given]) -> None:
        """Show these; without any it is hidden."""
        if tuple(given) == self._given:
            return
        self._given = tuple(given)
        for row in self.rows.values():
            discard(row)
        self.rows = {}
        for one in self._given:
            row = GivenRow(self._look, one, self._cap if one.id == self.next_to_do else "")
            row.done.connect(self.done)
            row.voided.connect(self.voided)
            self.rows[one.id] = row
            self._stack.addWidget(row)
        self.setVisible(bool(self._given))


class GivenRow(QWidget):
    """One of them. Asked for a reason, it has a line for it; Esc gives that up."""

    done = Signal(str)
    voided = Signal(str, str)

    def __init__(self, look: Look, given: Given, cap: str) -> None:
        super().__init__()
        self._look, self._given = look, given
        self._why: LineField | None = None
        (words,) = lines_of((given,))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.space("hair"))
        line = QWidget()
        wrap = Wrap(look.space("inner"), line)
        words_shown = Label(look, words, size="label", color="may")
        self.do = SmallButton(
            look, text(message("given.mark-done")), name=text(message("given.mark-done-of", words=given.words))
        )
        self.do.clicked.connect(lambda: self.done.emit(given.id))
        self.void = SmallButton(
            look, text(message("given.void")), name=text(message("given.void-of", words=given.words))
        )
        self.void.clicked.connect(self.ask)
        words_shown.setMinimumHeight(self.void.sizeHint().height())  # to stand on one line with them
        for part in (words_shown, self.do, *([KeyCap(look, cap)] if cap else []), self.void):
            wrap.addWidget(part)
        if not given.is_to_do:
            self.do.hide()
        self._stack.addWidget(line)

    def ask(self) -> None:
        """Ask why it is void."""
        if self._why is None:
            asked = text(message("give.void-why"))
            self._why = LineField(self._look, asked, asked, escapes=True)
            self._why.entered.connect(self._void)
            self._why.escaped.connect(self._give_up)
            self._stack.addWidget(self._why)
        self._why.show()
        self._why.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def why(self) -> LineField | None:
        """The line for the reason, once it was asked for."""
        return self._why

    def _void(self, reason: str) -> None:
        if reason.strip():
            self.voided.emit(self._given.id, reason)

    def _give_up(self) -> None:
        if self._why is not None:
            self._why.put("")
            self.void.setFocus(Qt.FocusReason.OtherFocusReason)
            self._why.hide()
