"""Where the hold of a call without a topic stands: on top of the topics, made when there is one for the first time."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look

if TYPE_CHECKING:
    from jobaid.app.desk import Desk
    from jobaid.ui.call.hold_card import HoldCard
    from jobaid.ui.widgets.fitted_column import FittedColumn


class HoldPlace:
    """Keeps the card at the beginning of a layout."""

    def __init__(self, look: Look, desk: "Desk", keys: Keys, layout: QBoxLayout) -> None:
        self._look, self._desk, self._keys, self._layout = look, desk, keys, layout
        self.card: HoldCard | None = None
        self._column: FittedColumn | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is a hold to show."""
        return self._column is not None and not self._column.isHidden()

    def refresh(self, mode: str) -> None:
        """Show the hold as it is now, or nothing."""
        if self.card is None and not self._desk.call.holds:
            return
        from jobaid.app.operations.on_hold import OnHold

        holds = OnHold(self._desk)
        shown = holds.shown()
        card, column = self._made()
        card.set_mode(mode)
        if shown is not None:
            card.put(shown, holds.front())
        column.setVisible(shown is not None)
        self._layout.setStretchFactor(column, int(mode != "wide"))

    def tick(self) -> None:
        """Show how long the customer has waited."""
        if self.card is not None and self.is_shown:
            from jobaid.app.operations.on_hold import OnHold

            self.card.tick(OnHold(self._desk).front())

    def pressable(self) -> list[QWidget]:
        """What Tab reaches in it."""
        return self.card.pressable() if self.card is not None and self.is_shown else []

    def _made(self) -> "tuple[HoldCard, FittedColumn]":
        if self.card is None or self._column is None:
            from jobaid.ui.call.hold_card import HoldCard
            from jobaid.ui.widgets.fitted_column import FittedColumn

            self.card = HoldCard(self._look, self._keys)
            self._column = FittedColumn(self._look, text(message("hold.on")))
            self._column.fill([self.card])
            self._layout.insertWidget(0, self._column)
        return self.card, self._column
