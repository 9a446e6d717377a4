"""The write-up of a call: what is pasted into the CRM after it, put together from what is known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from jobaid.app.operations.calls import critical_left, values_in, walk_in, who_shown
from jobaid.app.operations.filled_lines import Entries, filled_lines
from jobaid.app.operations.on_hold import waited_in
from jobaid.app.operations.slots import words_of
from jobaid.app.operations.topics import items_shown
from jobaid.app.operations.wording import ToldWording, Wording
from jobaid.app.promised import Promised
from jobaid.call import CallState, advance
from jobaid.call.state import Handing
from jobaid.expressions import Template, parse_template
from jobaid.journal.redact import redact
from jobaid.local_words import short_weekday_words
from jobaid.messages import message, text
from jobaid.model.library import Library
from jobaid.model.write_up import PARTS

_WITH_NAMES = ("steps", "agreed", "given", "promised", "waiting", "next")
"""The parts that say what they are, where the library has no write-up of its own."""

_NOT_YET = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Told:
    """What a write-up is put together from. `promised` are the promises of its call; `given` is what was given."""

    library: Library
    call: CallState
    promised: tuple[Promised, ...]
    now: datetime
    given: tuple[str, ...] = ()


def composed(told: Told) -> str:
    """The write-up as the library wants it, without card numbers; of a call that goes on, as if it ended now."""
    library, call = told.library, told.call
    if not call.ended:
        call = advance(call, walk_in(library).ended(call, ""))
        told = replace(told, call=call)
    template = template_of(library)
    prompts = {slot.name: slot.prompt for slot in library.frame.slots} if library.frame else {}
    named = {use.name for use in template.uses if use.kind == "slot"}
    return redact(filled_lines(template, values_in(library, call.known), _entries(told, named), prompts))


def template_of(library: Library) -> Template:
    """The template of the library; one of jobaid's own where it has none, or none that can be read."""
    own = library.frame.write_up if library.frame else None
    template = parse_template(own.text) if own else None
    return template if template is not None and not template.findings else parse_template(_usual())


def _usual() -> str:
    blanks = {part: f"{{{{ {part} }}}}" for part in PARTS}
    named = {part: text(message(f"write-up.{part}", what=blanks[part])) for part in _WITH_NAMES}
    return "\n".join(named.get(part, blanks[part]) for part in PARTS)


def _entries(told: Told, named: set[str]) -> Entries:
    """What each part says; what the template names by itself is not said again."""
    library, call = told.library, told.call
    wording = ToldWording(library, values_in(library, call.known))
    promises = tuple(_promises(told))
    return {
        "topics": [title for title in (" · ".join(topic_titles(library, call)),) if title],
        "facts": list(_facts(library, call, named)),
        "steps": list(_steps(told, wording)),
        "agreed": list(dict.fromkeys(wording.line(one.words) for one in call.agreements)),
        "given": list(told.given),
        "promised": promises,
        "waiting": list(_waiting(told)),
        "note": [call.note.strip()] if call.note.strip() else [],
        "ended": list(_ended(library, call)),
        "next": list(_next(told, () if "promised" in named else promises)),
    }


def topic_titles(library: Library, call: CallState) -> tuple[str, ...]:
    """What the call was about; not the steps that every call has."""
    found = (library.topics_by_id.get(topic) for topic in call.topics)
    return tuple(topic.title for topic in found if topic is not None and topic.kind != "shared")


def _facts(library: Library, call: CallState, named: set[str]) -> Iterator[str]:
    frame = library.frame
    if frame is None:
        return
    slots = {slot.name: slot for slot in frame.slots}
    known = call.known
    for name in dict.fromkeys((*(one.slot for one in who_shown(library, call)), *slots)):
        if name in known and name not in named:
            prompt, words = slots[name].prompt, words_of(slots[name], known[name], frame)
            key = "write-up.asked" if prompt.endswith("?") else "write-up.fact"
            yield text(message(key, prompt=_begun(prompt), words=words))


def _steps(told: Told, wording: Wording) -> Iterator[str]:
    """What was done, and what was not and why; an item that counts for every topic stands once."""
    said: set[str] = set()
    for name in told.call.topics:
        topic = told.library.topics_by_id.get(name)
        if topic is None:
            continue
        once = {item.id for item in topic.checklist if item.once_per_call}
        for item in items_shown(topic, wording, told.now.date(), told.call):
            place = item.id if item.id in once else f"{name}/{item.id}"
            if item.state == "to_do" or place in said:
                continue
            said.add(place)
            if item.state == "done":
                yield item.words
            elif item.reason:
                yield text(message("write-up.not-applicable-because", item=item.words, reason=item.reason))
            else:
                yield text(message("write-up.not-applicable", item=item.words))


def _promises(told: Told) -> Iterator[str]:
    """What is promised, and by when, where that does not stand in it; nothing that was taken back."""
    for one in told.promised:
        when = _when(told, one)
        if one.state != "cancelled":
            key = "day.promise" if when else "write-up.no-time"
            yield one.do if when and when in one.do else text(message(key, do=one.do, due=when))


def _when(told: Told, promised: Promised) -> str:
    """The time as it can be read tomorrow, too; without one that is known, as it was said."""
    frame = told.library.frame
    if promised.due is None or frame is None:
        return promised.said
    local = promised.due.astimezone(told.now.tzinfo)
    return f"{short_weekday_words(local.date(), frame.locale)} {local:%H:%M}"


def _waiting(told: Told) -> Iterator[str]:
    waited = waited_in(told.call, told.now)
    if waited >= _NOT_YET:
        minutes, seconds = divmod(round(waited.total_seconds()), 60)
        yield text(message("write-up.minutes", minutes=minutes, seconds=f"{seconds:02}"))


def _ended(library: Library, call: CallState) -> Iterator[str]:
    dispositions = library.frame.dispositions if library.frame else ()
    yield from (one.name for one in dispositions if one.id == call.ended)


def _next(told: Told, promises: tuple[str, ...]) -> Iterator[str]:
    """Who has it now, what is promised where that is not said elsewhere, and what must still be done."""
    names = {contact.id: contact.name for contact in told.library.contacts}
    for to, reason in dict.fromkeys((one.to, one.reason) for one in _handed(told)):
        key = "write-up.handed-because" if reason else "write-up.handed"
        yield text(message(key, to=names.get(to, to) or text(message("packet.a-colleague")), reason=reason))
    yield from promises
    wording = ToldWording(told.library, values_in(told.library, told.call.known))
    left = critical_left(told.library, told.call, told.now, wording)
    yield from (item.words for topic, item in left if topic in told.call.topics)


def _handed(told: Told) -> tuple[Handing, ...]:
    """The handovers that hold: a call that ends in another way after all, where there is one for them, has none."""
    kinds = {one.id: one.kind for one in told.library.frame.dispositions} if told.library.frame else {}
    is_other = "escalated" in kinds.values() and kinds.get(told.call.ended, "escalated") != "escalated"
    return () if is_other else told.call.handed


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
