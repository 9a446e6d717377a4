"""From the arguments to the first frame, and only then to the library."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths, settings
from jobaid.app.operations.libraries import folder_in_force, outline_of
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text

if TYPE_CHECKING:
    from jobaid.ui.boundary import Boundary
    from jobaid.ui.shell import MainWindow

COULD_NOT = 2


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on the library in force, or on that of `--library`. Returns the exit code."""
    try:
        named = library_named(arguments)
        check_screen(os.environ, sys.platform)
    except UserFacing as failure:
        print(str(failure).replace("\n", " "), file=sys.stderr)
        return COULD_NOT
    return _run(folder_in_force(named).absolute(), keep=named is not None)


def library_named(arguments: Sequence[str]) -> Path | None:
    """The folder after `--library`. Raises UserFacing if it is none, or holds no library."""
    if not arguments:
        return None
    _, _, joined = arguments[0].partition("=")
    given = joined or (arguments[1] if len(arguments) > 1 else "")
    if not given:
        raise UserFacing(message("window.no-folder-given"))
    folder = Path(given)
    if not folder.is_dir():
        raise UserFacing(message("no-folder", folder=folder), message("no-folder.hint", folder=folder))
    if not (folder / "library.toml").is_file():
        raise UserFacing(message("no-library", folder=folder), message("no-library.hint", folder=folder))
    return folder


def check_screen(environment: Mapping[str, str], system: str) -> None:
    """Raises UserFacing where Qt would otherwise end the process without a word that helps."""
    if system != "linux" or environment.get("QT_QPA_PLATFORM"):
        return
    if environment.get("WAYLAND_DISPLAY"):
        return
    if not environment.get("DISPLAY"):
        raise UserFacing(message("window.no-display"))
    _check_plugin()


def _check_plugin() -> None:
    """Load Qt's part for X11, as Qt is about to: a library that the machine lacks is named by the loader."""
    import ctypes

    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise UserFacing(_lacking(error)) from None


def _lacking(error: OSError) -> Message:
    return message("window.no-plugin", reason=str(error))


def _run(folder: Path, *, keep: bool) -> int:
    import signal

    from PySide6.QtWidgets import QApplication

    from jobaid.ui.boundary import Boundary
    from jobaid.ui.shell import MainWindow
    from jobaid.ui.theme.look import Look

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it, which Qt's loop would not
    chosen = settings.load(paths.settings_file())
    outline = outline_of(folder)
    application = QApplication(["jobaid"])
    application.setApplicationName(text(message("window.title")))
    application.setDesktopFileName("jobaid")
    boundary = Boundary(paths.log_file())
    boundary.install()
    window = MainWindow(Look(application, chosen.theme, chosen.text_size), chosen.role)
    boundary.caught.connect(window.say_bug)
    window.show_outline(outline)
    window.painted.connect(lambda: _go_on(window, boundary, folder, keep=keep))
    window.resize(window.sizeHint().boundedTo(application.primaryScreen().availableSize()))
    window.show()
    window.bar.search.ready()
    return int(application.exec())


def _go_on(window: "MainWindow", boundary: "Boundary", folder: Path, *, keep: bool) -> None:
    """What comes after the first frame: the icon, and the library."""
    from PySide6.QtGui import QIcon

    from jobaid.ui.loading import Loader

    window.setWindowIcon(QIcon(str(paths.assets() / "jobaid.png")))
    loader = Loader(window)
    loader.arrived.connect(window.take)
    loader.missing.connect(window.show_missing)
    loader.broke.connect(boundary.take)
    window.sample_wanted.connect(lambda: loader.load(paths.sample_library(), keep=True))
    loader.load(folder, keep=keep)
