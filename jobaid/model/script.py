"""The words to say, step by step."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobaid.model.origin import Origin
from jobaid.model.values import Pairs

StepKind = Literal["approved", "verbatim", "guide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the customer may answer or the agent may see, one of the two, and the one way it leads."""

    customer: str | None = None
    seen: str | None = None
    go: str | None = None
    topic: str | None = None
    back: bool = False
    end: str | None = None
    set: Pairs = ()
    agreed: str | None = None

    @property
    def words(self) -> str:
        """What is said or seen."""
        return self.customer or self.seen or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A way taken without asking when its condition holds."""

    when: str
    go: str | None = None
    topic: str | None = None
    back: bool = False
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise that a step makes; `due` as people say it."""

    do: str
    due: str
    owner: Literal["me", "team"] = "me"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The words for one moment of the call, what walking here does, and the ways on."""

    id: str
    origin: Origin
    title: str | None = None
    kind: StepKind = "approved"
    say: str | None = None
    cover: tuple[str, ...] = ()
    gist: str | None = None
    ask: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    set: Pairs = ()
    jump: tuple[Jump, ...] = ()
    call: str | None = None
    offer: tuple[str, ...] = ()
    commitment: Commitment | None = None
    agreed: str | None = None
    handover: str | None = None
    go: str | None = None
    topic: str | None = None
    back: bool = False
    end: str | None = None
    plain: bool = False
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def name(self) -> str:
        """What the breadcrumb calls it."""
        return self.title or self.id.replace("-", " ").replace("_", " ").capitalize()


Way = Step | Answer | Jump
"""Whatever leads on: the step itself, an answer to it, or a jump from it."""
