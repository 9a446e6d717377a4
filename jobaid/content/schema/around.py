"""The keys of the smaller files around the topics."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, RootModel, StringConstraints

from jobaid.content.schema.words import (
    Condition,
    Count,
    Dated,
    Formula,
    Id,
    Moment,
    Name,
    Number,
    Place,
    Plain,
    Quantity,
    Table,
    Words,
)


class Fact(Dated):
    """A company figure that is said in many places and stated once."""

    value: Number | date | Plain = Field(description="The figure, such as 3.")
    unit: Plain | None = Field(None, description="Its unit, such as `working days`: written next to it in words.")
    about: Plain | None = Field(None, description="What it is, for whoever changes it.")
    owner: Plain | None = Field(None, description="Who decides it.")
    review_by: date | None = Field(None, description="The day by which the owner looks at it again.")


class FactFile(RootModel[dict[Name, Fact]]):
    """facts.toml: one table a fact; its name is the table's name, as in [refund_days]."""


class Notice(Table):
    """Today's news."""

    id: Id = Field(description="Its name; never reused.")
    text: Words = Field(description="What the agent has to know, in one line.")
    say: Words | None = Field(None, description="The words for customers.")
    topics: list[Id] = Field([], description="Topics it is shown in; without it, everywhere.")
    from_: Moment | None = Field(None, alias="from", description="When it starts.")
    until: Moment | None = Field(None, description="When it ends.")


class NoticeFile(Table):
    """notices.toml: today's news."""

    notice: list[Notice] = Field([], description="The notices.")


class Action(Dated):
    """Something that may be given to a customer."""

    id: Id = Field(description="Its name in topics and limits; never reused.")
    name: Plain = Field(description="Its name on screen.")
    unit: Literal["money", "percent", "count", "days", "points", "none"] = Field(
        description="What an amount of it is counted in; `none` where there is no amount."
    )
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = Field(
        None, description="The currency, if it is not the library's."
    )
    basis: Literal["discretionary", "entitlement", "tariff"] = Field(
        "discretionary", description="`entitlement`: the customer has a right to it, so it never draws on goodwill."
    )
    offered: Literal["proactively", "automatically", "if_asked"] = Field(
        "proactively", description="Whether the agent brings it up, it happens by itself, or only if the customer asks."
    )
    also: list[Plain] = Field([], description="Customers' and agents' other words for it.")
    evidence: list[Plain] = Field([], description="What to look at or to ask for before it is given.")
    reasons: list[Plain] = Field([], description="The reasons to choose from when it is recorded.")
    not_with: list[Id] = Field([], description="Actions it may not be combined with.")
    after: list[Id] = Field([], description="Actions that must have been offered before.")
    nobody: bool = Field(False, description="Nobody may give it: `send_to` or the words say where the customer goes.")
    send_to: Id | None = Field(None, description="The contact to send the customer to when it is refused.")
    say_within: Words | None = Field(
        None, description="The words to give it with. The slot {{ amount }} is what is given, and no other one."
    )
    say_beyond: Words | None = Field(None, description="The words while someone else is asked.")
    say_refused: Words | None = Field(None, description="The words when it cannot be given.")


class Limit(Dated):
    """How much of an action a role may give."""

    id: Id = Field(description="Its name; never reused.")
    action: Id | None = Field(None, description="The action it limits.")
    actions: list[Id] = Field([], description="Instead of `action`: one cap over several actions together.")
    role: Id = Field(description="The role it holds for. A role without a limit for an action may not give it.")
    up_to: Quantity | None = Field(None, description="The largest amount, included.")
    share: Quantity | None = Field(None, description="The largest fraction of `of`, such as 0.2.")
    of: Name | None = Field(None, description="The slot that `share` is a fraction of, such as `order_value`.")
    formula: Formula | None = Field(None, description="The largest amount as a formula, such as `100 * passengers`.")
    times: Count | None = Field(None, description="How many times it may be given.")
    per: Literal["case", "order", "customer", "agent", "role"] = Field(
        "case", description="What the amount or the number is counted over; `role` is everybody of the role together."
    )
    days: Count | None = Field(
        None, description='The days it is counted over, for `per = "customer"`, `"agent"` or `"role"`; 1 is one day.'
    )
    every: Literal["day", "week", "month"] | None = Field(
        None, description="Instead of `days`: it is counted anew each calendar day, week (from Monday) or month."
    )
    usual: Quantity | None = Field(
        None, description="What is usually enough: shown, so that the cap does not become the price."
    )
    when: Condition | None = Field(None, description="It holds only when this does.")
    unless: Condition | None = Field(None, description="It does not hold when this does.")
    approver: Id | None = Field(None, description="Who decides beyond it: a role or a contact.")
    within: Plain | None = Field(None, description="How fast the approver answers, such as `10 minutes`.")
    evidence: list[Plain] = Field([], description="What to look at or to ask for before that much is given.")
    override: bool = Field(False, description="Beats the limit it stands beside for as long as it is valid.")


class AuthorityFile(Table):
    """authority.toml: what may be given, by whom and how much."""

    action: list[Action] = Field([], description="The actions.")
    limit: list[Limit] = Field([], description="Their limits by role.")


class Person(Table):
    """Who has which role."""

    id: Id = Field(description="The person's sign-in name.")
    name: Plain | None = Field(None, description="The name on screen.")
    role: Id = Field(description="The role.")


class StandIn(Table):
    """Who decides for somebody who is away."""

    for_: Id = Field(alias="for", description="The person who is away.")
    by: Id = Field(description="The person who stands in.")
    from_: date = Field(alias="from", description="The first day.")
    until: date = Field(description="The last day.")


class PeopleFile(Table):
    """people.toml: who has which role."""

    person: list[Person] = Field([], description="The people.")
    stand_in: list[StandIn] = Field([], description="Who stands in for whom.")


class Contact(Table):
    """Somebody to hand a customer over to."""

    id: Id = Field(description="Its name in scripts; never reused.")
    name: Plain = Field(description="The team or desk.")
    for_: Plain = Field(alias="for", description="What to hand over to them.")
    hours: Plain | None = Field(None, description="When they answer, such as `Mon-Fri 08:00-18:00`.")
    transfer: Literal["warm", "cold", "message"] = Field(
        "warm", description="`warm`: stay until they have the facts. `cold`: put through. `message`: in writing."
    )
    reach: Plain | None = Field(None, description="The extension or queue.")
    away: Id | None = Field(None, description="The contact to use when they are closed.")


class ContactFile(Table):
    """contacts.toml: who to hand over to."""

    contact: list[Contact] = Field([], description="The contacts.")


class Term(Table):
    """A word of the trade and what it means."""

    id: Id = Field(description="Its name; never reused.")
    term: Plain = Field(description="The word or abbreviation.")
    means: Plain = Field(description="What it means, in plain words.")
    also: list[Plain] = Field([], description="Other forms of it.")
    say: Plain | None = Field(None, description="What to say to customers instead.")


class GlossaryFile(Table):
    """glossary.toml: jargon and abbreviations."""

    term: list[Term] = Field([], description="The terms.")


OneWay = Annotated[str, StringConstraints(pattern=r"\S\s*->\s*\S")]


class SynonymFile(Table):
    """synonyms.toml: words customers use for the same thing."""

    groups: list[Annotated[list[Plain], Field(min_length=2)]] = Field(
        [], description='Words that find each other, such as `["parcel", "package"]`.'
    )
    one_way: list[OneWay] = Field([], description='A word that also finds another, such as `"tv -> television"`.')


class SearchTest(Table):
    """A customer's words and the entry they must find."""

    words: Plain = Field(description="The words, as a customer says them.")
    finds: Place = Field(description="The id that must be found; a step as `topic/step`.")
    kind: Literal["topic", "faq", "script", "no_no", "term"] | None = Field(
        None, description="The kind of the id, where two kinds share one."
    )
    within: Count = Field(3, description="It must be among the first so many.")


class SearchTestFile(Table):
    """search_tests.toml: what search must find."""

    test: list[SearchTest] = Field([], description="The tests.")


class Reply(Table):
    """The answer to one report of somebody who uses the library."""

    to: Id = Field(description="The id of the report, as `jobaid export feedback` names it. A report has one answer.")
    text: Plain = Field(description="The answer, in a line or two.")
    by: Plain | None = Field(None, description="Who answers, such as `Delivery team`.")
    on: date | None = Field(None, description="The day of the answer.")
    done: bool = Field(False, description="Whether the library was changed for it.")


class ReplyFile(Table):
    """replies.toml: answers to what agents reported."""

    reply: list[Reply] = Field([], description="The answers.")


class Course(Table):
    """A course: what to learn, in order."""

    id: Id = Field(description="Its name; never reused.")
    title: Plain = Field(description="Its name on screen.")
    about: Plain | None = Field(None, description="Who it is for and what they can do afterwards.")
    topics: list[Id] = Field([], description="Topics it covers, in order.")
    practice: list[Id] = Field([], description="Practice calls, in order.")
    questions: list[Id] = Field([], description="Authored questions, in order.")
    again_after_days: Count | None = Field(None, description="When it is due again.")


class PracticeCall(Table):
    """A call to practise."""

    id: Id = Field(description="Its name; never reused.")
    title: Plain = Field(description="Its name on screen.")
    topic: Id = Field(description="The topic it should reach.")
    customer: list[Plain] = Field(description="What the customer says, line by line.", min_length=1)
    ends: Id | None = Field(None, description="The disposition a good call ends with.")


class Choice(Table):
    """One answer to choose from."""

    text: Plain = Field(description="The answer.")
    right: bool = Field(False, description="Whether it is right.")
    because: Plain | None = Field(None, description="Why it is right or wrong.")


class Question(Table):
    """An authored question."""

    id: Id = Field(description="Its name; never reused.")
    ask: Plain = Field(description="The question.")
    choices: list[Choice] = Field(description="The answers to choose from.", min_length=2, max_length=9)
    about: Place | None = Field(None, description="The topic it is about.")


class TrainingFile(Table):
    """A file in training/: courses, practice calls and authored questions."""

    course: list[Course] = Field([], description="The courses.")
    practice: list[PracticeCall] = Field([], description="The practice calls.")
    question: list[Question] = Field([], description="The questions.")


class Translation(Table):
    """The translation of one text."""

    of: Annotated[str, StringConstraints(pattern=r"^[a-z_]+(/[A-Za-z0-9_.:?!+-]+){2,4}$")] = Field(
        description="The text: kind, id and key, such as `faq/tracking-stuck/answer`."
    )
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] = Field(
        description="The first 12 signs of the SHA-256 of the text it translates, so that a stale one is seen."
    )
    text: Words = Field(description="The translation.")


class TranslationFile(Table):
    """A file in locales/<tag>/: translations."""

    translation: list[Translation] = Field([], description="The translations.")
