"""A call is handed over to a colleague, or taken over from one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC

from jobaid.app.at_desk import AtDesk
from jobaid.app.operations.before_handover import Asked, Instead, instead_of, limit_lines
from jobaid.app.operations.calls import promises_at_end
from jobaid.app.operations.contacts import Contacts, ContactShown
from jobaid.app.operations.packet.composing import Telling, composed
from jobaid.app.operations.packet.taking import Taken, taken, words_taken
from jobaid.call import HandedOver
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.search.entry import Engine

_MOST_REASON = 300


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a call is handed over, as it was typed or chosen; `insists` where the customer wants nothing else."""

    words: str = ""
    insists: bool = False

    @property
    def said(self) -> str:
        """The reason in words; "" if none was given."""
        words = " ".join(self.words.split())[:_MOST_REASON]
        return words or (text(message("handover.insists-said")) if self.insists else "")


class Handover:
    """What goes between a desk and other desks."""

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk

    def contacts(self, reason: str = "") -> tuple[ContactShown, ...]:
        """Whom to hand over to, the right one first."""
        return Contacts(self._desk.library, self._desk.now).for_call(self._desk.call, reason)

    def limits(self) -> tuple[str, ...]:
        """What this role may give on this call."""
        return limit_lines(self._asked(""))

    def instead(self, reason: str, engine: Engine | None = None) -> tuple[Instead, ...]:
        """What makes it needless, as far as the reason tells."""
        return instead_of(replace(self._asked(reason), engine=engine))

    def packet(self, to: ContactShown | None, reason: Reason) -> str:
        """What goes along with the call, for the clipboard."""
        desk = self._desk
        telling = Telling(
            contact=to.contact if to else None,
            reason=reason.said,
            insists=reason.insists,
            from_=desk.role.name if desk.role else "",
            promised=tuple(self._promised()),
            may=self.limits(),
        )
        return composed(desk.library, desk.call, telling, desk.now)

    def hand_over(self, to: ContactShown | None, reason: Reason) -> bool:
        """The call is a colleague's now, and ends here so. False if the library knows no such end: it goes on then."""
        desk = self._desk
        said = redact(reason.said)
        event = HandedOver(to.contact.id if to else "", said, desk.now.astimezone(UTC), reason.insists)
        ending = self.ending
        if ending:
            desk.end(ending, event)
        else:
            desk.record(event)
        return bool(ending)

    @property
    def ending(self) -> str:
        """The disposition of a call that is handed over; the one that was chosen already, if it is one."""
        frame = self._desk.library.frame
        names = [one.id for one in frame.dispositions if one.kind == "escalated"] if frame else []
        return self._desk.call.ended if self._desk.call.ended in names else next(iter(names), "")

    def read(self, words: str) -> Taken:
        """What a text brings. Raises UserFacing where no packet can be read in it."""
        return taken(self._desk.library, words, self._desk.now)

    def words_of(self, words: str) -> Taken | None:
        """The words around a packet whose code cannot be read; None where there is no packet, or no word around it."""
        return words_taken(self._desk.library, words, self._desk.now)

    def take_over(self, one: Taken) -> None:
        """A call of its own begins where the colleague's was left; the one in front is put away."""
        self._desk.begin(one.event)

    def _asked(self, reason: str) -> Asked:
        desk = self._desk
        return Asked(desk.library, desk.call, desk.role, desk.now.date(), reason)

    def _promised(self) -> Iterator[tuple[str, str]]:
        """What is promised on the call: on the list of promises, and by steps whose promise is not on it yet."""
        listed = [one for one in self._desk.day.promised if one.call == self._desk.call.id and one.state != "cancelled"]
        places = {one.place for one in listed}
        yield from ((one.do, one.said) for one in listed)
        by_steps = promises_at_end(self._desk.library, self._desk.call)
        yield from ((one.do, one.due) for one in by_steps if one.place not in places)
