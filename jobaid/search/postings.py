"""Where the stems of texts stand."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, repeat
from typing import Any

from jobaid.search.normalise import Forms

Numbers = Sequence[int]
Texts = Mapping[int, Forms]
Stem = Callable[[str], str]


class Postings:
    """Of each stem the numbers of the texts that have it, one for each time; of each text its length.

    It never changes, `changed` gives another. `size` is how many texts there are, numbers that are free not counted.
    """

    def __init__(self, numbers: Mapping[str, list[int]], lengths: Numbers, size: int) -> None:
        self._numbers = numbers
        self.lengths = lengths
        self.size = size

    @classmethod
    def build(cls, texts: Texts, stem: Stem) -> "Postings":
        """Take in numbered texts."""
        return cls({}, (), 0).changed({}, texts, stem)

    @classmethod
    def of_state(cls, state: Mapping[str, Any]) -> "Postings":
        """Put back what `state` gave."""
        one = list(range(len(state["lengths"])))  # one object for each number, wherever it stands
        numbers = {stem: [one[number] for number in texts] for stem, texts in state["numbers"].items()}
        return cls(numbers, state["lengths"], state["size"])

    def state(self) -> dict[str, Any]:
        """Give what makes it, for JSON."""
        return {"numbers": self._numbers, "lengths": self.lengths, "size": self.size}

    def changed(self, removed: Texts, added: Texts, stem: Stem) -> "Postings":
        """Give the postings without some texts and with some others."""
        numbers = dict(self._numbers)
        for gone in set(map(stem, _forms(removed))):
            numbers[gone] = [number for number in numbers.get(gone, ()) if number not in removed]
            if not numbers[gone]:
                del numbers[gone]
        for new, of_new in _numbered(added, stem).items():
            numbers[new] = numbers[new] + of_new if new in numbers else of_new
        lengths = dict.fromkeys(removed, 0) | {number: len(text) for number, text in added.items()}
        return Postings(numbers, replaced(self.lengths, lengths), self.size - len(removed) + len(added))

    def of(self, stem: str) -> Numbers:
        """Give the numbers of the texts that have a stem."""
        return self._numbers.get(stem, ())


def replaced(values: Numbers, others: Mapping[int, int]) -> list[int]:
    """Give a row of values with others in some places, longer where need be."""
    row = list(values)
    row.extend(repeat(0, max(others, default=-1) + 1 - len(row)))
    for place, value in others.items():
        row[place] = value
    return row


def _forms(texts: Texts) -> set[str]:
    return set(chain.from_iterable(texts.values()))


def _numbered(texts: Texts, stem: Stem) -> dict[str, list[int]]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    add = {form: numbers[stem(form)].append for form in _forms(texts)}
    for number, text in texts.items():
        for form in text:
            add[form](number)
    return dict(numbers)
