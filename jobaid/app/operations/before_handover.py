"""What an agent may do instead of handing over: give what is within a limit, or say an answer. It is no gate."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobaid.app.operations.limits import LimitShown, limits_shown
from jobaid.app.operations.typed_amount import typed_amount
from jobaid.authority import as_amount
from jobaid.call import CallState
from jobaid.messages import message, text
from jobaid.model.authority import Action
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.search.entry import Engine, Hit
from jobaid.search.normalise import words as parted
from jobaid.search.weights import is_close

_MOST = 2
_MOST_LIMITS = 3
_FEWEST_LETTERS = 4
_AS_NEAR = 0.85


@dataclass(frozen=True, slots=True)
class Instead:
    """Something that makes the handover needless, if it fits: an action that this role may take, or an answer."""

    kind: Literal["action", "faq"]
    id: str
    words: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is handed over and why: the call, the reason as it is typed, the role, the day, and a search if there is."""

    library: Library
    call: CallState
    role: Role | None
    today: date
    reason: str = ""
    engine: Engine | None = None


def may_give(asked: Asked) -> tuple[LimitShown, ...]:
    """What this role may give for the topics of the call; what the step in front offers first."""
    offered = tuple(offered_on(asked.library, asked.call))
    shown = limits_shown(asked.library, offered, asked.role, asked.today)
    return tuple(one for one in shown if one.may)


def limit_lines(asked: Asked) -> tuple[str, ...]:
    """What this role may give, each in a few words."""
    lines = (text(message("handover.may-line", name=one.name, most=one.most)) for one in may_give(asked))
    return tuple(lines)[:_MOST_LIMITS]


def instead_of(asked: Asked) -> tuple[Instead, ...]:
    """What fits the reason that was typed, nearest first."""
    return tuple(dict.fromkeys((*_actions(asked), *_answers(asked))))[:_MOST]


def offered_on(library: Library, call: CallState) -> Iterator[str]:
    """The actions that the topics of a call offer, those of the step in front first; some come twice."""
    stop = call.stop or next(iter(call.trail[-1:]), None)
    names = (stop.place.topic, *call.topics) if stop else call.topics
    topics = [library.topics_by_id[name] for name in dict.fromkeys(names) if name in library.topics_by_id]
    for topic in topics:
        for step in topic.script:
            if stop is not None and (stop.place.topic, stop.place.step) == (topic.id, step.id):
                yield from step.offer
    for topic in topics:
        yield from topic.offer


def _actions(asked: Asked) -> Iterator[Instead]:
    """The actions that the reason names, as far as this role may take them and the amount allows."""
    actions = {action.id: action for action in asked.library.actions}
    named = [
        name
        for name in (*offered_on(asked.library, asked.call), *actions)
        if name in actions and _names(asked.reason, actions[name])
    ]
    for shown in limits_shown(asked.library, tuple(named), asked.role, asked.today):
        if shown.may and _is_within(asked, actions[shown.id]):
            words = text(message("handover.within", name=shown.name, most=shown.most))
            yield Instead("action", shown.id, words, " · ".join(shown.notes))


def _names(reason: str, action: Action) -> bool:
    """Whether all words of a name of the action stand in the reason."""
    said = {word.text for word in parted(reason)}
    return any({word.text for word in parted(name)} <= said for name in (action.name, *action.also) if name)


def _is_within(asked: Asked, action: Action) -> bool:
    """Whether the amount that the reason names can be within the limit; without one it may be."""
    read = typed_amount(asked.reason, asked.library).read(asked.library, action)
    if read.wrong is not None or asked.library.frame is None:
        return False
    limits = [
        one for one in asked.library.limits if action.id in one.covers and asked.role and one.role == asked.role.id
    ]
    most = [one.up_to for one in limits if one.up_to is not None]
    if read.parts is None or not most:
        return True
    return as_amount(action, action.currency or asked.library.frame.currency, read.parts) <= max(most)


def _answers(asked: Asked) -> Iterator[Instead]:
    """The answers that a search for the reason finds near enough, and about as near as the nearest."""
    if asked.engine is None or sum(map(str.isalpha, asked.reason)) < _FEWEST_LETTERS:
        return
    stop = asked.call.stop
    hits = asked.engine.refine(asked.reason, _MOST, stop.place.topic if stop else "", kind="faq").hits
    for hit in hits:
        if is_close(hit.why) and hit.score >= _AS_NEAR * hits[0].score:
            yield _answer(hit)


def _answer(hit: Hit) -> Instead:
    return Instead("faq", hit.id, text(message("handover.answer", question=hit.title)), hit.snippet)
