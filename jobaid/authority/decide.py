"""May this be given? One question, one answer: no clock, no database, nothing recorded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from jobaid.authority.award import Award, Request
from jobaid.authority.caps import Cap, Question, caps_of, free_on
from jobaid.authority.history import History
from jobaid.authority.ladder import Ladder
from jobaid.authority.unknown import deciding, is_unknown
from jobaid.authority.verdict import Alternative, Kind, Verdict
from jobaid.authority.who import ranks_of
from jobaid.authority.windows import until
from jobaid.expressions import Values
from jobaid.messages import message
from jobaid.model.library import Library
from jobaid.model.validity import in_force

_SMALLEST = 1
"""What is asked for without an amount: whether anything may be given at all."""


def decide(
    role: str,
    request: Request,
    library: Library,
    values: Values,
    history: History,
    now: datetime,
    offer: Sequence[str] = (),
) -> Verdict | None:
    """Answer a question of a role at a local moment. None if the library has no such action.

    `values` are the slots that are known, with the defaults of the others, `offer` the actions that could be given
    instead.
    """
    ask = partial(_answer, role, library, values, history, now)
    answer = ask(request)
    if answer is None:
        return None
    verdict = answer.verdict()
    if verdict.is_allowed:
        return verdict
    others = answer.instead or _brought_up(library, request, offer)
    asked = (ask(replace(request, action=other, parts=None)) for other in others)
    return replace(verdict, alternatives=tuple(_allowed(asked)))


def _allowed(answers: "Iterable[_Answer | None]") -> Iterator[Alternative]:
    for verdict in (one.verdict() for one in answers if one is not None):
        if verdict.is_allowed:
            yield Alternative(verdict.action.id, verdict.within if verdict.action.unit != "none" else None)


def _answer(
    role: str, library: Library, values: Values, history: History, now: datetime, request: Request
) -> "_Answer | None":
    action = next((one for one in library.actions if one.id == request.action), None)
    if action is None:
        return None
    entitlements = frozenset(one.id for one in library.actions if one.basis == "entitlement")
    currency = library.frame.currency if library.frame else ""
    question = Question(action, request, history, values, currency, now.date(), entitlements)
    return _Answer(library, role, question)


def _brought_up(library: Library, request: Request, offer: Sequence[str]) -> Iterator[str]:
    """The other actions that an agent may bring up."""
    proactive = {one.id for one in library.actions if one.offered == "proactively"}
    yield from (name for name in dict.fromkeys(offer) if name in proactive and name != request.action)


class _Answer:
    def __init__(self, library: Library, role: str, question: Question) -> None:
        self._library, self._role, self._question = library, role, question
        self._action, self._request = question.action, question.request
        self.instead: tuple[str, ...] = ()
        self._asked = _SMALLEST if self._request.parts is None else self._request.parts
        limits = [one for one in library.limits if self._action.id in one.covers and in_force(one, question.today)]
        self._own = [limit for limit in limits if limit.role == role]
        self._ladder = Ladder(library, role, question, limits, self._asked)

    def verdict(self) -> Verdict:
        barred = self._barred() or self._barred_by_others()
        if barred is not None:
            return barred
        caps = caps_of(self._own, self._question)
        if not caps:
            return self._told(self._without_limit())
        undecided = deciding(caps, self._asked)
        if undecided:
            return self._told(self._asking(undecided))
        failing = [cap for cap in caps if not cap.is_unknown and not cap.allows(self._asked)]
        failing = [cap for cap in failing if cap.applies] or failing
        return self._told(self._beyond(caps, failing) if failing else self._within(caps))

    def _barred(self) -> Verdict | None:
        """What nobody may give, at all or on this day."""
        if self._action.nobody:
            return self._refused("may.nobody")
        return None if in_force(self._action, self._question.today) else self._refused("may.not-now")

    def _barred_by_others(self) -> Verdict | None:
        """What must not be combined with what was given on the case, or comes after what was not offered on it yet."""
        actions = {one.id: one for one in self._library.actions}
        on_case = self._question.history.of_case(self._request.case)
        for given in (one.action for one in on_case if one.counts):
            other = actions.get(given)
            if given in self._action.not_with or (other is not None and self._action.id in other.not_with):
                return self._refused("may.not-with", other=other.name if other else given)
        for first in self._action.after:
            if not any(one.action == first for one in on_case):
                name = actions[first].name if first in actions else first
                self.instead = (first,)
                return self._refused("may.after", other=name)
        return None

    def _refused(self, key: str, **values: object) -> Verdict:
        reason = message(key, action=self._action.name, **values)
        return Verdict(kind="refused", action=self._action, reason=reason, parts=self._request.parts)

    def _without_limit(self) -> Verdict:
        """A role without a limit inherits none; one whose limits are for other cases has somebody above to ask."""
        who = self._ladder.above()
        if self._own:
            refused = self._refused("may.no-limit-holds")
            kind: Kind = "needs_approval" if who is not None else "refused"
            return replace(refused, kind=kind, limit=self._own[0], approver=who, within=0, remaining=0)
        return replace(self._refused("may.no-limit"), approver=who or self._ladder.last())

    def _asking(self, undecided: Sequence[Cap]) -> Verdict:
        return Verdict(
            kind="needs_facts",
            action=self._action,
            reason=message("may.needs-facts", action=self._action.name),
            parts=self._request.parts,
            limit=undecided[0].limit,
            asks=_asks(undecided),
        )

    def _within(self, caps: Sequence[Cap]) -> Verdict:
        own = self._own_request()
        if own is not None:
            return own
        tightest = _tightest(caps)
        left, parts = tightest.left, self._request.parts
        return Verdict(
            kind="allowed",
            action=self._action,
            reason=message("may.allowed", action=self._action.name),
            parts=parts,
            limit=tightest.limit,
            cap=tightest.most,
            within=left,
            remaining=left - parts if left is not None and parts is not None else left,
            until=until(tightest.limit, self._question.today),
        )

    def _beyond(self, caps: Sequence[Cap], failing: Sequence[Cap]) -> Verdict:
        """Beyond at least one limit. What may be given is what all leave that hold, or may turn out to."""
        tightest = _tightest(failing)
        who = self._ladder.beyond(failing) or self._ladder.above()
        left = 0 if any(cap.is_unknown for cap in caps) else _tightest(caps).left
        free = [free_on(cap, self._question, self._asked) for cap in failing]
        days = [day for day in free if day is not None]
        return Verdict(
            kind="needs_approval" if who is not None else "refused",
            action=self._action,
            reason=message("may.beyond", action=self._action.name),
            parts=self._request.parts,
            limit=tightest.limit,
            cap=tightest.most,
            within=left,
            remaining=left,
            until=max(days) if len(days) == len(free) else None,
            approver=who,
            asks=_asks([cap for cap in caps if is_unknown(cap)]),
        )

    def _own_request(self) -> Verdict | None:
        """Nobody approves what they asked for themselves in a lower role."""
        if not self._request.person:
            return None
        on_case = self._question.history.of_case(self._request.case)
        if not any(self._asked_for_in_a_lower_role(one) for one in on_case):
            return None
        return Verdict(
            kind="needs_approval",
            action=self._action,
            reason=message("may.own-request", action=self._action.name),
            parts=self._request.parts,
            limit=self._own[0],
            within=0,
            remaining=0,
            approver=self._ladder.another(),
        )

    def _asked_for_in_a_lower_role(self, one: Award) -> bool:
        ranks = ranks_of(self._library)
        rank = ranks.get(self._role, 0)
        is_own = one.by == self._request.person and one.action == self._action.id and one.state == "asked"
        return is_own and ranks.get(one.role, rank) < rank and one.parts >= self._asked

    def _told(self, verdict: Verdict) -> Verdict:
        """With what to look at first, and with what a limit counts over and nobody said."""
        limit = verdict.limit
        evidence = (*self._action.evidence, *(limit.evidence if limit is not None else ()))
        named = {"customer": self._request.customer, "agent": self._request.person}
        counted = {limit.per for limit in self._own}
        unchecked = tuple(per for per, who in named.items() if per in counted and not who)
        return replace(verdict, evidence=tuple(dict.fromkeys(evidence)), unchecked=unchecked)


def _tightest(caps: Sequence[Cap]) -> Cap:
    return min(caps, key=lambda cap: (cap.left is None, cap.left or 0))


def _asks(caps: Sequence[Cap]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slot for cap in caps for slot in cap.asks))
