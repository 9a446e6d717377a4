"""The four quieter panels of a topic: Do, Know, You may and Never."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from jobaid.app.operations.limits import LimitShown
from jobaid.app.operations.topics import AnswerShown, ItemShown, NeverShown, TopicShown
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Card
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.passage import Passage
from jobaid.ui.widgets.words import Words


class DoCard(Card):
    """The few actions, in order."""

    def __init__(self, look: Look, topic: TopicShown) -> None:
        super().__init__(look, text(message("panel.do")))
        self.body.setSpacing(12)
        for number, item in enumerate(topic.items, 1):
            self.body.addLayout(_item(look, number, item))
        if not topic.items:
            self.add_note(text(message("do.none")))


class KnowCard(Card):
    """The answers of the topic; `passages` are those by the id of each."""

    def __init__(self, look: Look, topic: TopicShown) -> None:
        super().__init__(look, text(message("panel.know")))
        self.body.setSpacing(12)
        self.passages: dict[str, Passage] = {}
        for answer in topic.answers:
            self.passages[answer.id] = passage = _answer(look, answer)
            self.body.addWidget(passage)
        if not topic.answers:
            self.add_note(text(message("know.none")))


class MayCard(Card):
    """What the role in force may give, and whom to ask beyond it."""

    def __init__(self, look: Look, topic: TopicShown) -> None:
        super().__init__(look, text(message("panel.may")), color="may")
        shared = {limit.beyond for limit in topic.limits if limit.may}
        beyond = shared.pop() if len(shared) == 1 else ""
        for limit in topic.limits:
            self.body.addLayout(_limit(look, limit, "" if beyond else limit.beyond))
        if beyond:
            self.add_note(beyond[:1].upper() + beyond[1:])
        if not topic.limits:
            self.add_note(text(message("may.none")))


class NeverCard(Card):
    """What must not happen: on this topic with what to do instead, and on every call in one line each."""

    def __init__(self, look: Look, topic: TopicShown) -> None:
        super().__init__(look, text(message("panel.never")), color="never")
        self.passages: dict[str, Passage] = {}
        for never in sorted(topic.nevers, key=lambda never: not never.here):
            self.passages[never.id] = passage = _never(look, never)
            self.body.addWidget(passage)
        if not topic.nevers:
            self.add_note(text(message("never.none")))
        if topic.always_never:
            self.body.addSpacing(look.space("hair"))
            self.body.addWidget(Label(look, text(message("never.always")), size="label", color="muted", strong=True))
        for never in topic.always_never:
            self.body.addWidget(_always_never(look, never))


def _item(look: Look, number: int, item: ItemShown) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    mark = Label(look, f"{number}", color="muted", strong=True, whole=True)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    lines = QVBoxLayout()
    lines.setSpacing(1)
    lines.addWidget(Label(look, item.words))
    if item.critical:
        lines.addWidget(Label(look, text(message("do.critical")), size="label", color="care", strong=True))
    for quiet in filter(None, (item.why, item.when)):
        lines.addWidget(Label(look, quiet, size="label", color="muted"))
    row.addLayout(lines, 1)
    return row


def _answer(look: Look, answer: AnswerShown) -> Passage:
    passage = Passage(look, answer.question)
    passage.body.setSpacing(2)
    passage.body.addWidget(Label(look, answer.question, strong=True))
    name = text(message("know.answer", question=answer.question))
    passage.body.addWidget(Words(look, answer.words, name=name))
    return passage


def _limit(look: Look, limit: LimitShown, beyond: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Label(look, limit.name, strong=True), 0, 0, Qt.AlignmentFlag.AlignTop)
    most = Label(look, limit.most, color="ink" if limit.may else "care", whole=len(limit.most) < 20)
    grid.addWidget(most, 0, 1, Qt.AlignmentFlag.AlignTop)
    quiet = "\n".join(filter(None, (" · ".join(limit.notes), beyond[:1].upper() + beyond[1:])))
    if quiet:
        grid.addWidget(Label(look, quiet, size="label", color="muted"), 1, 0, 1, 2)
    return grid


def _never(look: Look, never: NeverShown) -> Passage:
    passage = Passage(look, never.never, never=True, filled=never.here)
    passage.body.addWidget(Label(look, never.never))
    passage.body.addWidget(Label(look, never.instead, size="label", color="muted"))
    return passage


def _always_never(look: Look, never: NeverShown) -> Passage:
    passage = Passage(look, never.never, never=True, filled=never.here)
    label = Label(look, never.never, size="label")
    label.setToolTip(tip(never.instead))
    label.setAccessibleDescription(never.instead)
    passage.body.addWidget(label)
    return passage
