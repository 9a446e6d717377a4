"""“May I?” answered for a person and a call: the verdict, in the library's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from jobaid.app.operations.calls import values_in
from jobaid.app.operations.may_reasons import amount_words, reasons
from jobaid.app.operations.wording import Wording
from jobaid.authority import History, Request, Verdict, decide
from jobaid.errors import UserFacing
from jobaid.expressions import Values
from jobaid.library.contents import Contents
from jobaid.messages import Message, message
from jobaid.model.library import Library
from jobaid.model.values import SlotValue

_LIMITS = ("library.toml", "authority.toml", "people.toml")
_AMOUNT = "amount"
"""The slot that stands for the amount in the words of an action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MayShown:
    """A verdict with its reason in a sentence, and the words to say."""

    verdict: Verdict
    reason: str
    say: str


def may(
    library: Library,
    role: str,
    request: Request,
    *,
    known: Mapping[str, SlotValue],
    history: History,
    now: datetime,
    offer: tuple[str, ...] = (),
) -> MayShown:
    """Answer a request. `offer` are the actions that could be given instead.

    Raises UserFacing for an action that the library does not have.
    """
    values = values_in(library, known)
    verdict = decide(role, request, library, values, history, now, offer)
    if verdict is None:
        raise UserFacing(message("may.unknown", action=request.action), _known_actions(library))
    return MayShown(
        verdict=verdict,
        reason=" ".join(reasons(library, verdict)),
        say=words_of(library, verdict, known),
    )


def check_readable(contents: Contents) -> None:
    """Raises UserFacing if the limits cannot be told: a row that cannot be read may have been the smallest."""
    for path in contents.broken:
        if path in _LIMITS and path not in contents.last_good:
            raise UserFacing(message("limits-broken", path=path), message("limits-broken.hint"))


def words_of(library: Library, verdict: Verdict, known: Mapping[str, SlotValue]) -> str:
    """The words to give it with, to say meanwhile, or to refuse it with."""
    action = verdict.action
    source = {
        "allowed": action.say_within,
        "needs_approval": action.say_beyond,
        "refused": action.say_refused or action.say_beyond,
        "needs_facts": None,
    }[verdict.kind]
    values = values_in(library, known)
    if verdict.parts is not None:
        shown = {**values.shown, _AMOUNT: amount_words(library, action, verdict.parts)}
        values = Values({**values.slots, _AMOUNT: verdict.parts}, values.facts, shown)
    return Wording(library, values).line(source)


def _known_actions(library: Library) -> Message:
    return message("may.unknown.hint", actions=", ".join(action.id for action in library.actions))
