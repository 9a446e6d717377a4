"""What jobaid keeps about the one who works with it: all of it, and the way to take it along or be rid of it."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.app.desk import Desk
from jobaid.app.kept.about import About
from jobaid.app.kept.keeper import Keeper
from jobaid.app.kept.readable import counted, lost_at, lost_with
from jobaid.errors import UserFacing
from jobaid.journal.failures import FAULTS, reason_of
from jobaid.messages import Message, message, text
from jobaid.ui.kept.finding import Finding
from jobaid.ui.kept.rows import KeptRows, Question, tall
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

Chooser = Callable[[QWidget, str, str], str]
"""Asks for a folder: over which widget, in what words, beginning where. "" is that none was chosen."""


class KeptSheet(Sheet):
    """The journal is looked into beside the window; until it answers, the sheet says that it is being read."""

    _came = Signal(object, object)

    def __init__(
        self,
        look: Look,
        keeper: Keeper,
        desk: Desk,
        days: int,
        parent: QWidget,
        *,
        chooser: Chooser = QFileDialog.getExistingDirectory,
    ) -> None:
        super().__init__(look, text(message("kept.title")), parent)
        self._keeper, self._desk, self._days, self._chooser = keeper, desk, days, chooser
        self._came.connect(lambda take, future: take(future))
        self.said = Label(look, text(message("kept.reading")), size="label", strong=True)
        self.question = Question(look)
        self.rows: list[KeptRows] = []
        self._list = QWidget()
        self._listed = tall(self._list, look, "inner")
        self.take = SmallButton(look, text(message("kept.take")))
        self.erase = SmallButton(look, text(message("kept.erase")))
        self.finding = Finding(look)
        self._column = FittedColumn(look, text(message("kept.title")))
        self._asking = FittedColumn(look, text(message("kept.title")))
        self._lay_out()
        self._connect()

    def open(self) -> None:
        """Show it as things are now."""
        super().open()
        self.finding.field.setFocus()
        self._refresh()

    def _lay_out(self) -> None:
        look = self._look
        buttons = QWidget()
        row = Wrap(look.space("inner"), buttons)
        row.addWidget(self.take)
        row.addWidget(self.erase)
        self.body.addLayout(sheet_header(look, text(message("kept.title")), self)[0])
        self.body.addWidget(self.said)
        self._asking.stack.addWidget(self.question)
        self._asking.hide()
        self.body.addWidget(self._asking, 1)
        self._column.stack.setSpacing(look.space("padding"))
        intro = Label(look, text(message("kept.intro")), size="label", color="muted")
        for part in (intro, self.finding, self._list, buttons):
            self._column.stack.addWidget(part)
        self.body.addWidget(self._column, 1)

    def _connect(self) -> None:
        self.take.clicked.connect(lambda: self._take_along(None))
        self.erase.clicked.connect(self._ask_for_everything)
        self.finding.asked.connect(self._find)
        self.finding.taken.connect(self._take_along)
        self.finding.erased.connect(self._ask_for_found)
        self.finding.changed.connect(self._refit)
        self.question.answered.connect(self._go_back)

    def _refresh(self) -> None:
        self._when(self._keeper.overview(self._days), self._list_all)

    def _list_all(self, future: "Future[object]") -> None:
        kept = self._outcome(future, "kept.not-read")
        if not isinstance(kept, list):
            return
        for row in self.rows:
            discard(row)
        places = groupby(kept, key=lambda one: one.where)
        self.rows = [KeptRows(self._look, where, list(there)) for where, there in places]
        for row in self.rows:
            self._listed.addWidget(row)
            row.show()
        for one, following in pairwise((self.finding.erase, *self.rows, self.take)):
            self.setTabOrder(one, following)
        if self.said.text() == text(message("kept.reading")):
            self._say("")
        self._refit()

    def _find(self, words: str) -> None:
        self._when(self._keeper.find(words), self._show_found)

    def _show_found(self, future: "Future[object]") -> None:
        found = self._outcome(future, "kept.not-read")
        shown, library = found if isinstance(found, About) else None, self._desk.library
        self.finding.put(shown, self._desk.now.tzinfo, self._titles(), library.frame)

    def _titles(self) -> Mapping[str, str]:
        return {topic.id: topic.title for topic in self._desk.library.topics}

    def _take_along(self, found: About | None) -> None:
        chosen = self._chooser(self, text(message("kept.choose-folder")), str(Path.home()))
        if not chosen:
            return
        folder = fresh_folder(Path(chosen), self._desk.now)
        done = self._keeper.export(folder, found, self._desk.now.tzinfo)
        self._when(done, lambda future: self._tell(future, message("kept.written", folder=folder), ""))

    def _ask_for_everything(self) -> None:
        self._ask(text(message("kept.erase-everything")), list(lost_at(self._desk.day)), self._keeper.erase_everything)

    def _ask_for_found(self, found: About) -> None:
        words = text(message("kept.erase-found", words=found.words))
        if not self.finding.is_whole:
            words = text(message("kept.erase-ticked", found=counted(found)))
        self._ask(words, list(lost_with(found.calls)), lambda: self._keeper.erase(found))

    def _ask(self, words: str, lost: list[str], erase: "Callable[[], Future[int]]") -> None:
        self._say("")
        self._column.hide()
        self._asking.show()
        self.question.ask(words, lost, lambda: self._when(erase(), self._erased))
        announce(self, words)
        self._refit()

    def _erased(self, future: "Future[object]") -> None:
        self._tell(future, message("kept.erased"), "kept.not-erased")
        self.finding.put(None)
        self._refresh()

    def _go_back(self, _yes: bool) -> None:
        self._asking.hide()
        self._column.show()
        self.finding.field.setFocus()
        self._refit()

    def _tell(self, future: "Future[object]", done: Message, failed: str) -> None:
        self._outcome(future, failed)
        if future.exception() is None:
            self._say(text(done))

    def _outcome(self, future: "Future[object]", failed: str) -> object:
        """What came of it; if nothing did, that is said."""
        if future.cancelled():
            return None
        fault = future.exception()
        if fault is None:
            return future.result()
        if not isinstance(fault, (*FAULTS, UserFacing)):
            raise fault
        reason = text(reason_of(fault, Path()))
        self._say(text(message(failed, reason=reason)) if failed and not isinstance(fault, UserFacing) else reason)
        return None

    def _say(self, words: str) -> None:
        if words and words != self.said.text():
            announce(self, words)
        self.said.put(words)
        self.said.setVisible(bool(words))
        self._refit()

    def _when(self, future: "Future[Any]", take: "Callable[[Future[object]], None]") -> None:
        """Take it on the window's own thread; a sheet that has gone by then takes nothing."""

        def tell(done: "Future[object]") -> None:
            with suppress(RuntimeError):
                self._came.emit(take, done)

        future.add_done_callback(tell)

    def _refit(self) -> None:
        """What is scrolled does not tell the sheet by itself that it has another height."""
        for column in (self._column, self._asking):
            column.stack.invalidate()
            column.updateGeometry()
        self.fit()


def fresh_folder(parent: Path, now: datetime) -> Path:
    """A folder that is not there yet, named after the day."""
    name = f"jobaid-kept-{now:%Y-%m-%d}"
    names = (name, *(f"{name}-{number}" for number in range(2, 1_000)))
    return next((parent / one for one in names if not (parent / one).exists()), parent / name)
