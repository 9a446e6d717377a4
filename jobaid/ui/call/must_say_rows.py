"""What must be read out before the call ends, each with the way to it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from jobaid.app.operations.must_says import MustSay
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.row_button import RowButton


def must_say_rows(look: Look, unread: Iterable[MustSay], read_now: Callable[[str], None]) -> Iterator[QWidget]:
    """A row each: pressed, its words are shown to be read."""
    for one in unread:
        words = text(message("end.must-say-row", name=one.name, topic=one.topic))
        name = text(message("end.read-now-name", name=one.name, topic=one.topic))
        row = RowButton(look, words, text(message("end.read-now")), name=name)
        row.clicked.connect(partial(read_now, f"{one.place.topic}/{one.place.step}"))
        yield row
