"""What is typed into the search box, what is found, and where a hit leads."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.desk import Desk
from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.refining import Refiner
from jobaid.ui.theme.look import Look
from jobaid.ui.typed_may import TypedMay
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard
from jobaid.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.app.operations.ask import Answered
    from jobaid.app.operations.keeping import Keeping
    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.missing import Unopened
    from jobaid.app.operations.queries import Search
    from jobaid.search.entry import Answer, Engine, Hit
    from jobaid.ui.refining import Refine
    from jobaid.ui.widgets.hits import Hits
    from jobaid.ui.widgets.hits_panel import Shown

_GLANCE = 0.15
"""The seconds that an eye needs to come to a row and begin to read it: what is read is not moved any more."""


class Searching(QObject):
    """Shows hits over a page. `found` gives what was chosen, `left` asks for the keyboard elsewhere.

    `copied` are words for the clipboard, `said` a sentence about what was done, `reported` an entry that is wrong;
    `may_wanted` asks for more of the verdict that is shown.
    """

    found = Signal(object)
    left = Signal()
    went_down = Signal()
    said = Signal(str)
    copied = Signal(str)
    reported = Signal(object)
    may_wanted = Signal()

    def __init__(
        self,
        look: Look,
        desk: Desk,
        keys: Keys,
        box: SearchBox,
        page: QWidget,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(page)
        self._look, self._desk, self._keys, self._box, self._page = look, desk, keys, box, page
        self._may = TypedMay(desk, keys)
        self._clock = clock
        self._engine: Engine | None = None
        self._hits: Hits | None = None
        self._kept: Keeping | None = None
        self._search: Search | None = None
        self._kind = self._before = ""
        self._number, self._since, self._looked = 0, 0.0, -1
        self._unopened: Unopened | None = None
        self._refiner = Refiner(self)
        self._refiner.came.connect(self._refine)
        box.typed.connect(self.search)
        box.moved.connect(self._move)
        box.opened.connect(self._open_current)
        box.left.connect(self._leave)
        box.asked.connect(self._do)
        box.readied.connect(self._show_remembered)
        box.unfocused.connect(self._hide_remembered)

    @property
    def engine(self) -> "Engine | None":
        """What searches now; None while a library is being read."""
        return self._engine

    @property
    def hits(self) -> "Hits | None":
        """The panel of hits, once something was typed."""
        return self._hits

    @property
    def chosen(self) -> "tuple[str, str] | None":
        """The kind and id of the hit that is chosen, while they are shown."""
        current = self._hits.current if self._hits else None
        return (current.kind, current.id) if current is not None else None

    def take_answered(self) -> "Answered | None":
        """The answer to a “may I?” that is typed now, to go on with; the search has done its work."""
        answered = self._may.answered
        if answered is not None:
            self._found_something()
            self.close()
        return answered

    def use(self, engine: "Engine | None", refine: "Refine | None" = None) -> None:
        """Search with another engine, and again for what is typed now; None while a library is being read.

        `refine` answers better and more slowly: it is asked beside the window, and what it finds comes below the rows
        that may have been read by then.
        """
        before, self._engine = self._engine, engine
        self._refiner.use(refine)
        if before is None or engine is None or self._search is None:
            self.search(self._box.field.text())
        else:
            self._number += 1
            if refine is None:
                self._refine(self._number, self._answer(self._search, engine))
            self._ask_further()

    def use_memory(self, memory: "Memory | None") -> None:
        """Remember there what is opened; None forgets it with the window."""
        from jobaid.app.operations.keeping import Keeping

        self._kept = Keeping(self._desk, memory)

    def search(self, typed: str) -> None:
        """Show what is found for these words; a kind that is named before a colon is taken off them."""
        self._number += 1
        self._pass_by(typed)
        self._search = None
        self._may.forget() if self._kind else self._may.ask(typed)
        if not typed.strip():
            self._show_remembered() if self._kind or self._box.field.hasFocus() else self._hide()
            return
        from jobaid.app.operations.queries import Asked, Search, parted

        asked = parted(typed)
        if asked.kind or (self._kind and typed[:1].isspace()):
            self._kind = asked.kind or self._kind
            self._box.field.setText(asked.words.lstrip())
        elif self._engine is None:
            self._put(_shown(None))
        else:
            self._find(Search(Asked(typed, self._kind)))

    def close(self) -> None:
        """Hide the hits and forget what was typed, so that no undo in the box brings it back."""
        self._before = self._box.field.text().strip() or self._before
        self._pass_by("")
        self._kind = ""
        self._box.forget()
        self._search = None
        self._may.forget()
        self._hide()

    def forget_call(self) -> None:
        """Close, and forget what was searched for: the next caller is somebody else."""
        self.close()
        self._before, self._unopened = "", None
        if self._hits is not None:
            discard(self._hits)
            self._hits = None

    def fit(self) -> None:
        """Cover the page as it is now."""
        if self._hits is not None:
            self._hits.setGeometry(self._page.geometry())

    @property
    def _keeping(self) -> "Keeping":
        if self._kept is None:
            self.use_memory(None)
        assert self._kept is not None
        return self._kept

    def _find(self, search: "Search") -> None:
        assert self._engine is not None
        self._search = search.answered(self._answer(search, self._engine), is_last=not self._refiner.is_used)
        self._since, self._looked = self._clock(), -1
        self._put(_shown(self._search))
        self._ask_further()

    def _answer(self, search: "Search", engine: "Engine") -> "Answer":
        return engine.search(search.words, search.asked.limit, self._topic)

    @property
    def _topic(self) -> str:
        """The topic in front of the agent."""
        stop = self._desk.call.stop
        return stop.place.topic if stop else ""

    def _ask_further(self) -> None:
        if self._search is not None:
            self._refiner.ask(self._number, self._search.words, self._search.asked.limit, self._topic)

    def _refine(self, number: int, answer: "Answer") -> None:
        """Take a better answer for what is typed now, below what may have been read; others came too late."""
        if number != self._number or self._search is None or self._hits is None:
            return
        glances = int((self._clock() - self._since) / _GLANCE)
        kept = max(glances, self._looked + 1, self._hits.pointed + 1)
        self._search = self._search.answered(answer, kept)
        show = self._again if kept else self._put
        show(_shown(self._search))

    def _show_remembered(self) -> None:
        """What is pinned and was opened last, as long as nothing is typed."""
        if self._box.field.text().strip():
            return
        from jobaid.ui.search_shown import remembered_shown

        shown = remembered_shown(self._keeping.remembered(), self._kind)
        if shown.hits or shown.only:
            self._put(shown)
        else:
            self._hide()

    def _hide_remembered(self) -> None:
        """The keyboard went elsewhere, and not to a button of the panel."""
        now = QApplication.focusWidget()
        is_inside = self._hits is not None and now is not None and self._hits.isAncestorOf(now)
        if not self._box.field.text().strip() and not is_inside and self._box.window().isActiveWindow():
            self._kind = ""
            self._hide()

    def _hide(self) -> None:
        if self._hits is not None:
            self._hits.hide()

    def _put(self, shown: "Shown") -> None:
        self._panel().put(self._may.above(shown), self._keeping.pinned)

    def _again(self, shown: "Shown") -> None:
        self._panel().refine(self._may.above(shown), self._keeping.pinned)

    def _panel(self) -> "Hits":
        if self._hits is None:
            from jobaid.ui.widgets.hits import Hits

            self._hits = Hits(self._look, self._keys.platform, self._box.field, self._page.parentWidget())
            self._hits.chosen.connect(self._choose)
            self._hits.pin_wanted.connect(self._pin)
            self._hits.asked.connect(self._do)
            self._hits.left.connect(self._leave)
        self.fit()
        return self._hits

    def _do(self, asked: str) -> None:
        """What a key or a button of the panel asks for; the keyboard stays in the box."""
        current = self._hits.current if self._hits else None
        if asked == "may" and self._may.answered is not None:
            self.may_wanted.emit()
            return
        if asked == "copy" and self._hits is not None and self._hits.is_verdict_chosen:
            self._copy_verdict()
        elif asked == "turn" and self._search is not None and self._search.repairs:
            self._number += 1
            self._find(self._search.turned())
        elif asked == "copy" and current is not None:
            self._copy(current)
        elif asked == "pin" and current is not None:
            self._pin(current)
        elif asked == "tell" and current is not None and not self._is_lost:
            self._found_something()
            self.reported.emit((current.kind, current.id))
            return
        elif asked in {"tell", "tell-words"} and self._search is not None and not self._search.told:
            self._tell(self._search)
        elif asked == "widen" and self._kind:
            self._kind = ""
            self.search(self._box.field.text())
        self._box.field.setFocus()

    def _move(self, rows: int) -> None:
        """Up and down choose among the hits; without any, down goes to the page. Up from an empty box brings back
        what was searched for before on this call.
        """
        hits = self._hits
        is_shown = hits is not None and hits.isVisible()
        if rows < 0 and self._before and not self._box.field.text() and (hits is None or not is_shown or hits.row < 1):
            self._box.field.setText(self._before)
        elif hits is not None and is_shown:
            hits.choose(rows)
            self._looked = max(self._looked, hits.row)
            self._announce()
        elif rows > 0:
            self.went_down.emit()

    def _announce(self) -> None:
        """A screen reader says the hit that is chosen: the keyboard stays in the box."""
        current = self._hits.current if self._hits else None
        if self._hits is not None and self._hits.is_verdict_chosen and self._may.spoken:
            announce(self._box.field, self._may.spoken)
        elif current is not None:
            announce(self._box.field, f"{current.title}. {current.snippet}")

    def _open_current(self) -> None:
        if self._hits is not None and self._hits.isVisible():
            self._hits.open_current()

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _choose(self, hit: "Hit") -> None:
        from jobaid.app.operations.finding import Front, found

        front = Front(self._topic, self._desk.role, self._desk.now.date())
        target = found(self._desk.library, hit.kind, hit.id, front)
        if target is None:
            self.close()
            self.said.emit(text(message("hits.gone")))
            return
        self._keeping.opened(hit, self._search)
        self._found_something()
        self.close()
        self.found.emit(target)

    def _copy(self, hit: "Hit") -> None:
        words = self._keeping.words_of(hit)
        if words:
            self.copied.emit(words)
            self._keeping.opened(hit, self._search)
            self._found_something()
        self.said.emit(text(message("hits.copied" if words else "hits.nothing-to-copy", title=hit.title)))

    def _copy_verdict(self) -> None:
        """The words to say with what may be given."""
        if self._may.say:
            self._found_something()
            self.copied.emit(self._may.say)
            self.said.emit(text(message("call.copied")))

    def _pin(self, hit: "Hit") -> None:
        self._keeping.turn_pin(hit)
        self._again(_shown(self._search)) if self._search is not None else self._show_remembered()

    def _tell(self, search: "Search") -> None:
        if not self._keeping.tell(search):
            self.said.emit(text(message("hits.no-words-to-tell")))
            return
        self._found_something()
        self._search = replace(search, told=True)
        self._again(_shown(self._search))

    @property
    def _is_lost(self) -> bool:
        """Whether nothing came near, and no hit was chosen with the keys: the words are meant, not the first hit."""
        return self._search is not None and self._search.is_far and self._looked < 0

    def _pass_by(self, typed: str) -> None:
        """Other words take the place of those that were searched for; what was asked in vain is kept."""
        if self._unopened is None:
            if not typed.strip():
                return
            from jobaid.app.operations.missing import Unopened

            self._unopened = Unopened()
        given_up = self._unopened.passed(self._search, self._clock() - self._since, typed)
        if given_up is not None:
            self._keeping.missed(given_up)

    def _found_something(self) -> None:
        """What is searched for now was not asked in vain."""
        if self._search is not None and self._unopened is not None:
            self._unopened.opened(self._search)


def _shown(search: "Search | None") -> "Shown":
    """A search as it is shown; None while the library is being read."""
    from jobaid.ui.search_shown import busy_shown, search_shown

    return search_shown(search) if search is not None else busy_shown()
