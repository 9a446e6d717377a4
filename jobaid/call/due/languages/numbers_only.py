"""Times in a language whose words are not known: a day and a time in digits, and nothing else."""

from jobaid.call.due.languages.language import TimeWords
from jobaid.call.due.languages.rules import CLOCK_RULES, DATE_RULES

TIMES = TimeWords(
    at=(),
    loose=(),
    joins=(),
    by=(),
    weekdays=(),
    months=(),
    numbers=(),
    days=(),
    clock=(),
    parts=(),
    units=(),
    edges=(),
    doubtful=(),
    vague=(),
    rules=(*DATE_RULES, *CLOCK_RULES),
    numbers_only=True,
)
