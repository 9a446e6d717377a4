"""All keys: what each does, and how to change it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.app.actions import ACTIONS_BY_ID
from jobaid.app.keys import changed, name_of, reset
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text
from jobaid.ui.key_events import stroke_pressed
from jobaid.ui.keys import Keys
from jobaid.ui.keys_rows import key_rows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_list import ChoiceList
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header

_MOST_REFUSED = 3
_PASSED_ON = {"Tab", "Shift+Tab"}


class KeysSheet(Sheet):
    """Shows the keys in force and puts changes in force. `changed_keys` are the user's changes, to be kept."""

    changed_keys = Signal(dict)

    def __init__(self, look: Look, keys: Keys, parent: QWidget) -> None:
        super().__init__(look, text(message("keys-sheet.title")), parent)
        self._keys = keys
        self._asked_for = ""
        self._is_asking = False
        self.list = ChoiceList(look, text(message("keys-sheet.list")))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said = Label(look, color="muted")
        self.failed = Label(look, color="care", strong=True)
        self._lay_out(look)
        self.list.installEventFilter(self)
        self.list.opened.connect(self.ask_for_key)
        keys.changed.connect(self._refresh)

    def open(self) -> None:
        """Show it, with what could not be put in force of the keys that were kept."""
        self._asked_for, self._is_asking = "", False
        refused = self._keys.bindings.refused[:_MOST_REFUSED]
        self._refresh()
        self._say(message("keys-sheet.hint"), "\n".join(str(each) for each in refused))
        super().open()
        self.list.move_by(-len(ACTIONS_BY_ID))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """The height of the list depends on the width that the panel gives it."""
        super().fit()
        self.list.updateGeometry()
        super().fit()

    def ask_for_key(self, action: str) -> None:
        """Wait for the new key of an action."""
        if ACTIONS_BY_ID[action].fixed:
            self._fail(UserFacing(message("keys.fixed", name=_name(action)), message("keys.fixed.hint")))
            return
        self._asked_for, self._is_asking = action, False
        self.list.choose(action)
        self._refresh()
        self._say(message("keys-sheet.press", name=_name(action)))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, sequence: str) -> None:
        """Give the action that is waiting a key, "" for none; what cannot be is said, and it goes on waiting."""
        action, keys = self._asked_for, self._keys
        try:
            after = changed(keys.platform, keys.bindings.changes, action, sequence)
        except UserFacing as failure:
            self._fail(failure)
            return
        self._put_in_force(after)
        shown = keys.caption(action)
        told = message("keys-sheet.took", name=_name(action), keys=shown)
        self._say(told if shown else message("keys-sheet.took-none", name=_name(action)))

    def bring_back(self, action: str) -> None:
        """Give an action its usual key again."""
        keys = self._keys
        try:
            after = reset(keys.platform, keys.bindings.changes, action)
        except UserFacing as failure:
            self._fail(failure)
            return
        self._put_in_force(after)
        self._say(message("keys-sheet.is-usual", name=_name(action)))

    def ask_for_reset(self) -> None:
        """Ask whether all keys are to be the usual ones again."""
        self._is_asking = True
        self._say(message("keys-sheet.reset-all.ask", count=len(self._keys.bindings.changes)))
        self._refresh()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset_all(self) -> None:
        """Give all actions their usual keys again."""
        self._put_in_force({})
        self._say(message("keys-sheet.were-reset"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt's: while a key is waited for, every key is that key, the window's own too."""
        if isinstance(event, QKeyEvent) and watched is self.list and self._asked_for:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: Esc leaves a question first; Delete brings back the usual key of the row."""
        if event.key() == Qt.Key.Key_Escape and (self._asked_for or self._is_asking):
            self._stop()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.list.current is not None:
            self.bring_back(self.list.current.id)
        else:
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        stroke = stroke_pressed(event)
        if event.key() == Qt.Key.Key_Escape:
            self._stop()
        elif stroke in _PASSED_ON:
            return False
        elif stroke and not event.isAutoRepeat():
            self.take(stroke)
        return True

    def _put_in_force(self, changes: dict[str, str]) -> None:
        self._asked_for, self._is_asking = "", False
        self._keys.use(changes)
        self.changed_keys.emit(changes)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._asked_for, self._is_asking = "", False
        self._refresh()
        self._say(message("keys-sheet.hint"))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        current = self.list.current
        bindings = self._keys.bindings
        self.list.put(key_rows(bindings, self._asked_for), current=current.id if current else "")
        asked = self._asked_for
        self.usual.setVisible(asked in bindings.changes)
        self.no_key.setVisible(bool(asked) and bool(bindings.keys[asked]))
        self.all.setVisible(bool(bindings.changes) and not asked and not self._is_asking)
        self.yes.setVisible(self._is_asking)
        self.no.setVisible(self._is_asking)
        self._fit_again()

    def _fail(self, failure: UserFacing) -> None:
        self._say(message("keys-sheet.hint"), str(failure))

    def _say(self, words: Message, failure: str = "") -> None:
        self.said.put(text(words))
        self.failed.put(failure)
        self.failed.setVisible(bool(failure))
        self.said.setVisible(not failure)
        self._fit_again()
        if QAccessible.isActive() and self.is_open:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, failure or text(words)))

    def _fit_again(self) -> None:
        if self.is_open:
            self.fit()

    def _lay_out(self, look: Look) -> None:
        self.body.addLayout(sheet_header(look, text(message("keys-sheet.title")), self)[0])
        self.body.addWidget(self.said)
        self.body.addWidget(self.failed)
        self.body.addWidget(self.list, 1)
        self.usual = self._button(look, "keys-sheet.reset", lambda: self.bring_back(self._asked_for))
        self.no_key = self._button(look, "keys-sheet.take-away", lambda: self.take(""))
        self.all = self._button(look, "keys-sheet.reset-all", self.ask_for_reset)
        self.yes = self._button(look, "keys-sheet.reset-all.yes", self.reset_all)
        self.no = self._button(look, "keys-sheet.reset-all.no", self._stop)

    def _button(self, look: Look, words: str, act: object) -> RowButton:
        button = RowButton(look, text(message(words)))
        button.clicked.connect(act)
        button.hide()
        self.body.addWidget(button)
        return button


def _name(action: str) -> Message:
    return name_of(ACTIONS_BY_ID[action])
