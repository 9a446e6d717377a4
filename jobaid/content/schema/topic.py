"""The keys of a file in topics/ and of the parts that other files share with it."""

from datetime import date
from typing import Literal

from pydantic import Field

from jobaid.content.schema.words import AnswerId, Condition, Count, Dated, Id, Place, Plain, SlotValue, Table, Words


class Head(Dated):
    """What the topic is and how it is found. Its id is the name of its file."""

    title: Plain = Field(description="What agents see in the list: the reason of the call, in a few words.")
    kind: Literal["reason", "interrupt", "shared"] = Field(
        "reason",
        description="`reason`: why a customer contacts us. `interrupt`: can be opened from anywhere and returns to the "
        "very step. `shared`: steps that other topics call, such as the opening; not in the list.",
    )
    customer_says: list[Plain] = Field([], description="The customer's own words for it; search reads them.")
    summary: Words | None = Field(None, description="One or two sentences for the agent: what matters on this call.")
    owner: Plain | None = Field(None, description="Who keeps it right: a team or a role.")
    review_by: date | None = Field(None, description="The day by which the owner looks at it again.")
    tags: list[Plain] = Field([], description="Labels, such as `safety` and `legal`.")
    offer: list[Id] = Field([], description="Ids of the actions that may be offered on this call, most useful first.")


class ChecklistItem(Dated):
    """One action to do on the call."""

    id: Id = Field(description="Its name for steps, tests and feedback; never reused.")
    do: Words = Field(description="The action: one verb, one thing.")
    why: Words | None = Field(None, description="The reason or the standard, in one line.")
    critical: bool = Field(False, description="Named before the call ends if it is not done.")
    once_per_call: bool = Field(
        False, description="Done once, done for every topic of the call that has an item with this id."
    )
    when: Condition | None = Field(None, description="Shown only while this holds, such as `high_value`.")
    seconds: Count | None = Field(None, description="How long it takes.")


class Answer(Table):
    """What the customer may answer to a step, or the agent may see, and where that leads."""

    customer: Words | None = Field(None, description="What the customer says.")
    seen: Words | None = Field(
        None, description="Instead of `customer`: what the agent sees, such as `Two payments on the screen`."
    )
    go: Id | None = Field(None, description="The next step of this script.")
    topic: Place | None = Field(None, description="Another topic to go on with: `topic` or `topic/step`.")
    back: bool = Field(False, description="Return to where the call was: in interrupt and shared topics.")
    end: Id | None = Field(None, description="The disposition the call ends with.")
    set: dict[str, SlotValue] = Field({}, description="Slots this answer fills, such as `{ high_value = true }`.")
    agreed: Words | None = Field(
        None, description="What the write-up says was agreed with this answer, such as `Keeps it, {{ amount }} back`."
    )


class Jump(Table):
    """A way that is taken without asking, when what is known says so."""

    when: Condition = Field(description="The condition over slots, such as `passengers > 2`.")
    go: Id | None = Field(None, description="The next step of this script.")
    topic: Place | None = Field(None, description="Another topic to go on with: `topic` or `topic/step`.")
    back: bool = Field(False, description="Return to where the call was: in interrupt and shared topics.")
    end: Id | None = Field(None, description="The disposition the call ends with.")


class Commitment(Table):
    """A promise that this step makes."""

    do: Words = Field(description="What is promised, such as `Call back with the carrier's answer`.")
    due: Words = Field(
        description="By when, as people say it: `tomorrow 18:00`, `in 3 working days`, or a slot: `{{ call_back_at }}`."
    )
    owner: Literal["me", "team"] = Field("me", description="Who keeps it.")


class Step(Dated):
    """One step of the script: the words for this moment."""

    id: Id = Field(description="Its name for answers, tests and feedback; never reused.")
    title: Plain | None = Field(None, description="Its name in the breadcrumb; without it the id with spaces.")
    kind: Literal["approved", "verbatim", "guide"] = Field(
        "approved",
        description="`approved`: these words, or close to them. `verbatim`: word for word. "
        "`guide`: cover these points in your own words.",
    )
    say: Words | None = Field(None, description="The words to say. Needed unless `kind` is `guide`.")
    cover: list[Words] = Field([], description='The points to cover, for `kind = "guide"`.')
    gist: Words | None = Field(None, description="The same in one line, for agents who know it.")
    ask: list[str] = Field([], description="Names of slots to fill at this step.")
    does: list[Id] = Field([], description="Ids of checklist items that walking here ticks.")
    answers: list[Answer] = Field(
        [], description="What the customer may say, in the order of the digits.", max_length=9
    )
    set: dict[str, SlotValue] = Field({}, description="Slots this step fills.")
    jump: list[Jump] = Field(
        [],
        description="Looked at when the step is reached: the first whose condition holds is taken instead of the step.",
    )
    call: Place | None = Field(
        None,
        description="Another topic's script to walk after these words, before going on: `topic` or `topic/step`.",
    )
    offer: list[Id] = Field([], description="Ids of actions to offer here.")
    commitment: Commitment | None = Field(None, description="A promise made here.")
    agreed: Words | None = Field(
        None, description="What the write-up says was agreed once these words were said, whatever the answer."
    )
    handover: Id | None = Field(None, description="The contact this step hands over to.")
    go: Id | None = Field(None, description="The next step, when there is nothing to ask.")
    topic: Place | None = Field(None, description="Another topic to go on with: `topic` or `topic/step`.")
    back: bool = Field(False, description="Return to where the call was: in interrupt and shared topics.")
    end: Id | None = Field(None, description="The disposition the call ends with.")
    plain: bool = Field(
        False, description="Taken as it is: braces are text and figures are not compared with facts. Imports set it."
    )


class NoNo(Dated):
    """Something that must never happen, and what to do instead."""

    id: Id = Field(description="Its name for tests and feedback; never reused.")
    never: Words = Field(description="What must never happen, in one line.")
    instead: Words = Field(description="What to do or say instead.")
    why: Words | None = Field(None, description="What goes wrong otherwise.")
    at: list[Place] = Field(
        [], description="Steps that tempt: shown filled beside them. In no_nos.toml as `topic/step`."
    )
    topics: list[Id] = Field([], description="In no_nos.toml: shown only in these topics. Without it, in all.")
    phrases: list[Plain] = Field([], description="Words that would break it, such as `definitely by`.")


class Faq(Dated):
    """A question customers ask and its approved answer."""

    id: AnswerId = Field(description="Its name for tests, translations and feedback; never reused.")
    question: Plain = Field(description="The question, as a customer would ask it.")
    also: list[Plain] = Field([], description="The same question in customers' other words.")
    answer: Words = Field(description="The answer: plain text with **bold**, lists and https links.")
    short: Words | None = Field(None, description="The answer in one line, to say at once.")
    topics: list[Id] = Field([], description="Topics it is shown in; an entry in a topic's file belongs to that topic.")
    tags: list[Plain] = Field([], description="Labels, for filters.")
    source: Plain | None = Field(None, description="Where it comes from.")
    plain: bool = Field(
        False, description="Taken as it is: braces are text and figures are not compared with facts. Imports set it."
    )


class TopicFile(Table):
    """A file in topics/: one reason for contact."""

    topic: Head = Field(description="What the topic is.")
    checklist: list[ChecklistItem] = Field([], description="Do: the few actions, in order.")
    script: list[Step] = Field([], description="Say: the steps. The first one opens the topic.")
    no_no: list[NoNo] = Field([], description="Never: what must not happen on this call.")
    faq: list[Faq] = Field([], description="Know: answers that belong to this topic.")


class FaqFile(Table):
    """A file in faq/: the rest of the FAQ bank."""

    faq: list[Faq] = Field([], description="The questions and answers.")


class NoNoFile(Table):
    """no_nos.toml: what must never happen on any call."""

    no_no: list[NoNo] = Field([], description="The never-dos.")
