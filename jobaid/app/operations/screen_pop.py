"""What comes from a CRM or a telephone program: a topic to open and values to fill in, and no more than that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobaid.app.at_desk import AtDesk
from jobaid.app.operations.calls import walk_in
from jobaid.app.operations.slots import read_value, words_of
from jobaid.call import CallState, Event, Filled, Walked, advance
from jobaid.errors import UserFacing
from jobaid.messages import Message, message
from jobaid.model.frame import Frame, Slot
from jobaid.model.library import Library
from jobaid.model.values import SlotValue


@dataclass(frozen=True, slots=True)
class Pop:
    """A topic, and values as the library wants them. `refused` says what else was asked for, and why it cannot be."""

    topic: str = ""
    values: tuple[tuple[str, SlotValue], ...] = ()
    refused: tuple[Message, ...] = ()


def read_pop(library: Library, topic: str, slots: Sequence[tuple[str, str]], case: str = "") -> Pop:
    """Read what was asked for against a library. The case is filled into the slot that makes out the case there."""
    refused: list[Message] = []
    if topic and topic not in library.topics_by_id:
        refused.append(message("pop.no-topic", topic=topic))
        topic = ""
    values: dict[str, SlotValue] = {}
    for name, typed in _named(library.frame, slots, case, refused):
        try:
            value = _read(library.frame, name, typed)
        except UserFacing as failure:
            refused.append(failure.message)
            continue
        if value is not None:
            values[name] = value
    return Pop(topic, tuple(values.items()), tuple(refused))


def is_about(library: Library, call: CallState, pop: Pop) -> bool:
    """Whether it is surely about that call: of who is calling about what, something is the same and nothing differs."""
    who = _who(library, pop)
    known = call.known
    is_known = [name for name in who if name in known]
    return bool(is_known) and all(known[name] == who[name] for name in is_known)


class ScreenPops:
    """Opens and fills on the call in front; where it may be about somebody else, it waits for the agent's word."""

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk
        self.waiting: Pop | None = None

    def take(self, pop: Pop) -> bool:
        """Use it, or if it may be about somebody else keep it `waiting`; the last one counts. False while it waits."""
        call = self._desk.call
        here = call.stop.place.topic if call.stop is not None else ""
        changes_nothing = not pop.values and pop.topic in {"", here}
        if call.is_blank or changes_nothing or (is_about(self._desk.library, call, pop) and not call.ended):
            self.waiting = None
            self._use(pop)
            return True
        self.waiting = pop
        return False

    def same(self) -> None:
        """It is the same caller: fill in what waits on this call."""
        pop, self.waiting = self.waiting, None
        if pop is not None:
            self._desk.same_caller()
            self._desk.reopen()
            self._use(pop)

    def other(self) -> None:
        """It is somebody else: the call in front is put away, and what waits begins the next or goes on with theirs."""
        pop, self.waiting = self.waiting, None
        if pop is None:
            return
        open_calls = (call for call in self._desk.day.unfinished if not call.ended)
        theirs = [call for call in open_calls if is_about(self._desk.library, call, pop)]
        if theirs:
            self._desk.resume(theirs[-1].number)
        else:
            self._desk.next_caller()
        self._use(pop)

    def leave(self) -> None:
        """Use nothing of what waits."""
        self.waiting = None

    def settle(self) -> bool:
        """Use what waits if a clean slate has come meanwhile; False if it has not."""
        if self.waiting is None or not self._desk.call.is_blank:
            return False
        return self.take(self.waiting)

    def who(self) -> str:
        """Whom what waits is about, in words."""
        frame = self._desk.library.frame
        slots = {slot.name: slot for slot in frame.slots} if frame else {}
        who = _who(self._desk.library, self.waiting) if self.waiting else {}
        return " · ".join(words_of(slots.get(name), value, frame) for name, value in who.items()) if frame else ""

    def _use(self, pop: Pop) -> None:
        """As one thing, which can be undone. Words of a step that a value would lead on from are still to be said."""
        call = self._desk.call
        if call.is_blank:
            self._desk.active()
        events: list[Event] = [Filled(name, value) for name, value in pop.values if call.known.get(name) != value]
        for event in events:
            call = advance(call, event)
        opened = self._opened(call, pop.topic)
        if opened is not None:
            events.append(opened)
        if events:
            self._desk.record(*events)

    def _opened(self, call: CallState, topic: str) -> Event | None:
        """The topic where it was left, else from its beginning. No call ends so, even if a script begins with that."""
        if not topic or (call.stop is not None and call.stop.place.topic == topic):
            return None
        left = next((stop for stop in reversed(call.trail) if stop.place.topic == topic), None)
        if left is not None:
            return Walked(left)
        event = walk_in(self._desk.library).opened(call, topic)
        return replace(event, promised=()) if isinstance(event, Walked) else None


def _named(
    frame: Frame | None, slots: Sequence[tuple[str, str]], case: str, refused: list[Message]
) -> Iterator[tuple[str, str]]:
    """The values by the names of their slots, the case among them."""
    names = {name for name, _typed in slots}
    yield from slots
    if not case:
        return
    who = frame.who if frame else ()
    if len(who) < 2:
        refused.append(message("pop.no-case"))
    elif who[1] in names:
        refused.append(message("pop.case-twice", name=who[1]))
    else:
        yield who[1], case


def _read(frame: Frame | None, name: str, typed: str) -> SlotValue | None:
    slot = _slot(frame, name)
    if slot is None or frame is None:
        raise UserFacing(message("pop.no-slot", name=name))
    return read_value(slot, typed, frame)


def _slot(frame: Frame | None, name: str) -> Slot | None:
    return next((slot for slot in frame.slots if slot.name == name), None) if frame else None


def _who(library: Library, pop: Pop) -> dict[str, SlotValue]:
    names = library.frame.who if library.frame else ()
    return {name: value for name, value in pop.values if name in names}
