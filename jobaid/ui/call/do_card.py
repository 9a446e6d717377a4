"""What is to be done on this call, item by item."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.topics import ItemShown, TopicShown
from jobaid.call import MarkState
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.meant import shows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.check import CheckRow
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label


class DoCard(Card):
    """The list of actions. `reason_wanted` asks why an item does not apply, at a row of it.

    `said_of` gives what is said of an item, as `Content.said_of` does.
    """

    reason_wanted = Signal(str)
    said_of = Signal(str, object)

    def __init__(self, look: Look, desk: Desk, keys: Keys, *, only_next: bool = False) -> None:
        super().__init__(look, fill="surface" if not only_next else "background", edge=None if only_next else "line")
        self.setAccessibleName(text(message("panel.do")))
        self._desk, self._keys = desk, keys
        self._only_next = only_next
        self._topic = ""
        self._items: tuple[ItemShown, ...] | None = None
        self.rows: dict[str, CheckRow] = {}
        self._parts: list[QWidget] = []
        self.body.setSpacing(2)
        self._menu: QMenu | None = None

    def put(self, topic: TopicShown) -> None:
        """Show the list as it stands; rows that are still there stay the widgets they are."""
        items = tuple(item for item in topic.items if not self._only_next or item.current)
        if (self._topic, self._items) == (topic.id, items):
            return
        before = self._items
        is_same = self._topic == topic.id and before is not None and _lasting(before) == _lasting(items)
        self._topic, self._items = topic.id, items
        if is_same:
            self._update(items)
        else:
            self._build(topic, items)
        self.setVisible(bool(items) or not self._only_next)

    def set_narrow(self, narrow: bool) -> None:
        """The item to do next stands without a surface of its own."""
        super().set_narrow(narrow)
        if getattr(self, "_only_next", False):
            self.body.setContentsMargins(0, 0, 0, 0)

    def place_of(self, item: str, over: QWidget) -> QRect:
        """Where an item is shown, on another widget that this one stands in."""
        row = self.rows[item]
        return QRect(row.mapTo(over, QPoint(0, 0)), row.size())

    def _build(self, topic: TopicShown, items: tuple[ItemShown, ...]) -> None:
        for part in self._parts:
            discard(part)
        self._parts, self.rows = [], {}
        if not self._only_next:
            self._add(self._heading_row(items))
        for item in items:
            self.rows[item.id] = row = self._row(topic.id, item)
            self._add(row)
        if not items and not self._only_next:
            self._add(Label(self._look, text(message("do.none")), color="muted"))
        elif not self._only_next:
            self._add(Hint(self._look, self._keys, "call.tick", text(message("do.tick"))))

    def _update(self, items: tuple[ItemShown, ...]) -> None:
        for item in items:
            self.rows[item.id].set_state(item.state, item.reason)
            self.rows[item.id].set_current(item.current)
        if not self._only_next:
            self._count.put(_count(items))

    def _heading_row(self, items: tuple[ItemShown, ...]) -> QWidget:
        look = self._look
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(0, 0, 0, 6)
        line.addWidget(Label(look, text(message("panel.do")), size="label", color="muted", strong=True), 1)
        self._count = Label(look, _count(items), size="label", color="muted", strong=True, whole=True)
        line.addWidget(self._count)
        return heading

    def _row(self, topic: str, item: ItemShown) -> CheckRow:
        why = "" if self._only_next else "\n".join(filter(None, (item.why, item.when)))
        row = CheckRow(
            self._look,
            item.words,
            why,
            state=item.state,
            current=item.current,
            critical_words=text(message("do.critical")) if item.critical else "",
            reason=item.reason,
        )
        row.toggled_by_user.connect(partial(self._desk.tick, topic, item.id))
        row.menu_wanted.connect(partial(self._offer, topic, item.id))
        shows(row, "item", f"{topic}/{item.id}")
        return row

    def _offer(self, topic: str, item: str) -> None:
        """What more can be said of an item: done, to do, not applicable."""
        self._menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        states: tuple[tuple[str, Callable[[], object]], ...] = (
            ("do.done", partial(self._mark, topic, item, "done")),
            ("do.to-do", partial(self._mark, topic, item, "to_do")),
            ("do.not-applicable", partial(self.reason_wanted.emit, item)),
        )
        for number, (name, run) in enumerate(states, 1):
            action = QAction(f"&{number}  {text(message(name))}", menu)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.addSeparator()
        for what in ("wrong", "thank"):
            said = partial(self.said_of.emit, what, ("item", f"{topic}/{item}"))
            menu.addAction(text(message(f"report.menu.{what}"))).triggered.connect(said)
        menu.popup(self.rows[item].mapToGlobal(QPoint(0, self.rows[item].height())))

    def _mark(self, topic: str, item: str, state: MarkState) -> None:
        self._desk.mark(topic, item, state)

    def _add(self, part: QWidget) -> None:
        self.body.addWidget(part)
        self._parts.append(part)


def _lasting(items: tuple[ItemShown, ...]) -> list[ItemShown]:
    """The items without what changes as they are done."""
    return [replace(item, state="to_do", reason="", current=False) for item in items]


def _count(items: tuple[ItemShown, ...]) -> str:
    done = sum(item.state != "to_do" for item in items)
    return text(message("do.count", done=done, all=len(items))) if items else ""
