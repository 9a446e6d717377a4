"""All that one library holds."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame has an empty library, which needs none of them
    from jobaid.model.around import Contact, Notice, Person, Reply, SearchTest, StandIn, Synonyms, Term, Translation
    from jobaid.model.authority import Action, Limit
    from jobaid.model.fact import Fact
    from jobaid.model.faq import Faq
    from jobaid.model.frame import Frame
    from jobaid.model.no_no import NoNo
    from jobaid.model.topic import Topic
    from jobaid.model.training import Course, PracticeCall, Question


@dataclass(frozen=True, kw_only=True)
class Library:
    """A library as far as it could be read. `frame` is None when nothing of library.toml could be read.

    `version` tells apart what its files held when it was read; two libraries that say the same are equal.
    """

    frame: "Frame | None" = None
    topics: "tuple[Topic, ...]" = ()
    faqs: "tuple[Faq, ...]" = ()
    no_nos: "tuple[NoNo, ...]" = ()
    facts: "tuple[Fact, ...]" = ()
    notices: "tuple[Notice, ...]" = ()
    actions: "tuple[Action, ...]" = ()
    limits: "tuple[Limit, ...]" = ()
    people: "tuple[Person, ...]" = ()
    stand_ins: "tuple[StandIn, ...]" = ()
    contacts: "tuple[Contact, ...]" = ()
    terms: "tuple[Term, ...]" = ()
    synonyms: "tuple[Synonyms, ...]" = ()
    search_tests: "tuple[SearchTest, ...]" = ()
    replies: "tuple[Reply, ...]" = ()
    courses: "tuple[Course, ...]" = ()
    practice_calls: "tuple[PracticeCall, ...]" = ()
    questions: "tuple[Question, ...]" = ()
    translations: "tuple[Translation, ...]" = ()
    version: str = field(default="", compare=False)

    @cached_property
    def topics_by_id(self) -> "dict[str, Topic]":
        """The topics by their ids."""
        return {topic.id: topic for topic in self.topics}
