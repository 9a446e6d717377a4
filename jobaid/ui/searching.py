"""What is typed into the search box, what is found, and where a hit leads."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.ui.glances import Glances
from jobaid.ui.hit_deeds import HitDeeds
from jobaid.ui.keys import Keys
from jobaid.ui.over_page import OverPage
from jobaid.ui.refining import Refiner
from jobaid.ui.theme.look import Look
from jobaid.ui.typed import Meant, Typed
from jobaid.ui.typed_may import TypedMay
from jobaid.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.app.operations.ask import Answered
    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.queries import Answering, Search
    from jobaid.search.entry import Answer, Engine, Hit
    from jobaid.ui.widgets.hits import Hits
    from jobaid.ui.widgets.hits_panel import Shown


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
        self._desk, self._box = desk, box
        self._over = OverPage(look, keys.platform, box.field, page, self._wire)
        self._may = TypedMay(desk, keys)
        self._glances = Glances(clock)
        self._deeds = HitDeeds(desk, self)
        self._deeds.said.connect(self.said)
        self._deeds.copied.connect(self.copied)
        self._engine: Engine | None = None
        self._search: Search | None = None
        self._meant = Meant()
        self._number = 0
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
        return self._over.hits

    @property
    def chosen(self) -> "tuple[str, str] | None":
        """The kind and id of the hit that is chosen, while they are shown."""
        current = self._over.current
        return (current.kind, current.id) if current is not None else None

    @property
    def typed(self) -> Typed:
        """What is in the box."""
        return self._meant.now(self._box.field.text())

    def begin(self, typed: Typed) -> None:
        """Take the keyboard with something typed already."""
        self._meant.take(typed)
        self._box.begin(typed.words)
        if not typed.words:
            self._show_remembered()

    def take_answered(self) -> "Answered | None":
        """The answer to a “may I?” that is typed now, to go on with; the search has done its work."""
        answered = self._may.answered
        if answered is not None:
            self._deeds.found_something(self._search)
            self.close()
        return answered

    def use(self, engine: "Engine | None", refine: "Answering | None" = None) -> None:
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
                self._refine(self._number, self._search.ask(engine.search, self._topic))
            self._ask_further()

    def use_memory(self, memory: "Memory | None") -> None:
        """Remember there what is opened; None forgets it with the window."""
        self._deeds.use_memory(memory)

    def search(self, typed: str) -> None:
        """Show what is found for these words; a kind that is named before a colon is taken off them."""
        self._number += 1
        self._deeds.pass_by(self._search, self._glances.stood, typed)
        self._search = None
        self._meant.follow(typed)
        self._may.forget() if self._meant.kind else self._may.ask(typed)
        if not typed.strip():
            self._show_remembered() if self._meant.kind or self._box.field.hasFocus() else self._over.hide()
            return
        from jobaid.app.operations.queries import Asked, Search, parted

        asked = parted(typed)
        if asked.kind or (self._meant.kind and typed[:1].isspace()):
            self._meant.kind = asked.kind or self._meant.kind
            self._box.field.setText(asked.words.lstrip())
        elif self._engine is None:
            self._show()
        else:
            self._find(Search(Asked(typed, self._meant.kind), exactly=self._meant.exactly))

    def close(self) -> None:
        """Hide the hits and forget what was typed, so that no undo in the box brings it back."""
        self._deeds.pass_by(self._search, self._glances.stood, "")
        self._meant.close(self._box.field.text())
        self._box.forget()
        self._search = None
        self._may.forget()
        self._over.hide()

    def forget_call(self) -> None:
        """Close, and forget what was searched for: the next caller is somebody else."""
        self.close()
        self._meant = Meant()
        self._deeds.forget_call()
        self._over.forget()

    def fit(self) -> None:
        """Cover the page as it is now."""
        self._over.fit()

    def _find(self, search: "Search") -> None:
        assert self._engine is not None
        self._search = search.answered(search.ask(self._engine.search, self._topic), is_last=not self._refiner.is_used)
        self._glances.begin()
        self._show()
        self._ask_further()

    @property
    def _topic(self) -> str:
        """The topic in front of the agent."""
        stop = self._desk.call.stop
        return stop.place.topic if stop else ""

    def _ask_further(self) -> None:
        if self._search is not None:
            self._refiner.ask(self._number, self._search, self._topic)

    def _refine(self, number: int, answer: "Answer") -> None:
        """Take a better answer for what is typed now, below what may have been read; others came too late."""
        if number != self._number or self._search is None or self._over.hits is None:
            return
        kept = self._glances.rows(self._over.hits.pointed)
        self._search = self._search.answered(answer, kept)
        self._show(again=bool(kept))

    def _show(self, *, again: bool = False) -> None:
        """What is searched for as it stands; `again` leaves what is chosen."""
        from jobaid.ui.search_shown import busy_shown, search_shown

        self._put(search_shown(self._search) if self._search is not None else busy_shown(), again=again)

    def _show_remembered(self) -> None:
        """What is pinned and was opened last, as long as nothing is typed."""
        if self._box.field.text().strip():
            return
        from jobaid.ui.search_shown import remembered_shown

        shown = remembered_shown(self._deeds.remembered(), self._meant.kind)
        if shown.hits or shown.only:
            self._put(shown)
        else:
            self._over.hide()

    def _hide_remembered(self) -> None:
        """The keyboard went elsewhere, and not to a button of the panel."""
        if not self._box.field.text().strip() and not self._over.has_keyboard and self._box.window().isActiveWindow():
            self._meant.kind = ""
            self._over.hide()

    def _put(self, shown: "Shown", *, again: bool = False) -> None:
        self._over.put(self._may.above(shown), self._deeds.pinned, again=again)

    def _wire(self, hits: "Hits") -> None:
        hits.chosen.connect(self._choose)
        hits.pin_wanted.connect(self._pin)
        hits.asked.connect(self._do)
        hits.left.connect(self._leave)

    def _do(self, asked: str) -> None:
        """What a key or a button of the panel asks for; the keyboard stays in the box."""
        current = self._over.current
        if asked == "may" and self._may.answered is not None:
            self.may_wanted.emit()
            return
        if asked == "copy" and self._over.is_verdict_chosen:
            self._deeds.copy_verdict(self._may.say, self._search)
        elif asked == "turn" and self._search is not None and self._search.can_turn:
            self._number += 1
            self._meant.turn(self._box.field.text())
            self._find(self._search.turned())
        elif asked == "copy" and current is not None:
            self._deeds.copy(current, self._search)
        elif asked == "pin" and current is not None:
            self._pin(current)
        elif asked == "tell" and current is not None and not self._is_lost:
            self._deeds.found_something(self._search)
            self.reported.emit((current.kind, current.id))
            return
        elif asked in {"tell", "tell-words"} and self._search is not None and not self._search.told:
            self._tell(self._search)
        elif asked == "widen" and self._meant.kind:
            self._meant.kind = ""
            self.search(self._box.field.text())
        self._box.field.setFocus()

    def _move(self, rows: int) -> None:
        """Up and down choose among the hits; without any, down goes to the page. Up from an empty box brings back
        what was searched for before on this call.
        """
        hits, before = self._over.shown, self._meant.before
        if rows < 0 and before.words and not self._box.field.text() and (hits is None or hits.row < 1):
            self.begin(before)
        elif hits is not None:
            hits.choose(rows)
            self._glances.choose(hits.row)
            self._over.announce(self._may.spoken)
        elif rows > 0:
            self.went_down.emit()

    def _open_current(self) -> None:
        if self._over.shown is not None:
            self._over.shown.open_current()

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _choose(self, hit: "Hit") -> None:
        target = self._deeds.target(hit, self._search, self._topic)
        self.close()
        if target is not None:
            self.found.emit(target)

    def _pin(self, hit: "Hit") -> None:
        self._deeds.turn_pin(hit)
        self._show(again=True) if self._search is not None else self._show_remembered()

    def _tell(self, search: "Search") -> None:
        if self._deeds.tell(search):
            self._search = replace(search, told=True)
            self._show(again=True)

    @property
    def _is_lost(self) -> bool:
        """Whether nothing came near, and no hit was chosen with the keys: the words are meant, not the first hit."""
        return self._search is not None and self._search.is_far and not self._glances.have_chosen
