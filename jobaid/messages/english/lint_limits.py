"""What `check` finds of limits and of promised times, beside what stands in lint.py, and the way out."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "limit-decimals": "{amount} has more than the {decimals} decimals of what is counted.",
    "limit-decimals.hint": "Write an amount that can be given, with {decimals} decimals at most.",
    "amount-slot": "The words of the action say {{{{ {name} }}}}, which is not the amount that is given.",
    "amount-slot.hint": "Write {{{{ amount }}}} where the amount belongs: in every language that name stands for it.",
    "within-unread": "Nobody knows how long “{within}” is.",
    "within-unread.such": 'Write a length of time, such as within = "{such}".',
    "within-unread.hint": 'Write a length of time, such as within = "10 minutes" or "1 working day".',
    "share-too-large": "share = {share} is {percent} %: more than all of it.",
    "share-too-large.hint": "Write a part of 1, such as 0.2 for 20 %. If {share} % is meant: share = {part}.",
    "limit-share.of": "“{slot}” is {type}: there is no part of that.",
    "limit-share.of.hint": 'Name a slot of type = "money" or "number" in `of`.',
    "limit-window.forever": "per = “{per}” without days counts all that is ever given: used up once, it stays so.",
    "limit-window.forever.hint": 'Add every = "day", "week" or "month", or days = 30.',
    "limit-expired": "“{id}” ended on {day}, and no limit of that role is in its place.",
    "limit-expired.hint": "Add the limit that holds now, or take this one out if that is meant.",
    "due-unread": "“{due}” is no time that can be read, so nobody is reminded of this promise.",
    "due-unread.such": ('Write it as people say it, such as {such}, or name a slot of type = "time" or "date".'),
    "due-unread.digits": (
        "In this language only days and times in digits are read, such as `2027-01-07 18:00`; "
        'or name a slot of type = "time".'
    ),
    "due-unread.hint": (
        "Write it as people say it, such as `tomorrow 18:00`, `in 2 working days` or `by Friday noon`, "
        'or name a slot of type = "time" or "date".'
    ),
}
