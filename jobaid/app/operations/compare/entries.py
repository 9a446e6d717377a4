"""Which entries came, went or say something else."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from jobaid.app.operations.compare.change import Change, alike, shown
from jobaid.lint.names import KIND_NAMES
from jobaid.messages import message, text
from jobaid.model.authority import Limit
from jobaid.model.frame import Role
from jobaid.model.library import Library
from jobaid.model.script import Answer, Step, Way
from jobaid.model.topic import Topic

_IGNORED = {"origin", "id", "checklist", "script", "no_nos", "faqs", "answers"}
_UNORDERED = {"also", "customer_says", "tags", "topics", "phrases", "not_with", "after", "at"}
_FRAME = ("currency", "time_zone", "promise", "opening", "closing", "who", "hours", "holidays", "write_up", "hold")
_Entries = dict[tuple[str, str], Any]


def changed_entries(old: Library, new: Library) -> Iterator[Change]:
    """Ids gone and new, and what the others say now. What limits say is compared by the day, elsewhere."""
    before, after = _entries(old), _entries(new)
    for (kind, name), entry in before.items():
        if (kind, name) not in after:
            yield Change(kind, name, "gone", _say("compare.gone", kind=_kind(kind), id=name))
        elif not isinstance(entry, Limit):
            lines = _changed(entry, after[kind, name])
            heading = _say("compare.entry", kind=_kind(kind), id=name)
            yield from (Change(kind, name, "changed", f"{heading} {line}") for line in lines)
    for (kind, name), entry in after.items():
        if (kind, name) not in before:
            words = _say("compare.new", kind=_kind(kind), id=name)
            yield Change(kind, name, "new", f"{words} {shown(_gist(entry))}" if _gist(entry) else words)
    yield from _frame(old, new)


def _entries(library: Library) -> _Entries:
    found: _Entries = {}
    frame = library.frame
    lists = [getattr(library, field.name) for field in fields(library) if field.name not in {"frame", "version"}]
    lists += [frame.roles, frame.standards, frame.slots, frame.dispositions] if frame else []
    for entry in (one for entries in lists for one in entries):
        kind = KIND_NAMES.get(type(entry))
        if kind is not None:
            found[kind, getattr(entry, "id", None) or entry.name] = entry
        if isinstance(entry, Topic):
            found |= {("item", f"{entry.id}/{one.id}"): one for one in entry.checklist}
            found |= {("step", f"{entry.id}/{one.id}"): one for one in entry.script}
            found |= {("no_no", one.id): one for one in entry.no_nos}
            found |= {("faq", one.id): one for one in entry.faqs}
    return found


def _changed(old: Any, new: Any) -> Iterator[str]:
    for field in fields(old):
        was, now = getattr(old, field.name), getattr(new, field.name)
        if field.name in _IGNORED or _meaning(field.name, was) == _meaning(field.name, now):
            continue
        if field.name in _UNORDERED:
            yield from _added_and_taken(field.name, was, now)
        else:
            yield _say("compare.field", key=field.name.rstrip("_"), was=shown(was), now=shown(now))
    if isinstance(old, Step) and isinstance(new, Step):
        yield from _answers(old, new)


def _meaning(key: str, value: Any) -> object:
    compared = alike(value)
    return frozenset(compared) if key in _UNORDERED and isinstance(compared, tuple) else compared


def _added_and_taken(key: str, was: tuple[str, ...], now: tuple[str, ...]) -> Iterator[str]:
    before, after = {alike(one) for one in was}, {alike(one) for one in now}
    added = tuple(one for one in now if alike(one) not in before)
    taken = tuple(one for one in was if alike(one) not in after)
    if added:
        yield _say("compare.added", key=key, words=shown(added))
    if taken:
        yield _say("compare.taken", key=key, words=shown(taken))


def _answers(old: Step, new: Step) -> Iterator[str]:
    before = {alike(one.words): one for one in old.answers}
    after = {alike(one.words): one for one in new.answers}
    for words, one in before.items():
        if words not in after:
            yield _say("compare.answer-gone", words=shown(one.words))
            continue
        was, now = _way(one), _way(after[words])
        if was != now:
            yield _say("compare.answer", words=shown(one.words), was=was, now=now)
        for key in ("set", "agreed"):
            values = getattr(one, key), getattr(after[words], key)
            if alike(values[0]) != alike(values[1]):
                yield _say(
                    "compare.answer-field", words=shown(one.words), key=key, was=shown(values[0]), now=shown(values[1])
                )
    for words, one in after.items():
        if words not in before:
            yield _say("compare.answer-new", words=shown(one.words), way=_way(one))


def _way(way: Way | Answer) -> str:
    for key in ("go", "topic", "end"):
        if getattr(way, key):
            return _say(f"compare.way-{key}", id=getattr(way, key))
    return _say("compare.way-back")


def _frame(old: Library, new: Library) -> Iterator[Change]:
    """What library.toml says beside its lists, and the order of the roles."""
    if old.frame is None or new.frame is None:
        return
    for key in _FRAME:
        for name, was, now in _parts(key, getattr(old.frame, key), getattr(new.frame, key)):
            if _without_places(was) != _without_places(now):
                words = _say("compare.field", key=name, was=shown(was), now=shown(now))
                yield Change("library", key, "changed", f"library.toml: {words}")
    orders = tuple(_order(one.frame.roles) for one in (old, new) if one.frame is not None)
    both = set(orders[0]) & set(orders[1])
    was_order, now_order = ([one for one in order if one in both] for order in orders)
    if was_order != now_order:
        words = _say("compare.roles", was=" < ".join(was_order), now=" < ".join(now_order))
        yield Change("role", "", "changed", words)


def _parts(key: str, was: Any, now: Any) -> Iterator[tuple[str, Any, Any]]:
    """A table key by key, so that only what changed in it is told."""
    table = was if was is not None else now
    if not is_dataclass(table):
        yield key, was, now
        return
    for field in fields(table):
        if field.name != "origin":
            yield f"{key}.{field.name}", getattr(was, field.name, None), getattr(now, field.name, None)


def _without_places(value: Any) -> object:
    if hasattr(value, "origin"):
        return tuple(alike(getattr(value, field.name)) for field in fields(value) if field.name != "origin")
    return alike(value)


def _order(roles: tuple[Role, ...]) -> list[str]:
    return [role.id for role in roles]


def _gist(entry: Any) -> str:
    """What a new entry is about."""
    keys = ("title", "say", "do", "never", "question", "name", "text", "ask", "term")
    return next((value for key in keys if isinstance(value := getattr(entry, key, None), str)), "")


def _kind(kind: str) -> str:
    return text(message(f"kind.{kind}"))


def _say(key: str, /, **values: object) -> str:
    return text(message(key, **values))
