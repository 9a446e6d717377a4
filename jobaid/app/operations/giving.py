"""What may be given on the call in front, asked at every keystroke, and what was given on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Literal, Protocol

from jobaid.app.day import Day
from jobaid.app.entry import new_id
from jobaid.app.given import Given
from jobaid.app.operations.amounts import usual_parts
from jobaid.app.operations.may import MayShown, may
from jobaid.app.operations.may_reasons import amount_words
from jobaid.authority import Award, History, Request
from jobaid.call import CallState
from jobaid.journal.redact import redact
from jobaid.messages import Message, message, text
from jobaid.model.authority import Action
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.validity import in_force
from jobaid.model.values import Pairs, SlotValue

_MOST_NAME = 120
_A_CALL = "call:"
"""Stands before the id of a call in the place of a case that nobody has named."""

Wish = Literal["asked", "agreed", "claimed"]


class AtDesk(Protocol):
    """What is to be known of a desk."""

    @property
    def library(self) -> Library:
        """The library in force."""

    @property
    def role(self) -> Role | None:
        """The role whose limits hold."""

    @property
    def person(self) -> str:
        """Who is at the desk."""

    @property
    def now(self) -> datetime:
        """The time where the team works."""

    @property
    def day(self) -> Day:
        """All that the desk holds."""

    @property
    def call(self) -> CallState:
        """The call in front of the agent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """All that a decision needs, so that it can be made anew where what was given is written down.

    `given` is what will be written if it may be given: with an approval that is `claimed`, if somebody is named who can
    approve it; one that is only `asked` for in any case.
    """

    library: Library
    role: str
    request: Request
    known: Pairs
    now: datetime
    given: Given

    def judged(self, before: tuple[Given, ...]) -> MayShown:
        """The verdict after all that was given before."""
        history = history_of(before, self.request, self.given.call, self.now.tzinfo or UTC)
        known = dict(self.known)
        return may(self.library, self.role, self.request, known=known, history=history, now=self.now)

    def is_given_upon(self, shown: MayShown) -> bool:
        """Whether it may be written down after that verdict."""
        if self.given.state == "claimed":
            return shown.verdict.kind in {"needs_approval", "refused"} and shown.verdict.approver is not None
        return self.given.state == "asked" or shown.verdict.is_allowed


class Giving:
    """Answers for the call in front of a desk. What was given before is arranged once, as long as nothing is added."""

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk
        self._arranged: tuple[object, History] | None = None

    def actions(self) -> tuple[tuple[Action, bool], ...]:
        """What can be given on this day, those of the call's topics first; each with whether it is one of them."""
        today = self._desk.now.date()
        known = {one.id: one for one in self._desk.library.actions if in_force(one, today)}
        offered = dict.fromkeys(name for name in self._offered() if name in known)
        rest = (name for name in known if name not in offered)
        return (*((known[name], True) for name in offered), *((known[name], False) for name in rest))

    def ask(self, action: Action, parts: int | None) -> MayShown:
        """May it be given, on this call, by whoever is at the desk?"""
        desk = self._desk
        request = self._request(action, parts)
        offer = tuple(one.id for one, is_offered in self.actions() if is_offered)
        role = desk.role.id if desk.role else ""
        known = desk.call.known
        history = self._history(request)
        return may(desk.library, role, request, known=known, history=history, now=desk.now, offer=offer)

    def wanted(self, action: Action, parts: int | None, state: Wish = "agreed", approved_by: str = "") -> Wanted:
        """What is to be written down if it may be given."""
        desk = self._desk
        request, library = self._request(action, parts), desk.library
        frame = library.frame
        currency = (action.currency or (frame.currency if frame else "")) if action.unit == "money" else ""
        given = Given(
            id=new_id(),
            action=action.id,
            parts=request.parts or 1,
            at=desk.now.astimezone(UTC),
            words=named(library, action, request.parts),
            state=state,
            currency=currency,
            by=request.person,
            role=desk.role.id if desk.role else "",
            customer=request.customer,
            case=request.case,
            order=request.order,
            call=desk.call.id,
            approved_by=_one_line(approved_by),
            library=library.version,
        )
        known: dict[str, SlotValue] = dict(desk.call.known)
        return Wanted(
            library=library, role=given.role, request=request, known=tuple(known.items()), now=desk.now, given=given
        )

    def on_call(self) -> tuple[Given, ...]:
        """What was given on the call in front, and not voided; what was only asked for is none of it."""
        return given_on(self._desk.day, self._desk.call)

    def left(self, names: Iterable[str]) -> dict[str, str]:
        """What is left of those actions of which a quarter is gone."""
        actions = {action.id: action for action in self._desk.library.actions}
        words = ((name, self.left_of(actions[name])) for name in names if name in actions)
        return {name: left for name, left in words if left}

    def left_of(self, action: Action) -> str:
        """What is left of it, once a quarter of its limit is gone; "" before."""
        verdict = self.ask(action, None).verdict
        cap, left = verdict.cap, verdict.within
        if cap is None or left is None or 4 * left > 3 * cap:
            return ""
        return text(message("give.card-left", amount=amount_words(self._desk.library, action, left)))

    def _request(self, action: Action, parts: int | None) -> Request:
        desk = self._desk
        frame, call = desk.library.frame, desk.call
        who = frame.who if frame else ()
        customer, case = (_known(call, who[place : place + 1]) for place in (0, 1))
        case = case or f"{_A_CALL}{call.id}"
        amount = None if action.unit == "none" else parts if parts is not None else usual_parts(action)
        return Request(action=action.id, parts=amount, person=desk.person, customer=customer, case=case, order=case)

    def _history(self, request: Request) -> History:
        given, call = self._desk.day.given, self._desk.call.id
        zone = self._desk.now.tzinfo or UTC
        key = (call, request.customer, request.case, request.order, str(zone))
        if self._arranged is not None:
            (before, same), history = self._arranged  # type: ignore[misc]
            if before is given and same == key:
                return history
        history = history_of(given, request, call, zone)
        self._arranged = ((given, key), history)
        return history

    def _offered(self) -> Iterator[str]:
        from jobaid.app.operations.before_handover import offered_on

        yield from offered_on(self._desk.library, self._desk.call)


def history_of(given: tuple[Given, ...], request: Request, call: str, zone: tzinfo) -> History:
    """What was given before as limits count it; what this call gave before its case was named is of that case."""
    return History((_award(one, request, call) for one in given), zone)


def given_on(day: Day, call: CallState) -> tuple[Given, ...]:
    """What was given on a call and holds."""
    return tuple(one for one in day.given if one.call == call.id and one.counts)


def named(library: Library, action: Action, parts: int | None) -> str:
    """An action with its amount."""
    if parts is None or (action.unit == "count" and parts == 1):
        return action.name
    return f"{action.name} {amount_words(library, action, parts)}"


def is_named_by_call(one: Given) -> bool:
    """Whether it was given on a call whose case nobody named."""
    return one.case.startswith(_A_CALL)


def lines_of(given: tuple[Given, ...]) -> tuple[str, ...]:
    """What was given, as the write-up says it."""
    return tuple(text(_line(one)) for one in given)


def _line(one: Given) -> Message:
    if one.approved_by:
        return message(f"given.{_stage(one)}-claimed", words=one.words, who=one.approved_by)
    return message(f"given.{_stage(one)}", words=one.words)


def _stage(one: Given) -> str:
    return "done" if one.state == "done" else "agreed"


def _award(one: Given, request: Request, call: str) -> Award:
    """As a limit counts it."""
    award = Award(
        id=one.id,
        action=one.action,
        parts=one.parts,
        at=one.at,
        currency=one.currency,
        by=one.by,
        role=one.role,
        customer=one.customer,
        case=one.case,
        order=one.order,
        state=one.state,
    )
    if one.call != call:
        return award
    is_unnamed = is_named_by_call(one)
    return replace(
        award,
        customer=one.customer or request.customer,
        case=request.case if is_unnamed else one.case,
        order=request.order if is_unnamed else one.order,
    )


def _known(call: CallState, names: tuple[str, ...]) -> str:
    value = next((call.known[name] for name in names if name in call.known), "")
    return redact(" ".join(str(value).split()).casefold())


def _one_line(words: str) -> str:
    return redact(" ".join(words.split()))[:_MOST_NAME]
