"""What to mark in a title, and which passage of a body to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jobaid.search.entry import Span
from jobaid.search.normalise import Word

SNIPPET = 160
_LEAD = 40
_READ = 4000
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage on one line, with the places to mark in it."""

    text: str
    spans: tuple[Span, ...]


class Highlighter:
    """Marks words by their stems, so that repaired words, other forms and synonyms are marked too."""

    def __init__(self, split: Callable[[str], Sequence[Word]], stem: Callable[[Word], str]) -> None:
        self._split = split
        self._stem = stem

    def spans(self, text: str, stems: frozenset[str]) -> tuple[Span, ...]:
        """Give the places of all words with one of the stems, in order, those that touch or overlap joined."""
        joined: list[Span] = []
        for start, end, _ in self._matches(text, stems):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return tuple(joined)

    def snippet(self, body: str, stems: frozenset[str]) -> Snippet:
        """Cut the passage with most of the stems from the first 4,000 characters of a body."""
        line = " ".join(body[:_READ].split())
        start, end = _window(line, self._best_start(line, stems))
        text = (_CUT if start else "") + line[start:end].strip() + (_CUT if end < len(line) else "")
        return Snippet(text, self.spans(text, stems))

    def _best_start(self, line: str, stems: frozenset[str]) -> int:
        if len(line) <= SNIPPET:
            return 0
        matches = self._matches(line, stems)
        best, most = 0, 0
        for place, (start, _, _) in enumerate(matches):
            reach = start + SNIPPET - _LEAD
            inside = len({stem for _, end, stem in matches[place : place + SNIPPET] if end <= reach})
            if inside > most:
                best, most = start, inside
        return best

    def _matches(self, text: str, stems: frozenset[str]) -> list[tuple[int, int, str]]:
        stemmed = ((word.start, word.end, self._stem(word)) for word in self._split(text))
        return [match for match in stemmed if match[2] in stems]


def _window(line: str, match: int) -> Span:
    """Give the part of a line to show around a match, cut between words where there is a place to cut."""
    if len(line) <= SNIPPET:
        return 0, len(line)
    start = _lead(line, match)
    room = SNIPPET - bool(start)
    if len(line) - start <= room:
        return start, len(line)
    end = start + room - 1
    space = line.rfind(" ", match + 1, end + 1)
    return start, space if space > match else end


def _lead(line: str, match: int) -> int:
    """Start a few words before the match: at the line's beginning when it is near, and never to show less than fits."""
    if match <= _LEAD:
        return 0
    earliest = min(match - _LEAD, len(line) - SNIPPET + 1)
    space = line.find(" ", earliest, match)
    return space + 1 if space >= 0 else match
