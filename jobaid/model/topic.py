"""One reason for contact and all that is shown for it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobaid.model.faq import Faq
from jobaid.model.no_no import NoNo
from jobaid.model.origin import Origin
from jobaid.model.script import Step

TopicKind = Literal["reason", "interrupt", "shared"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One action to do on the call."""

    id: str
    do: str
    origin: Origin
    why: str | None = None
    critical: bool = False
    once_per_call: bool = False
    when: str | None = None
    seconds: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic; its id is the name of its file."""

    id: str
    title: str
    origin: Origin
    kind: TopicKind = "reason"
    customer_says: tuple[str, ...] = ()
    summary: str | None = None
    owner: str | None = None
    review_by: date | None = None
    tags: tuple[str, ...] = ()
    offer: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    checklist: tuple[ChecklistItem, ...] = ()
    script: tuple[Step, ...] = ()
    no_nos: tuple[NoNo, ...] = ()
    faqs: tuple[Faq, ...] = ()
