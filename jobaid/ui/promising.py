"""What the keys of promises do in a window, and what reminds of them there."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.day import Change
from jobaid.app.reminders import Reminders
from jobaid.messages import message, text
from jobaid.ui.widgets.announce import announce

if TYPE_CHECKING:
    from jobaid.app.desk import Desk
    from jobaid.app.operations.promises import Promises
    from jobaid.app.promised import Promised
    from jobaid.settings import Settings
    from jobaid.ui.content import Content
    from jobaid.ui.keys import Keys
    from jobaid.ui.reminder_bar import ReminderBar
    from jobaid.ui.theme.look import Look

_EVERY = 15_000
"""Milliseconds between two looks at the clock."""


class Promising(QObject):
    """Opens the sheets of promises over the content that there is now, and reminds of what is due.

    It looks at the clock now and then, and whenever something has changed.
    """

    def __init__(
        self,
        look: "Look",
        desk: "Desk",
        keys: "Keys",
        *,
        window: QWidget,
        content: "Callable[[], Content]",
        chosen: "Callable[[], Settings]",
    ) -> None:
        super().__init__(window)
        self._look, self._desk, self._keys, self._window = look, desk, keys, window
        self._content, self._chosen = content, chosen
        self._reminders = Reminders()
        self.bar: ReminderBar | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.tick)
        desk.listen(self._changed)

    @property
    def runs(self) -> dict[str, Callable[..., object]]:
        """What is run for each action."""
        return {
            "call.promise": self._promise,
            "day.due": self._show_due,
            "day.shift": partial(self._show_due, of_shift=True),
        }

    @property
    def preparations(self) -> tuple[Callable[[], object], ...]:
        """What makes the first promise as quick as the next: the words of dates, and the rules that read them."""
        return self._load_words, lambda: self._promises.read("")

    def tick(self) -> None:
        """Remind of what is due soon or late by now."""
        due = self._reminders.tick(self._desk.day.promised, self._desk.now, self._ahead)
        if not due and self.bar is None:
            return
        bar = self._bar_of(self._content())
        shown = tuple(self._promises.row(one.promise) for one in due)
        before = bar.words
        bar.put(shown, has_call=bool(shown) and self._promises.has_call(shown[0].call))
        if any(one.is_new for one in due) and bar.words != before:
            announce(bar, bar.words)
            QApplication.alert(self._window)

    def show_again(self) -> None:
        """The content is another one: what it reminds of is shown there."""
        self.bar = None
        self.tick()

    @property
    def _ahead(self) -> timedelta:
        return timedelta(minutes=self._chosen().remind_minutes)

    @property
    def _promises(self) -> "Promises":
        from jobaid.app.operations.promises import Promises

        return Promises(self._desk, self._chosen().shift)

    def _changed(self, change: Change) -> None:
        """Nothing is looked at as long as nothing is promised."""
        if not self._desk.day.promised:
            if self.bar is not None:
                self.tick()
            self._timer.stop()
        elif change & (Change.DAY | Change.CALL):
            self._timer.start()
            self.tick()

    def _bar_of(self, content: "Content") -> "ReminderBar":
        if self.bar is None:
            from jobaid.ui.bars import REMINDING
            from jobaid.ui.reminder_bar import ReminderBar

            self.bar = bar = ReminderBar(self._look)
            bar.done.connect(self._keep)
            bar.later.connect(self._put_off)
            bar.open_wanted.connect(self._open_call)
            bar.all_wanted.connect(lambda: self._keys.run("day.due"))
            content.put_reminder(bar, REMINDING)
        return self.bar

    def _load_words(self) -> None:
        from jobaid.app.operations.due_words import scene_of

        scene_of(self._desk.library, self._desk.now)

    def _keep(self, name: str) -> None:
        self._promises.keep(name)

    def _put_off(self, name: str) -> None:
        promise = self._desk.day.promise_of(name)
        if promise is not None:
            self._reminders.put_off(promise, self._desk.now)
        self.tick()

    def _open_call(self, name: str) -> None:
        if self._promises.open_call(name):
            self._content().pages.show_desk()

    def _promise(self) -> None:
        from jobaid.ui.call.promise_sheet import promise_sheet

        sheet = self._content().sheets.show(promise_sheet(self._look, self._desk, self._chosen().shift))
        sheet.promised.connect(self._say)

    def _show_due(self, *, of_shift: bool = False) -> None:
        from jobaid.ui.call.due_sheet import due_sheet

        make = due_sheet(self._look, self._desk, of_shift=of_shift)
        sheet = self._content().sheets.show(make, also=frozenset({"call.undo"}))
        sheet.call_wanted.connect(self._content().pages.show_desk)

    def _say(self, made: "Promised") -> None:
        row = self._promises.row(made)
        words = message("promise.saved", do=made.do, when=row.due, key=self._keys.caption("call.undo"))
        self._content().status.say(text(words))
