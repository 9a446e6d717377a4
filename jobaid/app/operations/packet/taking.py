"""A packet brought into a library: what of it is known here, what is not, and what has to be checked again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobaid.app.operations.calls import values_in, walk_in
from jobaid.app.operations.packet import block, data
from jobaid.app.operations.packet.packet import Packet, Spot, Ticked
from jobaid.app.operations.packet.values import value_in
from jobaid.app.operations.packet.words import moment_words
from jobaid.app.operations.slots import words_of
from jobaid.app.operations.wording import Wording
from jobaid.call import Fill, Mark, Place, Return, Stop, TookOver
from jobaid.expressions.filters import capitalize
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.model.topic import ChecklistItem

_SAME_CALL = timedelta(minutes=30)
"""For so long a customer may wait between two colleagues; a packet that is older is of another conversation."""

_MOST_NOTE = 4_000
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a packet makes of a call here.

    `from_` says from whom and when, `reason` why, `about` where the call goes on, `known` what comes with it.
    `missing` is what is not known here, `again` what has to be done once more; each is one line.
    """

    event: TookOver
    from_: str
    reason: str = ""
    about: str = ""
    known: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    again: tuple[str, ...] = ()


def taken(library: Library, words: str, now: datetime) -> Taken:
    """What the first packet in a text brings. Raises UserFacing where there is none that can be read."""
    packet, refused = data.packet_in(block.read(words))
    return _Taking(library, packet, now).taken(refused)


def words_taken(library: Library, words: str, now: datetime) -> Taken | None:
    """The words around a packet whose code cannot be read, as the note of a call; None where there are none."""
    if not block.is_in(words):
        return None
    said = redact(data.plain(block.without_blocks(words[: block.MOST_TEXT])))[:_MOST_NOTE].strip()
    if not said:
        return None
    from_ = text(message("taking.from", role=text(message("packet.a-colleague")), at=moment_words(library, now)))
    return Taken(event=TookOver(from_, None, note=said), from_=from_)


class _Taking:
    """Looks up in a library what a packet names."""

    def __init__(self, library: Library, packet: Packet, now: datetime) -> None:
        self._library, self._packet, self._now = library, packet, now
        self._frame = library.frame
        self._missing: list[str] = []
        self._again: dict[str, str] = {}

    def taken(self, refused: int) -> Taken:
        packet = self._packet
        self._compare_libraries()
        stop = self._stop()
        fills = tuple(self._fills())
        marks = tuple(self._marks())
        if refused:
            self._miss("taking.unread", count=refused)
        role = _safe(packet.from_) or text(message("packet.a-colleague"))
        from_ = text(message("taking.from", role=role, at=self._moment()))
        return Taken(
            event=TookOver(from_, stop, fills, marks, "\n".join(self._note(from_))),
            from_=from_,
            reason=_safe(packet.reason),
            about=self._about(stop),
            known=tuple(self._known(fills)),
            missing=tuple(self._missing),
            again=tuple(self._again.values()),
        )

    @property
    def _is_same_call(self) -> bool:
        """Whether the customer is still on the line with whom the colleague talked."""
        return self._packet.transfer == "warm" and abs(self._now - self._packet.at) <= _SAME_CALL

    def _compare_libraries(self) -> None:
        name = self._frame.name if self._frame else ""
        if self._packet.library != name:
            self._miss("taking.other-library", name=self._packet.library or "?")
        elif self._packet.version != self._library.version:
            self._miss("taking.other-version")

    def _stop(self) -> Stop | None:
        here = self._packet.here
        place = self._place(here) if here else None
        if place is None:
            return None
        backs = ((self._place(spot, quietly=True), spot) for spot in self._packet.returns)
        return Stop(place, tuple(Return(back, spot.said) for back, spot in backs if back is not None))

    def _place(self, spot: Spot, *, quietly: bool = False) -> Place | None:
        """A place of this library; a topic that has lost the step begins at its first."""
        topic = self._library.topics_by_id.get(spot.topic)
        if topic is None:
            if not quietly:
                self._miss("taking.no-topic", id=spot.topic)
            return None
        if any(step.id == spot.step for step in topic.script) or not (spot.step or topic.script):
            return Place(spot.topic, spot.step)
        if quietly:
            return None
        self._miss("taking.no-step", id=spot.step, topic=topic.title)
        return Place(spot.topic, topic.script[0].id if topic.script else "")

    def _fills(self) -> Iterator[Fill]:
        frame = self._frame
        slots = {slot.name: slot for slot in frame.slots} if frame else {}
        for name, written in self._packet.slots:
            slot = slots.get(name)
            kept = redact(data.plain(written)) if isinstance(written, str) else written
            value = value_in(slot, kept, frame) if slot and frame else None
            if value is not None:
                yield Fill(name, value)
            elif slot is not None:
                self._miss("taking.no-value", prompt=slot.prompt, value=kept)
            else:
                self._miss("taking.no-slot", name=name, value=kept)

    def _marks(self) -> Iterator[Mark]:
        lost = 0
        by_colleague = text(message("taking.by-colleague"))
        for one in self._packet.items:
            item = self._item(one)
            if item is None:
                lost += 1
            elif one.state != "to_do" and item.critical and item.once_per_call and not self._is_same_call:
                self._again[item.id] = Wording(self._library).line(item.do)
            else:
                reason = by_colleague if one.state == "done" else redact(data.plain(one.reason))
                yield Mark(one.topic, one.item, one.state, reason, item.once_per_call)
        if lost:
            self._miss("taking.no-items", count=lost)

    def _item(self, one: Ticked) -> ChecklistItem | None:
        topic = self._library.topics_by_id.get(one.topic)
        return next((item for item in topic.checklist if item.id == one.item), None) if topic else None

    def _note(self, from_: str) -> Iterator[str]:
        """The note begins with what the colleague wanted known."""
        packet = self._packet
        reason = _safe(packet.reason)
        yield text(message("taking.note-reason" if reason else "taking.note", from_=from_, reason=reason))
        if packet.insists:
            yield text(message("packet.insists"))
        for do, due in packet.promised:
            yield text(message("packet.promised", do=_safe(do), due=_safe(due)))
        if packet.note.strip():
            yield redact(data.plain(packet.note)).strip()

    def _about(self, stop: Stop | None) -> str:
        topic = self._library.topics_by_id.get(stop.place.topic) if stop else None
        if stop is None or topic is None:
            return ""
        step = walk_in(self._library).step_at(stop.place)
        return text(message("packet.step", topic=topic.title, step=step.name)) if step else topic.title

    def _known(self, fills: tuple[Fill, ...]) -> Iterator[str]:
        frame = self._frame
        slots = {slot.name: slot for slot in frame.slots} if frame else {}
        for fill in fills[:_MOST_NAMED]:
            slot = slots[fill.name]
            if fill.value is not None and frame is not None:
                words = words_of(slot, fill.value, frame)
                yield text(message("packet.slot", prompt=capitalize(slot.prompt.rstrip("?")), words=words))
        done = self._done(fills)
        if done:
            yield text(message("packet.done", items="; ".join(done)))

    def _done(self, fills: tuple[Fill, ...]) -> list[str]:
        known = {fill.name: fill.value for fill in fills if fill.value is not None}
        wording = Wording(self._library, values_in(self._library, known))
        items = (self._item(one) for one in self._packet.items if one.state == "done")
        return list(dict.fromkeys(wording.line(item.do) for item in items if item and item.id not in self._again))

    def _moment(self) -> str:
        at = self._packet.at
        return moment_words(self._library, at.astimezone(self._now.tzinfo)) if at.year > 1 else "?"

    def _miss(self, key: str, **values: object) -> None:
        """At most so many, each in one line."""
        if len(self._missing) < _MOST_NAMED:
            said = {name: _safe(value) if isinstance(value, str) else value for name, value in values.items()}
            self._missing.append(text(message(key, **said)))


def _safe(words: str) -> str:
    return " ".join(redact(data.plain(words)).split())
