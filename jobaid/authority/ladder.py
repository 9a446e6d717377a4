"""Who decides what a role may not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from jobaid.authority.caps import Cap, Question, caps_of
from jobaid.authority.verdict import Approver
from jobaid.authority.who import approver, has_people, ranks_of
from jobaid.model.authority import Limit
from jobaid.model.library import Library

_SOMEBODY_ELSE = "\0"
"""A person who never gave anything."""


class Ladder:
    """The roles and contacts above one that asks; `limits` are those in force for the action."""

    def __init__(self, library: Library, role: str, question: Question, limits: Sequence[Limit], parts: int) -> None:
        self._library, self._role, self._question, self._parts = library, role, question, parts
        self._limits = limits
        self._ranks = ranks_of(library)

    def beyond(self, caps: Iterable[Cap]) -> Approver | None:
        """Who decides beyond all of these limits: the highest of those who decide beyond each."""
        found = [who for cap in caps if (who := self._first_from(cap.limit)) is not None]
        return max(found, key=lambda who: self._ranks.get(who.id, inf), default=None)

    def above(self) -> Approver | None:
        """The lowest role above that may give it."""
        own = self._ranks.get(self._role, -1)
        higher = sorted((rank, name) for name, rank in self._ranks.items() if rank > own)
        able = [name for _, name in higher if self._may(name)]
        return next((self._named(name, None) for name in able if self._is_there(name)), None)

    def last(self) -> Approver | None:
        """Whoever decides beyond the limits of others."""
        names = (limit.approver for limit in self._limits if limit.approver and limit.approver != self._role)
        name = max(names, key=lambda name: self._ranks.get(name, inf), default=None)
        return self._named(name, None) if name is not None else None

    def another(self) -> Approver:
        """Another person of the same role."""
        return self._named(self._role, None)

    def _first_from(self, limit: Limit) -> Approver | None:
        """The limit's own approver, and beyond their limit, or when none of them is there, whoever is above them."""
        name, source, seen, away = limit.approver, limit, {self._role}, None
        while name is not None and name not in seen:
            seen.add(name)
            if name not in self._ranks:
                return self._named(name, source)
            if self._may(name):
                if self._is_there(name):
                    return self._named(name, source)
                away = away or self._named(name, source)
            own = (one for one in self._limits if one.role == name and one.approver is not None)
            source = next(own, source)
            name = source.approver
        return away

    def _may(self, role: str) -> bool:
        """Whether a role above could give it. What somebody else has given so far is not reckoned with."""
        question = replace(self._question, request=replace(self._question.request, person=_SOMEBODY_ELSE))
        caps = caps_of((limit for limit in self._limits if limit.role == role), question)
        return bool(caps) and all(cap.allows(self._parts) for cap in caps)

    def _is_there(self, role: str) -> bool:
        """Whether somebody of the role can be asked; where the library names nobody, it is taken for granted."""
        return bool(self._named(role, None).people) or not has_people(self._library, role)

    def _named(self, name: str, limit: Limit | None) -> Approver:
        return approver(self._library, name, limit, self._question.today, other_than=self._question.request.person)
