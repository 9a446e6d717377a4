"""A packet as people read it: who and what, what was done, said and promised, and why it is handed over."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from jobaid.app.operations.calls import values_in, walk_in
from jobaid.app.operations.packet.packet import Packet
from jobaid.app.operations.slots import words_of
from jobaid.app.operations.topics import ItemShown, items_shown
from jobaid.app.operations.wording import Wording
from jobaid.call import CallState, Stop
from jobaid.expressions.filters import capitalize
from jobaid.local_words import weekday_words
from jobaid.messages import message, text
from jobaid.model.library import Library

_MOST_STEPS = 20


def in_words(library: Library, call: CallState, packet: Packet, may: tuple[str, ...], now: datetime) -> str:
    """The packet in lines; each part only where there is something to say."""
    telling = _Words(library, call)
    lines = (
        *_heading(library, packet),
        *telling.who(),
        *telling.about(),
        *telling.known(),
        *telling.items(now),
        *telling.walked(),
        *(_say("packet.promised", do=do, due=due) for do, due in packet.promised),
        *((_say("packet.may", limits="; ".join(may)),) if may else ()),
        *((_say("packet.note", note=packet.note.strip()),) if packet.note.strip() else ()),
        _say("packet.from", role=packet.from_ or _say("packet.a-colleague"), at=moment_words(library, now)),
        "",
        _say("packet.how"),
    )
    return "\n".join(lines)


def moment_words(library: Library, moment: datetime) -> str:
    """A moment in the library's language, such as Monday 23 November, 10:42."""
    day = weekday_words(moment.date(), library.frame.locale if library.frame else "en")
    return f"{day}, {moment:%H:%M}"


def _heading(library: Library, packet: Packet) -> Iterator[str]:
    name = next((contact.name for contact in library.contacts if contact.id == packet.to), "")
    yield _say("packet.to", name=name) if name else _say("packet.title")
    yield _say(f"packet.transfer-{packet.transfer}")
    if packet.reason:
        yield _say("packet.reason", reason=packet.reason)
    if packet.insists:
        yield _say("packet.insists")
    yield ""


class _Words:
    """Puts a call into lines."""

    def __init__(self, library: Library, call: CallState) -> None:
        self._library, self._call = library, call
        self._wording = Wording(library, values_in(library, call.known))
        frame = library.frame
        self._slots = {slot.name: slot for slot in frame.slots} if frame else {}
        self._who = frame.who if frame else ()

    def who(self) -> Iterator[str]:
        for name in self._who:
            yield from self._slot(name)

    def known(self) -> Iterator[str]:
        for name in self._call.known:
            if name not in self._who:
                yield from self._slot(name)

    def about(self) -> Iterator[str]:
        """The topics of the call, the one in front with its step."""
        stop = self._call.stop or next(iter(self._call.trail[-1:]), None)
        topics = (self._library.topics_by_id.get(name) for name in self._call.topics)
        others = [topic.title for topic in topics if topic and not (stop and topic.id == stop.place.topic)]
        topic = self._library.topics_by_id.get(stop.place.topic) if stop else None
        if stop is not None and topic is not None:
            step = walk_in(self._library).step_at(stop.place)
            yield _say("packet.step", topic=topic.title, step=step.name) if step else topic.title
        if others:
            yield _say("packet.others", topics=", ".join(others))

    def items(self, now: datetime) -> Iterator[str]:
        """What is done, what does not apply and why, and what is left to do."""
        shown = [item for topic in self._call.topics for item in self._items(topic, now)]
        for state, key in (
            ("done", "packet.done"),
            ("not_applicable", "packet.not-applicable"),
            ("to_do", "packet.left"),
        ):
            words = dict.fromkeys(_item(item) for item in shown if item.state == state)
            if words:
                yield _say(key, items="; ".join(words))

    def walked(self) -> Iterator[str]:
        """The steps so far, and what the customer said where only one answer leads on as the call did."""
        walk = walk_in(self._library)
        trail = self._call.trail[-_MOST_STEPS:]
        steps = [step.name for step in (walk.step_at(stop.place) for stop in trail) if step]
        said = [words for before, after in pairwise(trail) for words in self._said(before, after)]
        if steps:
            yield _say("packet.steps", steps=" › ".join(steps))
        if said:
            yield _say("packet.said", said="; ".join(dict.fromkeys(said)))

    def _said(self, before: Stop, after: Stop) -> Iterator[str]:
        step = walk_in(self._library).step_at(before.place)
        if step is None or before.place.topic != after.place.topic:
            return
        answers = [answer for answer in step.answers if answer.go == after.place.step and answer.customer]
        if len(answers) == 1:
            yield f"“{self._wording.line(answers[0].words, plain=step.plain)}”"

    def _items(self, topic: str, now: datetime) -> tuple[ItemShown, ...]:
        found = self._library.topics_by_id.get(topic)
        return items_shown(found, self._wording, now.date(), self._call) if found else ()

    def _slot(self, name: str) -> Iterator[str]:
        value, slot, frame = self._call.known.get(name), self._slots.get(name), self._library.frame
        if value is not None and slot is not None and frame is not None:
            yield _say("packet.slot", prompt=capitalize(slot.prompt.rstrip("?")), words=words_of(slot, value, frame))


def _item(item: ItemShown) -> str:
    return f"{item.words} ({item.reason})" if item.reason else item.words


def _say(key: str, **values: object) -> str:
    return text(message(key, **values))
