"""Who has which role on a day, and who is there to approve."""

from collections.abc import Iterator
from datetime import date

from jobaid.authority.verdict import Approver
from jobaid.model.around import StandIn
from jobaid.model.authority import Limit
from jobaid.model.library import Library


def ranks_of(library: Library) -> dict[str, int]:
    """The roles in order of authority, the lowest first."""
    return {role.id: rank for rank, role in enumerate(library.frame.roles)} if library.frame else {}


def role_of(library: Library, person: str, today: date) -> str:
    """The role of a person on a day: the own one, or a higher one that is stood in for.

    People that the library does not know have the lowest.
    """
    ranks = ranks_of(library)
    own = {one.id: one.role for one in library.people}
    stood_in = [
        own[one.for_] for one in library.stand_ins if one.by == person and _is_away(one, today) and one.for_ in own
    ]
    held = [role for role in (*stood_in, own.get(person, "")) if role in ranks]
    return max(held, key=lambda role: ranks[role]) if held else next(iter(ranks), "")


def approver(library: Library, name: str, limit: Limit | None, today: date, *, other_than: str = "") -> Approver:
    """The role or contact of that id, with who of it is there, other than whoever asks."""
    within = (limit.within or "") if limit is not None else ""
    if name in ranks_of(library):
        roles = {role.id: role.name for role in library.frame.roles} if library.frame else {}
        people = tuple(who for who in _holders(library, name, today) if who != other_than)
        own = {one.id for one in library.people if one.role == name}
        return Approver(name, roles[name], within, people, tuple(who for who in people if who not in own))
    contacts = {contact.id: contact.name for contact in library.contacts}
    return Approver(name, contacts.get(name, name.replace("-", " ").replace("_", " ")), within)


def has_people(library: Library, role: str) -> bool:
    """Whether the library says who has the role."""
    return any(one.role == role for one in library.people)


def _holders(library: Library, role: str, today: date) -> Iterator[str]:
    """Those of the role, and in the place of one who is away whoever stands in, unless they are away as well."""
    away = {one.for_ for one in library.stand_ins if _is_away(one, today)}
    standing_in: dict[str, list[str]] = {}
    for one in library.stand_ins:
        if _is_away(one, today) and one.by not in away:
            standing_in.setdefault(one.for_, []).append(one.by)
    own = (one.id for one in library.people if one.role == role)
    yield from dict.fromkeys(who for one in own for who in (standing_in.get(one, ()) if one in away else (one,)))


def _is_away(stand_in: StandIn, today: date) -> bool:
    return stand_in.from_ <= today <= stand_in.until
