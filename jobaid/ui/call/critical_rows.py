"""What must be done before the call ends and is not yet, to be ticked there."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.app.desk import Desk
from jobaid.app.keys import numbered
from jobaid.app.operations.topics import ItemShown
from jobaid.app.strokes import caption
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow, words_from
from jobaid.ui.widgets.label import Label

_DIGITS = 9
_GAP = 2
_ROOM_FOR_CAPS = 280


class CriticalRows(QWidget):
    """A row an item, as they were when this was made: one that is ticked stays and can be ticked back.

    `page` is what the sheet lies over. `rows` has them by topic and item, none where nothing is left.
    """

    def __init__(self, look: Look, desk: Desk, keys: Keys, page: QWidget) -> None:
        super().__init__()
        self._look, self._desk, self._keys, self._page = look, desk, keys, page
        self.rows: dict[tuple[str, str], CheckRow] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_GAP)
        for number, (topic, item) in enumerate(desk.critical_left(), 1):
            lines.addWidget(self._row(number, topic, item))

    def refresh(self) -> None:
        """Show them as they are now."""
        left = {(topic, item.id) for topic, item in self._desk.critical_left()}
        for place, row in self.rows.items():
            row.set_state("to_do" if place in left else "done")

    def tick(self, number: int) -> bool:
        """Tick the one of that digit, or back. Returns whether there is one."""
        if not 0 < number <= len(self.rows):
            return False
        list(self.rows.values())[number - 1].click()
        return True

    def _row(self, number: int, topic: str, item: ItemShown) -> QWidget:
        """An item, with its topic where it is not the only one of the call."""
        row = CheckRow(self._look, item.words, key_caption=self._cap(number), menu=False)
        row.toggled_by_user.connect(partial(self._desk.tick, topic, item.id))
        self.rows[topic, item.id] = row
        found = self._desk.library.topics_by_id.get(topic)
        if found is None or len(self._desk.call.topics) < 2:
            return row
        return self._with_topic(row, found.title)

    def _with_topic(self, row: CheckRow, title: str) -> QWidget:
        both = QWidget()
        lines = QVBoxLayout(both)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(row)
        below = QVBoxLayout()
        below.setContentsMargins(words_from(self._look), 0, 0, 0)
        below.addWidget(Label(self._look, title, size="label", color="muted"))
        lines.addLayout(below)
        return both

    def _cap(self, number: int) -> str:
        """The key that ticks; large text leaves no room for it on a narrow panel."""
        keys = self._keys.bindings.keys["call.tick"]
        has_room = self._page.width() >= _ROOM_FOR_CAPS * self._look.scale
        if not keys or number > _DIGITS or not has_room:
            return ""
        return caption(numbered(keys[0])[number - 1][1], self._keys.platform)
