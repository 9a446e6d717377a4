"""A library whose scripts have every way there is, and a call that walks through it."""

from pathlib import Path

from jobaid.app.operations.calls import promises_shown, walk_in
from jobaid.call import CallState, Event, Marked, Noted, WentBack, WentHome, advance
from jobaid.model.library import Library
from jobaid.model.values import SlotValue
from tests.libraries import read, write
from tests.unit.app.clock import NOW

FRAME = """
format = 1
name = "Walks"
locales = ["en-IE"]
currency = "EUR"
time_zone = "UTC"
opening = "check"
closing = "closing"
who = ["customer", "order"]
role = [{ id = "agent", name = "Agent" }]
slot = [
  { name = "customer", type = "text", prompt = "customer's name" },
  { name = "order", type = "text", prompt = "order number" },
  { name = "passengers", type = "number", prompt = "passengers" },
  { name = "plus", type = "yes_no", prompt = "plus member?" },
  { name = "high_value", type = "yes_no", prompt = "dear?", default = false },
  { name = "checked", type = "yes_no", prompt = "checked?" },
  { name = "fare", type = "money", prompt = "fare", default = 15.00 },
]
disposition = [
  { id = "done", name = "Resolved", kind = "resolved" },
  { id = "escalated", name = "Handed over", kind = "escalated" },
  { id = "cut-off", name = "Cut off", kind = "cut_off" },
]
"""
FLIGHT = """
[topic]
title = "Flight"
[[checklist]]
id = "identity"
do = "Match name and number"
critical = true
once_per_call = true
[[checklist]]
id = "seats"
do = "Count the seats"
critical = true
[[checklist]]
id = "list"
do = "Send the list of names"
critical = true
when = "passengers > 2"

[[script]]
id = "first"
say = "What is it about?"
answers = [
  { customer = "Go on", go = "second" },
  { customer = "The hotel", topic = "hotel", set = { high_value = true } },
  { customer = "A dear one", go = "second", set = { high_value = true } },
  { customer = "A group", go = "ask" },
  { customer = "Ring me", go = "promise" },
  { customer = "I am angry", topic = "angry" },
  { customer = "Check me", go = "check-and-on" },
  { customer = "Check and ask", go = "check-and-ask" },
  { customer = "Round and round", go = "circle" },
]
[[script]]
id = "second"
say = "Two."
set = { plus = true }
does = ["seats"]
go = "third"
[[script]]
id = "third"
say = "Three."
end = "done"
[[script]]
id = "ask"
say = "How many?"
ask = ["passengers"]
jump = [{ when = "passengers > 2", go = "group" }]
answers = [{ customer = "Two at most", go = "third" }]
[[script]]
id = "group"
say = "A group."
set = { plus = false }
go = "third"
[[script]]
id = "promise"
say = "I ring you."
commitment = { do = "Ring {{ customer }}", due = "tomorrow" }
go = "third"
[[script]]
id = "check-and-on"
say = "First who you are."
call = "check"
go = "third"
[[script]]
id = "check-and-ask"
say = "First who you are."
call = "check/two"
answers = [
  { customer = "Fine", go = "third" },
  { customer = "A dear round", go = "circle", set = { high_value = true } },
]
[[script]]
id = "circle"
say = "Round."
jump = [{ when = "not high_value", go = "circle-2" }]
go = "third"
[[script]]
id = "circle-2"
say = "Round again."
jump = [{ when = "not high_value", go = "circle" }]
go = "third"
"""
HOTEL = """
[topic]
title = "Hotel"
[[checklist]]
id = "identity"
do = "Match name and number"
critical = true
once_per_call = true
[[checklist]]
id = "nights"
do = "Count the nights"
[[script]]
id = "one"
say = "Which hotel?"
does = ["identity", "nights"]
set = { plus = true }
answers = [
  { customer = "This one", go = "two" },
  { customer = "The flight, after all", topic = "flight/second", set = { checked = true } },
]
[[script]]
id = "two"
say = "I look into it."
commitment = { do = "Look into the hotel", due = "today" }
end = "escalated"
"""
ANGRY = """
[topic]
title = "Angry"
kind = "interrupt"
[[script]]
id = "calm"
say = "I see."
answers = [
  { customer = "All right", back = true },
  { customer = "And I am ill", topic = "ill" },
  { customer = "Call me back", go = "ring" },
]
[[script]]
id = "ring"
say = "The boss rings you."
set = { checked = true }
commitment = { do = "Boss rings", due = "18:00" }
back = true
"""
ILL = """
[topic]
title = "Ill"
kind = "interrupt"
[[script]]
id = "rest"
say = "Get well."
back = true
"""
CHECK = """
[topic]
title = "Check"
kind = "shared"
[[checklist]]
id = "identity"
do = "Match name and number"
critical = true
once_per_call = true
[[script]]
id = "one"
say = "Your name?"
does = ["identity"]
answers = [
  { customer = "Here it is", back = true, set = { checked = true } },
  { customer = "Why?", go = "two" },
]
[[script]]
id = "two"
say = "It keeps it yours."
back = true
"""
CLOSING = """
[topic]
title = "Closing"
kind = "shared"
[[checklist]]
id = "read-back"
do = "Say what happens next"
critical = true
[[script]]
id = "bye"
say = "Goodbye."
does = ["read-back"]
end = "done"
"""
FILES = {
    "library.toml": FRAME,
    "topics/flight.toml": FLIGHT,
    "topics/hotel.toml": HOTEL,
    "topics/angry.toml": ANGRY,
    "topics/ill.toml": ILL,
    "topics/check.toml": CHECK,
    "topics/closing.toml": CLOSING,
    "topics/quiet.toml": '[topic]\ntitle = "Quiet"\n',
}


def library_in(folder: Path, changes: dict[str, str] | None = None) -> Library:
    """The library of the walks, with some of its files changed; an empty text takes a file away."""
    files = {path: text for path, text in {**FILES, **(changes or {})}.items() if text}
    return read(write(folder, files)).library


class Line:
    """A call in one library, event by event."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.walk = walk_in(library)
        self.state = CallState(number=1, started=NOW)

    @property
    def at(self) -> str:
        """Where the call is, in short."""
        if self.state.ended:
            return f"ended {self.state.ended}"
        stop = self.state.stop
        return f"{stop.place.topic}/{stop.place.step}" if stop else "home"

    @property
    def promised(self) -> list[str]:
        """What has been promised."""
        return [f"{one.do}: {one.due}" for one in promises_shown(self.library, self.state)]

    def open(self, topic: str, step: str = "") -> str:
        return self.happen(self.walk.opened(self.state, topic, step))

    def answer(self, number: int) -> str:
        return self.happen(self.walk.answered(self.state, number - 1))

    def go_on(self) -> str:
        return self.happen(self.walk.went_on(self.state))

    def fill(self, name: str, value: SlotValue | None) -> str:
        for event in self.walk.filled(self.state, name, value):
            self.happen(event)
        return self.at

    def back(self) -> str:
        return self.happen(WentBack())

    def go_home(self) -> str:
        return self.happen(WentHome())

    def leave(self) -> str:
        return self.happen(self.walk.left(self.state))

    def end(self, disposition: str) -> str:
        return self.happen(self.walk.ended(self.state, disposition))

    def tick(self, topic: str, item: str, *, once: bool = False) -> str:
        return self.happen(Marked(topic, item, "done", once=once))

    def note(self, text: str) -> str:
        return self.happen(Noted(text))

    def happen(self, event: Event | None) -> str:
        if event is not None:
            self.state = advance(self.state, event)
        return self.at

    def take(self, *steps: str) -> str:
        """Walk, in short: a topic's name opens it, a digit answers, `on` goes on."""
        for step in steps:
            if step.isdigit():
                self.answer(int(step))
            elif step == "on":
                self.go_on()
            else:
                self.open(*step.split("/"))
        return self.at
