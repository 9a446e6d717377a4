"""What comes from another program in the window: it opens and fills, or a bar asks first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jobaid.app.day import Change
from jobaid.app.operations.screen_pop import Pop, ScreenPops
from jobaid.messages import message, text
from jobaid.ui.beside.pop_bar import PopBar

if TYPE_CHECKING:
    from jobaid.ui.shell import MainWindow


class Popping(QObject):
    """Shows what `ScreenPops` does. Whoever is typing just now goes on typing."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.pops = ScreenPops(window.desk)
        self.bar: PopBar | None = None
        window.desk.listen(self._changed)
        window.rebuilt.connect(self._ask)

    def take(self, pop: Pop) -> None:
        """Use it, or ask."""
        if not pop.topic and not pop.values:
            return
        if self.pops.take(pop):
            self._show()
        self._ask()

    def _same(self) -> None:
        self._finish_typing()
        self.pops.same()
        self._show()
        self._ask()

    def _other(self) -> None:
        self._finish_typing()
        self.pops.other()
        self._show()
        self._ask()

    def _leave(self) -> None:
        self.pops.leave()
        self._ask()
        self._window.content.pages.take_focus()
        self._window.content.status.say(text(message("pop.left")))

    def _finish_typing(self) -> None:
        """What is typed in a field of the page belongs to the call that is in front now."""
        page = self._window.content.pages.call
        if page is not None:
            page.filling.finish()

    def _show(self) -> None:
        """The call, unless something lies over it or somebody is searching or writing."""
        content = self._window.content
        is_busy = content.sheets.is_open or bool(content.bar.search.field.text()) or self._is_writing()
        if not is_busy and not content.pages.is_missing and not content.isHidden():
            content.pages.show_desk()

    def _is_writing(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._window.content.call_bar.isAncestorOf(focused)

    def _changed(self, change: Change) -> None:
        """On a clean slate there is nothing to ask."""
        if Change.CALL in change and self.pops.waiting is not None and self.pops.settle():
            self._show()
            self._ask()

    def _ask(self) -> None:
        """The bar as it has to be now; where the content was made anew, another one."""
        bar = self.bar if self.bar is not None and isValid(self.bar) else None
        is_here = bar is not None and self._window.content.isAncestorOf(bar)
        if self.pops.waiting is None:
            self.bar = None
            if is_here and bar is not None:
                focused = QApplication.focusWidget()
                bar.hide()
                bar.deleteLater()
                if focused is None or bar.isAncestorOf(focused):
                    self._window.content.pages.take_focus()
            return
        if bar is None or not is_here:
            bar = self._made()
        bar.ask(self.pops.who())

    def _made(self) -> PopBar:
        self.bar = bar = PopBar(self._window.look)
        queued = Qt.ConnectionType.QueuedConnection  # the button that was pressed goes with the bar
        bar.same.connect(self._same, queued)
        bar.other.connect(self._other, queued)
        bar.left.connect(self._leave, queued)
        self._window.content.put_reminder(bar)
        return bar
