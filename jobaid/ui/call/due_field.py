"""A line for a promise or a time, with what was understood of it right below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.operations.due_words import ReadBack
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField


class DueField(QWidget):
    """Reads what is typed back, letter by letter. `taken` gives a line that tells a time, with Enter; `left` comes with
    Esc, `changed` with every letter.
    """

    taken = Signal(str)
    left = Signal()
    changed = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        read: Callable[[str], ReadBack],
        *,
        has_do: bool = True,
        escapes: bool = True,
        example: str = "",
    ) -> None:
        super().__init__()
        self._read, self._has_do = read, has_do
        self._has_asked = False
        self.understood = ReadBack(do="")
        self.line = LineField(look, name, example, escapes=escapes)
        self.line.typed.connect(lambda _words: self._follow())
        self.line.entered.connect(self._take)
        self.line.escaped.connect(self.left)
        self.back = Label(look, strong=True)
        self.remarks = Label(look, size="label", color="care")
        self.asks = Label(look, size="label", color="muted")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("hair"))
        for part in (self.line, self.back, self.remarks, self.asks):
            whole.addWidget(part)
        self.setFocusProxy(self.line)
        self._follow()

    def begin(self, words: str = "") -> None:
        """Start anew with these words, ready to type on behind them."""
        self._has_asked = False
        self.line.put(words)
        self._follow()

    def ask(self) -> bool:
        """Whether a time is understood; if not, that is said once more."""
        if self.understood.due is not None:
            return True
        self._has_asked = True
        announce(self, self.understood.asks)
        return False

    def _take(self, words: str) -> None:
        if self.ask():
            self.taken.emit(words)

    def _follow(self) -> None:
        self.understood = read = self._read(self.line.words)
        said = text(message("promise.read-back", do=read.do, when=read.when)) if self._has_do else read.when
        self.back.put(said if read.due else "")
        self.remarks.put(" ".join(read.remarks))
        self.asks.put("" if read.due else read.asks)
        for label in (self.back, self.remarks, self.asks):
            label.setVisible(bool(label.text()))
        self.line.field.setAccessibleDescription(
            " ".join(filter(None, (said if read.due else read.asks, *read.remarks)))
        )
        self.changed.emit()
