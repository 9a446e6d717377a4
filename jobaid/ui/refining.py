"""Asks a slower engine beside the window; only the last question is of interest."""

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.app.operations.queries import Answering, Search


class _Question(NamedTuple):
    number: int
    search: "Search"
    topic: str
    refine: "Answering"


class Refiner(QObject):
    """`came` brings the number of a question and its answer, in the window's thread."""

    came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refine: Answering | None = None
        self._asked: SimpleQueue[_Question | None] = SimpleQueue()
        self._thread: Thread | None = None
        asked = self._asked
        self.destroyed.connect(lambda: asked.put(None))

    def use(self, refine: "Answering | None") -> None:
        """Ask another engine from now on; None asks nobody."""
        self._refine = refine

    @property
    def is_used(self) -> bool:
        """Whether there is anybody to ask."""
        return self._refine is not None

    def ask(self, number: int, search: "Search", topic: str = "") -> None:
        """Ask; what was asked before and is not answered yet may never be."""
        if self._refine is None:
            return
        self._asked.put(_Question(number, search, topic, self._refine))
        if self._thread is None or not self._thread.is_alive():  # a fault of an engine ends it
            self._thread = Thread(target=self._run, name="refining", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while (question := _last(self._asked)) is not None:
            answer = question.search.ask(question.refine, question.topic)
            try:
                self.came.emit(question.number, answer)
            except RuntimeError:  # the window was made anew meanwhile
                return


def _last(asked: "SimpleQueue[_Question | None]") -> _Question | None:
    """Wait for a question; of several the last."""
    question = asked.get()
    try:
        while question is not None:
            question = asked.get_nowait()
    except Empty:
        pass
    return question
