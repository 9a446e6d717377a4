"""One promise in a list: kept with a tick, moved or cancelled right where it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.operations.promises import Promises, PromiseShown
from jobaid.app.promised import Owner
from jobaid.messages import message, text
from jobaid.ui.call.due_field import DueField
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow, words_from
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton

_BESIDE = 300
"""From that width on, at the usual size of text, the time stands beside what is to be done."""


class PromiseLine(QWidget):
    """What is to be done and by when; below it whom it is about, and the line that moves or cancels it.

    `open_wanted` asks for the call on which it was promised, `resized` tells that it needs more or less room.
    """

    open_wanted = Signal(str)
    resized = Signal()

    def __init__(
        self, look: Look, promises: Promises, shown: PromiseShown, *, gives: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._promises, self.shown = look, promises, shown
        self._menu: QMenu | None = None
        self._editor: DueField | LineField | None = None
        self.check = CheckRow(look, shown.do, fades=True, because="promise.cancelled")
        self.check.toggled_by_user.connect(self._turn_kept)
        self.check.menu_wanted.connect(self._offer)
        self.beside, self.below = Label(look, whole=True), Label(look, size="label")
        self.about = Label(look, size="label", color="muted")
        self.when = SmallButton(look, text(message("promise.when")), name=_named("promise.when", shown))
        self.when.clicked.connect(self.move_it)
        self.give = SmallButton(look, text(message("promise.to-team")), name=_named("promise.to-team", shown))
        self.give.clicked.connect(lambda: self._promises.give("team", self.shown.id))
        self._gives = gives
        self._lay_out()
        self.put(shown)

    def put(self, shown: PromiseShown) -> None:
        """Show it as it is now."""
        self.shown = shown
        is_open = shown.state == "open"
        self.check.set_state({"open": "to_do", "kept": "done"}.get(shown.state, "not_applicable"), shown.reason)  # type: ignore[arg-type]
        key = "promise.row-about" if shown.about else "promise.row"
        self.check.setAccessibleName(text(message(key, do=shown.do, due=self._due(), about=shown.about)))
        self.beside.recolour("care" if shown.is_late else "ink")
        self.below.recolour("care" if shown.is_late else "muted")
        self.about.put(shown.about)
        self.about.setVisible(bool(shown.about))
        self.when.setVisible(is_open and not shown.has_time)
        self.give.setVisible(self._gives and is_open and shown.owner == "me")
        self._place()

    def move_it(self) -> None:
        """Ask until when."""
        field = DueField(self._look, text(message("promise.move-field")), self._promises.read, has_do=False)
        field.taken.connect(lambda line: self._done(partial(self._promises.move, self.shown.id, line)))
        field.left.connect(self._close)
        field.changed.connect(self.resized)
        self._edit(field)

    def cancel_it(self) -> None:
        """Ask why it is not kept any more."""
        field = LineField(self._look, text(message("promise.cancel-field")), escapes=True)
        field.field.setPlaceholderText(text(message("promise.cancel-field")))
        field.entered.connect(partial(self._cancel, field))
        field.escaped.connect(self._close)
        self._edit(field)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's: on a narrow panel the time stands below."""
        super().resizeEvent(event)
        self._place()

    def _due(self) -> str:
        late = self.shown.is_late
        return text(message("promise.row", do=self.shown.due, due=self.shown.ahead)) if late else self.shown.due

    def _place(self) -> None:
        is_wide = self.width() >= _BESIDE * self._look.scale
        self.beside.put(self.shown.due)
        self.below.put(self.shown.ahead if is_wide else self._due())
        self.beside.setVisible(is_wide)
        self.below.setVisible(self.shown.is_late or not is_wide)

    def _turn_kept(self) -> None:
        if self.shown.state == "cancelled":
            self._promises.keep(self.shown.id, kept=False)
        else:
            self._promises.keep(self.shown.id, kept=self.shown.state == "open")

    def _offer(self) -> None:
        """What more can be done with it."""
        self._menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (name, run) in enumerate(self._ways(), 1):
            action = QAction(f"&{number}  {text(message(name))}", menu)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.popup(self.check.mapToGlobal(QPoint(0, self.check.height())))

    def _ways(self) -> list[tuple[str, Callable[[], object]]]:
        shown, has_call = self.shown, self._promises.has_call(self.shown.call)
        opens: list[tuple[str, Callable[[], object]]] = []
        if has_call:
            opens = [("promise.open", partial(self.open_wanted.emit, shown.id))]
        if shown.state != "open":
            return [("promise.reopen", partial(self._promises.keep, shown.id, kept=False)), *opens]
        other: Owner = "me" if shown.owner == "team" else "team"
        return [
            ("promise.keep", partial(self._promises.keep, shown.id)),
            ("promise.move", self.move_it),
            ("promise.cancel", self.cancel_it),
            (f"promise.to-{other}", partial(self._promises.give, other, shown.id)),
            *opens,
        ]

    def _cancel(self, field: LineField, reason: str) -> None:
        if not reason.strip():
            field.say(text(message("promise.cancel-needs")))
            self.resized.emit()
            return
        self._done(partial(self._promises.cancel, self.shown.id, reason))

    def _edit(self, field: DueField | LineField) -> None:
        self._drop_editor()
        self._editor = field
        self._place_of_editor.addWidget(field)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resized.emit()

    def _done(self, run: Callable[[], object]) -> None:
        """The list may be made anew by what is done now."""
        self._close()
        run()

    def _close(self) -> None:
        self._drop_editor()
        self.check.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resized.emit()

    def _drop_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            discard(editor)

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole, top, rest = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        for layout in (whole, rest, top):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        top.setSpacing(self._look.space("inner"))
        top.addWidget(self.check, 1)
        top.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignVCenter)
        rest.setContentsMargins(words_from(self._look), 0, 0, 0)
        rest.setSpacing(self._look.space("hair"))
        for part in (self.below, self.about):
            rest.addWidget(part)
        for button in (self.when, self.give):
            rest.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._place_of_editor = rest
        whole.addLayout(top)
        whole.addLayout(rest)


def _named(key: str, shown: PromiseShown) -> str:
    return text(message("promise.row", do=text(message(key)), due=shown.do))
