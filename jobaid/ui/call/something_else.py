"""When no answer fits: every step of the topic, and everything that can come up at any moment."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.topics import topic_rows
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser


class SomethingElse(Chooser):
    """`chosen` gives a topic, or `topic/step`."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget) -> None:
        super().__init__(look, text(message("else.title")), parent, digits=True)
        self._desk = desk
        self.put(tuple(self._choices_now()))

    def _choices_now(self) -> Iterator[Choice]:
        yield from self._steps()
        rows = topic_rows(self._desk.library, self._desk.now.date())
        for kind, group in (("interrupt", "start.interrupts"), ("reason", "else.topics")):
            for row in rows:
                if row.kind == kind:
                    yield Choice(row.id, row.title, group=text(message(group)))

    def _steps(self) -> Iterator[Choice]:
        stop = self._desk.call.stop
        topic = self._desk.library.topics_by_id.get(stop.place.topic) if stop else None
        for step in topic.script if topic else ():
            if stop is not None and step.id != stop.place.step:
                group = text(message("else.steps", title=topic.title if topic else ""))
                yield Choice(f"{stop.place.topic}/{step.id}", step.name, group=group)
