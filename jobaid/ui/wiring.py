"""Connects the window with what it asks for: libraries, settings, and a place on the screen."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from jobaid import paths, settings
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.ui.places import note_of_system
from jobaid.ui.widgets.turns import Turns

_NEEDED_SOON = (
    "widgets.hits",
    "call.call_page",
    "call.something_else",
    "call.end_sheet",
    "call.handover_sheet",
    "call.take_over_sheet",
    "call.may_sheet",
    "call.promise_sheet",
    "palette",
    "question_bar",
)

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.ui.boundary import Boundary
    from jobaid.ui.libraries import Libraries
    from jobaid.ui.places import Mode, Places
    from jobaid.ui.shell import MainWindow


def wire(window: "MainWindow", libraries: "Libraries", boundary: "Boundary", places: "Places") -> None:
    """Connect a window with the rest, for as long as it lasts."""
    loader = libraries.loader
    boundary.caught.connect(window.say_bug)
    loader.opened.connect(lambda folder: _know(window, folder))
    loader.arrived.connect(window.take)
    loader.sensed.connect(window.take_sensed)
    loader.missing.connect(window.show_missing)
    loader.broke.connect(boundary.take)
    libraries.begun.connect(lambda _folder: window.forget_library())
    loader.opened.connect(lambda _folder: make_ready(window))
    window.sample_wanted.connect(libraries.open_sample)
    window.library_wanted.connect(libraries.choose)
    window.setting_wanted.connect(lambda key, value: _keep(window, key, value))
    window.shape_wanted.connect(lambda shape: _turn(window, places, shape))
    application = QGuiApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(lambda: _keep_place(window, places))
    note = note_of_system(QGuiApplication.platformName())
    window.notes = (text(note),) if note else ()


def _know(window: "MainWindow", folder: "Path") -> None:
    """What search learned of a library comes with it; the people of the sample are nobody here."""
    window.desk.is_sample = folder == paths.sample_library()
    from jobaid.app.operations.learning import Memory  # after the first frame

    window.remember_in(Memory(folder))


def make_ready(window: "MainWindow") -> None:
    """Load what the first call needs while nobody waits: a module a turn, so that no key does."""
    modules = (partial(import_module, f"jobaid.ui.{name}") for name in _NEEDED_SOON)
    Turns(window).put((*modules, *window.promising.preparations, partial(_prepare, window)))


def _keep(window: "MainWindow", key: str, value: object) -> None:
    """Write a setting down and put it in force; where it cannot be written it holds until jobaid is closed."""
    try:
        settings.change(paths.settings_file(), key, value)
    except UserFacing as failure:
        window.content.status.say(text(message("window.setting-not-kept", reason=text(failure.message))))
    window.use_setting(key, value)


def _turn(window: "MainWindow", places: "Places", shape: "Mode") -> None:
    """Remember where the window stands in this shape, and put it where it stood in the other."""
    _keep_place(window, places)
    window.shape = shape
    places.restore(window, shape)


def _keep_place(window: "MainWindow", places: "Places") -> None:
    window.settle()
    places.keep(window, window.shape)


def _prepare(window: "MainWindow") -> None:
    """In the content that there is by then: another size of text makes it anew."""
    window.content.pages.prepare()
