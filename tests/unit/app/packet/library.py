"""A library of calls that are handed over, and one such call."""

from datetime import UTC, datetime, timedelta

from jobaid.call import CallState, Fill, Mark, Place, Return, Stop
from tests.libraries import frame

NOW = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
SOON = NOW + timedelta(minutes=3)
LATER = NOW + timedelta(hours=2)
FRAME = """
format = 1
name = "Larkfield"
locales = ["en-IE"]
currency = "EUR"
time_zone = "UTC"
who = ["customer", "order"]
role = [{ id = "agent", name = "Agent" }, { id = "team-leader", name = "Team leader" }]
slot = [
  { name = "customer", type = "text", prompt = "customer's name" },
  { name = "order", type = "text", prompt = "order number" },
  { name = "days_late", type = "number", prompt = "days late" },
  { name = "order_value", type = "money", prompt = "value of the order" },
  { name = "ordered_on", type = "date", prompt = "order date" },
  { name = "call_at", type = "time", prompt = "call-back time" },
  { name = "plus", type = "yes_no", prompt = "plus member?" },
  { name = "reach", type = "choice", prompt = "how to reach them", choices = ["phone", "email"] },
]
disposition = [
  { id = "done", name = "Resolved", kind = "resolved" },
  { id = "escalated", name = "Handed over", kind = "escalated" },
]
"""
LATE = """
[topic]
title = "Order is late"
offer = ["refund", "voucher"]
tags = ["carrier"]
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
say = "I am looking now."
answers = [{ customer = "My money back", go = "beyond" }, { customer = "Fine", go = "end" }]
[[script]]
id = "beyond"
title = "Beyond my limit"
say = "My team leader decides that."
handover = "leader"
go = "end"
[[script]]
id = "end"
say = "Goodbye."
end = "done"
[[faq]]
id = "stuck"
question = "Why does tracking not move?"
answer = "Parcels are scanned at depots."
"""
ANGRY = """
[topic]
title = "Caller is angry"
kind = "interrupt"
[[script]]
id = "hear"
say = "I hear you."
back = true
"""
CONTACTS = """
contact = [
  { id = "leader", name = "Team leader", for = "A decision beyond your limit, an angry customer",
    hours = "Mon-Fri 08:00-20:00", transfer = "warm", reach = "Queue 200", away = "duty" },
  { id = "duty", name = "Duty manager", for = "What no team leader may decide", hours = "Mon-Sun 07:00-22:00" },
  { id = "delivery", name = "Delivery desk", for = "Carrier searches, parcels that are lost or stuck",
    hours = "Mon-Fri 12:00-18:00", transfer = "message", reach = "Case form" },
  { id = "payments", name = "Payments desk", for = "Payments taken twice, refunds that did not arrive",
    hours = "Tue 09:00-17:00", transfer = "cold" },
]
"""
AUTHORITY = """
action = [
  { id = "refund", name = "Refund", unit = "money", also = ["money back"], say_within = "I refund that now." },
  { id = "voucher", name = "Voucher", unit = "count" },
  { id = "gift", name = "Gift", unit = "money" },
]
limit = [
  { id = "r", action = "refund", role = "agent", up_to = 50.00, approver = "team-leader", within = "5 minutes" },
  { id = "v", action = "voucher", role = "team-leader", up_to = 1 },
  { id = "g", action = "gift", role = "agent", up_to = 10.00 },
]
"""
FILES = {
    **frame(),
    "library.toml": FRAME,
    "topics/late.toml": LATE,
    "topics/angry.toml": ANGRY,
    "contacts.toml": CONTACTS,
    "authority.toml": AUTHORITY,
}
LOOK, BEYOND, HEAR = Place("late", "look"), Place("late", "beyond"), Place("angry", "hear")
CALL = CallState(
    number=1,
    started=NOW,
    id="c1",
    trail=(Stop(LOOK), Stop(BEYOND), Stop(HEAR, (Return(BEYOND),))),
    at_home=False,
    topics=("late", "angry"),
    fills=(Fill("customer", "Ms Duarte"), Fill("order", "48213"), Fill("plus", True)),
    marks=(Mark("late", "identity", "done", once=True), Mark("late", "scan", "not_applicable", "no scan yet")),
    note="Wants a window seat",
)
