"""What can happen on a call. An event holds all that it changes, so that it means the same when it is read again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobaid.call.state import Mark, MarkState, Place, Stop

if TYPE_CHECKING:
    from jobaid.model.values import Pairs, SlotValue


@dataclass(frozen=True, slots=True)
class Walked:
    """A step was reached; `sets` and `marks` are what being there does, `promised` the step whose promise was said.

    `answered` is what the answer that led there filled. `returned` tells that it led out of a topic that was through,
    and not to this step.
    """

    stop: Stop
    sets: "Pairs" = ()
    marks: tuple[Mark, ...] = ()
    promised: tuple[Place, ...] = ()
    answered: "Pairs" = ()
    returned: bool = False


@dataclass(frozen=True, slots=True)
class WentBack:
    """The step before is shown again; what the way to the last one did is dropped."""


@dataclass(frozen=True, slots=True)
class WentHome:
    """The topics are looked at; the call stays where it is. A script that was through before leads here, too."""

    sets: "Pairs" = ()
    promised: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """The agent filled a slot, or with None emptied it."""

    name: str
    value: "SlotValue | None"


@dataclass(frozen=True, slots=True)
class Marked:
    """The agent said of an item that it is done, not applicable, or to do after all."""

    topic: str
    item: str
    state: MarkState
    reason: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """The note reads so now."""

    text: str


@dataclass(frozen=True, slots=True)
class NoteCopied:
    """The note was taken to where it belongs."""


@dataclass(frozen=True, slots=True)
class LeftTopic:
    """It was the wrong topic: nothing remains of having been there but what the agent typed.

    With `home`, the topics are looked at next, else the last step that remains.
    """

    topic: str
    home: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """The call is over; `promised` is the step whose promise was said last."""

    disposition: str
    promised: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """It goes on after all."""


Event = Walked | WentBack | WentHome | Filled | Marked | Noted | NoteCopied | LeftTopic | Ended | Reopened
