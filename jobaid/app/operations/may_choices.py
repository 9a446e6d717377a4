"""What the sheet of “may I?” offers: the actions, the answer for one of them, and the ways on where it is too much."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from jobaid.app.at_desk import AtDesk
from jobaid.app.given import Given
from jobaid.app.operations.amounts import Read, needs_amount, usual_parts
from jobaid.app.operations.ask import fitting
from jobaid.app.operations.giving import Giving, Wanted, Wish, named
from jobaid.app.operations.limits import limits_shown
from jobaid.app.operations.may import MayShown
from jobaid.app.operations.may_reasons import alternative_words, amount_words
from jobaid.app.operations.slots import number_written
from jobaid.app.operations.typed_amount import typed_amount
from jobaid.app.operations.verdict_words import MOST_OTHERS, VerdictShown, verdict_shown
from jobaid.app.operations.who_is_here import name_of
from jobaid.authority import as_amount
from jobaid.messages import message, text
from jobaid.model.authority import Action


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action in the list, with what this role may give of it; `group` is the heading it stands below."""

    id: str
    name: str
    most: str
    group: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The actions that fit the words typed, the `best` of them, and the words; `is_lost` if none did."""

    rows: tuple[ActionRow, ...]
    best: str = ""
    words: str = ""
    is_lost: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """What is within the limit instead: an action, with the amount as it would be typed, and as it is said."""

    words: str
    action: str
    amount: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The answer for one action and the amount that is typed."""

    action: Action
    read: Read
    may: MayShown
    shown: VerdictShown
    ways: tuple[Way, ...] = ()
    rule: str = ""
    handover_reason: str = ""

    @property
    def parts(self) -> int | None:
        """The amount that is asked about."""
        return self.read.parts if self.read.parts is not None else usual_parts(self.action)

    @property
    def asks(self) -> tuple[str, ...]:
        """The slots that would tell more."""
        return self.may.verdict.asks

    @property
    def is_whole(self) -> bool:
        """Whether it is said how much, where that has to be."""
        return self.read.wrong is None and (self.parts is not None or not needs_amount(self.action))

    @property
    def can_be_agreed(self) -> bool:
        """Whether it is within the limit."""
        return self.is_whole and self.may.verdict.is_allowed

    @property
    def is_beyond(self) -> bool:
        """Whether somebody else has to decide."""
        return self.is_whole and self.may.verdict.kind in {"needs_approval", "refused"}

    @property
    def can_be_claimed(self) -> bool:
        """Whether it can be given upon an approval."""
        return self.is_beyond and self.may.verdict.approver is not None


def way_on(now: Now, key: str) -> str:
    """What can be done where it is beyond the limit; `key` takes what is within it."""
    within = now.ways[0].said if now.ways and key else ""
    if within:
        name = "give.beyond-both" if now.can_be_claimed else "give.beyond-take"
        return text(message(name, key=key, amount=within))
    return text(message("give.beyond-claim" if now.can_be_claimed else "give.beyond-hand"))


class MayChoices:
    """For the call in front of a desk."""

    def __init__(self, desk: AtDesk, giving: Giving) -> None:
        self._desk, self._giving = desk, giving

    def list(self, typed: str) -> Listed:
        """The actions for what is typed: all of them for an amount alone, and where no name fits."""
        words = " ".join(typed_amount(typed, self._desk.library).named.split())
        every = self._giving.actions()
        offered = {action.id for action, is_offered in every if is_offered}
        found = fitting(self._desk.library, tuple(action for action, _ in every), words) if words else ()
        shown = [action for action, _ in every if not found or action in found]
        rows = tuple(self._row(action, is_offered=action.id in offered) for action in shown)
        return Listed(rows, found[0].id if found else "", words, bool(words) and not found)

    def answer(self, name: str, typed: str) -> Now | None:
        """The answer for an action of that id; None where there is none."""
        library = self._desk.library
        action = next((one for one in library.actions if one.id == name), None)
        if action is None:
            return None
        found = typed_amount(typed, library)
        read = found.read(library, action)
        parts = read.parts if read.parts is not None else usual_parts(action)
        may = self._giving.ask(action, parts)
        return Now(
            action=action,
            read=read,
            may=may,
            shown=verdict_shown(library, may, read, found.amount),
            ways=tuple(self._ways(action, may)),
            rule=self._rule(may),
            handover_reason=self._reason(action, may),
        )

    def wanted(self, now: Now, *, approved_by: str = "", is_asked: bool = False) -> Wanted:
        """What is to be written down of it."""
        state: Wish = "asked" if is_asked else "claimed" if approved_by else "agreed"
        return self._giving.wanted(now.action, now.parts, state, approved_by)

    def on_call(self) -> tuple[Given, ...]:
        """What was given on this call."""
        return self._giving.on_call()

    def is_own_name(self, who: str) -> bool:
        """Whether somebody named is whoever is at the desk."""
        person = self._desk.person
        own = {person.casefold(), name_of(self._desk.library, person).casefold()}
        return " ".join(who.split()).casefold() in own - {""}

    def _row(self, action: Action, *, is_offered: bool) -> ActionRow:
        desk = self._desk
        (limit,) = limits_shown(desk.library, (action.id,), desk.role, desk.now.date())
        group = text(message("give.topic-actions" if is_offered else "give.other-actions"))
        return ActionRow(action.id, action.name, limit.most, group)

    def _ways(self, action: Action, may: MayShown) -> Iterator[Way]:
        """The largest amount within the limit, then other actions."""
        verdict, library = may.verdict, self._desk.library
        is_beyond = verdict.kind in {"needs_approval", "refused"}
        if is_beyond and verdict.within and needs_amount(action) and library.frame is not None:
            said = amount_words(library, action, verdict.within)
            words = message("give.take-within", amount=said)
            amount = as_amount(action, action.currency or library.frame.currency, verdict.within)
            yield Way(text(words), action.id, number_written(amount, library.frame), said)
        others = zip(verdict.alternatives, alternative_words(library, verdict), strict=True)
        for other, name in islice(others, MOST_OTHERS):
            yield Way(text(message("give.take-other", words=name)), other.action)

    def _rule(self, may: MayShown) -> str:
        """Which rule it was, and how far what was given is known."""
        limit, library = may.verdict.limit, self._desk.library
        here = text(message("give.recorded-here"))
        if limit is None:
            return here
        rule = message("give.rule", limit=limit.id, path=limit.origin.path, library=library.version)
        return f"{here} {text(rule)}"

    def _reason(self, action: Action, may: MayShown) -> str:
        """What whoever decides has to know: what is asked, the limit, and whose decision it is."""
        verdict, library = may.verdict, self._desk.library
        who = verdict.approver.name if verdict.approver else ""
        if verdict.cap is not None:
            cap = text(message("give.handover-cap", cap=amount_words(library, action, verdict.cap), who=who))
        else:
            cap = text(message("give.handover-who", who=who)) if who else ""
        asked = named(library, action, verdict.parts)
        return text(message("give.handover-reason", words=asked, cap=cap)).strip()
