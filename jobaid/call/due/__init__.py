"""When something is due: open hours, working time, and times as people type them."""

from jobaid.call.due.hours import EVERY_MOMENT, Span, Week, is_open, next_open
from jobaid.call.due.languages import time_words
from jobaid.call.due.pieces import Remark, Scene
from jobaid.call.due.reading import Reading, read_line
from jobaid.call.due.settling import Due
from jobaid.call.due.working import WorkTime, work_time, zone_of
from jobaid.call.due.written_hours import read_hours

__all__ = [
    "EVERY_MOMENT",
    "Due",
    "Reading",
    "Remark",
    "Scene",
    "Span",
    "Week",
    "WorkTime",
    "is_open",
    "next_open",
    "read_hours",
    "read_line",
    "time_words",
    "work_time",
    "zone_of",
]
