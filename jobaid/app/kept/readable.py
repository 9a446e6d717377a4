"""What is kept of a call, in words."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from jobaid.app.day import Day
from jobaid.app.kept.about import About
from jobaid.app.kept.calls import KeptCall, moment
from jobaid.app.kept.phrases import LearnedPhrase
from jobaid.app.operations.feedback import date_words
from jobaid.app.promised import Promised
from jobaid.call import CallState
from jobaid.journal.record import Stored
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.model.frame import Frame

_MOST = 80
_INDENT = "    "


def line_of(
    call: KeptCall, zone: tzinfo | None, titles: Mapping[str, str] | None = None, frame: Frame | None = None
) -> str:
    """A call in a line: when it was, what is known of the customer, what it was about.

    With the `frame` of a library the day is in the words of its language.
    """
    state = call.state
    known = _known(state)
    topics = ", ".join((titles or {}).get(topic, topic) for topic in state.topics)
    when = day_of(state.started.astimezone(zone), frame)
    return redact(" · ".join(filter(None, (when, known, topics, "" if known or topics else _short(state)))))


def day_of(when: datetime, frame: Frame | None) -> str:
    """A day and a time; with a frame the day in the words of its language."""
    return f"{date_words(when.date(), frame) if frame else when.date()} {when:%H:%M}"


def counted(found: About) -> str:
    """How much was found."""
    parts = [
        text(message(f"kept.found-{kind}", count=len(things)))
        for kind, things in (
            ("calls", found.calls),
            ("said", found.others),
            ("given", found.award_ids),
            ("learned", found.phrases),
        )
        if things
    ]
    return ", ".join(parts)


def lost_with(calls: Iterable[KeptCall]) -> Iterator[str]:
    """What is lost with calls and may still be needed: open promises, and what was not copied yet."""
    for call in calls:
        yield from (_promise(one) for one in call.promised if one.is_open)
        if call.state.has_news and not call.state.is_copied:
            yield _note(call.state)


def lost_at(day: Day) -> Iterator[str]:
    """What of a desk is lost when everything is erased, and may still be needed."""
    for promise in day.promised:
        if promise.is_open:
            yield _promise(promise)
    for call in day.calls:
        if call.has_news and not call.is_copied:
            yield _note(call)


def as_text(found: About, zone: tzinfo | None) -> str:
    """All of it, to be read."""
    parts = [text(message("kept.export-title"))]
    parts += [_call(call, zone) for call in found.calls]
    if found.others:
        parts.append("\n".join((text(message("kept.export-said")), *_events(found.others, zone))))
    if found.given:
        parts.append("\n".join((text(message("kept.export-given")), *_events(found.given, zone))))
    if found.phrases:
        parts.append("\n".join((text(message("kept.export-learned")), *_phrases(found.phrases))))
    if found.is_empty:
        parts.append(text(message("kept.export-nothing")))
    return redact("\n\n".join(parts) + "\n")


def _call(call: KeptCall, zone: tzinfo | None) -> str:
    return "\n".join((line_of(call, zone), *_events(call.stored, zone)))


def _events(stored: Iterable[Stored], zone: tzinfo | None) -> Iterator[str]:
    for one in stored:
        if one.payload is None:
            continue
        when = f"{moment(one.at).astimezone(zone):%Y-%m-%d %H:%M:%S}"
        yield f"{_INDENT}{when}  {_name(one.type)}: {_said(json.loads(one.payload))}".rstrip(": ")


def _name(kind: str) -> str:
    """The type of an event in words: `call.went-back` reads so."""
    return kind.partition(".")[2].replace("-", " ")


def _said(payload: Any) -> str:
    return "; ".join(_pairs(payload))


def _pairs(value: Any, name: str = "") -> Iterator[str]:
    match value:
        case dict():
            for inner, one in value.items():
                yield from _pairs(one, inner if inner not in {"value", "decimal", "date"} else name)
        case list():
            for one in value:
                yield from _pairs(one, name)
        case None | "" | False:
            return
        case _:
            yield f"{name} {value}".strip()


def _phrases(found: Iterable[LearnedPhrase]) -> Iterator[str]:
    for library, phrase in found:
        yield f"{_INDENT}{phrase.words} ({phrase.times}) – {phrase.kind} {phrase.id}, {library}"


def _promise(promise: Promised) -> str:
    return text(message("kept.loses-promise", words=redact(f"{promise.do} {promise.said}".strip())))


def _note(state: CallState) -> str:
    return text(message("kept.loses-note", words=redact(_short(state) or _known(state))))


def _known(state: CallState) -> str:
    return ", ".join(str(value) for value in state.known.values())


def _short(state: CallState) -> str:
    words = " ".join((state.write_up or state.note).split())
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"
