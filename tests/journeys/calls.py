"""A library whose calls have everything that a journey goes through."""

from pathlib import Path

from tests.libraries import write
from tests.ui.library import FILES, FRAME

_SLOTS = """
[[slot]]
name = "order"
type = "text"
prompt = "order number"
[[slot]]
name = "ready_by"
type = "time"
prompt = "time of the call-back"
[[slot]]
name = "wish"
type = "choice"
prompt = "what the customer wants"
choices = ["money back", "another one"]
[[disposition]]
id = "follow-up"
name = "Follow-up promised"
kind = "follow_up"
"""
LATE = """
[topic]
title = "Order is late"
customer_says = ["where is my parcel"]
offer = ["refund"]
[[checklist]]
id = "identity"
do = "Match order number and postcode"
critical = true
once_per_call = true
[[checklist]]
id = "scan"
do = "Read the last scan"
[[checklist]]
id = "route"
do = "Look up the route"
[[script]]
id = "look"
say = "Thank you, {{ customer }}. I am looking for {{ order }} now."
gist = "Looking for {{ order }}"
does = ["scan"]
answers = [
  { customer = "Fine", go = "moving" },
  { customer = "Call me back", go = "promise" },
  { customer = "My money back", go = "hand-over" },
]
[[script]]
id = "moving"
say = "It comes within {{ fact.days }} days."
end = "done"
[[script]]
id = "promise"
say = "I call you back {{ customer }}, by {{ ready_by }}."
commitment = { do = "Call {{ customer }} back", due = "{{ ready_by }}" }
go = "noted"
[[script]]
id = "noted"
say = "It is written down."
end = "follow-up"
[[script]]
id = "hand-over"
title = "Hand over"
say = "My team leader decides that."
end = "done"
[[no_no]]
id = "date"
never = "Promise a date"
instead = "Give the window"
at = ["look"]
[[faq]]
id = "stuck"
question = "Why does tracking not move?"
answer = "Parcels are scanned **at depots**. See https://example.com/track."
short = "Scans happen at depots."
"""
BROKEN = """
[topic]
title = "Item is broken"
customer_says = ["it came in pieces"]
[[checklist]]
id = "identity"
do = "Match order number and postcode"
critical = true
once_per_call = true
[[checklist]]
id = "through"
do = "Put {{ customer }} through"
[[script]]
id = "sorry"
say = "I am sorry, {{ customer }}. You would like {{ wish }}."
answers = [{ customer = "Yes", go = "agreed" }, { customer = "First the other matter", topic = "late/moving" }]
[[script]]
id = "agreed"
say = "Then we do that."
end = "done"
"""
ANGRY = """
[topic]
title = "Caller is angry"
kind = "interrupt"
[[script]]
id = "hear"
say = "That should not have happened."
answers = [{ customer = "Never mind", go = "thanks" }, { customer = "I want a manager", go = "manager" }]
[[script]]
id = "thanks"
say = "Thank you for telling me."
back = true
[[script]]
id = "manager"
say = "I get my team leader."
end = "done"
"""
OPENING = """
[topic]
title = "Opening"
kind = "shared"
[[script]]
id = "greeting"
kind = "guide"
cover = ["Hello", "Your name"]
back = true
"""
FRAME_OF_CALLS = FRAME.replace(
    'time_zone = "UTC"', 'time_zone = "UTC"\nopening = "opening"\nwho = ["customer", "order"]'
)
FILES_OF_CALLS = FILES | {
    "library.toml": FRAME_OF_CALLS + _SLOTS,
    "topics/late.toml": LATE,
    "topics/broken.toml": BROKEN,
    "topics/angry.toml": ANGRY,
    "topics/opening.toml": OPENING,
}


def write_calls(folder: Path) -> Path:
    """Write it down."""
    return write(folder, FILES_OF_CALLS)
