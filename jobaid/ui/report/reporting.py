"""What is done when somebody says that this is wrong, or that it helped."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.feedback import Feedback
from jobaid.app.operations.spots import Part, part_at, parts_between, parts_shown
from jobaid.app.person import signed_in
from jobaid.app.reports import LIBRARY, ReportKind, Spot
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.meant import Entry
from jobaid.ui.report.report_sheet import ReportSheet
from jobaid.ui.sheets import Sheets
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser
from jobaid.ui.widgets.words import Words

_DEFAULTS: dict[str, ReportKind] = {LIBRARY: "missing"}


class Reporting(QObject):
    """Opens the sheets for it over a page. `said` is a sentence about what was kept."""

    said = Signal(str)

    def __init__(self, look: Look, desk: Desk, keys: Keys, sheets: Sheets, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._desk, self._keys, self._sheets, self._page = look, desk, keys, sheets, page
        self._menu: QMenu | None = None
        self._draft: tuple[Spot, ReportKind, str] | None = None
        self.feedback = Feedback(desk, signed_in())

    def wrong(self, entry: Entry | None = None) -> None:
        """Ask what is wrong with an entry, else with what is said now."""
        part = self._part(entry)
        draft = self._draft
        if draft is not None and draft[0] == part.spot:
            self._ask(part, *draft[1:])
        else:
            self._ask(part, _DEFAULTS.get(part.spot.kind, "wrong"), "")

    def thank(self, entry: Entry | None = None) -> None:
        """An entry helped, else what is said now."""
        part = self._part(entry)
        if part.spot.kind == LIBRARY:
            self.said.emit(text(message("report.nothing")))
            return
        self.feedback.thank(part.spot)
        self.said.emit(text(message("report.thanked", words=part.words, key=self._undo_key)))

    def offer(self, entry: Entry | None) -> None:
        """A small menu where the mouse is: what can be said of an entry, and what is selected to be copied."""
        self._menu = menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QApplication.focusWidget()
        if isinstance(words, Words) and words.textCursor().hasSelection():
            self._add(menu, "action.text.copy", lambda: self._keys.run("text.copy"))
        self._add(menu, "report.menu.wrong", partial(self.wrong, entry))
        self._add(menu, "report.menu.thank", partial(self.thank, entry))
        menu.popup(QCursor.pos())

    def forget(self) -> None:
        """Forget what was typed and not kept."""
        self._draft = None

    def mine(self) -> None:
        """What was reported, and what became of it."""
        from jobaid.ui.report.my_reports import MyReports

        key = self._keys.caption("report.wrong")
        sheet = self._sheets.show(lambda page: MyReports(self._look, self._desk, self.feedback, key, page))
        sheet.take_focus()

    @property
    def _undo_key(self) -> str:
        return self._keys.caption("call.undo")

    def _part(self, entry: Entry | None) -> Part:
        desk, parts = self._desk, self._parts()
        if entry is None:
            return parts[0]
        for part in parts:
            if (part.spot.kind, part.spot.id) == entry:
                return part
        stop = desk.call.stop
        return part_at(desk.library, Spot(*entry, stop.place.topic if stop else ""))

    def _parts(self) -> list[Part]:
        desk = self._desk
        shown = desk.shown()
        return parts_shown(desk.library, shown) if shown else parts_between(desk.library, desk.now)

    def _ask(self, part: Part, kind: ReportKind, words: str) -> None:
        sheet = self._sheets.show(lambda page: ReportSheet(self._look, part, page, kind=kind, words=words))
        sheet.kept.connect(partial(self._keep, part.spot))
        sheet.left_with.connect(partial(self._remember, part.spot))
        sheet.other_wanted.connect(partial(self._choose, part))

    def _remember(self, spot: Spot, kind: ReportKind, words: str) -> None:
        """Left by mistake, or to look something up: the line is there again."""
        self._draft = (spot, kind, words) if words else None

    def _choose(self, part: Part, kind: ReportKind, words: str) -> None:
        """Ask which part of what is shown is meant; left without a choice, it stays the one it was."""
        parts = self._parts()
        chooser = self._sheets.show(
            lambda page: Chooser(self._look, text(message("report.other")), page, digits=True, widest=560)
        )
        chooser.put([_choice(number, one) for number, one in enumerate(parts)])
        chooser.chosen.connect(lambda number: self._ask(parts[int(number)], kind, words))
        chooser.closed.connect(lambda: QTimer.singleShot(0, self, partial(self._ask_again, part, kind, words)))

    def _ask_again(self, part: Part, kind: ReportKind, words: str) -> None:
        if not self._sheets.is_open:
            self._ask(part, kind, words)

    def _keep(self, spot: Spot, kind: ReportKind, words: str) -> None:
        self._draft = None
        self.feedback.report(spot, kind, words)
        mine = text(message("action.report.mine"))
        self.said.emit(text(message("report.kept", mine=mine, key=self._undo_key)))

    def _add(self, menu: QMenu, name: str, run: Callable[[], object]) -> None:
        action = QAction(text(message(name)), menu)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)


def _choice(number: int, part: Part) -> Choice:
    kind = text(message(f"report.part.{part.spot.kind}"))
    return Choice(str(number), part.words or kind, group=kind if part.words else "")
