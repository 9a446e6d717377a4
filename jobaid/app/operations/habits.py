"""What search uses of what it has learned, and whether somebody had it forgotten since."""

from collections.abc import Mapping
from pathlib import Path

from jobaid import paths
from jobaid.library import learned
from jobaid.library.learned import Ref

Used = Mapping[Ref, tuple[str, ...]]


class Habits:
    """Follows what was learned of the library in a folder.

    What is merely opened waits until the index is made anew for another reason: it would be made after every search.
    What is forgotten, or put back, does not wait.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mark: tuple[int, ...] = ()
        self._used: set[tuple[str, ...]] = set()
        self._forgotten: set[tuple[str, ...]] = set()

    def phrases(self, locale: str) -> Used:
        """The phrases that search is to use from now on."""
        self._mark = learned.mark(self._folder)  # what is written while it is read is seen by the next look
        phrases = learned.learned_phrases(self._folder, locale)
        before, self._used = self._used, {(*entry, words) for entry, said in phrases.items() for words in said}
        self._forgotten = (self._forgotten | before) - self._used
        return phrases

    def are_others(self) -> bool:
        """Whether any phrase was forgotten that search uses, or put back, since this was asked last."""
        mark = learned.mark(self._folder)
        if mark == self._mark:
            return False
        self._mark = mark
        kept = self._kept() if mark else set()
        gone, back = self._used - kept, self._forgotten & kept
        self._forgotten = (self._forgotten | gone) - back
        return bool(gone or back)

    def _kept(self) -> set[tuple[str, ...]]:
        with paths.in_turn(paths.learned_file(self._folder)):  # Windows replaces no file that is being read
            return {one[:3] for one in learned.load(self._folder).phrases}
