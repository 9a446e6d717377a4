"""An open library that is followed: what is saved is on screen soon, and what is half saved never is."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from jobaid import paths
from jobaid.app import clock
from jobaid.app.operations.habits import Habits
from jobaid.app.operations.libraries import catalogue_of
from jobaid.app.operations.notices import notices_on
from jobaid.app.operations.opening import Piece, ProblemCount, problem_count
from jobaid.errors import UserFacing
from jobaid.library.contents import Contents
from jobaid.library.searching import engine_again, engine_for
from jobaid.library.sources.folder import Listed
from jobaid.lint.engine import Checker
from jobaid.messages import Message
from jobaid.model.library import Library
from jobaid.search.index import Index

SHORTEST = 0.4
_LONGEST = 10.0
_SHARE = 0.004
"""How much of one processor's time looking may take: with the rest of waking up it stays under 0.5 %."""
_SHARE_OF_WAITING = 0.05
"""How much of the time a file server may be asked: many agents look at the same folder."""
_LOOKS_COUNTED = 3
"""The cheapest of so many looks counts: one may have been held up by something else."""
_SETTLING = 0.15
_MOST_LOOKS = 4
"""How often a folder that keeps changing is waited for, so that a long copy is seen while it goes on."""

Clock = Callable[[Library], datetime]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The folder at a moment: its files, or why they cannot be listed."""

    files: Mapping[str, Listed]
    away: Message | None = None


@dataclass(frozen=True, slots=True)
class _Moment:
    """What of a library depends on the time."""

    day: date
    notices: tuple[str, ...]


def pause_after(worked: float, took: float) -> float:
    """How long to leave a folder alone after a look that cost so many seconds of work, and of time in all."""
    return min(max(SHORTEST, worked / _SHARE, took / _SHARE_OF_WAITING), _LONGEST)


class Follower:
    """Follows the library in a folder. The first `look` reads it; each later one gives what is new since.

    `wait` is called with the seconds to let a save come to its end. One look at a time, from any one thread.
    """

    def __init__(self, folder: Path, *, wait: Callable[[float], object] = time.sleep, now: Clock = clock.now) -> None:
        self._catalogue = catalogue_of(folder, cached=True)
        self._wait = wait
        self._now = now
        self._checker = Checker()
        self._habits = Habits(folder)
        self._seen: _Seen | None = None
        self._library: Library | None = None
        self._index: Index | None = None
        self._moment: _Moment | None = None
        self._problems: ProblemCount | None = None
        self._pauses = deque((SHORTEST,), maxlen=_LOOKS_COUNTED)

    @property
    def pause(self) -> float:
        """How many seconds to leave until the next look, so that looking costs next to nothing."""
        return min(self._pauses)

    @property
    def index(self) -> Index | None:
        """The index over the library as it was seen last."""
        return self._index

    @property
    def contents(self) -> Contents:
        """The files as they were seen last."""
        return self._catalogue.contents

    def look(self) -> Iterator[Piece]:
        """What is new: the library, then the search over it, then what is wrong with it.

        Raises UserFacing as long as there was no library to read at all. One that vanishes later stays as it was.
        """
        if self._seen is None:
            yield from self._first()
            return
        seen = self._changed()
        if seen is None:
            yield from self._pieces_of_time()
            yield from self._pieces_of_habits()
        else:
            yield from self._pieces_of(self._settled(seen))

    def _first(self) -> Iterator[Piece]:
        seen = _Seen(self._catalogue.listing())
        self._catalogue.refresh()
        self._seen = seen  # what is saved while it is read is seen by the next look
        yield from self._pieces()

    def _changed(self) -> _Seen | None:
        """The folder if it is not as it was; what it takes to find out is what most looks cost."""
        worked, began = time.thread_time(), time.perf_counter()
        seen = self._glance()
        is_same = seen == self._seen
        self._pauses.append(pause_after(time.thread_time() - worked, time.perf_counter() - began))
        return None if is_same else seen

    def _pieces_of(self, seen: _Seen) -> Iterator[Piece]:
        self._seen = seen
        if seen.away is not None:
            yield from self._told(replace(self._problems or ProblemCount(0), away=seen.away))
            return
        try:
            self._catalogue.refresh()
        except UserFacing:  # it has gone just now, which the next look sees
            return
        yield from self._pieces()

    def _pieces(self) -> Iterator[Piece]:
        library = self._catalogue.contents.library
        if library != self._library:
            before, self._library, self._moment = self._library, library, self._moment_of(library)
            yield library
            yield self._engine(before or library, self._moment.day)
        yield from self._told(problem_count(self._checker, self._catalogue.contents))

    def _pieces_of_time(self) -> Iterator[Piece]:
        """At midnight other things hold, and news begins and ends at any hour, though no file has changed."""
        if self._library is None or self._moment is None:
            return
        before, self._moment = self._moment, self._moment_of(self._library)
        if self._moment != before:
            yield self._library
        if self._moment.day != before.day:
            yield self._engine(self._library, self._moment.day)

    def _pieces_of_habits(self) -> Iterator[Piece]:
        """What somebody has search forget leads nowhere any more, though the library is as it was."""
        if self._library is not None and self._moment is not None and self._habits.are_others():
            yield self._engine(self._library, self._moment.day)

    def _told(self, problems: ProblemCount) -> Iterator[ProblemCount]:
        if problems != self._problems:
            self._problems = problems
            yield problems

    def _engine(self, before: Library, today: date) -> Index:
        """The index, what was learned of the library included; of one that there was only what has changed is new."""
        assert self._library is not None
        frame = self._library.frame
        phrases = self._habits.phrases(frame.locale if frame else "en")
        if self._index is None:
            self._index = engine_for(self._library, today, learned=phrases, cache=paths.words_folder())
        else:
            self._index = engine_again(self._index, before, self._library, today, learned=phrases)
        return self._index

    def _moment_of(self, library: Library) -> _Moment:
        now = self._now(library)
        return _Moment(now.date(), tuple(notice.id for notice in notices_on(library, now)))

    def _glance(self) -> _Seen:
        try:
            return _Seen(self._catalogue.listing())
        except UserFacing as reason:
            return _Seen({}, reason.message)

    def _settled(self, seen: _Seen) -> _Seen:
        """The folder once it stands still: editors empty a file before they write it, or put another in its place."""
        for _ in range(_MOST_LOOKS):
            self._wait(_SETTLING)
            again = self._glance()
            if again == seen:
                break
            seen = again
        return seen
