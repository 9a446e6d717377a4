"""What runs in a process of its own until it is killed: it says what it has done and what it was told is saved.

Each line is a word and what belongs to it, in JSON.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from jobaid.app.day import Day
from jobaid.app.desk import Desk
from jobaid.app.entry import Entry
from jobaid.app.journaling import Journaling
from jobaid.call import CallState, Held, Returned
from jobaid.journal.opening import opening
from jobaid.journal.record import Record
from jobaid.journal.writer import Writer
from tests.unit.call.library import library_in

TOPICS = ("flight", "hotel", "angry", "ill")
Calls = dict[str, str]
Doing = Callable[[], object]


def say(word: str, what: object = None) -> None:
    """Tell the parent."""
    sys.stdout.write(f"{word} {json.dumps(what)}\n")
    sys.stdout.flush()


def write_events(path: Path, seed: int) -> None:
    """Append events, some in the place of others, and say what is saved."""
    chance = random.Random(seed)
    writer = Writer(path, opening(lambda report: say("damaged", str(report))))
    mine: list[str] = []
    for number in range(10_000):
        records = [
            Record(f"{seed}-{number}-{part}", "kind", 1, number, f"call-{seed}", "x" * chance.randrange(2_000))
            for part in range(chance.randrange(1, 4))
        ]
        mine += [one.id for one in records]
        writer.append(records)
        if chance.random() < 0.7 and writer.flush():
            say("saved", mine)
            mine = []


class SayingSo(Journaling):
    """Says how the calls stand before that is written down; one that was undone, or is blank, is None."""

    def __init__(self, path: Path, desk: Desk) -> None:
        super().__init__(path, lambda report: say("damaged", str(report)))
        self._desk = desk
        self.known: Calls = {}

    def take(self, entries: Sequence[Entry]) -> None:
        now = seen(self._desk.day)
        names = {**self.known, **now}
        say("now", {name: now.get(name) for name in names if self.known.get(name) != now.get(name)})
        self.known = now
        super().take(entries)


def take_calls(path: Path, library: Path, seed: int) -> None:
    """Take calls at a desk, going on with those that the last process had, and say what is saved."""
    chance = random.Random(seed)
    desk = Desk()
    desk.take_library(library_in(library))
    journaling = SayingSo(path, desk)
    before = journaling.read(desk.now).result()
    journaling.known = seen(before.day)
    say("restored", journaling.known)
    journaling.attach(desk, before)
    for doing in _doings(desk, chance):
        doing()
        if chance.random() < 0.7 and journaling.writer.flush():
            say("saved")


def seen(day: Day) -> Calls:
    """All there is of each call, in short."""
    return {call.id: _short(call) for call in (*day.calls, *day.done) if not call.is_blank}


def _short(call: CallState) -> str:
    """The number is another after a start, and the beginning is kept to the millisecond."""
    place = f"{call.stop.place.topic}/{call.stop.place.step}" if call.stop else "home"
    facts = {one.name: getattr(call, one.name) for one in fields(CallState) if one.name not in {"number", "started"}}
    return f"{place} {call.ended} {sha256(repr(facts).encode()).hexdigest()[:16]}"


def _doings(desk: Desk, chance: random.Random) -> Iterator[Doing]:
    """What happens in calls, over and over; one thing is recorded at a time."""
    while True:
        yield chance.choices(
            [
                lambda: desk.open_topic(chance.choice(TOPICS)),
                lambda: desk.answer(chance.randrange(1, 5)),
                desk.go_on,
                desk.back,
                lambda: desk.fill("customer", f"Customer {chance.randrange(1_000)}"),
                lambda: desk.fill("passengers", str(chance.randrange(9))),
                lambda: desk.note(f"Seat {chance.randrange(10**6)}. " * chance.randrange(1, 5)),
                lambda: desk.tick("flight", "seats"),
                lambda: _hold(desk),
                lambda: _end(desk),
                desk.next_caller,
                desk.undo,
            ],
            [4, 6, 4, 2, 2, 2, 4, 2, 2, 1, 1, 1],
        )[0]


def _hold(desk: Desk) -> None:
    now = datetime.now(UTC)
    desk.record(Returned(now) if desk.call.held_since else Held(now), undoable=False)


def _end(desk: Desk) -> None:
    if not desk.call.held_since and not desk.call.ended:
        desk.end("done")
