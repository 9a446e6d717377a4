"""The smaller things around the topics: news, people, contacts, words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobaid.model.origin import Origin
from jobaid.model.values import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Today's news."""

    id: str
    text: str
    origin: Origin
    say: str | None = None
    topics: tuple[str, ...] = ()
    from_: Moment | None = None
    until: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who has which role; the id is a sign-in name."""

    id: str
    role: str
    origin: Origin
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """Who decides for somebody who is away, from the first day to the last."""

    for_: str
    by: str
    from_: date
    until: date
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody to hand a customer over to."""

    id: str
    name: str
    for_: str
    origin: Origin
    hours: str | None = None
    transfer: Literal["warm", "cold", "message"] = "warm"
    reach: str | None = None
    away: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the trade and what it means."""

    id: str
    term: str
    means: str
    origin: Origin
    also: tuple[str, ...] = ()
    say: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """Words customers use for the same thing; `one_way` as in "tv -> television"."""

    groups: tuple[tuple[str, ...], ...] = ()
    one_way: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTest:
    """A customer's words and the id they must find among the first `within`."""

    words: str
    finds: str
    origin: Origin
    kind: str | None = None
    within: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to a report; `to` is the id of the report, `done` whether the library was changed for it."""

    to: str
    text: str
    origin: Origin
    by: str | None = None
    on: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A translated text, beside the hash of what it translates."""

    of: str
    hash: str
    text: str
    origin: Origin
