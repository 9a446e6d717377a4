"""The write-up of one call: read, changed, put together again, copied."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.writing_up import WriteUps
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.ui.call.write_up_field import WriteUpField
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.small_button import SmallButton

_TIGHT = 480


class WriteUpPanel(QWidget):
    """Shows a call by its id. What the agent writes stays until it is put together again, and can be brought back then.

    `copied` gives the words for the clipboard, `left` that the keyboard wants to leave, `resized` that it needs more
    or less room. `before_copy` comes first, for what the words are still to say; `ending` is how a call that goes on is
    to end. `stays` is said of a write-up that is not copied yet. Who shows it says where `copy_button` stands.
    """

    copied = Signal(str)
    left = Signal()
    resized = Signal()

    def __init__(
        self, look: Look, desk: Desk, keys: Keys, page: QWidget, *, stays: str = "write-up.not-copied"
    ) -> None:
        super().__init__()
        self._desk, self._write_ups, self._stays = desk, WriteUps(desk), stays
        self._call = ""
        self._own_before = ""
        self.before_copy: Callable[[], object] = lambda: None
        self.ending = ""
        self.field = WriteUpField(look)
        self.field.written.connect(self._written)
        self.field.left.connect(self.left)
        self.field.lost.connect(self._settle)
        self.field.resized.connect(self.resized)
        self.copy_button = CapButton(look, text(message("write-up.copy")), keys.caption("call.copy"))
        if is_tight(look, page):
            self.copy_button = CapButton(look, text(message("write-up.copy-short")))
            self.copy_button.setAccessibleName(text(message("write-up.copy")))
        self.copy_button.setAccessibleDescription(keys.spoken("call.copy"))
        self.copy_button.clicked.connect(self.copy)
        self.again = SmallButton(look, text(message("write-up.again")))
        self.again.clicked.connect(self._turn)
        self.state = Label(look, size="label", color="muted")
        self.behind = Label(look, text(message("write-up.behind")), size="label", color="care", strong=True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for part in (self.field, self.behind, self.state):
            lines.addWidget(part)
        lines.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_call(self, name: str) -> None:
        """Show the call of that id."""
        if name != self._call:
            self._call, self._own_before = name, ""
        self.refresh()

    def refresh(self) -> None:
        """Show it as it is now."""
        call = self._desk.day.call_of(self._call)
        if call is None:
            return
        shown = self._write_ups.of(call, self.ending)
        self.field.put(shown.words.strip() if not self.field.field.hasFocus() else shown.words)
        has_words = bool(shown.words.strip())
        self.copy_button.setEnabled(has_words)
        self.again.setVisible(shown.is_own or bool(self._own_before))
        self.again.put(text(message("write-up.again" if shown.is_own else "write-up.mine")))
        self.behind.setVisible(shown.is_behind)
        is_needed = has_words and (shown.is_copied or call.has_news)
        self.state.setVisible(is_needed)
        self.state.put(text(message("write-up.copied" if shown.is_copied else self._stays)))
        self.resized.emit()

    def copy(self) -> None:
        """Take it to the clipboard."""
        self.before_copy()
        words = redact(self.field.words.strip())
        if self._call and words:
            self.copied.emit(words)
            self._write_ups.copied(self._call, words)
            self.refresh()

    def _written(self, words: str) -> None:
        self._own_before = ""
        self._write_ups.write(self._call, words, self.ending)
        self.refresh()

    def _settle(self) -> None:
        """It is left: from now on no card number stands in it."""
        safe = redact(self.field.words)
        if safe != self.field.words:
            self._written(safe)

    def _turn(self) -> None:
        """From the agent's own words to those put together, and back."""
        call = self._desk.day.call_of(self._call)
        if call is not None and call.write_up:
            self._own_before = call.write_up
            self._write_ups.compose(self._call)
        elif self._own_before:
            own, self._own_before = self._own_before, ""
            self._write_ups.write(self._call, own, self.ending)
        self.refresh()


def is_tight(look: Look, page: QWidget) -> bool:
    """Whether buttons on a page have room for few words and no key."""
    return page.width() < _TIGHT * look.scale
