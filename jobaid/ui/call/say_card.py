"""The words to say now, what the customer may answer, and the way on."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from jobaid.app.operations.calls import CallShown
from jobaid.app.operations.steps import StepShown, WayShown
from jobaid.messages import message, text
from jobaid.rendering.markdown import Block, text_of
from jobaid.ui.call.crumbs import Crumbs
from jobaid.ui.keys import Keys
from jobaid.ui.meant import shows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words
from jobaid.ui.widgets.wrap import Wrap

_MOST_DIGITS = 9
_STRIP_COLUMNS = 2
"""In a strip the answers stand in two columns, so that most of them are seen."""


class SayCard(Card):
    """One step at a time. `field_pressed` gives the slot of a value or field that was pressed in the words."""

    field_pressed = Signal(str)

    def __init__(self, look: Look, keys: Keys) -> None:
        super().__init__(look)
        self.setAccessibleName(text(message("panel.say")))
        self._keys = keys
        self._mode = "wide"
        self._step: StepShown | None = None
        self._short = False
        self._put_before: tuple[object, object] = (None, None)
        self._words_parts: list[QWidget] = []
        self._answer_parts: list[QWidget] = []
        self.words: Words | None = None
        self.asks: Words | None = None
        self.buttons: list[RowButton] = []
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(look.space("inner"))
        words, answers = QWidget(), QWidget()
        self._words_stack, self._answers = QVBoxLayout(words), QGridLayout(answers)
        for layout in (self._words_stack, self._answers):
            layout.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(words, 1)
        self._sides.addWidget(answers, 1)
        self._sides.setAlignment(answers, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._sides)
        self._foot = self._footer()
        self.body.addWidget(self._foot)

    def set_mode(self, mode: str) -> None:
        """Lay it out for the wide window, the compact panel or the strip."""
        self._mode = mode
        self.set_narrow(mode != "wide")
        directions = QBoxLayout.Direction
        for layout in (self._words_stack, self._answers):
            layout.setSpacing(self._look.space("inner") if mode == "wide" else 2)
        for column in range(_STRIP_COLUMNS):
            self._answers.setColumnStretch(column, int(mode == "strip" or column == 0))
        self._sides.setDirection(directions.LeftToRight if mode == "strip" else directions.TopToBottom)
        self._foot.setVisible(mode == "wide")

    def put(self, shown: CallShown, *, short: bool) -> bool:
        """Show a step, in few words if it has them and they are wanted. Returns whether it is another one.

        Answers that are the same stay the widgets they are: a press on one that also ends a field must not miss it.
        """
        before, step = self._put_before, shown.step
        place = (shown.topic.id, step.id if step else "", self._mode)
        kind, entry = ("script", f"{shown.topic.id}/{step.id}") if step else ("topic", shown.topic.id)
        shows(self, kind, entry)
        words = (place, step, short, shown.topic.title, shown.who, shown.trail, shown.returns_to)
        answers = (place, step.answers if step else (), step.on if step else None)
        self._put_before, self._step, self._short = (words, answers), step, short
        if before[0] != words:
            self._renew_words(shown)
        if before[1] != answers:
            self._renew_answers(step)
        return before[1] != answers

    @property
    def spoken(self) -> str:
        """The words shown, as one text."""
        return text_of(self._blocks(self._step, short=self._short))

    def fields(self) -> dict[str, bool]:
        """The slots in the words and below them in their order, and whether each is still to fill."""
        found: dict[str, bool] = {}
        for words in filter(None, (self.words, self.asks)):
            for chip in words.chips:
                if chip.slot:
                    found.setdefault(chip.slot, chip.is_field)
        return found

    def place_of(self, slot: str, over: QWidget) -> QRect | None:
        """Where a slot is shown, on another widget that this one stands in."""
        for words in filter(None, (self.words, self.asks)):
            for chip in words.chips:
                if chip.slot == slot and words.isVisibleTo(over):
                    place = words.place_of(chip)
                    return QRect(words.mapTo(over, place.topLeft()), place.size())
        return None

    def _renew_words(self, shown: CallShown) -> None:
        self._clear(self._words_parts)
        self.words = self.asks = None
        self._add_crumbs(shown)
        if shown.returns_to:
            self._add(self._return(shown.returns_to))
        if shown.step is None:
            self._add(Label(self._look, text(message("say.none")), color="muted"))
        else:
            self._add_words(shown.step)

    def _renew_answers(self, step: StepShown | None) -> None:
        self._clear(self._answer_parts)
        self.buttons = []
        if step is not None:
            self._add_answers(step)
        if self._mode != "wide":
            self._add(self._something_else(), is_answer=True)

    def _add_crumbs(self, shown: CallShown) -> None:
        """The way so far; a strip has its title here, a compact panel above and no room for more."""
        now = shown.step.name if shown.step else shown.topic.title
        who = [known.words for known in shown.who if known.words]
        from_ = (text(message("taking.mark-short")),) if shown.from_ else ()
        before = (*who, *from_, shown.topic.title) if self._mode == "strip" else shown.trail
        if self._mode != "compact":
            self._add(Crumbs(self._look, before, now))

    def _add_words(self, step: StepShown) -> None:
        look = self._look
        if step.note:
            self._add(Label(look, step.note, size="label", color="care", strong=True))
        blocks = self._blocks(step, short=self._short)
        if blocks:
            name = text(message("say.words", name=step.name))
            self.words = self._filled(Words(look, blocks, name=name, size="script"))
            self.words.set_narrow(self._mode != "wide")
        if step.asks:
            self.asks = self._filled(Words(look, step.asks, name=text(message("say.asks"))))
        for quiet in (self._promise(step), "\n".join(step.handover)):
            if quiet:
                self._add(Label(look, quiet, size="label", color="muted"))
        if step.handover:
            self._add(Hint(look, self._keys, "call.handover", text(message("handover.step"))))

    def _promise(self, step: StepShown) -> str:
        do, due = step.promise
        if not do:
            return ""
        if self._mode != "wide":
            return text(message("step.promise-short", due=due))
        key = "step.promise-whole" if due in do else "step.promise"
        return text(message(key, do=do, due=due))

    def _blocks(self, step: StepShown | None, *, short: bool) -> tuple[Block, ...]:
        if step is None:
            return ()
        return step.short if short and step.short else step.full

    def _filled(self, words: Words) -> Words:
        words.chip_pressed.connect(self.field_pressed)
        self._add(words)
        return words

    def _add_answers(self, step: StepShown) -> None:
        if step.answers and self._mode == "wide":
            kinds = {way.is_said for way in step.answers}
            heading = text(message("say.mixed" if len(kinds) > 1 else "say.customer" if True in kinds else "say.seen"))
            self._add(Label(self._look, heading, size="label", color="muted", strong=True), is_answer=True)
        for number, way in enumerate(step.answers, 1):
            self._add(self._answer(number, way), is_answer=True)
        if step.on is not None:
            cap = self._keys.caption("call.on")
            button = RowButton(self._look, step.on.leads, cap=cap, dense=self._mode != "wide")
            button.clicked.connect(lambda: self._keys.run("call.on"))
            self.buttons.append(button)
            self._add(button, is_answer=True)

    def _answer(self, number: int, way: WayShown) -> RowButton:
        said = text(message("say.quoted", words=way.words)) if way.is_said else way.words
        name = text(message("say.go", words=said, leads=way.leads)) if way.leads else said
        leads = f"{way.leads} ›" if way.leads else ""
        cap = str(number) if number <= _MOST_DIGITS else ""
        button = RowButton(self._look, said, leads, name=name, cap=cap, dense=self._mode != "wide")
        button.clicked.connect(lambda: self._keys.run("call.answer", number))
        self.buttons.append(button)
        return button

    def _return(self, place: str) -> RowButton:
        words = text(message("say.return", place=place))
        button = RowButton(self._look, words, cap=self._keys.caption("call.return"), fill="accent_tint")
        button.clicked.connect(lambda: self._keys.run("call.return"))
        return button

    def _something_else(self) -> QWidget:
        words = text(message("say.else"))
        button = RowButton(self._look, words, cap=self._keys.caption("call.else"), dense=True)
        button.clicked.connect(lambda: self._keys.run("call.else"))
        return button

    def _footer(self) -> QWidget:
        foot = QWidget()
        row = Wrap(self._look.space("padding"), foot)
        hints = (("call.else", "say.else"), ("call.back", "say.back"), ("call.fill", "say.fill"))
        for action, words in (*hints, ("call.copy", "say.copy")):
            row.addWidget(Hint(self._look, self._keys, action, text(message(words))))
        return foot

    def _add(self, part: QWidget, *, is_answer: bool = False) -> None:
        if not is_answer:
            self._words_stack.addWidget(part)
            self._words_parts.append(part)
            return
        columns = _STRIP_COLUMNS if self._mode == "strip" else 1
        self._answers.addWidget(part, *divmod(len(self._answer_parts), columns))
        self._answer_parts.append(part)

    def _clear(self, parts: list[QWidget]) -> None:
        for part in parts:
            discard(part)
        parts.clear()
