"""One entry by itself: an answer, a never-do, a limit, news, a word of the trade."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.operations.finding import Alone
from jobaid.messages import message, text
from jobaid.rendering.markdown import text_of
from jobaid.ui.call.page_header import PageHeader
from jobaid.ui.keys import Keys
from jobaid.ui.meant import shows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card, Column
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words

_WIDEST = 760


class ReadingPage(QWidget):
    """Shows one entry whole, and the way to a topic it belongs to."""

    left = Signal()
    topic_wanted = Signal(str)

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: Card | None = None
        self.entry: Alone | None = None
        self.words = ""
        self._header = PageHeader(look, keys)
        self._header.left.connect(self.left)
        self._column = Column(look, "")
        self._column.setMaximumWidth(round(_WIDEST * look.scale))
        self._whole = whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self._header)
        whole.addWidget(self._column, 1)
        self.set_mode("wide")

    def show_entry(self, entry: Alone, topic: str = "") -> None:
        """Show an entry; `topic` is the title of the one it belongs to."""
        before, self.entry = self._card, entry
        look = self._look
        self._header.put(entry.kind)
        self._column.setAccessibleName(entry.title)
        self.words = text_of(entry.words)
        self._card = Card(look, entry.kind, color="never" if entry.is_never else "muted")
        shows(self._card, *entry.entry)
        passage = Passage(look, entry.title, never=entry.is_never, filled=entry.is_never)
        passage.body.addWidget(Label(look, entry.title, strong=True))
        words = Words(look, entry.words, name=entry.title, size="script")
        words.set_narrow(True)
        passage.body.addWidget(words)
        self._card.body.addWidget(passage)
        if topic:
            leads = RowButton(look, text(message("reading.topic", title=topic)), fill="background")
            leads.clicked.connect(lambda: self.topic_wanted.emit(entry.topic))
            self._card.body.addWidget(leads)
        self._column.fill([self._card])
        if before is not None:
            discard(before)

    def take_focus(self) -> None:
        """Let the keyboard scroll."""
        self._column.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_mode(self, mode: str) -> None:
        """Leave less room at the sides of a narrow window."""
        narrow = mode != "wide"
        side = 8 if narrow else 20
        self._whole.setContentsMargins(side, 10, side, 0)
        self._header.set_narrow(narrow)
