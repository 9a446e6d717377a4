"""What may be given on the call in front, asked at every keystroke, and what was given on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Literal

from jobaid.app.at_desk import AtDesk
from jobaid.app.day import Day
from jobaid.app.entry import new_id
from jobaid.app.given import A_CALL, Given
from jobaid.app.operations.amounts import usual_parts
from jobaid.app.operations.may import MayShown, may
from jobaid.app.operations.may_reasons import amount_words
from jobaid.authority import Award, History, Request
from jobaid.call import CallState
from jobaid.journal.redact import redact
from jobaid.messages import Message, message, text
from jobaid.model.authority import Action
from jobaid.model.library import Library
from jobaid.model.validity import in_force
from jobaid.model.values import Pairs

_MOST_NAME = 120
Whose = tuple[tuple[str, str, str], ...]
"""The ids of calls, each with its customer and its case, "" where nobody has named them."""

Wish = Literal["asked", "agreed", "claimed"]


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
    whose: Whose

    def judged(self, before: tuple[Given, ...]) -> MayShown:
        """The verdict after all that was given before."""
        history = history_of(before, self.whose, self.now.tzinfo or UTC)
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
        self._gave: tuple[object, frozenset[str]] = (None, frozenset())
        self._arranged: tuple[tuple[Given, ...], object, History] | None = None

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
        history = self._history()
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
        return Wanted(
            library=library,
            role=given.role,
            request=request,
            known=tuple(desk.call.known.items()),
            now=desk.now,
            given=given,
            whose=self.whose(),
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
        customer, case = self._named(desk.call)
        case = case or f"{A_CALL}{desk.call.id}"
        amount = None if action.unit == "none" else parts if parts is not None else usual_parts(action)
        return Request(action=action.id, parts=amount, person=desk.person, customer=customer, case=case, order=case)

    def _named(self, call: CallState) -> tuple[str, str]:
        """The customer and the case of a call, as far as they are known."""
        frame = self._desk.library.frame
        who = frame.who if frame else ()
        return _known(call, who[:1]), _known(call, who[1:2])

    def whose(self) -> Whose:
        """Of the calls at the desk on which something was given, whose they are."""
        day = self._desk.day
        if self._gave[0] is not day.given:
            self._gave = (day.given, frozenset(one.call for one in day.given))
        calls = (call for call in (*day.calls, *day.done) if call.id in self._gave[1])
        return tuple((call.id, *self._named(call)) for call in calls)

    def _history(self) -> History:
        given, zone = self._desk.day.given, self._desk.now.tzinfo or UTC
        key = (self.whose(), str(zone))
        if self._arranged is None or self._arranged[0] is not given or self._arranged[1] != key:
            self._arranged = (given, key, history_of(given, key[0], zone))
        return self._arranged[2]

    def _offered(self) -> Iterator[str]:
        from jobaid.app.operations.before_handover import offered_on

        yield from offered_on(self._desk.library, self._desk.call)


def history_of(given: tuple[Given, ...], whose: Whose, zone: tzinfo) -> History:
    """What was given before as limits count it; what a call gave before its case was named is of that case, too."""
    named = {one.call: (one.customer, one.case) for one in given if one.call and not one.is_named_by_call}
    named |= {call: (customer, case) for call, customer, case in whose if case or call not in named}
    return History((_award(one, *named.get(one.call, ("", ""))) for one in given), zone)


def given_on(day: Day, call: CallState) -> tuple[Given, ...]:
    """What was given on a call and holds."""
    return tuple(one for one in day.given if one.call == call.id and one.counts)


def named(library: Library, action: Action, parts: int | None) -> str:
    """An action with its amount."""
    if parts is None or (action.unit == "count" and parts == 1):
        return action.name
    return f"{action.name} {amount_words(library, action, parts)}"


def lines_of(given: tuple[Given, ...]) -> tuple[str, ...]:
    """What was given, as the write-up says it."""
    return tuple(text(_line(one)) for one in given)


def _line(one: Given) -> Message:
    if one.approved_by:
        return message(f"given.{_stage(one)}-claimed", words=one.words, who=one.approved_by)
    return message(f"given.{_stage(one)}", words=one.words)


def _stage(one: Given) -> str:
    return "done" if one.state == "done" else "agreed"


def _award(one: Given, customer: str, case: str) -> Award:
    """As a limit counts it; what nobody had named when it was given is of that customer and that case, too.

    It counts for every name that was typed: none that is typed over it frees what it took. They stay
    when it is old and no longer says that its call stood for its case.
    """
    cases = dict.fromkeys((*one.cases, case if one.is_named_by_call else ""))
    customers = dict.fromkeys((*one.customers, customer)) if not one.customer else {}
    return Award(
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
        more_customers=tuple(filter(None, customers)),
        more_cases=tuple(filter(None, cases)),
    )


def _known(call: CallState, names: tuple[str, ...]) -> str:
    value = next((call.known[name] for name in names if name in call.known), "")
    return redact(" ".join(str(value).split()).casefold())


def _one_line(words: str) -> str:
    return redact(" ".join(words.split()))[:_MOST_NAME]
