"""The search tests that fail, each with where its entry stands and what stands above it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.operations.search_tests import Tried
from jobaid.lint.search_tests import FailedTest
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser
from jobaid.ui.widgets.label import Label


class SearchTestsSheet(Chooser):
    """For whoever writes the library: it follows what is saved. `words_wanted` gives the words of the test opened."""

    words_wanted = Signal(str)

    def __init__(self, look: Look, tried: Tried | None, parent: QWidget) -> None:
        super().__init__(look, text(message("search-tests.title")), parent)
        self._words: dict[str, str] = {}
        self._hint = Label(look, text(message("search-tests.hint")), size="label", color="muted")
        self.body.addWidget(self._hint)
        self.chosen.connect(lambda choice: self.words_wanted.emit(self._words[choice]))
        self.show_tried(tried)

    def show_tried(self, tried: Tried | None) -> None:
        """Show what came of them; None if they have not been asked."""
        failed = tried.failed if tried is not None else ()
        engine = tried.engine if tried is not None else ""
        self._words = {str(number): one.test.words for number, one in enumerate(failed)}
        self._hint.setVisible(bool(failed))
        self.put([_row(str(number), one, engine) for number, one in enumerate(failed)], none=_none(tried))


def _row(key: str, failed: FailedTest, engine: str) -> Choice:
    test, outcome, problem = failed.test, failed.outcome, failed.problem
    said = message(
        "search-tests.rank" if outcome.rank else "search-tests.nowhere",
        words=test.words,
        id=test.finds,
        rank=outcome.rank,
        within=test.within,
    )
    above = message("search-tests.above" if outcome.rank else "search-tests.first", ids=", ".join(outcome.above) or "-")
    place = message("search-tests.place", path=problem.path, line=problem.line)
    detail = f"{text(above)} ({text(place)})"
    return Choice(key, text(said), detail, group=text(message("search-tests.by", engine=engine)))


def _none(tried: Tried | None) -> str:
    if tried is None:
        return text(message("search-tests.not-asked"))
    if not tried.count:
        return text(message("search-tests.none"))
    key = "search-tests.all-found" if tried.are_asked else "search-tests.read-only"
    return text(message(key, count=tried.count, engine=tried.engine))
