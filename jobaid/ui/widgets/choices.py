"""What can be chosen in a list, and the order in which it stands there."""

from collections.abc import Sequence
from dataclasses import dataclass

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: its words, quieter words about it, and the keys that do the same. `spoken` is for screen readers.

    `also` are other words that it is found by, which nobody sees. Rows of the same `group` stand together below its
    heading. What is not `enabled` is shown, and cannot be chosen.
    """

    id: str
    label: str
    detail: str = ""
    keys: tuple[str, ...] = ()
    spoken: str = ""
    group: str = ""
    enabled: bool = True
    also: str = ""

    @property
    def words(self) -> str:
        """Everything that the row says."""
        return ". ".join(part for part in (self.label, self.detail, self.spoken or " ".join(self.keys)) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """A choice where it stands; with a `digit` the key of that digit opens it, `indented` aligns it with those."""

    choice: Choice
    digit: str = ""
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group above its rows."""

    words: str


def arranged(choices: Sequence[Choice], *, digits: bool = False) -> list[Row | Heading]:
    """Groups in the order of their first rows, each below its heading; the first nine that can be chosen on digits."""
    groups = list(dict.fromkeys(choice.group for choice in choices))
    rows: list[Row | Heading] = []
    number = 0
    for group in groups:
        if group:
            rows.append(Heading(group))
        for choice in (choice for choice in choices if choice.group == group):
            number += choice.enabled
            has_digit = digits and choice.enabled and number <= _DIGITS
            rows.append(Row(choice, str(number) if has_digit else "", indented=digits))
    return rows
