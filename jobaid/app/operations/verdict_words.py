"""A verdict as it is shown: its colour, the answer in a few words, why, and what to say."""

from dataclasses import dataclass, replace
from typing import Literal

from jobaid.app.operations.amounts import Read, needs_amount, read_as
from jobaid.app.operations.giving import named
from jobaid.app.operations.may import MayShown
from jobaid.app.operations.may_reasons import alternative_words, amount_words, reasons
from jobaid.authority import in_parts
from jobaid.messages import message, text
from jobaid.model.library import Library

MOST_OTHERS = 3
"""So many other things are named instead of what is beyond the limit."""

Colour = Literal["may", "care", "never"]
_LOOKS: dict[str, tuple[Colour, str]] = {
    "allowed": ("may", "give.yes"),
    "needs_approval": ("care", "give.ask-first"),
    "needs_facts": ("care", "give.facts-first"),
    "refused": ("never", "give.no"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictShown:
    """What is shown of a verdict. `note` says how an amount was read, or what is wrong with it, or asks for one.

    `say` are the words for the customer; while the amount is not understood there are none.
    """

    colour: Colour
    title: str
    reason: str
    say: str = ""
    note: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for screen readers."""
        return " ".join(filter(None, (self.title, self.note, self.reason, self.say)))


def verdict_shown(library: Library, shown: MayShown, read: Read, typed: str = "") -> VerdictShown:
    """Put it into words. `typed` is the amount as it was typed."""
    verdict = shown.verdict
    colour, key = _LOOKS[verdict.kind]
    if read.wrong is not None:
        reason = "" if verdict.is_allowed else shown.reason  # no amount is said to be within the limit
        return VerdictShown(colour="care", title=verdict.action.name, reason=reason, note=text(read.wrong))
    if verdict.is_allowed and verdict.parts is None and needs_amount(verdict.action):
        _, *limits = reasons(library, verdict)  # the first one would say that it is within the limit
        note = _how_much(library, shown)
        return VerdictShown(colour="care", title=verdict.action.name, reason=" ".join(limits), note=note)
    title = text(message(key, words=named(library, verdict.action, verdict.parts)))
    evidence = text(message("give.evidence", evidence=", ".join(verdict.evidence))) if verdict.evidence else ""
    reason = " ".join(filter(None, (shown.reason, evidence)))
    return VerdictShown(colour=colour, title=title, reason=reason, say=shown.say, note=read_as(read, typed))


def with_alternatives(library: Library, shown: MayShown, words: VerdictShown) -> VerdictShown:
    """The answer with what is within the limit instead."""
    others = alternative_words(library, shown.verdict)[:MOST_OTHERS]
    if not others:
        return words
    return replace(words, reason=f"{words.reason} {text(message('may.alternatives', actions=', '.join(others)))}")


def _how_much(library: Library, shown: MayShown) -> str:
    """Without an amount it is asked for; the usual one is named."""
    action, limit = shown.verdict.action, shown.verdict.limit
    usual = ""
    if limit is not None and limit.usual is not None and library.frame is not None:
        parts = in_parts(action, action.currency or library.frame.currency, limit.usual)
        usual = text(message("give.usually", amount=amount_words(library, action, parts)))
    return text(message("give.how-much", usual=usual)).strip()
