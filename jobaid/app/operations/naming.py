"""Whose a thing is that was given on a call before anybody had named its customer or its case: kept with it.

The call leaves the desk some day, and what it gave counts for longer.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.app.award_events import AwardNamed, group_of
from jobaid.app.day import Change
from jobaid.app.given import Given

if TYPE_CHECKING:
    from jobaid.app.at_desk import AtDesk
    from jobaid.app.operations.giving import Giving, Whose


class Naming:
    """Writes down at a desk what gets known of whom something was given to. A name that was typed stays for good."""

    def __init__(self, desk: "AtDesk") -> None:
        self._desk = desk
        self._giving: Giving | None = None
        self._seen: tuple[object, Whose] = (None, ())

    def changed(self, change: Change) -> None:
        """Look what is known now; while it is asked whether it is the same caller, nothing is."""
        if change == Change.NOTE or not self._desk.day.given or self._desk.day.question is not None:
            return
        from jobaid.app.operations.giving import Giving

        self._giving = self._giving or Giving(self._desk)
        given, whose = self._desk.day.given, self._giving.whose()
        if self._seen == (given, whose):
            return
        self._seen = (given, whose)
        for event in tuple(newly_named(given, whose)):
            self._desk.record(event, call=group_of(event.id), undoable=False, change=Change.DAY)


def newly_named(given: tuple[Given, ...], whose: "Whose") -> Iterator[AwardNamed]:
    """What calls know of whom their awards are for, and those do not say yet."""
    named = {call: (customer, case) for call, customer, case in whose}
    for one in given:
        customer, case = named.get(one.call, ("", ""))
        customer = "" if one.customer or customer in one.customers else customer
        case = "" if not one.is_named_by_call or case in one.cases else case
        if one.state != "void" and (customer or case):
            yield AwardNamed(one.id, customer, case)
