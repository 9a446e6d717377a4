"""From the arguments to the first frame, and only then to the library."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths, settings
from jobaid.app.operations.libraries import folder_in_force, outline_of, require_library
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, speak, text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jobaid.ui.libraries import Libraries
    from jobaid.ui.shell import MainWindow

COULD_NOT = 2
_PSEUDO = {"pseudo": False, "pseudo-rtl": True}
"""What JOBAID_LOCALE may be, and whether it is written from right to left; see `messages.pseudo`."""


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
    require_library(folder)
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

    from jobaid.app.desk import Desk
    from jobaid.ui.boundary import Boundary
    from jobaid.ui.libraries import Libraries
    from jobaid.ui.places import Places
    from jobaid.ui.shell import MainWindow
    from jobaid.ui.theme.look import Look
    from jobaid.ui.wiring import wire

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it, which Qt's loop would not
    application = make_application(os.environ.get("JOBAID_LOCALE", ""))
    boundary = Boundary(paths.log_file())
    boundary.install()
    chosen = settings.load(paths.settings_file())
    look = Look(application, chosen.theme, chosen.text_size)
    window = MainWindow(look, Desk(chosen.role), chosen)
    libraries = Libraries(look, window, window.sheets)
    places = Places(paths.state_file())
    wire(window, libraries, boundary, places)
    window.show_outline(outline_of(folder))
    window.painted.connect(lambda: _go_on(window, libraries, folder, keep=keep))
    places.restore(window, places.last_mode)
    window.shape = places.last_mode
    application.applicationStateChanged.connect(lambda _state: libraries.loader.look_now())
    application.aboutToQuit.connect(libraries.loader.stop)
    window.show()
    window.content.take_focus()
    return int(application.exec())


def make_application(language: str) -> "QApplication":
    """Qt's application, in the language that the environment asks for."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from jobaid.ui.theme.look import STYLED

    application = QApplication(["jobaid", "-style", "Fusion"])
    application.setProperty(STYLED, True)
    if language in _PSEUDO:
        speak("pseudo")
        is_right_to_left = _PSEUDO[language]
        directions = Qt.LayoutDirection
        application.setLayoutDirection(directions.RightToLeft if is_right_to_left else directions.LeftToRight)
    application.setApplicationName(text(message("window.title")))
    application.setDesktopFileName("jobaid")
    return application


def _go_on(window: "MainWindow", libraries: "Libraries", folder: Path, *, keep: bool) -> None:
    """What comes after the first frame: the icon, and the library."""
    from PySide6.QtGui import QIcon

    window.setWindowIcon(QIcon(str(paths.assets() / "jobaid.png")))
    if folder == paths.sample_library():
        window.show_above(libraries.first_start_bar)
    libraries.begin(folder, keep=keep)
