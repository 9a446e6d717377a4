"""Today's notes: the calls that have ended, and whether their write-ups stand elsewhere yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from jobaid.app.day import Day
from jobaid.app.operations.calls import who_shown
from jobaid.app.operations.starting_points import title_of
from jobaid.call import CallState
from jobaid.messages import message, text
from jobaid.model.library import Library

NoteState = Literal["not_copied", "copied", "nothing"]


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A call that has ended: when, about what, and where that was asked for, for whom.

    `nothing` is the state of one with nothing to write up.
    """

    call: str
    when: str
    title: str
    state: NoteState
    who: str = ""

    @property
    def words(self) -> str:
        """When and about what; nothing of the caller stands in it."""
        return text(message("notes.row", when=self.when, title=self.title))


def ended_calls(day: Day) -> tuple[CallState, ...]:
    """The calls that were put away after they had ended, the first one first."""
    waiting = (call for call in day.unfinished if call.ended)
    return tuple(sorted((*day.done, *waiting), key=lambda call: (call.started, call.number)))


def not_copied(day: Day) -> tuple[CallState, ...]:
    """Those whose write-ups are still to be taken to where they belong, the first one first."""
    return tuple(call for call in ended_calls(day) if not call.is_done)


def notes_shown(library: Library, day: Day, now: datetime, *, with_who: bool = False) -> tuple[NoteShown, ...]:
    """The calls that have ended, the last one first. The callers are named only to whoever asks to see them."""
    return tuple(_note(library, call, now, with_who=with_who) for call in reversed(ended_calls(day)))


def _note(library: Library, call: CallState, now: datetime, *, with_who: bool) -> NoteShown:
    started = call.started.astimezone(now.tzinfo)
    day = "" if started.date() == now.date() else f"{started:%Y-%m-%d} "
    title = title_of(library, call) or text(message("day.no-topic"))
    known = who_shown(library, call) if with_who else ()
    who = " · ".join(one.words for one in known if one.words)
    state: NoteState = "not_copied" if not call.is_done else "copied" if call.is_copied else "nothing"
    return NoteShown(call.id, f"{day}{started:%H:%M}", title, state, who)
