"""Looking for one customer or case in what is kept."""

from collections.abc import Mapping
from datetime import tzinfo
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.kept.about import About
from jobaid.app.kept.pieces import only, pieces
from jobaid.app.kept.readable import counted
from jobaid.messages import message, text
from jobaid.model.frame import Frame
from jobaid.ui.kept.rows import tall
from jobaid.ui.kept.ticks import Ticks
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap


class Finding(QWidget):
    """`asked` gives the words to look for; `taken` and `erased` what is ticked, to be taken along or erased."""

    asked = Signal(str)
    taken = Signal(object)
    erased = Signal(object)
    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = text(message("kept.one"))
        self._found: About | None = None
        self.field = LineField(look, name, text(message("kept.one-hint")))
        self.look = SmallButton(look, text(message("kept.look")))
        self.count = Label(look, strong=True)
        self.ticks = Ticks(look)
        self.all = SmallButton(look, text(message("kept.tick-none")))
        self.take = SmallButton(look, text(message("kept.take-found")))
        self.erase = SmallButton(look, text(message("kept.erase-found-button")))
        self._buttons = QWidget()
        row = Wrap(look.space("inner"), self._buttons)
        for button in (self.look, self.all, self.take, self.erase):
            row.addWidget(button)
        whole = tall(self, look, "inner")
        whole.addWidget(Label(look, name, size="label", color="muted", strong=True))
        for part in (self.field, self.count, self.ticks, self._buttons):
            whole.addWidget(part)
        self._connect()
        self.put(None)

    @property
    def chosen(self) -> About | None:
        """What is ticked of what was found."""
        return only(self._found, self.ticks.ids) if self._found is not None else None

    @property
    def is_whole(self) -> bool:
        """Whether nothing that was found is left out."""
        return self.chosen == self._found

    def put(
        self,
        found: About | None,
        zone: tzinfo | None = None,
        titles: Mapping[str, str] | None = None,
        frame: Frame | None = None,
    ) -> None:
        """Show what was found; None for nothing looked for."""
        self._found = found
        self.ticks.put(pieces(found, zone, titles, frame) if found else ())
        for one, following in pairwise((self.field, self.look, *self.ticks.rows, self.all, self.take, self.erase)):
            self.setTabOrder(one, following)
        self._show_chosen()
        if words := _words(found):
            announce(self, words)

    def _connect(self) -> None:
        self.field.entered.connect(self._ask)
        self.field.typed.connect(lambda _words: self.put(None))
        self.look.clicked.connect(lambda: self._ask(self.field.words))
        self.ticks.changed.connect(self._show_chosen)
        self.all.clicked.connect(lambda: self.ticks.tick_all(not self.ticks.ids))
        self.take.clicked.connect(lambda: self.taken.emit(self.chosen))
        self.erase.clicked.connect(lambda: self.erased.emit(self.chosen))

    def _show_chosen(self) -> None:
        ticked, is_there = len(self.ticks.ids), self._found is not None and not self._found.is_empty
        words = _words(self._found)
        if is_there and not self.is_whole:
            words = f"{words} · {text(message('kept.ticked', ticked=ticked, all=self.ticks.count))}"
        self.count.put(words)
        self.count.setVisible(bool(words))
        self.all.put(text(message("kept.tick-none" if ticked else "kept.tick-all")))
        self.all.setVisible(is_there and self.ticks.count > 1)
        self.take.setVisible(ticked > 0)
        self.erase.setVisible(ticked > 0)
        self.changed.emit()

    def _ask(self, words: str) -> None:
        if words.strip():
            self.asked.emit(words.strip())


def _words(found: About | None) -> str:
    if found is None:
        return ""
    return text(message("kept.nothing-about", words=found.words)) if found.is_empty else counted(found)
