"""What has to be known before a limit can answer, asked where the answer is looked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.slots import choices_of, typed_again
from jobaid.errors import UserFacing
from jobaid.messages import text
from jobaid.model.frame import Slot
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class MayFacts(QWidget):
    """A field, or the choices, of each slot that a rule asks for; `fields` has the first of each.

    What is filled in is known of the call; `filled` comes then.
    """

    filled = Signal()

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._asks: tuple[str, ...] = ()
        self.fields: dict[str, LineField | SmallButton] = {}
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.space("hair"))
        self.hide()

    def put(self, asks: Sequence[str]) -> None:
        """Ask for these; what is typed already stays."""
        if tuple(asks) == self._asks:
            return
        self._asks = tuple(asks)
        for part in self._parts:
            discard(part)
        self.fields, self._parts = {}, []
        frame = self._desk.library.frame
        slots = {slot.name: slot for slot in frame.slots} if frame else {}
        for name in self._asks:
            if name in slots:
                self._ask(slots[name])
        self.setVisible(bool(self.fields))

    def take_focus(self) -> bool:
        """Give the keyboard to the first of them. Returns whether there is one."""
        field = next(iter(self.fields.values()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    def _ask(self, slot: Slot) -> None:
        choices = choices_of(slot, self._desk.library.frame)
        name = f"{slot.prompt[:1].upper()}{slot.prompt[1:]}"
        self._add(Label(self._look, name, size="label", color="muted", strong=True))
        if choices:
            self._offer(slot, name, choices)
            return
        field = LineField(self._look, name, slot.example or "")
        before = self._desk.call.known.get(slot.name)
        field.put("" if before is None else typed_again(slot, before, self._desk.library.frame))
        field.entered.connect(lambda value: self._fill(slot, value))
        self.fields[slot.name] = field
        self._add(field)

    def _offer(self, slot: Slot, name: str, choices: Sequence[str]) -> None:
        """A button for each; the keyboard goes to the first, Tab to the others."""
        place = QWidget()
        line = Wrap(self._look.space("inner"), place)
        for choice in choices:
            button = SmallButton(self._look, choice, name=f"{name}: {choice}")
            button.clicked.connect(partial(self._fill, slot, choice))
            self.fields.setdefault(slot.name, button)
            line.addWidget(button)
        self._add(place)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._stack.addWidget(part)

    def _fill(self, slot: Slot, typed: str, *_pressed: object) -> None:
        if not typed.strip():
            return
        try:
            self._desk.fill(slot.name, typed)
        except UserFacing as failure:
            field = self.fields[slot.name]
            if isinstance(field, LineField):
                field.say(text(failure.message))
            return
        self.filled.emit()
