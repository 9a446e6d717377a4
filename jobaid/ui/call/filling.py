"""Filling slots where they stand: one field after the other, by keyboard or by a press on one."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.slots import choices_of, typed_again
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.model.frame import Slot
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.in_place import InPlace


class Places(Protocol):
    """Whatever shows slots."""

    def place_of(self, slot: str, over: QWidget) -> QRect | None:
        """Where a slot is shown, on another widget."""


class Filling(QObject):
    """Asks for slots at their places on a page. `left` comes when the keyboard has to go elsewhere."""

    left = Signal()

    def __init__(self, look: Look, desk: Desk, page: QWidget, places: Sequence[Places]) -> None:
        super().__init__(page)
        self._desk, self._page, self._places = desk, page, places
        self.editor = InPlace(look, page)
        self.editor.done.connect(self._done)
        self.editor.left.connect(self._leave)
        self._order: list[str] = []
        self._slot = ""
        self._taking: Callable[[str], None] | None = None

    def fill(self, slot: str, order: Sequence[str]) -> None:
        """Ask for a slot, and then for those after it in that order."""
        self._order = list(order)
        self._taking = None
        self._ask(slot)

    def ask_reason(self, name: str, place: QRect, take: Callable[[str], None]) -> None:
        """Ask for a text that is no slot, over a place of the page."""
        self._taking = take
        self.editor.ask(name, "", place)

    def stop(self) -> None:
        """Ask no longer."""
        self._slot, self._taking = "", None
        self.editor.hide()

    def _ask(self, slot: str) -> None:
        declared = self._declared(slot)
        place = self._place_of(slot)
        if declared is None:
            self._leave()
            return
        self._slot = slot
        known = self._desk.call.known.get(slot)
        typed = typed_again(declared, known, self._desk.library.frame) if known is not None else ""
        self.editor.ask(declared.prompt, typed, place, choices_of(declared))

    def _done(self, typed: str, further: int) -> None:
        if self._taking is not None:
            take = self._taking
            self._leave()
            take(typed)
            return
        slot = self._slot
        if not slot:
            return
        try:
            self._slot = ""  # while it is hidden or another field opens, the field loses the keyboard and asks again
            self._desk.fill(slot, typed)
        except UserFacing as refused:
            self._refuse(slot, refused, further)
            return
        self._go_on(slot, further)

    def _refuse(self, slot: str, refused: UserFacing, further: int) -> None:
        """Say why, and keep asking; a press elsewhere gives up."""
        if further == 0:
            self.editor.hide()
            return
        self._slot = slot
        self.editor.say(text(refused.message))

    def _go_on(self, slot: str, further: int) -> None:
        self.editor.hide()
        following = self._following(slot, further) if further else ""
        if following:
            # The words are laid out anew with the value in them before the next field has its place.
            QTimer.singleShot(0, self._page, lambda: self._ask(following))
        elif further:
            self._leave()

    def _following(self, slot: str, further: int) -> str:
        """Forwards the next that is empty, backwards the one before."""
        if slot not in self._order:
            return ""
        place = self._order.index(slot)
        if further < 0:
            return self._order[place - 1] if place else ""
        known = self._desk.call.known
        return next((one for one in self._order[place + 1 :] if one not in known), "")

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
