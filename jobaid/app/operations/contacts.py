"""Whom to hand a call over to: the right contact first, whether they are there, and what to do then."""

from collections.abc import Iterable
from dataclasses import dataclass
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

_HERE, _STANDS_IN, _IN_TOPIC = 100.0, 90.0, 5.0
"""How well the contact of the step in front fits, who stands in for it, and those of other steps of the topic."""

_REASON, _ABOUT = 3.0, 1.0
"""What a word of the reason counts, and one that the topic is about."""


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact as it is offered. `instead_of` names who is closed, where this one stands in for them.

    `hours` says until when or from when they are there, `does` what to do to reach them. `fits` is how well it fits.
    """

    contact: Contact
    state: State = ""
    hours: str = ""
    does: str = ""
    instead_of: str = ""
    fits: float = 0.0

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
        """All of them, those who can take it first, and of those the one that fits best."""
        topic, step = _place(self._library, call)
        alike = _Alike(self._library, (topic.title, *topic.tags) if topic else (), reason)
        wanted = step.handover if step and step.handover else ""
        there = self.there(wanted)
        shown = []
        for contact in self._library.contacts:
            stands_in = there is not None and contact.id == there.id != wanted
            fits = alike.fit(contact) + _fit_of_place(contact, topic, step) + _STANDS_IN * stands_in
            shown.append(self._shown(contact, self._by_id[wanted].name if stands_in else "", fits))
        return tuple(sorted(shown, key=lambda one: (not one.takes_now, -one.fits)))

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

    def _shown(self, contact: Contact, instead_of: str, fits: float) -> ContactShown:
        does = text(message(f"handover.do-{contact.transfer}", reach=contact.reach or contact.name))
        return ContactShown(contact, self._hours.state(contact), self._hours.words(contact), does, instead_of, fits)


def _place(library: Library, call: CallState) -> tuple[Topic | None, Step | None]:
    stop = call.stop or next(iter(call.trail[-1:]), None)
    topic = library.topics_by_id.get(stop.place.topic) if stop else None
    steps = topic.script if topic else ()
    return topic, next((one for one in steps if stop and one.id == stop.place.step), None)


def _fit_of_place(contact: Contact, topic: Topic | None, step: Step | None) -> float:
    if step is not None and step.handover == contact.id:
        return _HERE
    return _IN_TOPIC if topic and any(one.handover == contact.id for one in topic.script) else 0.0


class _Alike:
    """How much contacts have in common with what the call is about, and why it is handed over."""

    def __init__(self, library: Library, about: Iterable[str], reason: str) -> None:
        language = language_of(library.frame.locale if library.frame else "en")
        self._stem, self._common = stemmer(language), stop_words(language).all()
        self._about, self._reason = self._stems(" ".join(about)), self._stems(reason)
        self._known = [self._of(contact) for contact in library.contacts]

    def fit(self, contact: Contact) -> float:
        """The words in common, those of few contacts the most."""
        return sum(
            (_REASON * (stem in self._reason) + _ABOUT * (stem in self._about))
            / sum(stem in one for one in self._known)
            for stem in self._of(contact)
        )

    def _of(self, contact: Contact) -> set[str]:
        return self._stems(f"{contact.name} {contact.for_}")

    def _stems(self, words: str) -> set[str]:
        return {self._stem(word.form) for word in parted(words) if word.text not in self._common}
