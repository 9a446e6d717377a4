"""contact-hours, away-self, away-loop: contacts of whom nobody sees whether they are there, or who lead nowhere."""

from collections.abc import Iterator, Mapping

from jobaid.call.due import Week, read_hours
from jobaid.call.due.hours import WHOLE_DAY, Span, joined
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.around import Contact
from jobaid.model.problem import Severity

_ALL_DAY = (Span(0, WHOLE_DAY),)


def check(scene: Scene) -> Iterator[Finding]:
    """Hours that cannot be read, and contacts that stand in for each other in a circle while all of them are closed."""
    frame = scene.library.frame
    locale = frame.locale if frame else "en"
    weeks = {one.id: read_hours(one.hours, locale) for one in scene.library.contacts if one.hours}
    for contact in scene.library.contacts:
        if contact.hours and weeks[contact.id] is None:
            said, hint = message("contact-hours", hours=contact.hours), message("contact-hours.hint")
            yield Finding("contact-hours", said, contact.origin.at("hours"), hint, severity=Severity.WARNING)
    yield from _circles(scene.library.contacts, weeks)


def _circles(contacts: tuple[Contact, ...], weeks: Mapping[str, Week | None]) -> Iterator[Finding]:
    """Each circle once, at the `away` of the contact that stands first."""
    by_id = {contact.id: contact for contact in contacts}
    told: set[str] = set()
    for contact in contacts:
        circle = _circle(contact, by_id)
        if contact.away is None or not circle or told & {one.id for one in circle}:
            continue
        told |= {one.id for one in circle}
        at = contact.origin.at("away")
        if len(circle) == 1:
            yield Finding("away-self", message("away-self", name=contact.name), at, message("away-self.hint"))
        elif not _is_somebody_there([weeks.get(one.id) for one in circle]):
            said = message("away-loop", names=", ".join(one.name for one in circle))
            yield Finding("away-loop", said, at, message("away-loop.hint"), severity=Severity.WARNING)


def _circle(contact: Contact, by_id: Mapping[str, Contact]) -> list[Contact]:
    """The contacts that lead back to this one, itself first; none where the way ends, or circles elsewhere."""
    way, found = [contact], by_id.get(contact.away or "")
    while found is not None and found not in way:
        way.append(found)
        found = by_id.get(found.away or "")
    return way if found is contact else []


def _is_somebody_there(weeks: list[Week | None]) -> bool:
    """Whether one of them is there at any time of a week; whose hours are not known may be."""
    known = [week for week in weeks if week is not None]
    if len(known) < len(weeks):
        return True
    days = zip(*(week.days for week in known), strict=True)
    return all(joined([span for spans in day for span in spans]) == _ALL_DAY for day in days)
