"""The library that is open in the window: reading and following it, and opening another."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid import paths
from jobaid.app.operations.libraries import is_first_start, remember
from jobaid.errors import UserFacing
from jobaid.ui.loading import Loader
from jobaid.ui.theme.look import Look

if TYPE_CHECKING:  # made when they are first wanted
    from collections.abc import Callable

    from jobaid.ui.first_start_bar import FirstStartBar
    from jobaid.ui.libraries_sheet import LibrariesSheet
    from jobaid.ui.sheets import Sheets


class Libraries(QObject):
    """Puts its sheet over `window`. What is read comes from `loader`; `begun` tells that another library is opened.

    `over` gives what opens sheets in the window; without it the sheet lies over `window` by itself.
    """

    begun = Signal(object)

    def __init__(self, look: Look, window: QWidget, over: "Callable[[], Sheets] | None" = None) -> None:
        super().__init__(window)
        self._look = look
        self._window, self._over = window, over
        self._folder = paths.sample_library()
        self._keep = False
        self._sheet: LibrariesSheet | None = None
        self._bar: FirstStartBar | None = None
        self.loader = Loader(self)
        self.loader.opened.connect(self._opened)

    @property
    def folder(self) -> Path:
        """The folder of the library that is open, or on its way."""
        return self._folder

    def begin(self, folder: Path, *, keep: bool = True) -> None:
        """Open a library; with `keep` also the next time."""
        self._folder, self._keep = folder, keep
        if self._bar is not None and folder != paths.sample_library():
            self._bar.hide()
        self.begun.emit(folder)
        self.loader.load(folder)

    def open_sample(self) -> None:
        """Open the library that comes with jobaid."""
        self.begin(paths.sample_library())

    def choose(self) -> None:
        """Show the sheet to choose another library."""
        self._shown_sheet()

    def first_start_bar(self) -> "FirstStartBar | None":
        """On the very first start, what to show above the page."""
        from jobaid.ui.first_start_bar import FirstStartBar

        self._bar = None  # the one before went with the content it stood in
        if not is_first_start():
            return None
        self._bar = bar = FirstStartBar(self._look)
        bar.open_wanted.connect(lambda: self._shown_sheet().open_folder())
        bar.new_wanted.connect(lambda: self._shown_sheet().start_new())
        bar.dismissed.connect(self._dismiss)
        return bar

    def made_sheet(self, page: QWidget) -> "LibrariesSheet":
        """A new sheet over a page, in the look and the size of text that are in force."""
        from jobaid.ui.libraries_sheet import LibrariesSheet

        sheet = LibrariesSheet(self._look, self._folder, page)
        sheet.chosen.connect(self.begin)
        return sheet

    def _shown_sheet(self) -> "LibrariesSheet":
        if self._over is not None:
            sheet = self._over().show(self.made_sheet)
        else:
            self._close_sheet()
            self._sheet = sheet = self.made_sheet(self._window)
        sheet.choose()
        return sheet

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.leave()
            self._sheet.deleteLater()

    def _opened(self, folder: Path) -> None:
        """Where the settings cannot be written it is open all the same, only not the next time by itself."""
        if self._keep:
            with suppress(UserFacing):
                remember(folder)

    def _dismiss(self) -> None:
        if self._bar is not None:
            self._bar.hide()
        with suppress(UserFacing):
            remember(paths.sample_library())
