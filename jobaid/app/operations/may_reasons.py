"""Why something may be given or not, in short sentences."""

from collections.abc import Iterator
from datetime import date

from jobaid.app.operations.limits import in_a_sentence, scope_words, times_words
from jobaid.authority import Approver, Verdict, as_amount
from jobaid.local_words import babel_locale, date_words
from jobaid.messages import message, text
from jobaid.model.authority import Action, Limit
from jobaid.model.library import Library

_OFFERED = {"if_asked": "may.if-asked", "automatically": "may.automatically"}


def reasons(library: Library, verdict: Verdict) -> Iterator[str]:
    """The limit that decided and whose it is, what is left of it and until when, and who decides beyond it."""
    yield text(verdict.reason)
    if verdict.kind == "refused":
        yield from _sent_to(library, verdict.action)
    elif verdict.limit is not None and verdict.reason.key in {"may.allowed", "may.beyond"}:
        yield from _limit(library, verdict, verdict.limit)
        yield from _left(library, verdict)
    if verdict.asks:
        prompts = {slot.name: slot.prompt for slot in library.frame.slots} if library.frame else {}
        key = "may.asks" if verdict.kind == "needs_facts" else "may.asks-more"
        yield _say(key, slots=", ".join(prompts.get(slot, slot) for slot in verdict.asks))
    if verdict.is_allowed and verdict.action.offered in _OFFERED:
        yield _say(_OFFERED[verdict.action.offered])
    if verdict.approver is not None:
        yield from _approver(library, verdict.approver, is_other=verdict.reason.key == "may.own-request")
    for per in verdict.unchecked:
        yield _say(f"may.unchecked-{per}")


def amount_words(library: Library, action: Action, parts: int) -> str:
    """An amount as it is said."""
    frame = library.frame
    amount = as_amount(action, frame.currency if frame else "", parts)
    if action.unit == "money":
        from babel.numbers import format_currency

        locale = babel_locale(frame.locale if frame else "en")
        return str(format_currency(amount, action.currency or (frame.currency if frame else ""), locale=locale))
    if action.unit == "percent":
        return _say("limit.percent", percent=f"{amount.normalize():f}")
    if action.unit == "days":
        return _say("limit.days", count=parts)
    return _say("limit.points", count=parts) if action.unit == "points" else str(parts)


def alternative_words(library: Library, verdict: Verdict) -> tuple[str, ...]:
    """What is within the limit instead, each with what may be given of it now."""
    actions = {action.id: action for action in library.actions}
    return tuple(_up_to(library, actions[one.action], one.within) for one in verdict.alternatives)


def day_words(library: Library, day: date) -> str:
    """A day as the library's language says it."""
    return date_words(day, library.frame.locale if library.frame else "en")


def _up_to(library: Library, action: Action, most: int | None) -> str:
    if most is None or (action.unit == "count" and most == 1):
        return action.name
    return _say("may.alternative", action=action.name, amount=amount_words(library, action, most))


def _limit(library: Library, verdict: Verdict, limit: Limit) -> Iterator[str]:
    """Whose limit it is, how much, and over what it counts."""
    roles = {role.id: role.name for role in library.frame.roles} if library.frame else {}
    most = [amount_words(library, verdict.action, verdict.cap)] if verdict.cap is not None else []
    most += [times_words(limit.times)] if limit.times is not None else []
    if not most:
        return
    names = {action.id: action.name for action in library.actions}
    together = ", ".join(names.get(name, name) for name in limit.covers)
    key = "may.cap-together" if len(limit.covers) > 1 else "may.cap"
    whose = roles.get(limit.role, limit.role)
    yield _say(key, role=whose, most=", ".join(most), scope=scope_words(limit), actions=together)


def _left(library: Library, verdict: Verdict) -> Iterator[str]:
    has_amount = verdict.action.unit != "none" and verdict.remaining is not None
    if has_amount and verdict.remaining and verdict.is_allowed:
        key = "may.left" if verdict.parts is not None else "may.left-now"
        yield _say(key, amount=amount_words(library, verdict.action, verdict.remaining))
    elif has_amount and verdict.remaining:
        yield _say("may.within", amount=amount_words(library, verdict.action, verdict.remaining))
    elif verdict.remaining == 0 and not verdict.is_allowed:
        yield _say("may.none-left")
    elif has_amount and verdict.remaining == 0:
        yield _say("may.left", amount=amount_words(library, verdict.action, 0))
    if verdict.until is not None:
        key = "may.until" if verdict.is_allowed else "may.free-again"
        yield _say(key, day=day_words(library, verdict.until))


def _approver(library: Library, who: Approver, *, is_other: bool) -> Iterator[str]:
    if not is_other:
        key = "may.approver-within" if who.within else "may.approver"
        yield _say(key, who=in_a_sentence(who.name, library), within=who.within)
    names = {person.id: person.name or person.id for person in library.people}
    if who.people:
        yield _say("may.people", people="; ".join(names.get(one, one) for one in who.people))
    if who.standing_in:
        yield _say("may.stand-in", people="; ".join(names.get(one, one) for one in who.standing_in))


def _sent_to(library: Library, action: Action) -> Iterator[str]:
    contacts = {contact.id: contact.name for contact in library.contacts}
    if action.send_to is not None:
        yield _say("may.send-to", who=contacts.get(action.send_to, action.send_to))


def _say(key: str, **values: object) -> str:
    return text(message(key, **values))
