"""What a rule may look at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jobaid.content.figures import pattern_of_facts
from jobaid.expressions import Kind
from jobaid.library.contents import Contents
from jobaid.lint.names import Names
from jobaid.lint.references import Reference
from jobaid.model.frame import Slot
from jobaid.model.library import Library
from jobaid.model.origin import Origin

_KINDS = {"number": Kind.NUMBER, "money": Kind.NUMBER, "yes_no": Kind.YES_NO}


@dataclass(frozen=True)
class Scene:
    """The library as it is written, what is declared in it, and what refers to what; on a day, if it is known."""

    contents: Contents
    names: Names
    references: Mapping[str, tuple[Reference, ...]]
    today: date | None = None

    @property
    def library(self) -> Library:
        """The library as far as the files can be read."""
        return self.contents.as_written

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """The declared slots by name."""
        return {slot.name: slot for slot in self.library.frame.slots} if self.library.frame else {}

    @cached_property
    def slot_kinds(self) -> Mapping[str, Kind]:
        """What the value of each slot is, for comparisons."""
        return {name: _KINDS.get(slot.type, Kind.TEXT) for name, slot in self.slots.items()}

    def is_damaged(self, origin: Origin) -> bool:
        """Whether the entry at this place has an error in it, so that what it seems to lack may only be hidden."""
        return origin.keys in self.contents.files[origin.path].damaged

    @cached_property
    def facts_said(self) -> tuple[re.Pattern[str] | None, tuple[tuple[str, ...], ...]]:
        """A pattern that finds every declared fact written as a bare figure, and the facts its groups stand for."""
        frame = self.library.frame
        return pattern_of_facts(self.library.facts, frame.currency if frame else "", frame.locale if frame else "en")
