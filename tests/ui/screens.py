"""Every screen of the window, for whoever looks at all of them: each is made in a window on the library of calls."""

from collections.abc import Callable
from datetime import timedelta

from jobaid.app.day_events import PromiseMoved
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.ui.shell import MainWindow

Screen = Callable[[MainWindow], object]
SIZES = {"wide": (1280, 800), "compact": (340, 560), "strip": (1280, 180)}


def start(_window: MainWindow) -> None:
    pass


def day(window: MainWindow) -> None:
    """Between calls, with a call that was kept and a promise."""
    call(window)
    window.desk.answer(2)
    window.desk.go_on()
    window.desk.next_caller()


def call(window: MainWindow) -> None:
    window.open_topic("late")


def filled_call(window: MainWindow) -> None:
    call(window)
    window.desk.fill("customer", "Ms Duarte")
    window.open_topic("broken")
    window.open_topic("angry")


def reading(window: MainWindow) -> None:
    hits(window, "gift card")
    window.content.searching._open_current()


def missing(window: MainWindow) -> None:
    window.show_missing(UserFacing(message("no-folder", folder="/gone")))


def hits(window: MainWindow, words: str = "late") -> None:
    window.content.bar.search.ready()
    window.content.bar.search.field.setText(words)


def editor(window: MainWindow) -> None:
    call(window)
    window.keys.run("call.fill")


def choices(window: MainWindow) -> None:
    window.open_topic("broken")
    window.keys.run("call.fill")


def question(window: MainWindow) -> None:
    call(window)
    window.desk.fill("order", "1")
    window.desk.fill("order", "2")


def note(window: MainWindow) -> None:
    call(window)
    window.keys.run("call.note")


def sheet(action: str) -> Screen:
    def opened(window: MainWindow) -> None:
        call(window)
        assert window.keys.run(action)

    opened.__name__ = action
    return opened


def promised(window: MainWindow) -> None:
    """Late promises: the reminder above the page, and the list."""
    day(window)
    promise = window.desk.day.promised[0]
    window.desk.record(PromiseMoved(promise.id, window.desk.now - timedelta(minutes=5), "five ago"))
    assert window.keys.run("day.due")


SHEETS = ("call.else", "call.end", "call.promise", "window.palette", "window.keys", "window.settings")
SCREENS: tuple[Screen, ...] = (
    *(start, day, call, filled_call, reading, missing, hits, editor, choices, question, note, promised),
    *(sheet(action) for action in SHEETS),
)
