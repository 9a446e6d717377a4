"""The calls that are open beside each other, as a chat has them: which there are, and the way from one to the next."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from jobaid.app.at_desk import AtDesk
from jobaid.app.operations.on_hold import Wait, wait_of
from jobaid.app.operations.starting_points import title_of
from jobaid.call import CallState
from jobaid.messages import message, text

State = Literal["front", "waiting", "paused"]


@dataclass(frozen=True, slots=True)
class OpenCall:
    """An open call: what it is about, and how it stands. Nothing that is known of the caller stands in it.

    `wait` is that of one on hold. `has_twin` tells that another has the same title.
    """

    number: int
    title: str
    started: str
    state: State
    wait: Wait | None = None
    has_twin: bool = False


class OpenCalls:
    """Goes from one open call to another."""

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk

    def shown(self) -> tuple[OpenCall, ...]:
        """All of them, each always in its place; a call on which nothing happened yet is none."""
        shown = [self._shown(call) for call in self._calls() if not call.is_blank]
        titles = Counter(call.title for call in shown)
        return tuple(replace(call, has_twin=titles[call.title] > 1) for call in shown)

    def said_of(self, wait: Wait) -> str:
        """What a wait asks for, in a sentence."""
        if wait.call == self._desk.call.number:
            return text(message(f"hold.said.{wait.stage}", time=wait.time))
        title = next((call.title for call in self.shown() if call.number == wait.call), "")
        return text(message(f"hold.other.{wait.stage}", title=title, time=wait.time))

    def next_number(self) -> int | None:
        """The call after the one in front, and after the last the first; None where there is no other."""
        numbers = [call.number for call in self._calls() if call.number != self._desk.call.number]
        after = [number for number in numbers if number > self._desk.call.number]
        return next(iter(after or numbers), None)

    def _calls(self) -> list[CallState]:
        """A call that has ended waits for its note alone."""
        desk = self._desk
        rest = (call for call in desk.day.unfinished if not call.ended)
        return sorted((desk.call, *rest), key=lambda call: call.number)

    def _shown(self, call: CallState) -> OpenCall:
        desk = self._desk
        started = f"{call.started.astimezone(desk.now.tzinfo):%H:%M}"
        title = title_of(desk.library, call) or text(message("open.no-topic", time=started))
        is_front = call.number == desk.call.number
        state: State = "front" if is_front else "paused" if call.paused else "waiting"
        return OpenCall(call.number, title, started, state, wait_of(call, desk.library.frame, desk.now))
