"""What trainers use: courses, practice calls, authored questions."""

from dataclasses import dataclass

from jobaid.model.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What to learn, in order."""

    id: str
    title: str
    origin: Origin
    about: str | None = None
    topics: tuple[str, ...] = ()
    practice: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    again_after_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeCall:
    """A call to practise: what the customer says, line by line."""

    id: str
    title: str
    topic: str
    customer: tuple[str, ...]
    origin: Origin
    ends: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to choose from."""

    text: str
    right: bool = False
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An authored question."""

    id: str
    ask: str
    choices: tuple[Choice, ...]
    origin: Origin
    about: str | None = None
