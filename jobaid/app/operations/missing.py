"""Which searches led to nothing: one for each thing that was asked, however many keys it took to type."""

from jobaid.app.operations.queries import Asked, Search, is_followed_by

_SETTLED = 1.0
"""The seconds that words stand before they count as asked: they were on their way to other words otherwise."""


class Unopened:
    """Follows what is typed. A search is given up when other words are asked, or all is left, with nothing opened."""

    def __init__(self) -> None:
        self._asked: Search | None = None
        self._over: Asked | None = None

    def passed(self, search: Search | None, stood: float, typed: str) -> Search | None:
        """Words take the place of a search that stood so many seconds. Returns the one that is given up now."""
        if search is not None and stood >= _SETTLED and not search.told and search.asked is not self._over:
            self._ask(search)
        asked = self._asked
        if asked is None or (typed.strip() and is_followed_by(asked.asked.words, typed)):
            return None
        self._asked, self._over = None, asked.asked
        return asked

    def opened(self, search: Search) -> None:
        """Something was found by these words, and perhaps by others before them."""
        self._asked, self._over = None, search.asked

    def _ask(self, search: Search) -> None:
        """Letters that are taken back do not make what was asked less."""
        before = _plain(self._asked)
        if self._asked is None or not before.startswith(_plain(search)):
            self._asked = search


def _plain(search: Search | None) -> str:
    return search.asked.words.strip().casefold() if search is not None else ""
