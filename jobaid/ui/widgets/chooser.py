"""A list to choose from, over the page: typing narrows it down."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.messages import message, text
from jobaid.ui.key_events import digit_of
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_list import ChoiceList
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.filter_box import FilterBox
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header


class Chooser(Sheet):
    """Asks for one of some choices: arrows choose, Enter or a press opens, Esc closes.

    With `digits`, the first nine rows are opened by their digit while nothing is typed. `chosen` comes when the sheet
    has closed and the keyboard is back where it was.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, title: str, parent: QWidget, *, digits: bool = False, widest: int = 640) -> None:
        super().__init__(look, title, parent, widest=widest)
        self._digits = digits
        self._choices: Sequence[Choice] = ()
        self._none = ""
        self.box = FilterBox(look, text(message("chooser.filter")))
        self.field = self.box.field
        self.list = ChoiceList(look, title)
        self._header, self._title = sheet_header(look, title, self)
        self._empty = Label(look, color="muted")
        self._lay_out()
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.opened.connect(self._choose)
        self.list.moved.connect(self._announce)

    def put(self, choices: Sequence[Choice], *, title: str = "", none: str = "") -> None:
        """Offer these; where there are none, the words of `none` say so."""
        self._choices = choices
        self._none = none or text(message("chooser.none"))
        if title:
            self._title.put(title)
            for named in (self, self.panel, self.list):
                named.setAccessibleName(title)
        self._filter(self.field.text())

    def open(self) -> None:
        """Show it, with nothing typed yet."""
        self.field.clear()
        self._filter("")
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """The height of the list depends on the width that the panel gives it."""
        super().fit()
        self.list.updateGeometry()
        super().fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: the keys that choose, while the keyboard stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:  # first: it may be half taken down
            return watched is self.field and self._handled(event)
        return super().eventFilter(watched, event)

    def _handled(self, event: QKeyEvent) -> bool:
        digit = digit_of(event) if self._digits and not self.field.text() else None
        if digit is not None:
            return event.isAutoRepeat() or self.list.open_digit(digit)
        return self.list.go(event)

    def _filter(self, typed: str) -> None:
        from jobaid.app.filtering import fitting_by_name

        rows = [(f"{choice.label} {choice.detail}", choice.also) for choice in self._choices]
        shown = [self._choices[place] for place in fitting_by_name(typed, rows)]
        self.list.put(shown, digits=self._digits and not typed)
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.put(text(message("chooser.nothing-fits", typed=typed)) if self._choices else self._none)
        if self.is_open:
            self.fit()

    def _choose(self, choice: str) -> None:
        self.leave()
        self.chosen.emit(choice)

    def _announce(self) -> None:
        """Have a screen reader say the row: the keyboard stays in the field."""
        if QAccessible.isActive() and self.is_open and self.list.current is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self.list.current.words))

    def _lay_out(self) -> None:
        self.body.addLayout(self._header)
        self.body.addWidget(self.box)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list, 1)
        self._empty.hide()
