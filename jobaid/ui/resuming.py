"""After a start the desk goes on as it was, and the window says where, and what was saved of a damaged journal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from jobaid.messages import message, text

if TYPE_CHECKING:
    from jobaid.app.restoring import Restored
    from jobaid.ui.loading import Loader
    from jobaid.ui.saving import Saving
    from jobaid.ui.shell import MainWindow
    from jobaid.ui.told_bar import ToldBar


class Resuming(QObject):
    """Hands the desk what was read of the journal; the library, which names the next item, may come before or after."""

    def __init__(self, window: "MainWindow", saving: "Saving", loader: "Loader") -> None:
        super().__init__(window)
        self._window, self._saving = window, saving
        self._is_to_say = False
        self._told = ""
        self.bar: ToldBar | None = None
        window.keep_with(saving)
        saving.read.connect(self._attach)
        saving.readable.connect(lambda: saving.look(window.desk.now))
        saving.read_late.connect(lambda before: window.desk.join(before.day))
        saving.said.connect(self._tell)
        window.rebuilt.connect(self._show_told)
        loader.arrived.connect(lambda _piece: self._say())

    def _attach(self, before: "Restored | None") -> None:
        """What is typed into the search meanwhile is about the customer who is on the line now: it stays."""
        desk, content = self._window.desk, self._window.content
        was_blank, typed = desk.call.is_blank, content.bar.search.field.text()
        assert self._saving.journaling is not None
        self._saving.journaling.attach(desk, before)
        if typed and not content.bar.search.field.text():
            content.bar.search.begin(typed)
        self._is_to_say = was_blank and not desk.call.is_blank
        self._say()

    def _tell(self, words: str) -> None:
        """It stands there until it was read, whatever is done meanwhile."""
        self._dismiss()
        self._told = words
        self._show_told()

    def _show_told(self) -> None:
        if not self._told:
            return
        from jobaid.ui.bars import TOLD
        from jobaid.ui.told_bar import ToldBar

        self.bar = ToldBar(self._window.look, self._told)
        self.bar.dismissed.connect(self._dismiss, Qt.ConnectionType.QueuedConnection)  # its button goes with it
        self._window.content.put_reminder(self.bar, TOLD)
        self.bar.announce()

    def _dismiss(self) -> None:
        bar, self.bar, self._told = self.bar, None, ""
        if bar is not None:
            had_keyboard = bar.dismiss.hasFocus()
            bar.hide()
            bar.deleteLater()
            if had_keyboard:
                self._window.content.pages.take_focus()

    def _say(self) -> None:
        desk = self._window.desk
        if not self._is_to_say or not desk.library.topics:
            return
        self._is_to_say = False
        shown = desk.shown()
        content = self._window.content
        if not (content.pages.is_reading or content.bar.search.field.text()):
            content.pages.show_desk()
        items = shown.topic.items if shown else ()
        coming = next((item.words for item in items if item.current), "") or (shown.topic.title if shown else "")
        words = message("saving.goes-on-at", next=coming) if coming else message("saving.goes-on")
        content.status.say(text(words))
