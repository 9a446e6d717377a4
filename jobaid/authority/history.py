"""All that was given before, so arranged that a question does not have to look at all of it."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from datetime import date, tzinfo
from itertools import accumulate

from jobaid.authority.award import Award, Request
from jobaid.model.authority import Action, Limit

_Key = tuple[str, str, str, str]


class Ledger:
    """What was given of one action for one case, order, customer, person or role, by its days."""

    def __init__(self) -> None:
        self._given: list[tuple[date, int]] = []
        self._sums: list[int] | None = None

    def add(self, day: date, parts: int) -> None:
        """Add one."""
        insort(self._given, (day, parts))
        self._sums = None

    def since(self, first: date) -> tuple[int, int]:
        """How much, and how often, from that day on."""
        if self._sums is None:
            self._sums = [0, *accumulate(parts for _, parts in self._given)]
        start = bisect_left(self._given, (first, 0))
        return self._sums[-1] - self._sums[start], len(self._given) - start

    def given_since(self, first: date) -> list[tuple[date, int]]:
        """Each day and amount, from that day on."""
        return self._given[bisect_left(self._given, (first, 0)) :]


class History:
    """Awards, counted by the calendar days of the zone where the team works."""

    def __init__(self, awards: Iterable[Award], zone: tzinfo) -> None:
        self._zone = zone
        self._ledgers: dict[_Key, Ledger] = {}
        self._of_case: dict[str, list[Award]] = {}
        for award in awards:
            self.add(award)

    def add(self, award: Award) -> None:
        """Add an award as it stands now; it must not be there already."""
        for case in dict.fromkeys((award.case, *award.more_cases)):
            self._of_case.setdefault(case, []).append(award)
        if not award.counts:
            return
        day = award.at.astimezone(self._zone).date()
        for per, names in (
            ("case", (award.case, *award.more_cases)),
            ("order", (award.order, *award.more_cases)),
            ("customer", (award.customer, *award.more_customers)),
            ("agent", (award.by,)),
            ("role", (award.role,)),
        ):
            for whose in dict.fromkeys(names):
                if whose or per != "customer":
                    self._ledgers.setdefault((award.action, award.currency, per, whose), Ledger()).add(day, award.parts)

    def of_case(self, case: str) -> list[Award]:
        """All that was given or asked for on a case."""
        return self._of_case.get(case, [])

    def ledgers(self, limit: Limit, request: Request, currency: str, left_out: frozenset[str]) -> Iterator[Ledger]:
        """What a limit counts, without some actions. Currencies never mix."""
        whose = {
            "case": request.case,
            "order": request.order,
            "customer": request.customer,
            "agent": request.person,
            "role": limit.role,
        }
        for action in dict.fromkeys(limit.covers):
            if action in left_out:
                continue
            for known in dict.fromkeys((currency, "")):
                ledger = self._ledgers.get((action, known, limit.per, whose[limit.per]))
                if ledger is not None:
                    yield ledger


def currency_of(action: Action, currency: str) -> str:
    """The currency that awards of the action are in; empty where it is no money."""
    return (action.currency or currency) if action.unit == "money" else ""
