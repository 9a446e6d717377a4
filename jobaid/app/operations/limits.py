"""The words of a limit: what the role in force may give for a topic."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from jobaid.local_words import babel_locale, is_english
from jobaid.messages import message, text
from jobaid.model.authority import Action, Limit
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.validity import in_force

_OWN = {"agent", "role"}


@dataclass(frozen=True, slots=True)
class LimitShown:
    """One action as the agent may give it: how much, what to know about it, and whom to ask beyond it.

    `may` is False where the role may not give it at all, `here` tells what the step in front of the agent offers. `id`
    is the action's.
    """

    name: str
    most: str
    notes: tuple[str, ...] = ()
    beyond: str = ""
    may: bool = True
    here: bool = False
    id: str = ""


def role_in_force(library: Library, wanted: str) -> Role | None:
    """The role of that id, else the lowest: nobody is shown more than is theirs."""
    roles = library.frame.roles if library.frame else ()
    return next((role for role in roles if role.id == wanted), roles[0] if roles else None)


def limits_shown(
    library: Library, offer: tuple[str, ...], role: Role | None, today: date, *, here: tuple[str, ...] = ()
) -> tuple[LimitShown, ...]:
    """What may be given of the actions offered, in their order, on that day; `here` are those of the step."""
    actions = {action.id: action for action in library.actions if in_force(action, today)}
    words = _Words(library, today)
    names = (name for name in dict.fromkeys(offer) if name in actions)
    return tuple(replace(words.of(actions[name], role), here=name in here, id=name) for name in names)


class _Words:
    def __init__(self, library: Library, today: date) -> None:
        self._library = library
        self._limits = [limit for limit in library.limits if in_force(limit, today)]
        self._roles = {role.id: role.name for role in library.frame.roles} if library.frame else {}
        self._prompts = {slot.name: slot.prompt for slot in library.frame.slots} if library.frame else {}

    def of(self, action: Action, role: Role | None) -> LimitShown:
        if action.nobody:
            return LimitShown(action.name, _say("limit.nobody"), may=False)
        limits = [limit for limit in self._limits if action.id in limit.covers]
        own = [limit for limit in limits if role is not None and limit.role == role.id]
        if not own:
            return LimitShown(action.name, _say("limit.ask", who=self._who_may(limits, role)), may=False)
        main = min(own, key=lambda limit: (not limit.override, bool(limit.when or limit.unless), len(limit.covers)))
        notes = [*self._notes(action, main)]
        notes += [self._other(action, other) for other in own if other is not main]
        return LimitShown(action.name, self._most(action, main), tuple(notes), self._beyond(main))

    def _most(self, action: Action, limit: Limit) -> str:
        if limit.up_to is not None:
            return self._amount(action, limit.up_to, most=True)
        if limit.share is not None:
            base = self._prompts.get(limit.of or "", (limit.of or "").replace("_", " "))
            return _say("limit.share", percent=_plain(limit.share * 100), of=base)
        if limit.formula is not None:
            return _say("limit.up-to", amount=limit.formula.replace("*", "×").replace("_", " "))
        return times_words(limit.times) if limit.times is not None else _say("limit.yes")

    def _notes(self, action: Action, limit: Limit) -> Iterator[str]:
        if limit.usual is not None:
            yield _say("limit.usual", amount=self._amount(action, limit.usual))
        if limit.times is not None and limit.up_to is not None:
            yield times_words(limit.times)
        yield scope_words(limit)
        if action.offered == "if_asked":
            yield _say("limit.if-asked")

    def _other(self, action: Action, limit: Limit) -> str:
        most = self._most(action, limit)
        if len(limit.covers) > 1:
            return _say("limit.together", most=most)
        return _say("limit.in-some-cases", most=most)

    def _beyond(self, limit: Limit) -> str:
        if limit.approver is None:
            return ""
        who = self._named(limit.approver)
        if limit.within:
            return _say("limit.beyond-within", who=who, within=limit.within)
        return _say("limit.beyond", who=who)

    def _who_may(self, limits: list[Limit], role: Role | None) -> str:
        """The lowest role above this one that may, else whoever decides beyond the limits."""
        order = list(self._roles)
        able = {limit.role for limit in limits}
        first = order.index(role.id) + 1 if role is not None and role.id in order else 0
        above = [name for name in order[first:] if name in able]
        approvers = [limit.approver for limit in limits if limit.approver and limit.approver not in order]
        return self._named((above or approvers)[0]) if above or approvers else _say("limit.team-leader")

    def _named(self, who: str) -> str:
        return in_a_sentence(self._roles.get(who, who.replace("-", " ").replace("_", " ")), self._library)

    def _amount(self, action: Action, amount: Decimal, *, most: bool = False) -> str:
        if action.unit in {"count", "none"}:
            return times_words(int(amount))
        if action.unit == "days":
            return _say("limit.days", count=int(amount))
        words = self._measured(action, amount)
        return _say("limit.up-to", amount=words) if most else words

    def _measured(self, action: Action, amount: Decimal) -> str:
        if action.unit == "money":
            return self._money(action, amount)
        if action.unit == "percent":
            return _say("limit.percent", percent=_plain(amount))
        return _say("limit.points", count=int(amount))

    def _money(self, action: Action, amount: Decimal) -> str:
        from babel.numbers import format_currency

        frame = self._library.frame
        currency = action.currency or (frame.currency if frame else "")
        return format_currency(amount, currency, locale=babel_locale(frame.locale if frame else "en"))


def scope_words(limit: Limit, *, of: Literal["you", "person"] = "you") -> str:
    """What a limit counts over, such as “per customer in 90 days”; `of` says whose, of one that is a person's."""
    every = "day" if limit.days == 1 else limit.every
    if limit.days is None and every is None:
        return _say(f"limit.{of}-in-all-{limit.per}" if limit.per in _OWN else f"limit.per-{limit.per}")
    per = _say(f"limit.{of}-{limit.per}" if limit.per in _OWN else f"limit.per-{limit.per}")
    return _say(f"limit.every-{every}", per=per) if every else _say("limit.in-days", per=per, days=limit.days)


def in_a_sentence(name: str, library: Library) -> str:
    """The name of a role, a contact or an action within a sentence: “Team leader” without its capital in English.

    Names with more capitals keep them, and those of other languages, which have rules of their own.
    """
    is_kept = any(char.isupper() for char in name[1:])
    if is_kept or (library.frame is not None and not is_english(library.frame.locale)):
        return name
    return name[:1].lower() + name[1:]


def times_words(count: int) -> str:
    """How many times."""
    return _say("limit.once") if count == 1 else _say("limit.times", count=count)


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _say(key: str, **values: object) -> str:
    return text(message(key, **values))
