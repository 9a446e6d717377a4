"""The one truth about a desk: what is known of it, what it was before, and who is told when it changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import reduce
from typing import TYPE_CHECKING, Any

from jobaid.app.day import Change, Day, Question, first_day
from jobaid.app.day_events import Begun, DayEvent, Undone
from jobaid.app.entry import Entry, new_id
from jobaid.app.happening import after
from jobaid.app.lost_topics import held_for, needed_of, with_held
from jobaid.app.undoing import Before
from jobaid.call import CallState, Event, Marked
from jobaid.model.library import Library

if TYPE_CHECKING:  # the first frame shows no call yet: what puts one into words is loaded when it is first shown
    from jobaid.app.operations.calls import CallShown
    from jobaid.app.operations.topics import ItemShown
    from jobaid.app.operations.who_is_here import InForce
    from jobaid.model.frame import Role
    from jobaid.model.topic import Topic

Listener = Callable[[Change], None]
Sink = Callable[[Sequence[Entry]], None]
"""Takes what happened to where it is kept; it returns at once."""

Happened = Sequence[tuple[str, Event | DayEvent]]
"""Events, each with the id of its call."""

_MOST_UNDONE = 10
_NOT_SHOWN: Mapping[str, Any] = {"note": "", "write_up": "", "instead": "", "copied": "", "copied_of": ""}
"""What changes nothing of what the call screen shows."""


class Truth:
    """Holds the day and the library in force, remembers what to undo, and tells the listeners what changed.

    `is_sample` is whether the library is the one that comes with jobaid.
    """

    def __init__(self, role: str, clock: Callable[[Library], datetime], person: str = "") -> None:
        self._wanted_role, self._person = role, person
        self._clock = clock
        self.is_sample = False
        self._library = self._latest = Library()
        self._held: dict[str, Topic] = {}
        self._listeners: list[Listener] = []
        self._day = first_day(self.now)
        self._before: list[Before] = []
        self._begun = self._day.call
        self._sink: Sink | None = None
        self._waiting: list[Entry] = []
        self._shown: tuple[object, CallShown | None] = (None, None)

    @property
    def library(self) -> Library:
        """The library in force, with the topics that the call in front still needs."""
        return self._library

    @property
    def role(self) -> "Role | None":
        """The role whose limits are shown."""
        return self.authority.role

    @property
    def authority(self) -> "InForce":
        """The role in force, and where it comes from."""
        from jobaid.app.operations.who_is_here import in_force

        today = self.now.date()
        return in_force(self._library, self._wanted_role, self.person, today, is_sample=self.is_sample)

    @property
    def person(self) -> str:
        """Who is at the desk: as it was said, else the sign-in name."""
        if not self._person:
            from jobaid.app.person import signed_in

            return signed_in()
        return self._person

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
        return not self.call.is_blank or bool(day.unfinished) or any(one.is_open for one in day.promised)

    @property
    def is_kept(self) -> bool:
        """Whether what happens is taken to where it is kept."""
        return self._sink is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._before)

    @property
    def to_undo(self) -> tuple[Event | DayEvent, ...]:
        """What the next undo takes back; empty if there is nothing."""
        return tuple(entry.event for entry in self._before[-1].made) if self._before else ()

    def listen(self, listener: Listener) -> None:
        """Tell somebody what changes, for as long as the desk lasts."""
        self._listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        """Tell somebody no longer."""
        self._listeners.remove(listener)

    def shown(self) -> "CallShown | None":
        """What the call screen shows; None between topics."""
        if self.call.stop is None:
            self._shown = (None, None)  # it would hold the last caller's words
            return None
        from jobaid.app.operations.calls import call_shown

        now = self.now.replace(second=0, microsecond=0)
        key = (replace(self.call, **_NOT_SHOWN), now, self._wanted_role, self._person)
        if self._shown[0] != key:
            self._shown = (key, call_shown(self._library, self.call, self.role, now))
        return self._shown[1]

    def library_of(self, call: CallState) -> Library:
        """The library as that call needs it."""
        if call.id == self.call.id:
            return self._library
        return with_held(self._latest, needed_of(self._day.held.get(call.number, {}), self._latest, call))

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
        self._before = [one._replace(day=held_for(one.day, self._latest, library)) for one in self._before]
        self._latest = library
        self._tell(Change.LIBRARY | Change.CALL)

    def use_role(self, role: str) -> None:
        """Show the limits of another role."""
        self._wanted_role = role
        self._tell(Change.LIBRARY | Change.CALL)

    def use_person(self, person: str) -> None:
        """Somebody else is at the desk; "" for whoever signed in."""
        self._person = person
        self._tell(Change.LIBRARY | Change.CALL)

    def keep_in(self, sink: Sink, before: Day | None = None) -> None:
        """Keep what happens, from now on and since the start; `before` is the day as it was when jobaid was closed.

        Its call goes on if nothing was done meanwhile.
        """
        first, since = self._begun, self._waiting
        self._sink, self._waiting = sink, []
        goes_on = before is not None and not since and not before.is_empty(before.call) and not before.call.is_done
        made = [] if goes_on else [Entry(first.id, Begun(), first.started), *since]
        if before is not None:
            self._before, old = [], self._day
            self._day = replace(reduce(after, made, before), question=old.question)
            self._day = replace(self._day, held={self.call.number: old.held.get(old.call.number, {})})
        self._keep(made)
        self._tell(Change.CALL | Change.QUESTION | Change.DAY | Change.NOTE)

    def join(self, before: Day) -> None:
        """The day as it was could be read only now: what is not known of it comes to this one, whatever is undone."""
        from jobaid.app.joining import joined, news_of  # a journal that can be read at once needs it never

        news = news_of(self._day, before)
        self._before = [one._replace(day=joined(one.day, news)) for one in self._before]
        self._day = joined(self._day, news)
        self._tell(Change.CALL | Change.DAY)

    def record(
        self,
        *events: Event | DayEvent,
        call: str = "",
        undoable: bool = True,
        change: Change = Change.CALL | Change.DAY,
    ) -> None:
        """Have something happen: on the call of that id, else on the one in front.

        What is not `undoable` holds whatever is taken back.
        """
        self._record([(call or self.call.id, event) for event in events], undoable=undoable)
        self._tell(change)

    def record_on(self, happened: Happened, *, change: Change) -> None:
        """Have one thing happen on several calls, to be taken back as one."""
        self._record(happened)
        self._tell(change)

    def take_kept(self, entries: Sequence[Entry]) -> None:
        """Something has happened that is written down already; it holds whatever is taken back."""
        self._before = [one.with_held(entries) for one in self._before]
        self._day = reduce(after, entries, self._day)
        self._tell(Change.DAY)

    def undo(self) -> bool:
        """Take the last thing back, a clean slate too; False if there is none. The note stays as it is typed."""
        if not self._before:
            return False
        before = self._before.pop()
        self._day, made = before.again(), before.made
        calls = dict.fromkeys(entry.call for entry in made)
        self._keep([self._entry(call, Undone(tuple(one.id for one in made if one.call == call))) for call in calls])
        self._tell(Change.CALL | Change.QUESTION | Change.DAY)
        return True

    def forget(self, forgotten: Callable[[Day], Day]) -> None:
        """Know no longer what is erased from where it was kept; nothing before can be taken back."""
        had_call = not self.call.is_blank
        self._before, self._day, self._shown = [], forgotten(self._day), (None, None)
        known = {call.id for call in (*self._day.calls, *self._day.done)}
        self._waiting = [entry for entry in self._waiting if entry.call in known]
        if had_call and self.call.is_blank:
            self._record([(new_id(), Begun())], undoable=False)
        self._tell(Change.CALL | Change.QUESTION | Change.DAY | Change.NOTE)

    def _happen(self, event: Event | None, besides: Happened = ()) -> bool:
        if event is None:
            return False
        question = self._question_after(event)
        self._record([(self.call.id, event), *besides])
        self._day = replace(self._day, question=question)
        self._tell(Change.CALL | Change.QUESTION | (Change.DAY if besides else Change(0)))
        return True

    def _question_after(self, event: Event) -> Question | None:
        """Going on in the script says that it is the same caller; ticking and opening a topic say nothing."""
        question = self._day.question
        if question is None or getattr(event, "opened", False) or isinstance(event, Marked):
            return question
        return replace(question, fresh=False) if question.fresh else None

    def _write(self, event: Event) -> None:
        """Writing is undone where it is written: what is remembered reads the same."""
        self._record([(self.call.id, event)], undoable=False)
        self._tell(Change.NOTE)

    def _record(self, happened: Iterable[tuple[str, Event | DayEvent]], *, undoable: bool = True) -> None:
        """One thing that happens, in as many events as it has."""
        made = tuple(self._entry(call, event) for call, event in happened)
        if not made:
            return
        if undoable:
            self._before = [*self._before, Before(self._day, made)][-_MOST_UNDONE:]
        else:
            self._before = [one.with_held(made) for one in self._before]
        self._day = reduce(after, made, self._day)
        self._keep(made)

    def _entry(self, call: str, event: Event | DayEvent) -> Entry:
        return Entry(call, event, self.now.astimezone(UTC))

    def _keep(self, made: Sequence[Entry]) -> None:
        if self._sink is None:
            self._waiting += made
        else:
            self._sink(made)

    def _tell(self, change: Change) -> None:
        needed = needed_of(self._day.held.get(self.call.number, {}), self._latest, self.call)
        if Change.LIBRARY in change or needed != self._held:
            self._held, self._library = needed, with_held(self._latest, needed)
            self._shown = (None, None)
            change |= Change.LIBRARY
        for listener in tuple(self._listeners):
            listener(change)
