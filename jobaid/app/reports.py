"""What is said of the library by those who use it: what is wrong, what helped, what was searched for in vain."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

ReportKind = Literal["wrong", "unclear", "outdated", "slow", "missing"]
REPORT_KINDS: tuple[ReportKind, ...] = get_args(ReportKind)

WORDS, LIBRARY, FACT = "words", "library", "fact"
"""The kinds of spots that search has no entries of: words that were searched for, all of the library, a figure."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What is shown at a place: the kind and id of an entry as search has them, a step as `topic/step`.

    `topic` is the topic that was open there.
    """

    kind: str
    id: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One thing that is wrong, in the words of whoever met it.

    `shown` is how what is meant read at that moment, without what was known of the customer; `print` is its
    fingerprint, by which a change is seen. `library` and `version` name the library as it was. `at` is in UTC, `by` the
    sign-in name, `call` the call it came up on.
    """

    id: str
    kind: ReportKind
    words: str
    spot: Spot
    shown: str
    print: str
    library: str
    version: str
    at: datetime
    by: str = ""
    call: str = ""


@dataclass(frozen=True, slots=True)
class Thanks:
    """Something that helped; `at` is in UTC."""

    id: str
    spot: Spot
    at: datetime


@dataclass(frozen=True, slots=True)
class Missed:
    """Words after which nothing was opened, with so many finds; `at` is in UTC."""

    id: str
    words: str
    found: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """All that somebody said of the library, the latest last; `read` are the fingerprints of answers that were read."""

    reports: tuple[Report, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    missed: tuple[Missed, ...] = ()
    read: tuple[str, ...] = ()
