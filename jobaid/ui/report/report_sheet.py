"""Says what is wrong with something that is shown: what it is, of which kind, and a line about it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.app.operations.spots import Part
from jobaid.app.reports import REPORT_KINDS, ReportKind
from jobaid.messages import message, text
from jobaid.ui.key_events import digit_of
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_row import ChoiceRow, Offer
from jobaid.ui.widgets.filter_box import FilterBox
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_LETTERS = 300


class ReportSheet(Sheet):
    """`kept` gives the kind and the line, `other_wanted` asks for another part of what is shown, `left_with` comes with
    the kind and the line when it is left otherwise.

    The keyboard is in the line. As long as that is empty, a digit chooses the kind, once.
    """

    kept = Signal(str, str)
    other_wanted = Signal(str, str)
    left_with = Signal(str, str)

    def __init__(
        self,
        look: Look,
        part: Part,
        parent: QWidget,
        *,
        kind: ReportKind = "wrong",
        words: str = "",
    ) -> None:
        super().__init__(look, text(message("report.title")), parent, widest=560)
        self.part = part
        self._is_chosen = self._is_kept = False
        self.about = Label(look, part.name, strong=True)
        self.other = SmallButton(look, text(message("report.other")))
        self.other.clicked.connect(self._ask_other)
        self.kinds = ChoiceRow(look, text(message("report.what")), [_offer(*one) for one in enumerate(REPORT_KINDS, 1)])
        self.kinds.put(kind)
        self.kinds.chosen.connect(self._take_kind)
        self.line = FilterBox(look, text(message("report.words")))
        self.line.field.setMaxLength(_MOST_LETTERS)
        self.line.field.setText(words)
        self.line.field.installEventFilter(self)
        self.keep = CapButton(look, text(message("report.keep")), text(message("key.Enter")), primary=True)
        self.keep.clicked.connect(self._keep)
        self._lay_out(look)

    def open(self) -> None:
        """Show it, with the keyboard in the line."""
        super().open()
        self.line.field.setFocus(Qt.FocusReason.PopupFocusReason)
        QTimer.singleShot(0, self, lambda: self._column.bring(self.line))

    def leave(self) -> None:
        """Close it."""
        if self.is_open and not self._is_kept:
            self.left_with.emit(self.kinds.value, self.line.field.text())
        super().leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: Enter keeps, and a digit chooses, while the keyboard is in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.line.field:
            return self._handled(event, may_choose=not self.line.field.text() and not self._is_chosen)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: from everywhere else on the sheet too."""
        if not self._handled(event, may_choose=True):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent, *, may_choose: bool) -> bool:
        digit = digit_of(event) if may_choose else None
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._keep()
        elif digit and digit <= len(REPORT_KINDS):
            self.kinds.put(REPORT_KINDS[digit - 1])
            self._is_chosen = True
        else:
            return False
        return True

    def _ask_other(self) -> None:
        self.other_wanted.emit(self.kinds.value, self.line.field.text())

    def _take_kind(self, _kind: str) -> None:
        self._is_chosen = True

    def _keep(self) -> None:
        kind, words = self.kinds.value, self.line.field.text()
        self._is_kept = True
        self.leave()
        self.kept.emit(kind, words)

    def _lay_out(self, look: Look) -> None:
        self.body.addLayout(sheet_header(look, text(message("report.title")), self)[0])
        self._column = column = FittedColumn(look, text(message("report.title")))
        column.stack.setSpacing(look.space("inner"))
        about = QWidget()
        line = Wrap(look.space("inner"), about)
        line.addWidget(self.about)
        line.addWidget(self.other)
        goes = Label(look, text(message("report.goes")), size="label", color="muted")
        for part in (about, self.kinds, self.line, goes):
            column.stack.addWidget(part)
        self.body.addWidget(column, 1)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)


def _offer(number: int, kind: str) -> Offer:
    name = text(message(f"report.kind.{kind}"))
    return Offer(kind, text(message("report.numbered", number=number, kind=name)), name)
