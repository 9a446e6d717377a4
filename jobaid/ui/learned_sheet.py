"""All that search has learned on this computer: to see it, and to have any of it forgotten."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from jobaid.app.operations.learning import Memory
from jobaid.library.learned import Phrase, Ref
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser
from jobaid.ui.widgets.label import Label


class LearnedSheet(Chooser):
    """Opening a row forgets it at once, and opening it again puts it back: it stays in the list until it is closed."""

    def __init__(self, look: Look, memory: Memory, titles: Mapping[Ref, str], parent: QWidget) -> None:
        super().__init__(look, text(message("learned.title")), parent)
        self._memory, self._titles = memory, titles
        self._kept: dict[str, Phrase] = {}
        self._gone: set[str] = set()
        self.body.addWidget(Label(look, text(message("learned.hint")), size="label", color="muted"))

    def open(self) -> None:
        """Show it as things are now."""
        self._kept = {str(number): one for number, one in enumerate(self._memory.phrases)}
        self._gone = set()
        self._refresh()
        super().open()

    def _choose(self, choice: str) -> None:
        one = self._kept[choice]
        if choice in self._gone:
            self._memory.put_back(one)
        else:
            self._memory.forget(one)
        self._gone ^= {choice}
        self._refresh()
        self.list.choose(choice)

    def _refresh(self) -> None:
        self.put([self._row(key, one) for key, one in self._kept.items()], none=text(message("learned.none")))

    def _row(self, key: str, one: Phrase) -> Choice:
        found = message("learned.of", title=self._titles.get(one.entry, one.id), count=one.times)
        detail = message("learned.forgotten") if key in self._gone else found
        return Choice(key, one.words, text(detail), group=text(message("learned.opened")))
