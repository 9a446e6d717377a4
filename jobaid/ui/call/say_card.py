"""The words to say: the opening step in large type, the steps after it below, each answer leading to its step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.operations.steps import StepShown, WayShown
from jobaid.app.operations.topics import TopicShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.words import Words


class SayCard(Card):
    """The script; the steps after the opening one are on a card of their own, `further`.

    `step_wanted` and `topic_wanted` say where an answer that was pressed leads.
    """

    step_wanted = Signal(str)
    topic_wanted = Signal(str)

    def __init__(self, look: Look, topic: TopicShown) -> None:
        super().__init__(look, text(message("panel.say")))
        self.passages: dict[str, Passage] = {}
        self.buttons: dict[str, list[RowButton]] = {}
        self.opening: Words | None = None
        self.further: Card | None = None
        for number, step in enumerate(topic.steps):
            if number == 1:
                self.further = Card(look, text(message("say.further")))
            self._add(step, is_opening=number == 0)
        if not topic.steps:
            self.add_note(text(message("say.none")))

    def set_narrow(self, narrow: bool) -> None:
        """The words to say get smaller too."""
        super().set_narrow(narrow)
        if getattr(self, "opening", None) is not None:
            assert self.opening is not None
            self.opening.set_narrow(narrow)

    def _add(self, step: StepShown, *, is_opening: bool) -> None:
        look = self._look
        passage = Passage(look, step.name)
        passage.body.setContentsMargins(0, 4, 0, 4)
        self.passages[step.id] = passage
        self.buttons[step.id] = []
        strong = "muted" if is_opening else "ink"
        passage.body.addWidget(Label(look, step.name, color=strong, strong=not is_opening))
        if step.note:
            passage.body.addWidget(Label(look, step.note, size="label", color="care", strong=True))
        if step.words:
            name = text(message("say.words", name=step.name))
            words = Words(look, step.words, name=name, size="script" if is_opening else "body")
            passage.body.addWidget(words)
            if is_opening:
                self.opening = words
        if step.answers and is_opening:
            heading = text(message("say.customer" if any(way.is_said for way in step.answers) else "say.seen"))
            passage.body.addWidget(Label(look, heading, size="label", color="muted", strong=True))
        for way in (*step.answers, *step.ways):
            passage.body.addWidget(self._way(way, step))
        (self.further or self).body.addWidget(passage)

    def _way(self, way: WayShown, step: StepShown) -> QWidget:
        if not way.step and not way.topic:
            return self._end(way)
        said = _said(way)
        name = text(message("say.go", words=said, leads=way.leads)) if way.words else way.leads
        button = RowButton(self._look, said, f"{way.leads} ›" if way.words else "›", name=name)
        button.clicked.connect(lambda: self._go(way))
        self.buttons[step.id].append(button)
        return button

    def _end(self, way: WayShown) -> QWidget:
        """A way that leads out of what can be shown here is words only."""
        words = f"{_said(way)} · {way.leads}" if way.words else way.leads
        return Label(self._look, words, color="muted")

    def _go(self, way: WayShown) -> None:
        if way.step:
            self.step_wanted.emit(way.step)
        else:
            self.topic_wanted.emit(way.topic)


def _said(way: WayShown) -> str:
    return text(message("say.quoted", words=way.words)) if way.is_said else way.words or way.leads
