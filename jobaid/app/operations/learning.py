"""What search remembers: for this session what was opened, and of each library what was learned and pinned."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library import learned
from jobaid.library.learned import Change, Learned, Phrase, Ref

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_MOST_RECENT = 6


class Memory:
    """The memory of one library. Without a folder nothing is kept beyond the session.

    What is to be kept is written beside the window, one change after the other, upon what another window of jobaid
    may have written meanwhile; search forgets what was forgotten at the next look, see `Habits`. Where it cannot be
    written it holds until jobaid is closed.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._learned = learned.load(folder) if folder else Learned()
        self._recent: tuple[Ref, ...] = ()
        self._writer: ThreadPoolExecutor | None = None
        self._written: Future[None] | None = None

    @property
    def recent(self) -> tuple[Ref, ...]:
        """What was opened in this session, the last one first."""
        return self._recent

    @property
    def pinned(self) -> tuple[Ref, ...]:
        """What somebody pinned, the first one first."""
        return self._learned.pinned

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """After which words what was opened, the latest first."""
        return self._learned.phrases[::-1]

    def opened(self, entry: Ref, words: str = "") -> None:
        """An entry was opened, after these words as they may be kept."""
        self._recent = (entry, *(one for one in self._recent if one != entry))[:_MOST_RECENT]
        if words:
            self._keep(lambda before: before.opened(entry, words))

    def turn_pin(self, entry: Ref) -> None:
        """Pin an entry, or take its pin away."""
        self._keep(lambda before: before.turned_pin(entry))

    def forget(self, one: Phrase) -> None:
        """Forget words."""
        self._keep(lambda before: before.without(one))

    def put_back(self, one: Phrase) -> None:
        """Keep words after all."""
        self._keep(lambda before: before.opened(one.entry, one.words, one.times))

    def forget_everything(self) -> None:
        """Forget all words, what is pinned, and what was opened."""
        self._recent = ()
        self._keep(lambda _before: Learned())

    def finish(self) -> None:
        """Return when all is written."""
        if self._written is not None:
            self._written.result()

    def _keep(self, change: Change) -> None:
        self._learned = change(self._learned)
        if self._folder is None:
            return
        if self._writer is None:
            from concurrent.futures import ThreadPoolExecutor

            self._writer = ThreadPoolExecutor(1, "learned")
        self._written = self._writer.submit(_change, self._folder, change)


def _change(folder: Path, change: Change) -> None:
    with suppress(OSError):
        learned.change(folder, change)
