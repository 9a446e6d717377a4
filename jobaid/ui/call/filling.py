"""Filling slots where they stand: one field after the other, by keyboard or by a press on one."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.slots import choices_of, typed_again
from jobaid.errors import UserFacing
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.model.frame import Slot
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.in_place import BACK, NEXT, InPlace


class Places(Protocol):
    """Whatever shows slots."""

    def place_of(self, slot: str, over: QWidget) -> QRect | None:
        """Where a slot is shown, on another widget."""


class Filling(QObject):
    """Asks for slots at their places on a page. `left` comes when the keyboard has to go elsewhere.

    `refused` says what was not kept, and why, when somebody went elsewhere with the mouse or another key.
    """

    left = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, desk: Desk, page: QWidget, places: Sequence[Places]) -> None:
        super().__init__(page)
        self._desk, self._page, self._places = desk, page, places
        self.editor = InPlace(look, page)
        self.editor.done.connect(self._done)
        self.editor.left.connect(self._escape)
        self._order: list[str] = []
        self._slot = self._before = self._refused = ""
        self._number = 0
        self._taking: Callable[[str], None] | None = None

    def fill(self, slot: str, order: Sequence[str], at: Places | None = None) -> None:
        """Ask for a slot, and then for those after it in that order; `at` is where to ask if it stands in several.

        What was typed in another field is kept.
        """
        self._keep()
        self._order = list(order)
        self._places = sorted(self._places, key=lambda places: places is not at)
        self._taking = None
        self._ask(slot)

    def ask_reason(self, name: str, place: QRect, take: Callable[[str], None]) -> None:
        """Ask for a text that is no slot, over a place of the page."""
        self._keep()
        self._taking, self._number = take, self._desk.call.number
        self._before = self._refused = ""
        self.editor.ask(name, "", place)

    def finish(self) -> None:
        """Keep what was typed so far, as a press elsewhere does, and ask no longer."""
        if self._keep():
            self.left.emit()

    def stop(self) -> None:
        """Ask no longer."""
        self._slot, self._taking = "", None
        self.editor.hide()

    def _keep(self) -> bool:
        """Keep what is being typed, if a field is open."""
        is_open = self.editor.isVisible()
        if is_open:
            self._done(self.editor.field.text(), 0)
        return is_open

    def _ask(self, slot: str) -> None:
        declared = self._declared(slot)
        place = self._place_of(slot)
        if not self._page.isVisible():
            return  # it was left meanwhile
        if declared is None:
            self._leave()
            return
        self._slot, self._number = slot, self._desk.call.number
        known = self._desk.call.known.get(slot)
        typed = typed_again(declared, known, self._desk.library.frame) if known is not None else ""
        self._before, self._refused = typed, ""
        self.editor.ask(declared.prompt, typed, place, choices_of(declared, self._desk.library.frame))

    def _escape(self, typed: str) -> None:
        """Keep what was typed. An emptied field leaves its value as it was, and so does Esc on what was refused."""
        if not typed.strip() or typed in {self._before, self._refused}:
            self._leave()
        else:
            self._done(typed, BACK)

    def _done(self, typed: str, further: int) -> None:
        if self._number != self._desk.call.number:  # what was typed for one caller is nothing about the next
            self.stop()
        elif self._taking is not None:
            self._take(self._taking, typed, further)
        else:
            self._fill(self._slot, typed, further)

    def _take(self, take: Callable[[str], None], typed: str, further: int) -> None:
        """A press elsewhere has the keyboard where it was pressed; without a word it gives up."""
        if further:
            self._leave()
        else:
            self.stop()
        if further or typed.strip():
            take(redact(typed))

    def _fill(self, slot: str, typed: str, further: int) -> None:
        if not slot:
            return
        try:
            self._slot = ""  # while it is hidden or another field opens, the field loses the keyboard and asks again
            self._desk.fill(slot, typed)
        except UserFacing as refused:
            self._refused = typed
            self._refuse(slot, refused, further)
            return
        self._go_on(slot, further)

    def _refuse(self, slot: str, refused: UserFacing, further: int) -> None:
        """Say why, and keep asking; a press elsewhere gives up."""
        why = text(refused.message)
        if further == 0:
            self.editor.hide()
            self.refused.emit(text(message("slot.not-kept", why=why)))
            return
        self._slot = slot
        self.editor.say(text(message("slot.esc-leaves", why=why)))

    def _go_on(self, slot: str, further: int) -> None:
        following = self._following(slot, further) if further else ""
        if following:
            # At once, or what is typed quickly would be no part of it; its place follows once the words are laid out.
            self._ask(following)
            QTimer.singleShot(0, self._page, self._place_again)
            return
        self.editor.hide()
        if further:
            self._leave()

    def _place_again(self) -> None:
        if self._slot and self.editor.isVisible():
            self.editor.place(self._place_of(self._slot))

    def _following(self, slot: str, further: int) -> str:
        """With Enter the next that is empty, with Tab the next or the one before, whatever is in it."""
        if slot not in self._order or further == BACK:
            return ""
        place = self._order.index(slot)
        if further < 0:
            return self._order[place - 1] if place else ""
        known = self._desk.call.known
        is_next = further == NEXT
        return next((one for one in self._order[place + 1 :] if is_next or one not in known), "")

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _place_of(self, slot: str) -> QRect:
        """Where it is shown; what a low strip has no room for is asked for at the top of the page."""
        places = (shown.place_of(slot, self._page) for shown in self._places)
        return next((place for place in places if place is not None), QRect(self._page.width() // 3, 0, 200, 30))

    def _declared(self, slot: str) -> Slot | None:
        frame = self._desk.library.frame
        return next((one for one in frame.slots if one.name == slot), None) if frame else None


def reason_prompt(item: str) -> str:
    """What is asked when an item does not apply."""
    return text(message("do.why-not", item=item))
