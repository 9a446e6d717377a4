"""Whom to hand a call over to: the right contact first, whether they are there, and what to do then."""

from dataclasses import dataclass, replace
from datetime import datetime

from jobaid.app.operations.contact_hours import ContactHours, State
from jobaid.call import CallState
from jobaid.messages import message, text
from jobaid.model.around import Contact
from jobaid.model.library import Library
from jobaid.model.script import Step
from jobaid.model.topic import Topic
from jobaid.search.normalise import language_of
from jobaid.search.normalise import words as parted
from jobaid.search.stem import stemmer
from jobaid.search.stop_words import stop_words

_IN_TOPIC = 5.0
"""How well the contacts of other steps of the topic fit, where one word that the topic is about counts 1."""


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact as it is offered. `instead_of` names who is closed, where this one stands in for them.

    `hours` says until when or from when they are there, `does` what to do to reach them. `is_named` tells that the step
    in front names it, or the one it stands in for. `fits` is how well it fits why the call is handed over, and `about`
    what the call is about.
    """

    contact: Contact
    state: State = ""
    hours: str = ""
    does: str = ""
    instead_of: str = ""
    is_named: bool = False
    fits: float = 0.0
    about: float = 0.0

    @property
    def takes_now(self) -> bool:
        """Whether it can be handed over to them now; a message waits until they are there."""
        return self.state != "closed" or self.contact.transfer == "message"


class Contacts:
    """The contacts of a library at one moment."""

    def __init__(self, library: Library, now: datetime) -> None:
        self._library = library
        self._hours = ContactHours(library, now)
        self._by_id = {contact.id: contact for contact in library.contacts}

    def for_call(self, call: CallState, reason: str = "") -> tuple[ContactShown, ...]:
        """All of them: first who can take it, of those whom the step names, then who is for the reason or there."""
        topic, step = _place(self._library, call)
        alike = _Alike(self._library)
        title = " ".join((topic.title, *topic.tags)) if topic else ""
        wanted = step.handover if step and step.handover else ""
        there = self.there(wanted)
        shown = []
        for contact in self._library.contacts:
            stands_in = there is not None and contact.id == there.id != wanted
            one = self._shown(contact, self._by_id[wanted].name if stands_in else "")
            about = alike.fit(contact, title) + _fit_of_place(contact, topic)
            is_named = contact.id == wanted or stands_in
            shown.append(replace(one, is_named=is_named, fits=alike.fit(contact, reason), about=about))
        return tuple(sorted(shown, key=_rank, reverse=True))

    def there(self, contact: str) -> Contact | None:
        """The contact itself, or while they are closed the first of those who stand in that is there.

        None where none of them is, or where the library does not have it.
        """
        seen: set[str] = set()
        found = self._by_id.get(contact)
        while found is not None and found.id not in seen:
            if self._hours.state(found) != "closed":
                return found
            seen.add(found.id)
            found = self._by_id.get(found.away or "")
        return None

    def _shown(self, contact: Contact, instead_of: str) -> ContactShown:
        does = text(message(f"handover.do-{contact.transfer}", reach=contact.reach or contact.name))
        return ContactShown(contact, self._hours.state(contact), self._hours.words(contact), does, instead_of)


def _rank(one: ContactShown) -> tuple[float, ...]:
    """The higher the better. Who is closed is never before somebody who is there and fits as well."""
    is_there, is_for_it = one.state != "closed", one.fits > 0
    first = one.takes_now, one.is_named and is_there, is_for_it and is_there
    return *first, one.is_named, is_for_it, is_there, one.fits, one.about


def _place(library: Library, call: CallState) -> tuple[Topic | None, Step | None]:
    stop = call.stop or next(iter(call.trail[-1:]), None)
    topic = library.topics_by_id.get(stop.place.topic) if stop else None
    steps = topic.script if topic else ()
    return topic, next((one for one in steps if stop and one.id == stop.place.step), None)


def _fit_of_place(contact: Contact, topic: Topic | None) -> float:
    return _IN_TOPIC if topic and any(one.handover == contact.id for one in topic.script) else 0.0


class _Alike:
    """How much contacts have in common with words, in whatever form these are."""

    def __init__(self, library: Library) -> None:
        language = language_of(library.frame.locale if library.frame else "en")
        self._stem, self._common = stemmer(language), stop_words(language).all()
        self._known = [self._of(contact) for contact in library.contacts]

    def fit(self, contact: Contact, words: str) -> float:
        """The words in common, those of few contacts the most."""
        common = self._stems(words) & self._of(contact)
        return sum(1 / sum(stem in one for one in self._known) for stem in common)

    def _of(self, contact: Contact) -> set[str]:
        return self._stems(f"{contact.name} {contact.for_}")

    def _stems(self, words: str) -> set[str]:
        return {self._stem(word.form) for word in parted(words) if word.text not in self._common}
