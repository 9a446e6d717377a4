"""What became of every row and node of an import."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from jobaid.messages import Message, message, text

REMARKS = frozenset(
    (
        "import.id.made",
        "import.markdown.cut",
        "import.quote.perhaps",
        "import.quote.single",
        "import.same_question",
        "import.same_question.other_answer",
    )
)


class Outcome(StrEnum):
    """What became of one row or node."""

    TAKEN = "taken"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Line:
    """The fate of one row or node: its place in the source, its id in the library, and why it is not as it was."""

    where: str
    outcome: Outcome
    id: str | None = None
    reasons: tuple[Message, ...] = ()

    def words(self) -> str:
        """The line for people."""
        parts = [f"{self.where}: {text(message(f'import.outcome.{self.outcome}'))}"]
        if self.id is not None:
            parts.append(self.id)
        return " ".join(parts) + "".join(f" · {text(reason)}" for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Report:
    """Every line of an import in the order of the source, notes on the source as a whole, and what to do next.

    `unread` is True if a part of the source could not be read.
    """

    lines: tuple[Line, ...]
    notes: tuple[Message, ...] = ()
    further: tuple[Message, ...] = ()
    unread: bool = False
    counts: Counter[Outcome] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "counts", Counter(line.outcome for line in self.lines))

    @property
    def anything_taken(self) -> bool:
        """Whether at least one row or node is in the result."""
        return self.counts[Outcome.TAKEN] + self.counts[Outcome.CHANGED] > 0

    def words(self) -> list[str]:
        """The report for people: notes, every row, the totals, what to do next."""
        totals = message("import.totals", **{outcome.value: self.counts[outcome] for outcome in Outcome})
        return [*_texts(self.notes), *(line.words() for line in self.lines), text(totals), *_texts(self.further)]

    def as_json(self) -> dict[str, object]:
        """The report for programs."""
        return {
            "counts": {outcome.value: self.counts[outcome] for outcome in Outcome},
            "notes": _texts(self.notes),
            "next": _texts(self.further),
            "unread": self.unread,
            "rows": [
                {"where": line.where, "outcome": line.outcome.value, "id": line.id, "reasons": _texts(line.reasons)}
                for line in self.lines
            ],
        }


def fate(where: str, entry_id: str | None, reasons: Sequence[Message]) -> Line:
    """The line of something that is in the result: changed, unless the reasons only remark on what stayed as it was."""
    changed = any(reason.key not in REMARKS for reason in reasons)
    return Line(where, Outcome.CHANGED if changed else Outcome.TAKEN, entry_id, tuple(reasons))


def _texts(messages: Sequence[Message]) -> list[str]:
    return [text(one) for one in messages]
