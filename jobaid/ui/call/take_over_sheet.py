"""Takes a colleague's call over: what is in the packet that was copied, before the call is opened."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.app.operations.handover import Handover
from jobaid.app.operations.packet.taking import Taken
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.ui.call.write_up_panel import is_tight
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.filter_box import FilterBox
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.wrap import Wrap

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_LETTERS = 500_000


class TakeOverSheet(Sheet):
    """`taken` gives what is taken over. Where nothing was copied that can be read there is a line to paste into."""

    taken = Signal(object)

    def __init__(self, look: Look, handover: Handover, copied: str, parent: QWidget, *, beside: bool = False) -> None:
        super().__init__(look, text(message("taking.title")), parent)
        self._handover, self._beside = handover, beside
        self._found: Taken | None = None
        self._parts: list[QWidget] = []
        self.line = FilterBox(look, text(message("taking.paste")))
        self.line.field.setMaxLength(_MOST_LETTERS)
        self.line.field.textChanged.connect(self._read)
        self.line.field.installEventFilter(self)
        tight = is_tight(look, parent)
        enter, esc = ("", "") if tight else (text(message("key.Enter")), text(message("key.Esc")))
        self.go = CapButton(look, text(message("taking.go")), enter, primary=True)
        self.go.clicked.connect(self._go)
        self.words = CapButton(
            look, text(message("taking.go-short" if tight else "taking.go-words")), enter, primary=True
        )
        self.words.clicked.connect(self._go)
        self.stay = CapButton(look, text(message("handover.stay")), esc)
        self.stay.clicked.connect(self.leave)
        self._lay_out()
        self._read(copied)

    def open(self) -> None:
        """Show it, with the keyboard where Enter opens, or where a packet can be pasted."""
        super().open()
        self._take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: Enter opens, while the keyboard is in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self._go()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: from everywhere else on the sheet too."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._go()
        super().keyPressEvent(event)

    def _read(self, words: str) -> None:
        """Show what a text brings; of one whose code cannot be read, the words."""
        for part in self._parts:
            discard(part)
        self._parts = []
        try:
            self._found = self._handover.read(words)
            shown = self._shown(self._found)
            is_whole = True
        except UserFacing as failure:
            is_whole = False
            self._found = self._handover.words_of(words)
            shown = self._shown_words(failure)
        for part in shown:
            self._column.stack.addWidget(part)
            self._parts.append(part)
        self.line.setVisible(not is_whole)
        self.go.setVisible(is_whole)
        self.words.setVisible(not is_whole and self._found is not None)
        if self.is_open:
            self._take_focus()
            self._fit_soon()

    def _shown(self, found: Taken) -> Iterator[QWidget]:
        look = self._look
        yield Label(look, text(message("taking.mark", from_=found.from_)), color="accent", strong=True)
        if found.about:
            yield Label(look, found.about, size="title", strong=True)
        if found.reason:
            yield Label(look, found.reason, strong=True)
        lines = [*found.known, *found.event.note.splitlines()[1:]]
        if lines:
            yield Label(look, "\n".join(lines))
        for key, color, said in (("taking.again", "care", found.again), ("taking.missing", "muted", found.missing)):
            if said:
                yield Label(look, text(message(key)), size="label", color=color, strong=True)
                yield Label(look, "\n".join(said), color=color if key == "taking.again" else "ink")
        if self._beside:
            yield Label(look, text(message("taking.beside")), size="label", color="muted")

    def _shown_words(self, failure: UserFacing) -> Iterator[QWidget]:
        """Why there is nothing to open, and what can be taken all the same."""
        yield Label(self._look, str(failure), color="care" if self._found else "ink")
        if self._found is not None:
            yield Label(self._look, self._found.event.note)

    def _take_focus(self) -> None:
        part = self.go if not self.go.isHidden() else self.line.field
        part.setFocus(Qt.FocusReason.PopupFocusReason)
        if self._parts:
            announce(part, ". ".join(one.text() for one in self._parts if isinstance(one, Label)))

    def _go(self) -> None:
        if self._found is not None:
            found = self._found
            self.leave()
            self.taken.emit(found)

    def fit(self) -> None:
        """What the column holds may have changed, which Qt does not hear of by itself."""
        self._column.updateGeometry()
        super().fit()

    def _fit_soon(self) -> None:
        self.fit()
        QTimer.singleShot(0, self, self.fit)

    def _lay_out(self) -> None:
        look = self._look
        self.body.addLayout(sheet_header(look, text(message("taking.title")), self)[0])
        self._column = FittedColumn(look, text(message("taking.title")))
        self._column.stack.setSpacing(look.space("inner"))
        self.body.addWidget(self.line)
        self.body.addWidget(self._column, 1)
        buttons = Wrap(look.space("inner"))
        for button in (self.go, self.words, self.stay):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
