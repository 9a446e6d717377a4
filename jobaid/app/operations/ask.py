"""“May I?” as it is typed into the search: which action is meant, and how much of it."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from jobaid.app.operations.amounts import Read, usual_parts
from jobaid.app.operations.beside_amounts import links_of
from jobaid.app.operations.giving import Giving
from jobaid.app.operations.may import MayShown
from jobaid.app.operations.near_words import Near, near
from jobaid.app.operations.typed_amount import typed_amount
from jobaid.app.operations.verdict_words import VerdictShown, verdict_shown, with_alternatives
from jobaid.messages import message, text
from jobaid.model.authority import Action
from jobaid.model.library import Library
from jobaid.search.normalise import language_of
from jobaid.search.normalise import words as parted
from jobaid.search.stop_words import stop_words

_LEAST = 0.5
_FAIR = 0.68
_MOST_TYPED = 100
_WORTH = {Near.SAME: 1.0, Near.BEGUN: 0.9, Near.LONGER: 0.9, Near.SLIP: 0.8, Near.OTHER: 0.0}


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of a question: the action, the amount, and how that was typed."""

    action: Action
    read: Read
    typed: str = ""


class Answered(NamedTuple):
    """The answer to a question: what was understood, the verdict, and how it is shown."""

    asked: Understood
    may: MayShown
    shown: VerdictShown


class _Name(NamedTuple):
    """One name of an action in its words."""

    action: Action
    words: tuple[str, ...]


class Asking:
    """Reads questions for the call in front. Words that ask for no action, or for something else too, ask nothing."""

    def __init__(self, giving: Giving) -> None:
        self._giving = giving

    def answer(self, library: Library, typed: str) -> Answered | None:
        """The verdict on what was typed; None where that is no such question."""
        if not library.actions or library.frame is None or len(typed) > _MOST_TYPED:
            return None
        actions = self._giving.actions()
        asked = understood(library, tuple(action for action, _ in actions), typed)
        if asked is None:
            return None
        parts = asked.read.parts if asked.read.parts is not None else usual_parts(asked.action)
        shown = self._giving.ask(asked.action, parts)
        words = verdict_shown(library, shown, asked.read, asked.typed)
        if asked.read.wrong is None:
            words = with_alternatives(library, shown, words)
        return Answered(asked, shown, words)


def understood(library: Library, actions: Sequence[Action], typed: str) -> Understood | None:
    """What a question asks for, of actions in the order in which they are meant if it does not say; None for none."""
    found = typed_amount(typed, library)
    amount, rest = found.amount, found.rest
    frame = library.frame
    said = [word.text for word in parted(rest)]
    is_question = bool(said) and said[0] in text(message("ask.questions")).split()
    locale = frame.locale if frame else "en"
    common = stop_words(language_of(locale)).all() | links_of(locale)
    telling = [word for word in said if word not in common] or said
    is_sure = found.in_digits or is_question
    scored = [(_score(telling, name, amount), name.action) for name in _names(library) if name.action in actions]
    best, action = max(scored, key=lambda one: (one[0], -actions.index(one[1])), default=(0.0, None))
    if action is None or best < (_LEAST if is_sure else _FAIR):
        action = _money_back(actions, said, common) if found.in_digits else None
    if action is None:
        return None
    read = found.read(library, action)
    return Understood(action, read, found.shown(read))


def fitting(library: Library, actions: Sequence[Action], words: str) -> tuple[Action, ...]:
    """The actions that are called so or nearly so, the nearest first."""
    said = [word.text for word in parted(words)]
    scores = {action.id: 0.0 for action in actions}
    for name in _names(library):
        if name.action.id in scores:
            scores[name.action.id] = max(scores[name.action.id], _score(said, name, ""))
    found = [action for action in actions if scores[action.id] >= _LEAST]
    return tuple(sorted(found, key=lambda action: -scores[action.id]))


def _score(said: Sequence[str], name: _Name, amount: str) -> float:
    """How well words fit a name: 1 if all of both are the same. A unit that does not fit counts against it."""
    if not said or not name.words:
        return 0.0
    worth = [[_WORTH[near(word, other)] for other in name.words] for word in said]
    of_said = sum(map(max, worth)) / len(said)
    of_name = sum(max(row[place] for row in worth) for place in range(len(name.words))) / len(name.words)
    is_other = "%" in amount and name.action.unit != "percent"
    return 0.75 * of_said + 0.25 * of_name - (0.15 if is_other else 0.0)


def _money_back(actions: Sequence[Action], said: Sequence[str], common: Set[str]) -> Action | None:
    """“40 back”, “the customer wants 40 back” mean the first action that gives money."""
    words = text(message("ask.money-back")).split()
    is_meant = any(word in words for word in said) and all(word in words or word in common for word in said)
    return next((one for one in actions if one.unit == "money"), None) if is_meant else None


def _names(library: Library) -> tuple[_Name, ...]:
    return _names_of(_Same(library))


class _Same:
    """A library as a key: by what it is, not by what it holds."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.library is self.library

    def __hash__(self) -> int:
        return id(self.library)


@lru_cache(maxsize=2)
def _names_of(same: _Same) -> tuple[_Name, ...]:
    return tuple(_all_names(same.library))


def _all_names(library: Library) -> Iterator[_Name]:
    common = stop_words(language_of(library.frame.locale if library.frame else "en")).all()
    for action in library.actions:
        for name in (action.name, *action.also):
            words = tuple(word.text for word in parted(name))
            yield _Name(action, tuple(word for word in words if word not in common) or words)
