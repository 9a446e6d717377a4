"""From scores to an order: kinds in their places, what was typed as it stands first, the open topic before others."""

from collections.abc import Mapping
from heapq import nlargest, nsmallest

from jobaid.search.bm25 import Scores
from jobaid.search.entry import KINDS, WEIGHTS, Entry
from jobaid.search.normalise import all_folded
from jobaid.search.query import Query, exactly
from jobaid.search.split import Split, Splits

_OF_TOPIC = 1.03


class Ranking:
    """Puts numbered entries in order; it never changes, `changed` gives another."""

    def __init__(self, entries: Mapping[int, Entry], exact: Mapping[str, tuple[int, ...]]) -> None:
        self._entries = entries
        self._exact = exact
        self._order = {number: place for place, number in enumerate(entries)}
        self._topics: dict[str, list[int]] = {}
        for number, entry in entries.items():
            if entry.topic:
                self._topics.setdefault(entry.topic, []).append(number)

    @classmethod
    def build(cls, entries: Mapping[int, Entry], split: Splits) -> "Ranking":
        """Take in numbered entries, in the order in which equals are ranked."""
        return cls({}, {}).changed(entries, {}, split)

    @classmethod
    def of_state(cls, state: Mapping[str, list[int]], entries: Mapping[int, Entry]) -> "Ranking":
        """Put back what `state` gave of these entries."""
        return cls(entries, {phrase: tuple(numbers) for phrase, numbers in state.items()})

    def state(self) -> Mapping[str, tuple[int, ...]]:
        """Give what makes it beside its entries, for JSON."""
        return self._exact

    def changed(self, entries: Mapping[int, Entry], removed: Splits, added: Splits) -> "Ranking":
        """Give the ranking of `entries`: those of this one without some and with some others."""
        exact = dict(self._exact)
        for number, entry in removed.items():
            for phrase in _exact_phrases(entry):
                others = tuple(other for other in exact.pop(phrase) if other != number)
                if others:
                    exact[phrase] = others
        for number, entry in added.items():
            for phrase in _exact_phrases(entry):
                exact[phrase] = (*exact.get(phrase, ()), number)
        return Ranking(entries, exact)

    def weight(self, number: int) -> float:
        """Give what a score of this entry's kind is multiplied by."""
        return WEIGHTS.get(self._entries[number].kind, 1.0)

    def typed(self, query: Query) -> tuple[int, ...]:
        """Give the entries that have the query as a phrase, word for word."""
        return self._exact.get(query.exact, ())

    def of_topic(self, topic: str) -> list[int]:
        """Give the entries of a topic."""
        return self._topics.get(topic, []) if topic else []

    def best(self, scores: Scores, query: Query, limit: int, topic: str, kind: str = "") -> dict[int, float]:
        """Give the best of weighed scores in order; they are of one kind only where that is named.

        What was typed as it stands comes before all others; equal scores are ranked by kind, then as given. The open
        topic's entries come first among those that are as good as equal.
        """
        top = max(scores.values(), default=0.0)
        final = dict(scores)
        for number in self.typed(query):
            if kind not in {"", self._entries[number].kind}:
                continue
            final[number] = final.get(number, 0.0) + top
        for number in self.of_topic(topic):
            if number in final:
                final[number] *= _OF_TOPIC
        best = nsmallest(limit, final, key=lambda number: (-final[number], self._place(number), self._order[number]))
        return {number: final[number] for number in best}

    def _place(self, number: int) -> int:
        kind = self._entries[number].kind
        return KINDS.index(kind) if kind in KINDS else len(KINDS)


def likeliest(scores: Scores, most: int) -> Scores:
    """Give the highest scores, and all that equal the last of them: the rest need not be weighed and put in order."""
    if len(scores) <= most:
        return scores
    bound = nlargest(most, scores.values())[-1]
    return {number: score for number, score in scores.items() if score >= bound}


def _exact_phrases(entry: Split) -> set[str]:
    return {exactly(all_folded(phrase)) for phrase in entry.phrases} - {""}
