"""A small library that has everything the window shows."""

from pathlib import Path

FRAME = """
format = 1
name = "Test"
locales = ["en-IE"]
currency = "EUR"
time_zone = "UTC"
[[role]]
id = "agent"
name = "Agent"
[[role]]
id = "team-leader"
name = "Team leader"
[[slot]]
name = "customer"
type = "text"
prompt = "customer's name"
[[disposition]]
id = "done"
name = "Resolved"
kind = "resolved"
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
[[script]]
id = "look"
say = "Thank you, {{ customer }}. I am looking now."
answers = [{ customer = "Fine", go = "moving" }, { customer = "My money back", go = "hand-over" }]
[[script]]
id = "moving"
say = "It comes within {{ fact.days }} days."
end = "done"
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
"""
QUIET = '[topic]\ntitle = "Quiet topic"\n'
FILES = {
    "library.toml": FRAME,
    "topics/late.toml": LATE,
    "topics/quiet.toml": QUIET,
    "topics/angry.toml": '[topic]\ntitle = "Caller is angry"\nkind = "interrupt"\n',
    "facts.toml": '[days]\nvalue = 3\nunit = "days"\n',
    "no_nos.toml": '[[no_no]]\nid = "blame"\nnever = "Blame the carrier"\ninstead = "Say what you do next"\n',
    "notices.toml": '[[notice]]\nid = "down"\ntext = "Card payments are down"\nsay = "It is back at two."\n'
    '[[notice]]\nid = "old"\ntext = "Long ago"\nuntil = 2020-01-01\n',
    "faq/bank.toml": '[[faq]]\nid = "gift"\nquestion = "Can I return a gift card?"\nanswer = "Yes, unused."\n',
    "authority.toml": '[[action]]\nid = "refund"\nname = "Refund"\nunit = "money"\n'
    '[[limit]]\nid = "l"\naction = "refund"\nrole = "agent"\nup_to = 50.00\nusual = 15.00\napprover = "team-leader"\n',
}


def write_library(folder: Path) -> Path:
    for path, content in FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    return folder
