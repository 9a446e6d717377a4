"""Does what is asked of the window from outside, as far as that may be asked."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jobaid.app.beside.wishes import Answer, Wish
from jobaid.errors import UserFacing
from jobaid.messages import message, text
from jobaid.ui.beside.seating import Seating
from jobaid.ui.beside.server import Asked

if TYPE_CHECKING:
    from jobaid.app.operations.screen_pop import Pop
    from jobaid.ui.beside.popping import Popping
    from jobaid.ui.libraries import Libraries
    from jobaid.ui.shell import MainWindow

_PATIENCE = 8_000
"""How many milliseconds a wish waits for the library before it is answered that it will still be done."""


class Answering(QObject):
    """Answers one after the other. `raise_window` brings the window to the front."""

    def __init__(
        self, window: "MainWindow", libraries: "Libraries", popping: "Popping", raise_window: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._libraries, self._popping = window, libraries, popping
        self.seating = Seating(window)
        self._raise = raise_window
        self._waiting: list[tuple[Wish, Asked | None]] = []
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._put_off)
        libraries.loader.arrived.connect(lambda _piece: self._go_on())
        libraries.loader.missing.connect(lambda _reason: self._give_up())

    def take(self, wish: Wish, asked: Asked) -> None:
        """Do what is wished, and answer."""
        if wish.do == "hold":
            asked.answer(self._hold(wish.turn))
            return
        if not self._window.isActiveWindow():
            self._window.keys.rest()
        self._raise(wish.token)
        try:
            self._open_library(wish.library)
        except UserFacing as failure:
            asked.answer(Answer(False, str(failure)))
            return
        if not (wish.person or (wish.do == "open" and (wish.topic or wish.slots or wish.case or wish.link))):
            asked.answer(Answer(True))
            return
        self._waiting.append((wish, asked))
        asked.gone.connect(lambda: self._forget(asked))
        self._patience.start()
        self._go_on()
        if self._window.content.pages.is_missing:
            self._give_up()

    def _open_library(self, named: str) -> None:
        """As if it had been chosen in the window; the one that is open is left alone."""
        if not named or Path(named) == self._libraries.folder:
            return
        from jobaid.app.operations.libraries import require_library

        require_library(Path(named))
        self._libraries.begin(Path(named))

    def _hold(self, turn: str) -> Answer:
        from jobaid.app.operations.on_hold import OnHold

        call, on_hold = self._window.desk.call, OnHold(self._window.desk)
        if turn != "off" and call.ended:
            return Answer(False, text(message("hold-command.no-call")))
        {"on": on_hold.hold, "off": on_hold.take_back, "turn": on_hold.turn}[turn]()
        return Answer(True)

    def _go_on(self) -> None:
        if self._window.desk.library.frame is None:
            return
        waiting, self._waiting = self._waiting, []
        for wish, asked in waiting:
            answer = self._open(wish)
            if asked is not None:
                asked.answer(answer)

    def _open(self, wish: Wish) -> Answer:
        from jobaid.app.operations.screen_pop import read_pop

        if wish.person:
            is_asked = self.seating.take(wish.person)
            return Answer(True, text(message("person.is-asked", person=wish.person)) if is_asked else "")
        if not wish.link:
            pop = read_pop(self._window.desk.library, wish.topic, wish.slots, wish.case)
            if pop.refused:
                return Answer(False, " ".join(text(one) for one in pop.refused))
            self._popping.take(pop)
            return Answer(True)
        return self._follow(wish.link)

    def _follow(self, link: str) -> Answer:
        """What came by a link is told in the window too: nobody looks at what a desktop was answered."""
        from jobaid.app.beside.links import wish_of
        from jobaid.app.operations.screen_pop import read_pop

        pop: Pop | None = None
        try:
            wish = wish_of(link)
            pop = read_pop(self._window.desk.library, wish.topic, wish.slots, wish.case)
            said = " ".join(text(one) for one in pop.refused)
            self._popping.take(pop)
        except UserFacing as failure:
            said = str(failure)
        if said:
            self._window.content.status.say(said)
        return Answer(pop is not None, said)

    def _put_off(self) -> None:
        """It is done as soon as the library is there."""
        for _wish, asked in self._waiting:
            if asked is not None:
                asked.answer(Answer(True, text(message("open.later"))))
        self._waiting = [(wish, None) for wish, _asked in self._waiting]

    def _give_up(self) -> None:
        waiting, self._waiting = self._waiting, []
        for _wish, asked in waiting:
            if asked is not None:
                asked.answer(Answer(False, text(message("pop.no-library"))))

    def _forget(self, gone: Asked) -> None:
        """Whoever hung up is not waited for; what they asked for is done all the same."""
        self._waiting = [(wish, None if asked is gone else asked) for wish, asked in self._waiting]
