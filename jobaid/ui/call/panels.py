"""The three quieter panels of a topic: Know, You may and Never."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jobaid.app.given import Given
from jobaid.app.operations.limits import LimitShown
from jobaid.app.operations.topics import AnswerShown, NeverShown, TopicShown
from jobaid.messages import message, text
from jobaid.ui.call.given_rows import GivenRows
from jobaid.ui.keys import Keys
from jobaid.ui.meant import shows
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.fold import Fold, FoldHead
from jobaid.ui.widgets.hint import Hint
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.turns import Turns
from jobaid.ui.widgets.words import Words

_AT_ONCE = 4
"""Answers that are made in one turn: they are most of what a topic costs."""


class Panel(Card):
    """A card whose content is made anew when what it shows has changed, and only then."""

    def __init__(self, look: Look, heading: str, color: str = "muted") -> None:
        super().__init__(look, heading, color=color)
        self._content: QWidget | None = None
        self._key: object = None
        self.passages: dict[str, Passage] = {}
        self.folds: dict[str, Fold] = {}

    def _is_new(self, key: object) -> bool:
        if key == self._key:
            return False
        self._key = key
        return True

    def _start(self, spacing: int) -> QVBoxLayout:
        if self._content is not None:
            discard(self._content)
        self.passages, self.folds = {}, {}
        self._content = QWidget()
        stack = QVBoxLayout(self._content)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(spacing)
        self.body.addWidget(self._content)
        return stack

    def open(self, entry: str) -> Passage | None:
        """Show one of the entries whole; None if it is not here."""
        if entry in self.folds:
            self.folds[entry].open()
        return self.passages.get(entry)


class KnowCard(Panel):
    """The answers of the topic, in one line each where they have that."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, text(message("panel.know")))
        self._turns = Turns(self)

    def put(self, topic: TopicShown) -> None:
        """Show the answers of a topic."""
        if not self._is_new((topic.id, topic.answers)):
            return
        stack = self._start(12)
        if not topic.answers:
            stack.addWidget(Label(self._look, text(message("know.none")), color="muted"))
        first, rest = topic.answers[:_AT_ONCE], topic.answers[_AT_ONCE:]
        self._add(stack, first)
        self._turns.put(
            partial(self._add, stack, rest[place : place + _AT_ONCE]) for place in range(0, len(rest), _AT_ONCE)
        )

    def open(self, entry: str) -> Passage | None:
        """Show one of the answers whole; None if it is not here."""
        self._turns.finish()
        return super().open(entry)

    def _add(self, stack: QVBoxLayout, answers: Sequence[AnswerShown]) -> None:
        for answer in answers:
            stack.addWidget(self._answer(answer))

    def _answer(self, answer: AnswerShown) -> Passage:
        look = self._look
        self.passages[answer.id] = passage = Passage(look, answer.question)
        shows(passage, "faq", answer.id)
        passage.body.setSpacing(2)
        name = text(message("know.answer", question=answer.question))
        whole = partial(Words, look, answer.words, name=name)
        if answer.short and answer.short != answer.words:
            head = FoldHead(look, answer.question, strong=True)
            self.folds[answer.id] = fold = Fold(head, whole, Words(look, answer.short, name=name))
            passage.body.addWidget(fold)
        else:
            passage.body.addWidget(Label(look, answer.question, strong=True))
            passage.body.addWidget(whole())
        return passage


class MayCard(Panel):
    """What the role in force may give, and whom to ask beyond it; what this step offers stands first."""

    def __init__(self, look: Look, keys: Keys) -> None:
        self._narrow = False
        super().__init__(look, text(message("panel.may")), "may")
        head = self.body.itemAt(0)
        ask = Hint(look, keys, "call.may", "")
        ask.setAccessibleName(text(message("action.call.may")))
        if isinstance(head, QHBoxLayout):
            head.addWidget(ask)
        self.given = GivenRows(look)
        self.body.addWidget(self.given)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the notes away in a narrow panel."""
        super().set_narrow(narrow)
        self._narrow = narrow

    def put(self, topic: TopicShown, given: Sequence[Given] = (), left: Mapping[str, str] | None = None) -> None:
        """Show the limits of a topic, what was given on the call, and what is `left` of actions, by their ids."""
        self.given.put(given)
        limits = sorted(topic.limits, key=lambda limit: not limit.here)
        left = left or {}
        if not self._is_new((tuple(limits), self._narrow, tuple(left.items()))):
            return
        stack = self._start(self._look.space("inner"))
        shared = {limit.beyond for limit in limits if limit.may}
        beyond = shared.pop() if len(shared) == 1 else ""
        for limit in limits:
            is_short = self._narrow and not limit.here
            shown = "" if beyond else limit.beyond
            stack.addLayout(_limit(self._look, limit, shown, left.get(limit.id, ""), is_short=is_short))
        if beyond:
            stack.addWidget(Label(self._look, beyond[:1].upper() + beyond[1:], size="label", color="muted"))
        if not limits:
            stack.addWidget(Label(self._look, text(message("may.none")), color="muted"))


class NeverCard(Panel):
    """What must not happen: filled where this step tempts to it, the topic's others, and those of every call folded."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, text(message("panel.never")), "never")
        self._always = _Always(look, self)

    def put(self, topic: TopicShown) -> None:
        """Show the never-dos of a topic at the step where the call is."""
        if not self._is_new((topic.id, topic.nevers, topic.always_never)):
            return
        look = self._look
        stack = self._start(look.space("inner"))
        every = sorted((*topic.nevers, *(never for never in topic.always_never if never.here)), key=_not_here)
        for never in every:
            self.passages[never.id] = passage = never_passage(look, never)
            stack.addWidget(passage)
        if not topic.nevers:
            stack.addWidget(Label(look, text(message("never.none")), color="muted"))
        self._always.put(tuple(never for never in topic.always_never if not never.here))
        self.body.addWidget(self._always)
        self.passages |= self._always.passages
        self.folds |= self._always.folds


class _Always(QWidget):
    """The never-dos of every call, folded. Most topics have the same, so that they are made anew only for others."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._nevers: tuple[NeverShown, ...] = ()
        self.passages: dict[str, Passage] = {}
        self.folds: dict[str, Fold] = {}
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, look.space("hair"), 0, 0)
        self._stack.setSpacing(look.space("inner"))
        heading = text(message("never.always"))
        self._stack.addWidget(Label(look, heading, size="label", color="muted", strong=True))

    def put(self, nevers: tuple[NeverShown, ...]) -> None:
        """Show them, all closed; without any it is hidden."""
        self.setVisible(bool(nevers))
        if nevers != self._nevers:
            self._nevers = nevers
            self._make()
        for passage in self.passages.values():
            passage.point(False)
        for fold in self.folds.values():
            fold.close_again()

    def _make(self) -> None:
        for passage in self.passages.values():
            discard(passage)
        self.passages, self.folds = {}, {}
        for never in self._nevers:
            self._stack.addWidget(self._folded(never))

    def _folded(self, never: NeverShown) -> Passage:
        look = self._look
        self.passages[never.id] = passage = Passage(look, never.never, never=True)
        shows(passage, "no_no", never.id)
        instead = partial(Label, look, never.instead, size="label", color="muted")
        head = FoldHead(look, never.never, size="label")
        head.setAccessibleDescription(never.instead)
        self.folds[never.id] = fold = Fold(head, instead)
        passage.body.addWidget(fold)
        return passage


class HereCard(Panel):
    """In a narrow panel: only what this step tempts to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setAccessibleName(text(message("panel.never")))
        self.body.setContentsMargins(0, 0, 0, 0)

    def set_narrow(self, narrow: bool) -> None:
        """It has no surface of its own."""

    def put(self, topic: TopicShown) -> None:
        """Show them; without any it is hidden."""
        here = tuple(never for never in (*topic.nevers, *topic.always_never) if never.here)
        self.setVisible(bool(here))
        if self._is_new(here):
            stack = self._start(self._look.space("inner"))
            for never in here:
                stack.addWidget(never_passage(self._look, never))


def never_passage(look: Look, never: NeverShown) -> Passage:
    """One never-do with what to do instead; filled where this step tempts to it."""
    passage = Passage(look, never.never, never=True, filled=never.here)
    shows(passage, "no_no", never.id)
    passage.body.addWidget(Label(look, never.never))
    passage.body.addWidget(Label(look, never.instead, size="label", color="muted"))
    return passage


def _not_here(never: NeverShown) -> bool:
    return not never.here


def _limit(look: Look, limit: LimitShown, beyond: str, left: str, *, is_short: bool) -> QGridLayout:
    """In a narrow panel only what this step offers has its notes."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(0, 1)
    name = Label(look, limit.name, strong=True)
    most = Label(look, limit.most, color="ink" if limit.may else "care", whole=len(limit.most) < 20)
    for column, part in enumerate((name, most)):
        shows(part, "action", limit.id)
        grid.addWidget(part, 0, column, Qt.AlignmentFlag.AlignTop)
    if left:
        rest = Label(look, left, size="label", color="care", strong=True, whole=len(left) < 20)
        grid.addWidget(rest, 2, 1, Qt.AlignmentFlag.AlignTop)
    quiet = "\n".join(filter(None, (" · ".join(limit.notes), beyond[:1].upper() + beyond[1:])))
    if quiet and not is_short:
        notes = Label(look, quiet, size="label", color="muted")
        shows(notes, "action", limit.id)
        grid.addWidget(notes, *((2, 0) if left else (1, 0, 1, 2)))
    return grid
