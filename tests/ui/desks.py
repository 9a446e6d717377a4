"""A desk with a small library, and a window that shows parts of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from tests.libraries import read, write

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
FRAME = """
format = 1
name = "Test"
locales = ["en-IE"]
currency = "EUR"
time_zone = "UTC"
opening = "opening"
who = ["customer", "order"]
[[slot]]
name = "customer"
type = "text"
prompt = "customer's name"
[[slot]]
name = "order"
type = "text"
prompt = "order number"
"""
ENDS = """
[[disposition]]
id = "resolved"
name = "Resolved"
kind = "resolved"
[[disposition]]
id = "follow-up"
name = "Follow-up promised"
kind = "follow_up"
"""
OPENING = """
[topic]
title = "Opening"
kind = "shared"
[[script]]
id = "greeting"
kind = "guide"
cover = ["Hello, this is Larkfield", "Your name"]
back = true
"""
LATE = """
[topic]
title = "Order is late"
[[checklist]]
id = "identity"
do = "Match the postcode"
critical = true
[[checklist]]
id = "scan"
do = "Read the last scan"
[[script]]
id = "look"
say = "I am looking now, {{ customer }}."
go = "call-back"
[[script]]
id = "call-back"
say = "I call you back."
commitment = { do = "Call {{ customer }} back", due = "by 16:00" }
end = "END"
"""


def files(*, ends: bool = True) -> dict[str, str]:
    """A library with as many topics as there are digits, and two more."""
    late = LATE if ends else LATE.replace('end = "END"', "back = true")
    made = {
        "library.toml": FRAME + (ENDS if ends else ""),
        "topics/opening.toml": OPENING,
        "topics/late.toml": late.replace("END", "follow-up"),
        "topics/angry.toml": '[topic]\ntitle = "Caller is angry"\nkind = "interrupt"\n',
        "notices.toml": '[[notice]]\nid = "down"\ntext = "Cards are down"\nsay = "Back at two."\ntopics = ["t5"]\n',
    }
    return made | {f"topics/t{number}.toml": f'[topic]\ntitle = "Topic {number}"\n' for number in range(1, 10)}


def desk_with(folder: Path, content: dict[str, str]) -> Desk:
    """A desk with the library of these files."""
    desk = Desk("agent", lambda _library: NOW)
    desk.take_library(read(write(folder, content)).library)
    return desk


class Bench(QWidget):
    """A window around a part of the screen; `refresh` of the part is called whenever the desk has changed."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self.look, self.desk = look, desk
        self.keys = Keys(self, platform="linux")
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)

    def put(self, *parts: QWidget) -> None:
        """Show parts under each other."""
        for part in parts:
            self._whole.addWidget(part)
            self._follow(getattr(part, "refresh", None))

    def _follow(self, refresh: Callable[[], None] | None) -> None:
        if refresh is not None:
            self.desk.listen(lambda _change: refresh())
