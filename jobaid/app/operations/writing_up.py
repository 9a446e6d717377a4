"""What is done with the write-ups of a desk: read, changed, put together again, copied."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobaid.app.at_desk import AtDesk
from jobaid.app.day import Change
from jobaid.app.operations.calls import walk_in
from jobaid.app.operations.giving import given_on, lines_of
from jobaid.app.operations.taking_back import promises_of
from jobaid.app.operations.write_up import Told, composed
from jobaid.call import CallState, Copied, WroteUp, advance
from jobaid.journal.redact import redact

BETWEEN = "\n\n— — —\n\n"
"""What stands between write-ups that are copied together."""


@dataclass(frozen=True, slots=True)
class WriteUpShown:
    """The write-up of a call. `is_own` tells that the agent has changed it, `is_behind` that the call has changed since
    then; `is_copied` that it stands elsewhere as it is.
    """

    words: str
    is_own: bool = False
    is_behind: bool = False
    is_copied: bool = False


class WriteUps:
    """The write-ups of the calls at a desk, by the ids of the calls.

    `ending` is how a call that goes on is to end: what is put together says it already.
    """

    def __init__(self, desk: AtDesk) -> None:
        self._desk = desk

    def of(self, call: CallState, ending: str = "") -> WriteUpShown:
        """The write-up of a call as it is now; of one that is done, as it was copied."""
        if call.is_done and call.is_copied:
            return WriteUpShown(call.copied, bool(call.write_up), is_copied=True)
        if not call.write_up:
            return WriteUpShown(self.composed(call, ending), is_copied=call.is_copied)
        behind = call.instead != self.composed(call, ending)
        return WriteUpShown(call.write_up, is_own=True, is_behind=behind, is_copied=call.is_copied)

    def composed(self, call: CallState, ending: str = "") -> str:
        """What it says by itself."""
        desk = self._desk
        if ending and not call.ended:
            call = advance(call, walk_in(desk.library_of(call)).ended(call, ending))
        given = lines_of(given_on(desk.day, call))
        return composed(Told(desk.library_of(call), call, promises_of(desk, call), desk.now, given))

    def write(self, name: str, words: str, ending: str = "") -> None:
        """The agent's own words count from now on; nothing written is put together again. Undone where it is typed."""
        call = self._desk.day.call_of(name)
        if call is None or words == self.of(call, ending).words:
            return
        instead = self.composed(call, ending)
        own = "" if words == instead else words or " "
        self._desk.record(WroteUp(own, instead if own else ""), call=name, undoable=False, change=Change.NOTE)

    def compose(self, name: str) -> None:
        """Put it together again, instead of what the agent wrote."""
        self._desk.record(WroteUp(""), call=name, undoable=False, change=Change.NOTE)

    def copied(self, name: str, words: str) -> None:
        """It was taken to where it belongs."""
        call = self._desk.day.call_of(name)
        if call is not None:
            self._desk.record(Copied(words, call.mark), call=name, undoable=False, change=Change.NOTE | Change.DAY)

    def together(self, calls: Iterable[CallState]) -> str:
        """The write-ups of calls in one text, as it goes to the clipboard."""
        return BETWEEN.join(redact(self.of(call).words.strip()) for call in calls)
