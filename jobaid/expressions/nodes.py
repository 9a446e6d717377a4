"""What a source means, as plain values: nothing in it can call, loop or reach anything but slots and facts."""

from dataclasses import dataclass
from decimal import Decimal

Value = str | int | Decimal | bool
"""A value that may be passed in or written in a source. Dates and times come as the words to show."""


@dataclass(frozen=True, slots=True)
class Written:
    """A value written in the source; numbers are exact decimals."""

    value: str | Decimal | bool
    offset: int


@dataclass(frozen=True, slots=True)
class Slot:
    """The value of a slot."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Fact:
    """The value of a fact."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A value after one of the listed filters; `fallback` is the value that `default` gives."""

    of: "Shown"
    filter: str
    fallback: Written | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One value or another; nothing where the condition does not hold and there is no other."""

    test: "Test"
    then: "Shown"
    otherwise: "Shown | None"


@dataclass(frozen=True, slots=True)
class Holds:
    """A value as a condition: true, a number other than 0, or words."""

    of: "Shown"


@dataclass(frozen=True, slots=True)
class Defined:
    """Whether the value is known."""

    of: "Shown"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    of: "Test"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of them holds."""

    of: tuple["Test", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of them holds."""

    of: tuple["Test", ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values compared: == != < <= > >=."""

    sign: str
    left: "Shown"
    right: "Shown"


@dataclass(frozen=True, slots=True)
class Among:
    """The value is one of those written."""

    of: "Shown"
    items: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Negative:
    """The number with the other sign."""

    of: "Number"


@dataclass(frozen=True, slots=True)
class Reckon:
    """Two numbers and + - * or /."""

    sign: str
    left: "Number"
    right: "Number"


@dataclass(frozen=True, slots=True)
class Extreme:
    """The smallest (`min`) or the largest (`max`) of some numbers."""

    name: str
    of: tuple["Number", ...]


Shown = Written | Slot | Fact | Changed | Choice
Test = Written | Holds | Defined | Not | All | Any | Compare | Among
Number = Written | Slot | Negative | Reckon | Extreme


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Show:
    """A value put among the words."""

    of: Shown


@dataclass(frozen=True, slots=True)
class Branch:
    """Words that stand only if the condition holds."""

    test: Test
    body: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class If:
    """The first branch that holds, or else the words of `otherwise`."""

    branches: tuple[Branch, ...]
    otherwise: tuple["Part", ...]


Part = Text | Show | If
