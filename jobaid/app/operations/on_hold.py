"""A customer on hold: how long they have waited, and what is said before, meanwhile and on return."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from jobaid.app.at_desk import AtDesk
from jobaid.app.operations.calls import step_name, values_in, who_shown
from jobaid.app.operations.wording import Wording
from jobaid.call import CallState, Greeted, Held, Returned
from jobaid.messages import message, text
from jobaid.model.frame import Frame
from jobaid.model.hold import span_to, standard_at
from jobaid.rendering.markdown import Block
from jobaid.rendering.span import as_clock

Stage = Literal["none", "offer", "alarm", "back"]

LONGEST = timedelta(hours=2)
"""Nobody waits longer: such a hold was left open, as when a computer is switched off."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long the customer of a call, named by its number, has waited up to now, and what that calls for."""

    call: int
    waited: timedelta
    stage: Stage

    @property
    def time(self) -> str:
        """How long, as on a clock."""
        return as_clock(self.waited)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldShown:
    """A hold as it stands in the place of Say. `words` are those to say now, `then` those of return, until they are.

    `who` waits, `since` a time of the day; `leads` names the step that comes back. At the stage `back` the customer is
    there again and has not been told so.
    """

    stage: Stage
    who: str
    since: str
    words: tuple[Block, ...]
    then: tuple[Block, ...] = ()
    leads: str = ""


def wait_of(call: CallState, frame: Frame | None, now: datetime) -> Wait | None:
    """The wait of a call that is on hold at that time; None for any other. A clock set back shows no less than 0."""
    since = call.held_since
    if since is None:
        return None
    waited = max(now.astimezone(UTC) - since, timedelta(0))
    if waited > LONGEST:
        return None
    is_late = waited >= span_to(frame, "alarm")
    return Wait(call.number, waited, "alarm" if is_late else "offer" if waited >= span_to(frame, "offer") else "none")


def waited_in(call: CallState, now: datetime) -> timedelta:
    """How long the customer waited in all on that call: a fact of it, for its write-up alone."""
    ends = ((hold.since, hold.until or now.astimezone(UTC)) for hold in call.holds)
    spans = (max(until - since, timedelta(0)) for since, until in ends)
    return sum((span for span in spans if span <= LONGEST), timedelta(0))


class OnHold:
    """Puts the call in front on hold and takes it back. Each does nothing where it is so already."""

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk

    @property
    def is_on(self) -> bool:
        """Whether the call in front is on hold."""
        return self._wait(self._desk.call) is not None

    def hold(self) -> bool:
        """Put it on hold; False where it is, or has ended. A hold that was left open before counts as none."""
        call = self._desk.call
        if self.is_on or call.ended:
            return False
        left_open = (Returned(call.held_since), Greeted()) if call.held_since else ()
        self._desk.record(*left_open, Held(self._desk.now.astimezone(UTC)), undoable=False)
        return True

    def take_back(self) -> bool:
        """Take it back, or where it is not on hold the only one that is; False where none is."""
        if not self.is_on:
            waiting = [wait.call for wait in self.waits()]
            if len(waiting) != 1:
                return False
            self._desk.resume(waiting[0])
        self._desk.record(Returned(self._desk.now.astimezone(UTC)), undoable=False)
        return True

    def turn(self) -> None:
        """Put it on hold, or take it back."""
        if not self.hold():
            self.take_back()

    def greet(self) -> bool:
        """The words of return are said, and the step comes back; False where there are none to say."""
        if not self._desk.call.is_to_greet:
            return False
        self._desk.record(Greeted(), undoable=False)
        return True

    def waits(self) -> "tuple[Wait, ...]":
        """All calls on hold, the one in front first."""
        return tuple(wait for wait in map(self._wait, self._desk.day.calls) if wait is not None)

    def front(self) -> Wait | None:
        """The wait of the call in front."""
        return self._wait(self._desk.call)

    def shown(self) -> HoldShown | None:
        """What stands in the place of Say: the hold, or the words of return."""
        call, wait = self._desk.call, self.front()
        if wait is None and not call.is_to_greet:
            return None
        stage: Stage = wait.stage if wait is not None else "back"
        return HoldShown(
            stage=stage,
            who=self._who(),
            since=f"{call.holds[-1].since.astimezone(self._desk.now.tzinfo):%H:%M}",
            words=tuple(self._blocks(stage)),
            then=() if stage == "back" else tuple(self._blocks("back")),
            leads=step_name(self._desk.library, call.stop.place) if call.stop else "",
        )

    def _wait(self, call: CallState) -> Wait | None:
        return wait_of(call, self._desk.library.frame, self._desk.now)

    def _who(self) -> str:
        return " · ".join(known.words for known in who_shown(self._desk.library, self._desk.call) if known.words)

    def _blocks(self, stage: Stage) -> Iterator[Block]:
        library = self._desk.library
        yield from Wording(library, values_in(library, self._desk.call.known)).said(self._source(stage))

    def _source(self, stage: Stage) -> str:
        """The library's words, else jobaid's own."""
        frame = self._desk.library.frame
        if stage == "back":
            return self._words_of_return(frame)
        if stage == "none":
            return (frame and frame.hold and frame.hold.before) or text(message("hold.words.before"))
        standard = standard_at(frame, stage)
        return (standard and standard.say) or text(message(f"hold.words.{stage}"))

    def _words_of_return(self, frame: Frame | None) -> str:
        rules = frame.hold if frame else None
        hold = self._desk.call.holds[-1]
        waited = (hold.until or self._desk.now.astimezone(UTC)) - hold.since
        if waited < span_to(frame, "offer"):
            return (rules and rules.back) or text(message("hold.words.back"))
        return (rules and (rules.back_late or rules.back)) or text(message("hold.words.back-late"))
