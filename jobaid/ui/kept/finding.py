"""Looking for one customer or case in what is kept."""

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.kept.about import About
from jobaid.app.kept.readable import counted, line_of
from jobaid.messages import message, text
from jobaid.model.frame import Frame
from jobaid.ui.kept.rows import Lines, tall
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class Finding(QWidget):
    """`asked` gives the words to look for; `taken` and `erased` what was found, to be taken along or erased."""

    asked = Signal(str)
    taken = Signal(object)
    erased = Signal(object)
    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = text(message("kept.one"))
        self._found: About | None = None
        self.field = LineField(look, name, text(message("kept.one-hint")))
        self.field.entered.connect(self._ask)
        self.field.typed.connect(lambda _words: self.put(None))
        self.look = SmallButton(look, text(message("kept.look")))
        self.look.clicked.connect(lambda: self._ask(self.field.words))
        self.count = Label(look, strong=True)
        self.lines = Lines(look)
        self.take = SmallButton(look, text(message("kept.take-found")))
        self.take.clicked.connect(lambda: self.taken.emit(self._found))
        self.erase = SmallButton(look, text(message("kept.erase-found-button")))
        self.erase.clicked.connect(lambda: self.erased.emit(self._found))
        self._buttons = QWidget()
        row = Wrap(look.space("inner"), self._buttons)
        for button in (self.look, self.take, self.erase):
            row.addWidget(button)
        whole = tall(self, look, "inner")
        whole.addWidget(Label(look, name, size="label", color="muted", strong=True))
        for part in (self.field, self.count, self.lines, self._buttons):
            whole.addWidget(part)
        self.put(None)

    def put(
        self,
        found: About | None,
        zone: tzinfo | None = None,
        titles: Mapping[str, str] | None = None,
        frame: Frame | None = None,
    ) -> None:
        """Show what was found; None for nothing looked for."""
        self._found = found
        is_there = found is not None and not found.is_empty
        words = _words(found)
        self.count.put(words)
        self.count.setVisible(bool(words))
        self.lines.put([line_of(call, zone, titles, frame) for call in reversed(found.calls)] if found else [])
        self.take.setVisible(is_there)
        self.erase.setVisible(is_there)
        if words:
            announce(self, words)
        self.changed.emit()

    def _ask(self, words: str) -> None:
        if words.strip():
            self.asked.emit(words.strip())


def _words(found: About | None) -> str:
    if found is None:
        return ""
    return text(message("kept.nothing-about", words=found.words)) if found.is_empty else counted(found)
