"""What was found about somebody, piece by piece, so that each can be seen and left out."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import sha256
from typing import Literal

from jobaid.app.award_events import is_group
from jobaid.app.kept.about import About, call_of_award, named_in, naming
from jobaid.app.kept.calls import moment
from jobaid.app.kept.phrases import LearnedPhrase
from jobaid.app.kept.readable import day_of, line_of
from jobaid.errors import UserFacing
from jobaid.journal.record import Stored
from jobaid.journal.redact import redact
from jobaid.messages import message, text
from jobaid.model.frame import Frame

Kind = Literal["call", "said", "given", "learned"]
_AROUND = 30
_LEAST_OF_NAME = 4
_WHY = {"call.noted": "note", "call.wrote-up": "write-up", "promise.made": "promise", "call.took-over": "handover"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that was found: a call, something said of the library, something given, a learned phrase.

    `name` is short and stays the same, for people who write it; `why` is where the words that were looked for stand.
    """

    id: str
    kind: Kind
    what: str
    why: str

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return sha256(self.id.encode()).hexdigest()[:8]


def pieces(
    found: About, zone: tzinfo | None = None, titles: Mapping[str, str] | None = None, frame: Frame | None = None
) -> list[Piece]:
    """Everything that was found, the latest call first. What was given on a call goes with the call."""
    names = naming(found.words)
    said = [Piece(one.id, "said", _line(one, zone, frame), _why([one], names, found.words)) for one in found.others]
    given = [
        Piece(group, "given", _line(events[0], zone, frame), _why(events, names, found.words))
        for group, events in _own_awards(found).items()
    ]
    calls = [
        Piece(call.id, "call", line_of(call, zone, titles, frame), _why(call.stored, names, found.words))
        for call in reversed(found.calls)
    ]
    learned = [
        Piece(_id_of(one), "learned", one.phrase.words, text(message("kept.why-learned"))) for one in found.phrases
    ]
    return [*calls, *said, *given, *learned]


def only(found: About, ids: Collection[str]) -> About:
    """What was found, without the pieces that were left out."""
    chosen = set(ids)
    calls = tuple(call for call in found.calls if call.id in chosen)
    groups = chosen | _groups_of(found, {call.id for call in calls})
    return replace(
        found,
        calls=calls,
        others=tuple(one for one in found.others if one.id in chosen),
        given=tuple(one for one in found.given if one.call in groups),
        phrases=tuple(one for one in found.phrases if _id_of(one) in chosen),
    )


def named(found: About, names: Iterable[str]) -> About:
    """Only the pieces of these names or beginnings of names. Raises UserFacing for a name of none, or of several."""
    known = {one.name: one.id for one in pieces(found)}
    ids = []
    for name in names:
        meant = [known[one] for one in known if len(name) >= _LEAST_OF_NAME and one.startswith(name.casefold())]
        if len(meant) != 1:
            raise UserFacing(message("kept.only-unknown", name=name))
        ids += meant
    return only(found, ids)


def _own_awards(found: About) -> dict[str, list[Stored]]:
    """What was given on no call that was found, by group."""
    with_calls = _groups_of(found, found.call_ids)
    own: dict[str, list[Stored]] = {}
    for one in found.given:
        if one.call not in with_calls:
            own.setdefault(one.call, []).append(one)
    return own


def _groups_of(found: About, calls: Collection[str]) -> set[str]:
    return {one.call for one in found.given if call_of_award(one) in calls}


def _id_of(one: LearnedPhrase) -> str:
    return "\n".join(("phrase", str(one.library), one.phrase.kind, one.phrase.id, one.phrase.words))


def _line(one: Stored, zone: tzinfo | None, frame: Frame | None) -> str:
    """When it was and what it is."""
    kind = "given" if is_group(one.call) else "search" if one.type == "report.search-missed" else "report"
    return f"{day_of(moment(one.at).astimezone(zone), frame)} · {text(message(f'kept.piece-{kind}'))}"


def _why(stored: Iterable[Stored], names: Callable[[str], bool], words: str) -> str:
    """Where the words stand: as it is now, if they still stand there."""
    events = list(stored)
    earlier = {one.supersedes for one in events}
    places = [*_places(events, names, earlier), *_places(events, names, None)]
    if not places:
        return text(message("kept.why-with"))
    one, found = places[0]
    around = redact(_around(found, words))
    if one.type == "call.filled":
        return text(message("kept.why-filled", slot=json.loads(one.payload or "{}").get("name", ""), words=around))
    kind = "earlier" if one.id in earlier else _WHY.get(one.type, "other")
    return text(message(f"kept.why-{kind}", words=around))


def _places(
    events: Iterable[Stored], names: Callable[[str], bool], without: Collection[str] | None
) -> Iterator[tuple[Stored, str]]:
    for one in events:
        if one.payload is not None and one.id not in (without or ()):
            yield from ((one, found) for found in named_in(one, names))


def _around(found: str, words: str) -> str:
    """What stands around words in a text."""
    plain = " ".join(found.split())
    at = max(0, plain.casefold().find(" ".join(words.casefold().split())))
    begin, end = max(0, at - _AROUND), at + len(words) + _AROUND
    return f"{'…' if begin else ''}{plain[begin:end].strip()}{'…' if end < len(plain) else ''}"
