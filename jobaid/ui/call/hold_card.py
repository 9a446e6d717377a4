"""The hold in the place of Say: what to say before, meanwhile and on return, and how long the customer has waited."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.operations.on_hold import HoldShown, Wait
from jobaid.messages import message, text
from jobaid.rendering.markdown import Block, text_of
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.running_time import RunningTime
from jobaid.ui.widgets.words import Words

_COLORS = {"none": "muted", "offer": "care", "alarm": "never", "back": "muted"}
_PROMISED_AT = {"offer", "alarm"}


class HoldCard(Card):
    """`field_pressed` gives the slot of a value or field that was pressed in the words."""

    field_pressed = Signal(str)

    def __init__(self, look: Look, keys: Keys) -> None:
        super().__init__(look)
        self.setAccessibleName(text(message("hold.on")))
        self._keys = keys
        self._mode = "wide"
        self._put_before: object = None
        self._spoken = ""
        self._words: list[Words] = []
        self.buttons: list[RowButton] = []
        self.clock = RunningTime(look, size="title")
        self._who = Label(look, size="label", color="muted")
        self._head = QHBoxLayout()
        self._head.setSpacing(look.space("inner"))
        self._head.addWidget(self._who, 1)
        self._head.addWidget(self.clock)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(look.space("inner"))
        self.body.addLayout(self._head)
        self.body.addLayout(self._sides)
        self._inside: list[QWidget] = []

    @property
    def spoken(self) -> str:
        """The words to say now, as one text."""
        return self._spoken

    def set_mode(self, mode: str) -> None:
        """Lay it out for the wide window, the compact panel or the strip."""
        self._mode = mode
        self.set_narrow(mode != "wide")
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if mode == "strip" else directions.TopToBottom)

    def put(self, shown: HoldShown, wait: Wait | None) -> bool:
        """Show a hold, or the words of return. Returns whether it is another one."""
        self.tick(wait)
        key = (shown, self._mode)
        if key == self._put_before:
            return False
        self._put_before = key
        self._spoken = text_of(shown.words)
        who = shown.who if self._mode == "wide" else ""  # a narrow panel has it right above
        since = message("hold.who-since" if who else "hold.since", who=who, time=shown.since)
        is_on = shown.stage != "back"
        self._who.put(text(message("hold.on-since", since=since) if is_on else message("hold.label.back")))
        self._who.setVisible(self._mode != "strip" or not is_on)
        self._renew(shown)
        return True

    def tick(self, wait: Wait | None) -> None:
        """Show how long it has lasted."""
        self.clock.setVisible(wait is not None and self._mode != "strip")
        if wait is not None:
            self.clock.put(wait.time, wait.stage, name=text(message("hold.waited", time=wait.time)))

    def fields(self) -> dict[str, bool]:
        """The slots in the words in their order, and whether each is still to fill."""
        found: dict[str, bool] = {}
        for chip in (chip for words in self._words for chip in words.chips if chip.slot):
            found.setdefault(chip.slot, chip.is_field)
        return found

    def place_of(self, slot: str, over: QWidget) -> QRect | None:
        """Where a slot is shown, on another widget that this one stands in."""
        for words in self._words:
            for chip in words.chips:
                if chip.slot == slot and words.isVisibleTo(over):
                    place = words.place_of(chip)
                    return QRect(words.mapTo(over, place.topLeft()), place.size())
        return None

    def _renew(self, shown: HoldShown) -> None:
        for part in self._inside:
            discard(part)
        self._words, self.buttons = [], []
        left, right = QWidget(), QWidget()
        self._inside = [left, right]
        said, ways = QVBoxLayout(left), QVBoxLayout(right)
        for layout in (said, ways):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(self._look.space("hair" if self._mode != "wide" else "inner"))
        if shown.stage != "back":
            key = "hold.label-short" if self._mode == "strip" else "hold.label"
            label = text(message(f"{key}.{shown.stage}"))
            said.addWidget(Label(self._look, label, size="label", color=_COLORS[shown.stage], strong=True))
        said.addWidget(self._filled(shown.words, text(message(f"hold.label.{shown.stage}")), "script"))
        if shown.then and self._mode != "strip":
            self._add_return(shown, ways)
        for button in self._ways(shown):
            self.buttons.append(button)
            ways.addWidget(button)
        if shown.then and self._mode == "strip":
            self._add_return(shown, ways)
        for layout in (said, ways):
            layout.addStretch(1)
        self._sides.addWidget(left, 1)
        self._sides.addWidget(right, 1)

    def _add_return(self, shown: HoldShown, ways: QVBoxLayout) -> None:
        label = text(message("hold.then"))
        ways.addWidget(Label(self._look, label, size="label", color="muted", strong=True))
        ways.addWidget(self._filled(shown.then, label, "body"))

    def _filled(self, blocks: tuple[Block, ...], name: str, size: str) -> Words:
        words = Words(self._look, blocks, name=name, size=size)
        words.set_narrow(self._mode != "wide")
        words.chip_pressed.connect(self.field_pressed)
        self._words.append(words)
        return words

    def _ways(self, shown: HoldShown) -> list[RowButton]:
        if shown.stage == "back":
            leads = message("hold.go-on", step=shown.leads) if shown.leads else message("hold.go-on-home")
            return [self._way("call.on", text(leads))]
        back = self._way("call.hold", text(message("hold.go-back")))
        if shown.stage in _PROMISED_AT:
            return [self._way("call.promise", text(message("hold.promise"))), back]
        return [back]

    def _way(self, action: str, words: str) -> RowButton:
        row = RowButton(self._look, words, cap=self._keys.caption(action), dense=self._mode != "wide")
        row.setAccessibleDescription(self._keys.spoken(action))
        row.clicked.connect(lambda: self._keys.run(action))
        return row
