"""What can happen on a call. An event holds all that it changes, so that it means the same when it is read again."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from jobaid.call.state import CallState, Fill, Mark, MarkState, Place, Stop

if TYPE_CHECKING:
    from jobaid.model.values import Pairs, SlotValue


@dataclass(frozen=True, slots=True)
class Walked:
    """A step was reached; `sets` and `marks` are what being there does, `promised` the step whose promise was said.

    `answered` is what the answer that led there filled. `returned` tells that it led out of a topic that was through,
    and not to this step; `opened` that the agent chose the topic. `agreed` are templates of what was agreed on the way.
    """

    stop: Stop
    sets: "Pairs" = ()
    marks: tuple[Mark, ...] = ()
    promised: tuple[Place, ...] = ()
    answered: "Pairs" = ()
    returned: bool = False
    opened: bool = False
    agreed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WentBack:
    """The step before is shown again; what the way to the last one did is dropped."""


@dataclass(frozen=True, slots=True)
class WentHome:
    """The topics are looked at; the call stays where it is. A script that was through before leads here, too."""

    sets: "Pairs" = ()
    promised: tuple[Place, ...] = ()
    agreed: tuple[str, ...] = ()


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
class WroteUp:
    """The agent's own write-up reads so now; without a text it is put together by itself again.

    `instead` is what it would have said by itself.
    """

    text: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Copied:
    """The write-up was taken to where it belongs, with these words; `of` is the mark of the call as it was then."""

    text: str
    of: str


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
    agreed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """It goes on after all."""


@dataclass(frozen=True, slots=True)
class Held:
    """The customer was put on hold."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Returned:
    """The agent is back with the customer who was on hold."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Greeted:
    """The customer who was on hold has heard the words of return."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The call is put aside on purpose, until it is taken up again."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The call was handed over to a contact."""

    to: str
    reason: str
    at: datetime
    insists: bool = False


@dataclass(frozen=True, slots=True)
class TookOver:
    """A call of a colleague goes on here, where it was left."""

    from_: str
    stop: Stop | None
    fills: tuple[Fill, ...] = ()
    marks: tuple[Mark, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Restated:
    """The call is so, whatever it was: it was parted from another."""

    state: CallState


Event = (
    Walked
    | WentBack
    | WentHome
    | Filled
    | Marked
    | Noted
    | WroteUp
    | Copied
    | LeftTopic
    | Ended
    | Reopened
    | Held
    | Returned
    | Greeted
    | Paused
    | HandedOver
    | TookOver
    | Restated
)
