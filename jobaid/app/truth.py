"""The one truth about a desk: what is known of it, what it was before, and who is told when it changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from jobaid.app.day import Change, Day, Question, counted, first_day, undone, wrote
from jobaid.app.holding import held_for, needed_of, with_held
from jobaid.call import CallState, Event, Marked, advance
from jobaid.model.library import Library

if TYPE_CHECKING:  # the first frame shows no call yet: what puts one into words is loaded when it is first shown
    from jobaid.app.operations.calls import CallShown
    from jobaid.app.operations.topics import ItemShown
    from jobaid.model.frame import Role
    from jobaid.model.topic import Topic

Listener = Callable[[Change], None]

_MOST_UNDONE = 10


class Truth:
    """Holds the day and the library in force, remembers what to undo, and tells the listeners what changed."""

    def __init__(self, role: str, clock: Callable[[Library], datetime]) -> None:
        self._wanted_role = role
        self._clock = clock
        self._library = self._latest = Library()
        self._held: dict[str, Topic] = {}
        self._listeners: list[Listener] = []
        self._day = first_day(self.now)
        self._before: list[Day] = []
        self._shown: tuple[object, CallShown | None] = (None, None)

    @property
    def library(self) -> Library:
        """The library in force, with the topics that the call in front still needs."""
        return self._library

    @property
    def role(self) -> "Role | None":
        """The role whose limits are shown."""
        from jobaid.app.operations.limits import role_in_force

        return role_in_force(self._library, self._wanted_role)

    @property
    def now(self) -> datetime:
        """The time where the team works."""
        return self._clock(self._library)

    @property
    def day(self) -> Day:
        """All that the desk holds."""
        return self._day

    @property
    def call(self) -> CallState:
        """The call in front of the agent."""
        return self._day.call

    @property
    def loses_by_closing(self) -> bool:
        """Whether something is at the desk that is kept nowhere else."""
        day = self._day
        return not self.call.is_blank or bool(day.unfinished) or any(not one.kept for one in day.promised)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._before)

    def listen(self, listener: Listener) -> None:
        """Tell somebody what changes, for as long as the desk lasts."""
        self._listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        """Tell somebody no longer."""
        self._listeners.remove(listener)

    def shown(self) -> "CallShown | None":
        """What the call screen shows; None between topics."""
        if self.call.stop is None:
            return None
        from jobaid.app.operations.calls import call_shown

        now = self.now.replace(second=0, microsecond=0)
        key = (replace(self.call, note="", copied=""), now, self._wanted_role)
        if self._shown[0] != key:
            self._shown = (key, call_shown(self._library, self.call, self.role, now))
        return self._shown[1]

    def is_held(self, topic: str) -> bool:
        """Whether a topic is shown as it was before, since the library has lost what the call needs of it."""
        return topic in self._held

    def critical_left(self) -> "tuple[tuple[str, ItemShown], ...]":
        """What must be done on this call and is not; each with its topic."""
        from jobaid.app.operations.calls import critical_left

        return critical_left(self._library, self.call, self.now)

    def take_library(self, library: Library) -> None:
        """Put another version of the library in force; the calls go on where they are."""
        self._day = held_for(self._day, self._latest, library)
        self._before = [held_for(day, self._latest, library) for day in self._before]
        self._latest = library
        self._tell(Change.LIBRARY | Change.CALL)

    def use_role(self, role: str) -> None:
        """Show the limits of another role."""
        self._wanted_role = role
        self._tell(Change.LIBRARY | Change.CALL)

    def undo(self) -> bool:
        """Take the last thing back, a clean slate too; False if there is none. The note stays as it is typed."""
        if not self._before:
            return False
        self._day = undone(self._before.pop(), self._day)
        self._tell(Change.CALL | Change.QUESTION | Change.DAY)
        return True

    def _happen(self, event: Event | None, *, opened: str = "") -> bool:
        if event is None:
            return False
        self._remember()
        question = self._question_after(event, is_opening=bool(opened))
        day = counted(self._day, opened) if opened else self._day
        self._day = replace(day, call=advance(self.call, event), question=question)
        self._tell(Change.CALL | Change.QUESTION)
        return True

    def _question_after(self, event: Event, *, is_opening: bool) -> Question | None:
        """Going on in the script says that it is the same caller; ticking and opening a topic say nothing."""
        question = self._day.question
        if question is None or is_opening or isinstance(event, Marked):
            return question
        return replace(question, fresh=False) if question.fresh else None

    def _write(self, event: Event) -> None:
        """Writing is undone where it is written: what is remembered reads the same."""
        number = self.call.number
        self._day = wrote(self._day, number, event)
        self._before = [wrote(day, number, event) for day in self._before]
        self._tell(Change.NOTE)

    def _remember(self) -> None:
        self._before = [*self._before, self._day][-_MOST_UNDONE:]

    def _tell(self, change: Change) -> None:
        needed = needed_of(self._day.held.get(self.call.number, {}), self._latest, self.call)
        if Change.LIBRARY in change or needed != self._held:
            self._held, self._library = needed, with_held(self._latest, needed)
            self._shown = (None, None)
            change |= Change.LIBRARY
        for listener in tuple(self._listeners):
            listener(change)
