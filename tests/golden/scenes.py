"""What can be on the screen, and how a window comes to show it: for goldens, and for the pictures of the docs.

Scenes act through the desk and the window's own actions, on the sample library or on one with very long words.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from jobaid import paths
from jobaid.app.day_events import PromiseMoved
from jobaid.app.desk import Desk
from jobaid.app.operations.promises import Promises
from jobaid.call import Held
from jobaid.library.catalogue import Catalogue
from jobaid.library.searching import engine_for
from jobaid.model.library import Library
from jobaid.settings import Settings
from jobaid.ui.call.may_sheet import MaySheet
from jobaid.ui.call.promise_sheet import PromiseSheet
from jobaid.ui.shell import MainWindow
from jobaid.ui.theme.look import Look

HERE = Path(__file__).resolve().parent
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
TOPIC = "late-delivery"
STEP = "moved"
INTERRUPT = "ask-manager"
KNOWN = {"customer": "Ms Duarte", "order": "48213", "last_scan": "Dublin depot, 07:40", "delivery_by": "18:00 tomorrow"}
SIZES = {"wide": (1280, 800), "compact": (340, 560), "strip": (1366, 180), "small": (1093, 614)}

Act = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True)
class Stage:
    """A window before anything is done in it. `long_words` is the library with very long words."""

    size: tuple[int, int] = SIZES["wide"]
    theme: str = "light"
    text_size: int = 100
    gist: bool = False
    long_words: bool = False

    @contextmanager
    def set_up(self, application: QApplication, act: "Act") -> Iterator[MainWindow]:
        """A window in which something was done; it is gone for good afterwards, so that the next one is as fast."""
        window = self._open(application)
        try:
            act(window)
            settle(application)
            yield window
        finally:
            window.hide()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _open(self, application: QApplication) -> MainWindow:
        look = Look(application, self.theme, self.text_size)
        chosen = Settings(theme=self.theme, text_size=self.text_size, role="agent", gist=self.gist)
        window = MainWindow(look, Desk("agent", lambda _library: NOW), chosen)
        window.resize(*self.size)
        window.move(0, max(window.screen().availableGeometry().height() - self.size[1], 0))
        window.show()
        window.activateWindow()
        library, engine = _library(paths.sample_library() if not self.long_words else HERE / "library")
        window.take(library)
        window.take(engine)
        window.content.pages.take_focus()
        settle(application)
        return window


def settle(application: QApplication) -> None:
    """Let layouts and what they put off come to rest."""
    for _ in range(20):
        application.processEvents()


@cache
def _library(folder: Path) -> tuple[Library, object]:
    catalogue = Catalogue(folder)
    catalogue.refresh()
    library = catalogue.contents.library
    return library, engine_for(library)


def start(_window: MainWindow) -> None:
    """The first call of the day has not come yet."""


def between(window: MainWindow) -> None:
    """Between calls, with a promise, a note to copy and an unfinished call."""
    desk = window.desk
    _call(window, {"customer": "Mr Osei", "order": "47790", "delivery_by": "16:00 today"})
    desk.answer(1)
    desk.note("Parcel moves again, told the window")
    desk.end("follow-up")
    desk.copied("Order 47790: moves again")
    desk.next_caller()
    desk.open_topic("where-is-my-refund")
    desk.fill("customer", "Ms Lind")
    desk.fill("order", "46112")
    desk.note("Asked for her bank's name, line dropped")
    desk.next_caller()
    window.content.pages.show_desk()


def call(window: MainWindow) -> None:
    """In the middle of a call, as the opening led there."""
    _open_call(window)
    _call(window, KNOWN)
    window.content.pages.show_desk()


def interrupt(window: MainWindow) -> None:
    """The customer of that call wants a manager."""
    call(window)
    window.open_topic(INTERRUPT)


def search(window: MainWindow) -> None:
    """Searching, mistyped, over a call."""
    call(window)
    window.keys.run("find.open")
    window.content.bar.search.field.setText("refnd")


def nothing_found(window: MainWindow) -> None:
    """Words that nothing fits."""
    window.keys.run("find.open")
    window.content.bar.search.field.setText("qqqqqqqq")


def filling(window: MainWindow) -> None:
    """A value is asked for where it stands in the words."""
    _open_call(window)
    _call(window, {"customer": "Ms Duarte", "order": "48213"})
    window.content.pages.show_desk()
    settle(_application())
    window.keys.run("call.fill")


def end(window: MainWindow) -> None:
    """The edge of a call, with something critical left."""
    _call(window, KNOWN)
    window.desk.note("Parcel moves, window told")
    window.content.pages.show_desk()
    window.keys.run("call.end")


def promise(window: MainWindow) -> None:
    """Something is promised, off the agent's shift."""
    window.use_setting("shift", "Mon-Fri 08:00-16:30")
    call(window)
    window.keys.run("call.promise")
    window.findChildren(PromiseSheet)[-1].field.begin("Call Ms Duarte back tomorrow at 7")


def due(window: MainWindow) -> None:
    """All that is promised, a part of it late, and the reminder above the page."""
    call(window)
    promises = Promises(window.desk)
    for line in ("Ring the carrier in 1 minute", "Call Ms Duarte back at 16:00", "Send the lamp in 3 working days"):
        promises.make(line)
    late = promises.due_list().today[0].id
    window.desk.record(PromiseMoved(late, NOW - timedelta(minutes=25), "at 10:15"))
    window.keys.run("day.due")


def on_hold(window: MainWindow) -> None:
    """The customer of that call has waited too long."""
    call(window)
    window.desk.record(Held(NOW - timedelta(minutes=5, seconds=12)), undoable=False)


def on_hold_before(window: MainWindow) -> None:
    """On hold before it is known what the call is about."""
    window.desk.record(Held(NOW - timedelta(minutes=2, seconds=10)), undoable=False)


def off_hold(window: MainWindow) -> None:
    """Back with that customer."""
    on_hold(window)
    window.keys.run("call.hold")


def several(window: MainWindow) -> None:
    """Three calls at once: one on hold, one put aside, one in front."""
    call(window)
    window.desk.record(Held(NOW - timedelta(minutes=2, seconds=40)), undoable=False)
    window.desk.next_caller()
    window.desk.open_topic(INTERRUPT)
    window.keys.run("call.pause")
    window.desk.open_topic(TOPIC)
    window.content.pages.show_desk()


def may(window: MainWindow) -> None:
    """May this be given? It is beyond the limit."""
    call(window)
    window.keys.run("call.may")
    window.findChildren(MaySheet)[-1].line.field.setText("refund 60")


def handover(window: MainWindow) -> None:
    """That call is to be handed over."""
    call(window)
    window.keys.run("call.handover")


def notes(window: MainWindow) -> None:
    """Today's notes, one of them not copied yet."""
    _call(window, KNOWN)
    window.desk.end("resolved")
    window.desk.next_caller()
    window.content.pages.show_desk()
    window.keys.run("day.notes")


def something_else(window: MainWindow) -> None:
    """All steps of the topic, and all interrupts."""
    call(window)
    window.keys.run("call.else")


def palette(window: MainWindow) -> None:
    """Everything that can be done now."""
    call(window)
    window.keys.run("window.palette")


def keys(window: MainWindow) -> None:
    """All keys."""
    call(window)
    window.keys.run("window.keys")


def settings(window: MainWindow) -> None:
    """The settings."""
    call(window)
    window.keys.run("window.settings")


def _open_call(window: MainWindow) -> None:
    """Walk the opening to its end."""
    desk = window.desk
    desk.go_on()
    if desk.shown() is None:
        window.keys.run("call.on")
    desk.answer(1)
    desk.fill("customer", "Ms Duarte")
    desk.go_on()
    desk.fill("order", "48213")
    desk.answer(1)
    desk.go_on()
    desk.answer(1)


def _call(window: MainWindow, known: dict[str, str]) -> None:
    desk = window.desk
    for slot, value in known.items():
        desk.fill(slot, value)
    desk.open_topic(TOPIC)
    desk.answer(1)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
