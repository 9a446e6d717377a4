"""The panel of hits over a page, made when there is something to show."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.strokes import Platform
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.announce import announce
from jobaid.ui.widgets.discard import discard

if TYPE_CHECKING:  # the first frame searches nothing yet
    from jobaid.search.entry import Hit
    from jobaid.ui.widgets.hits import Hits
    from jobaid.ui.widgets.hits_panel import Shown


class OverPage:
    """Covers `page`; `field` keeps the keyboard meanwhile, and `made` is called with a panel that was made."""

    def __init__(
        self, look: Look, platform: Platform, field: QWidget, page: QWidget, made: "Callable[[Hits], None]"
    ) -> None:
        self._look, self._platform, self._field, self._page, self._made = look, platform, field, page, made
        self.hits: Hits | None = None

    @property
    def shown(self) -> "Hits | None":
        """The panel while it is shown."""
        return self.hits if self.hits is not None and self.hits.isVisible() else None

    @property
    def current(self) -> "Hit | None":
        """The hit that is chosen."""
        return self.hits.current if self.hits is not None else None

    @property
    def is_verdict_chosen(self) -> bool:
        """Whether the verdict above the hits is what is chosen."""
        return self.hits is not None and self.hits.is_verdict_chosen

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        now = QApplication.focusWidget()
        return self.hits is not None and now is not None and self.hits.isAncestorOf(now)

    def put(self, shown: "Shown", pinned: Collection[tuple[str, str]], *, again: bool = False) -> None:
        """Show this; `again` leaves what is chosen."""
        if self.hits is None:
            from jobaid.ui.widgets.hits import Hits

            self.hits = Hits(self._look, self._platform, self._field, self._page.parentWidget())
            self._made(self.hits)
        self.fit()
        (self.hits.refine if again else self.hits.put)(shown, pinned)

    def announce(self, verdict: str) -> None:
        """A screen reader says what is chosen: a hit, or the verdict, which are these words."""
        current = self.current
        if self.is_verdict_chosen and verdict:
            announce(self._field, verdict)
        elif current is not None:
            announce(self._field, f"{current.title}. {current.snippet}")

    def fit(self) -> None:
        """Cover the page as it is now."""
        if self.hits is not None:
            self.hits.setGeometry(self._page.geometry())

    def hide(self) -> None:
        """Leave the page to be seen."""
        if self.hits is not None:
            self.hits.hide()

    def forget(self) -> None:
        """Nothing is left of what was shown."""
        if self.hits is not None:
            discard(self.hits)
            self.hits = None
