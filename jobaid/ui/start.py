"""From the arguments to the first frame, and only then to the library."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import paths, settings
from jobaid.app.beside.door import claim, door_of_user
from jobaid.app.operations.libraries import folder_in_force, outline_of, require_library
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, speak, text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jobaid.ui.libraries import Libraries
    from jobaid.ui.shell import MainWindow

COULD_NOT = 2
_PRACTICE = "--practice"
_PSEUDO = {"pseudo": False, "pseudo-rtl": True}
"""What JOBAID_LOCALE may be, and whether it is written from right to left; see `messages.pseudo`."""


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on the library in force, or on that of `--library`. Returns the exit code."""
    is_practice = _PRACTICE in arguments
    try:
        rest, person = person_named([one for one in arguments if one != _PRACTICE])
        named = library_named(rest)
        if not is_practice and (code := _shown_already(named, _checked(person))) is not None:
            return code
        check_screen(os.environ, sys.platform)
        if is_practice:
            _begin_practice()
    except UserFacing as failure:
        print(str(failure).replace("\n", " "), file=sys.stderr)
        return COULD_NOT
    return _run(folder_in_force(named).absolute(), person, keep=named is not None, is_practice=is_practice)


def _checked(person: str) -> str:
    if not person:
        return ""
    from jobaid.app.beside.wishes import MOST_WORDS, is_plain

    if len(person) > MOST_WORDS:
        raise UserFacing(message("open.too-long", name="--as", most=MOST_WORDS))
    if not is_plain(person):
        raise UserFacing(message("open.signs", name="--as"))
    return person


def _shown_already(named: Path | None, person: str) -> int | None:
    """The exit code where the window is open already, and is in front now; None where this is to be the window."""
    door = door_of_user()
    if claim(door) is not None:
        return None
    from jobaid.app.beside.asking import claim_or_ask
    from jobaid.app.beside.wishes import Answer, Wish

    answer = claim_or_ask(door, Wish(library=str(named.absolute()) if named else "", person=person))
    if not isinstance(answer, Answer):
        return None
    if answer.said:
        print(answer.said.replace("\n", " "), file=sys.stderr)
    return 0 if answer.ok else COULD_NOT


def _begin_practice() -> None:
    from jobaid.app import practice

    practice.begin()


def person_named(arguments: Sequence[str]) -> tuple[list[str], str]:
    """The arguments without `--as`, and who is named there; "" for nobody."""
    rest = list(arguments)
    for place, one in enumerate(rest):
        if one == "--as":
            return [*rest[:place], *rest[place + 2 :]], "".join(rest[place + 1 : place + 2])
        if one.startswith("--as="):
            return [*rest[:place], *rest[place + 1 :]], one.removeprefix("--as=")
    return rest, ""


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


def _run(folder: Path, person: str, *, keep: bool, is_practice: bool) -> int:
    import signal

    from jobaid.app.desk import Desk
    from jobaid.ui.boundary import Boundary
    from jobaid.ui.kept.ageing import Ageing
    from jobaid.ui.libraries import Libraries
    from jobaid.ui.places import Places
    from jobaid.ui.resuming import Resuming
    from jobaid.ui.saving import Saving
    from jobaid.ui.shell import MainWindow
    from jobaid.ui.theme.look import Look
    from jobaid.ui.wiring import wire

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it, which Qt's loop would not
    application = make_application(os.environ.get("JOBAID_LOCALE", ""))
    boundary = Boundary(paths.log_file())
    boundary.install()
    chosen = settings.load(paths.settings_file())
    look = Look(application, chosen.theme, chosen.text_size)
    window = MainWindow(look, Desk(chosen.role, person=person or chosen.person), chosen)
    libraries = Libraries(look, window, window.sheets)
    places = Places(paths.state_file())
    wire(window, libraries, boundary, places)
    if is_practice:
        window.practise()
    saving = Saving(window)
    Resuming(window, saving, libraries.loader)
    Ageing(window, saving)
    window.show_outline(outline_of(folder))
    window.painted.connect(lambda: _go_on(window, libraries, folder, keep=keep))
    window.painted.connect(lambda: saving.begin(paths.journal_file(), window.desk.now))
    places.restore(window, places.last_mode)
    window.shape = places.last_mode
    application.applicationStateChanged.connect(lambda _state: libraries.loader.look_now())
    application.aboutToQuit.connect(libraries.loader.stop)
    application.aboutToQuit.connect(saving.close)
    window.show()
    window.content.pages.take_focus()
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
    from PySide6.QtGui import QGuiApplication, QIcon

    from jobaid.app.practice import erase_left
    from jobaid.ui.beside.beside import Beside

    window.setWindowIcon(QIcon(str(paths.assets() / "jobaid.png")))
    erase_left()
    if folder == paths.sample_library() and not window.is_practice:
        window.show_above(libraries.first_start_bar)
    beside = Beside(window, libraries, None if window.is_practice else door_of_user())
    application = QGuiApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(beside.stop)
    libraries.begin(folder, keep=keep)
