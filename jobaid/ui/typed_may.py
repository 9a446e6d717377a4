"""“May I?” as it is typed into the search box: the verdict that stands above the hits."""

from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.app.desk import Desk
from jobaid.ui.keys import Keys

if TYPE_CHECKING:  # the first frame asks nothing yet
    from jobaid.app.operations.ask import Answered, Asking
    from jobaid.ui.widgets.hits_panel import Shown


class TypedMay:
    """Asks at every key; `answered` is the verdict on what is typed now, None where it asks for nothing."""

    def __init__(self, desk: Desk, keys: Keys) -> None:
        self._desk, self._keys = desk, keys
        self._asking: Asking | None = None
        self.answered: Answered | None = None

    def ask(self, typed: str) -> None:
        """Answer these words, if they ask what may be given."""
        self.answered = self._answer(typed) if typed.strip() and self._desk.library.actions else None

    def forget(self) -> None:
        """Nothing is typed any more."""
        self.answered = None

    def above(self, shown: "Shown") -> "Shown":
        """The hits with the verdict above them."""
        if self.answered is None:
            return shown
        return replace(shown, verdict=self.answered.shown, may_key=self._keys.caption("call.may"))

    @property
    def say(self) -> str:
        """The words to say with the verdict."""
        return self.answered.shown.say if self.answered is not None else ""

    @property
    def spoken(self) -> str:
        """The verdict for a screen reader."""
        return self.answered.shown.spoken if self.answered is not None else ""

    def _answer(self, typed: str) -> "Answered | None":
        if self._asking is None:
            from jobaid.app.operations.ask import Asking
            from jobaid.app.operations.giving import Giving

            self._asking = Asking(Giving(self._desk))
        return self._asking.answer(self._desk.library, typed)
