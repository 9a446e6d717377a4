"""Opening another library: the sample, one opened before, any folder, or a new one."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid import paths
from jobaid.app.operations import libraries
from jobaid.app.operations.libraries import Known
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text
from jobaid.ui.library_row import LibraryRow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header

_ASK_AGAIN_MS = 30

Chooser = Callable[[QWidget, str, str], str]
"""Asks for a folder: over which widget, in what words, beginning where. "" is that none was chosen."""


class LibrariesSheet(Sheet):
    """`chosen` tells the folder to open; the sheet has closed by then. `in_force` is the folder that is open."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, in_force: Path, parent: QWidget, *, chooser: Chooser = QFileDialog.getExistingDirectory
    ) -> None:
        super().__init__(look, text(message("libraries.title")), parent)
        self._in_force = in_force
        self._chooser = chooser
        self._found: SimpleQueue[Known] = SimpleQueue()
        self._awaited = 0
        self._asker = QTimer(self)
        self._asker.setInterval(_ASK_AGAIN_MS)
        self._asker.timeout.connect(self._take_found)
        self._failure = Label(look, color="never")
        self._failure.hide()
        self._heading = Label(look, text(message("libraries.recent")), size="label", color="muted", strong=True)
        self._column = FittedColumn(look, text(message("libraries.title")))
        self._column.stack.setSpacing(look.space("inner"))
        self.rows: dict[Path, LibraryRow] = {}
        self._lay_out()

    @property
    def failure(self) -> str:
        """What went wrong with the last choice and the way out, or ""."""
        return self._failure.text()

    @property
    def is_settled(self) -> bool:
        """Whether all that was opened before has been looked for."""
        return not self._awaited

    def choose(self) -> None:
        """Show it as things are now, the keyboard on the first row."""
        self._fail(None)
        self._list_recent()
        self.open()
        self.sample.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_folder(self) -> None:
        """Ask for a folder and open the library in it."""
        chosen = self._chooser(self, text(message("libraries.open-in")), str(self._in_force.parent))
        if not chosen:
            return
        try:
            libraries.require_library(Path(chosen))
        except UserFacing as reason:
            self._fail(reason, "libraries.other-way")
        else:
            self._open(Path(chosen))

    def start_new(self) -> None:
        """Ask for a place, make a small library there and open it."""
        chosen = self._chooser(self, text(message("libraries.new-in")), str(Path.home()))
        if not chosen:
            return
        from jobaid.app.operations.starting import start_library_in

        try:
            folder = start_library_in(Path(chosen))
        except UserFacing as reason:
            self._fail(reason, "libraries.other-place")
        else:
            self._open(folder)

    def _lay_out(self) -> None:
        look = self._look
        is_open = self._in_force == paths.sample_library()
        about = text(message("libraries.open-now" if is_open else "libraries.sample-of"))
        self.sample = RowButton(look, text(message("libraries.sample")), about)
        self.sample.clicked.connect(lambda: self._open(paths.sample_library()))
        self.other = RowButton(look, text(message("libraries.open")))
        self.other.clicked.connect(self.open_folder)
        self.new = RowButton(look, text(message("libraries.new")))
        self.new.clicked.connect(self.start_new)
        for widget in (self._failure, self.sample, self._heading, self.other, self.new):
            self._column.stack.addWidget(widget)
        self.body.addLayout(sheet_header(look, text(message("libraries.title")), self)[0])
        self.body.addWidget(self._column, 1)

    def _list_recent(self) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {folder: self._row(folder) for folder in libraries.recent()}
        below = self._column.stack.indexOf(self.other)
        for place, row in enumerate(self.rows.values()):
            self._column.stack.insertWidget(below + place, row)
        buttons = [button for row in self.rows.values() for button in (row.button, row.remove)]
        for one, following in pairwise((self.sample, *buttons, self.other, self.new)):
            self.setTabOrder(one, following)
        self._heading.setVisible(bool(self.rows))
        self._look_for(tuple(self.rows))

    def _row(self, folder: Path) -> LibraryRow:
        row = LibraryRow(self._look, folder, is_open=folder == self._in_force)
        row.opened.connect(self._open_again)
        row.removed.connect(self._remove)
        return row

    def _look_for(self, folders: tuple[Path, ...]) -> None:
        """Beside the window: a drive that is gone can take its time to say so."""
        self._awaited += len(folders)
        Thread(target=_find, args=(folders, self._found), name="libraries", daemon=True).start()
        self._asker.start()

    def _take_found(self) -> None:
        while self._awaited:
            try:
                known = self._found.get_nowait()
            except Empty:
                return
            self._awaited -= 1
            if known.folder in self.rows:
                self.rows[known.folder].put(known)
        self._asker.stop()
        self._refit()

    def _open_again(self, folder: Path) -> None:
        if self.rows[folder].is_there:
            self._open(folder)
            return
        self._fail(UserFacing(message("no-folder", folder=folder)), "libraries.gone-way")
        self._look_for((folder,))

    def _remove(self, folder: Path) -> None:
        try:
            libraries.forget(folder)
        except UserFacing as reason:
            self._fail(reason, "")
            return
        self.rows.pop(folder).deleteLater()
        self._heading.setVisible(bool(self.rows))
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fail(None)

    def _open(self, folder: Path) -> None:
        self.leave()
        self.chosen.emit(folder)

    def _fail(self, reason: UserFacing | None, way: str = "") -> None:
        words = [text(reason.message)] if reason else []
        words += [text(Message(way))] if way else []
        self._failure.put(" ".join(words))
        self._failure.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.failure))
            self._column.verticalScrollBar().setValue(0)
        self._refit()

    def _refit(self) -> None:
        """What is scrolled does not tell the sheet by itself that it has another height."""
        self._column.stack.invalidate()
        self._column.updateGeometry()
        self.fit()


def _find(folders: Iterable[Path], found: SimpleQueue[Known]) -> None:
    for folder in folders:
        found.put(libraries.known_by(folder))
