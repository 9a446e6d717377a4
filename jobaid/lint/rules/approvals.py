"""nobody-approves, stand-in-self, own-approver: limits that nobody could decide beyond, or only whoever asks."""

from collections.abc import Iterator

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.around import StandIn
from jobaid.model.authority import Limit
from jobaid.model.library import Library
from jobaid.model.problem import Severity


def check(scene: Scene) -> Iterator[Finding]:
    """Every limit beyond which nobody may give, and every stand-in who could approve what they asked for."""
    library = scene.library
    ranks = {role.id: rank for rank, role in enumerate(library.frame.roles)} if library.frame else {}
    if all(file.is_sound for file in scene.contents.files.values() if file.kind == "authority"):
        for limit in library.limits:
            yield from _nobody(limit, library, ranks)
    for stand_in in library.stand_ins:
        yield from _own(stand_in, library, ranks)


def _nobody(limit: Limit, library: Library, ranks: dict[str, int]) -> Iterator[Finding]:
    """The approver is a role, and neither it nor one above the limit's own may give the action."""
    rank = ranks.get(limit.role, -1)
    if ranks.get(limit.approver or "", -1) <= rank:
        return
    for action in limit.covers:
        able = [one for one in library.limits if action in one.covers and ranks.get(one.role, -1) > rank]
        if not able:
            words = message("nobody-approves", action=action, approver=limit.approver)
            hint = message("nobody-approves.hint", approver=limit.approver)
            yield Finding("nobody-approves", words, limit.origin.at("approver"), hint)


def _own(stand_in: StandIn, library: Library, ranks: dict[str, int]) -> Iterator[Finding]:
    if stand_in.for_ == stand_in.by:
        words = message("stand-in-self", person=stand_in.by)
        yield Finding("stand-in-self", words, stand_in.origin.at("by"), message("stand-in-self.hint"))
        return
    roles = {person.id: person.role for person in library.people}
    role, own = roles.get(stand_in.for_), roles.get(stand_in.by)
    if role is None or own is None or ranks.get(own, -1) >= ranks.get(role, -1) or _others(stand_in, library, role):
        return
    if any(limit.role == own and limit.approver == role for limit in library.limits):
        words = message("own-approver", person=stand_in.by, role=role)
        hint = message("own-approver.hint")
        yield Finding("own-approver", words, stand_in.origin.at("by"), hint, severity=Severity.WARNING)


def _others(stand_in: StandIn, library: Library, role: str) -> bool:
    """Whether somebody else has the role on a day on which this stand-in holds, and is not away."""
    away = {one.for_ for one in library.stand_ins if one.from_ <= stand_in.until and stand_in.from_ <= one.until}
    return any(person.role == role and person.id not in away for person in library.people)
