"""What is typed into the search box, what is found, and where a hit leads."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.search.entry import Engine, Hit
    from jobaid.ui.widgets.hits import Hits

_MOST_HITS = 8


class Searching(QObject):
    """Shows hits over a page. `found` gives what was chosen, `left` asks for the keyboard elsewhere."""

    found = Signal(object)
    left = Signal()
    went_down = Signal()
    said = Signal(str)

    def __init__(self, look: Look, desk: Desk, box: SearchBox, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._desk, self._box, self._page = look, desk, box, page
        self._engine: Engine | None = None
        self._hits: Hits | None = None
        box.typed.connect(self.search)
        box.moved.connect(self._move)
        box.opened.connect(self._open_current)
        box.left.connect(self._leave)

    @property
    def hits(self) -> "Hits | None":
        """The panel of hits, once something was typed."""
        return self._hits

    def use(self, engine: "Engine | None") -> None:
        """Search with another engine, and again for what is typed now; None while a library is being read."""
        self._engine = engine
        self.search(self._box.field.text())

    def search(self, words: str) -> None:
        """Show what is found for these words."""
        if not words.strip():
            if self._hits is not None:
                self._hits.hide()
        elif self._engine is None:
            self._panel().show_busy()
        else:
            self._panel().show_answer(self._engine.search(words, _MOST_HITS))

    def close(self) -> None:
        """Hide the hits and forget what was typed, so that no undo in the box brings it back."""
        self._box.forget()
        self.search("")

    def fit(self) -> None:
        """Cover the page as it is now."""
        if self._hits is not None:
            self._hits.setGeometry(self._page.geometry())

    def _panel(self) -> "Hits":
        if self._hits is None:
            from jobaid.ui.widgets.hits import Hits

            self._hits = Hits(self._look, self._page.parentWidget())
            self._hits.chosen.connect(self._choose)
            self._hits.left.connect(self._leave)
        self.fit()
        return self._hits

    def _move(self, rows: int) -> None:
        """Up and down choose among the hits; without any, down goes to the page."""
        if self._hits is not None and self._hits.isVisible():
            self._hits.choose(rows)
        elif rows > 0:
            self.went_down.emit()

    def _open_current(self) -> None:
        if self._hits is not None and self._hits.isVisible():
            self._hits.open_current()

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _choose(self, hit: "Hit") -> None:
        from jobaid.app.operations.finding import found

        stop = self._desk.call.stop
        target = found(self._desk.library, hit.kind, hit.id, stop.place.topic if stop else "")
        self.close()
        if target is None:
            self.said.emit(text(message("hits.gone")))
        else:
            self.found.emit(target)
