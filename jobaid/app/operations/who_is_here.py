"""Who is at the desk, and in which role: as people.toml has it, or as it was set here. Nobody has checked either."""

from datetime import date
from typing import Literal, NamedTuple

from jobaid.messages import Message, message
from jobaid.model.frame import Role
from jobaid.model.library import Library

Source = Literal["set", "people", "stand-in", "unknown", "lowest"]
"""Not on the list of people is `unknown`; where nobody here could be on it, it is the `lowest` role."""

_NOT_LISTED = ("unknown", "lowest")


class InForce(NamedTuple):
    """A role, and where it comes from. None without a library that has roles."""

    role: Role | None
    source: Source

    @property
    def words(self) -> Message | None:
        """Both, as they are shown."""
        return message(f"role.{self.source}", role=self.role.name) if self.role is not None else None

    @property
    def advice(self) -> Message:
        """What there is to know about it besides."""
        return message(f"role.advice-{self.source}" if self.source in _NOT_LISTED else "role.advice")


def in_force(library: Library, wanted: str, person: str, today: date, *, is_sample: bool = False) -> InForce:
    """The role that was set, else that of the person on that day; people whom nobody knows have the lowest.

    The people of the sample are nobody here.
    """
    roles = {role.id: role for role in library.frame.roles} if library.frame else {}
    if wanted in roles:
        return InForce(roles[wanted], "set")
    if not roles:
        return InForce(None, "unknown")
    from jobaid.authority import role_of

    held = roles.get(role_of(library, person, today), next(iter(roles.values())))
    own = next((one.role for one in library.people if one.id == person), None)
    if held.id == own:
        return InForce(held, "people")
    is_standing_in = any(one.by == person and one.from_ <= today <= one.until for one in library.stand_ins)
    if is_standing_in:
        return InForce(held, "stand-in")
    return InForce(held, "unknown" if library.people and not is_sample else "lowest")


def people_of(library: Library, today: date) -> list[tuple[str, str, str]]:
    """Everybody of people.toml: id, name, and the name of the role on that day."""
    return [
        (one.id, one.name or one.id, (found.role.name if found.role else ""))
        for one in library.people
        for found in (in_force(library, "", one.id, today),)
    ]


def asked_of(library: Library, person: str, today: date, *, most: int = 0) -> Message:
    """Whether somebody is at the desk now, as it is asked, with the role they would have; `most` cuts a long name."""
    found = in_force(library, "", person, today)
    key = "person.asks-unknown" if found.source == "unknown" else "person.asks"
    name = name_of(library, person)
    if most and len(name) > most:
        name = f"{name[:most].rstrip()}…"
    return message(key, name=name, role=found.role.name if found.role else "")


def name_of(library: Library, person: str) -> str:
    """What a person is called; the id of one that the library does not name."""
    return next((one.name for one in library.people if one.id == person and one.name), None) or person
