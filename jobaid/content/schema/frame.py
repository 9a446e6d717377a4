"""The keys of library.toml."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from jobaid.content.schema.words import Hours, Id, Name, Number, Plain, SlotValue, Table, Words

LOCALE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
Locale = Annotated[str, StringConstraints(pattern=LOCALE_PATTERN)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class WorkingHours(Table):
    """When the team answers. A day without a key is closed."""

    monday: Hours | None = Field(None, description="Such as `08:00-20:00`.")
    tuesday: Hours | None = Field(None, description="Such as `08:00-20:00`.")
    wednesday: Hours | None = Field(None, description="Such as `08:00-20:00`.")
    thursday: Hours | None = Field(None, description="Such as `08:00-20:00`.")
    friday: Hours | None = Field(None, description="Such as `08:00-20:00`.")
    saturday: Hours | None = Field(None, description="Such as `09:00-17:00`.")
    sunday: Hours | None = Field(None, description="Such as `09:00-17:00`.")


class Holiday(Table):
    """A day on which nobody works."""

    date: dt.date = Field(description="The day, such as 2026-12-25.")
    name: Plain = Field(description="What it is called.")


class Role(Table):
    """Who may give what. Roles stand in order of authority, the lowest first."""

    id: Id = Field(description="Its name in limits and people.")
    name: Plain = Field(description="Its name on screen.")


class Standard(Table):
    """A promise to customers that can be measured."""

    id: Id = Field(description="Its name.")
    text: Words = Field(description="The standard in one sentence.")
    value: Number = Field(description="Its number.")
    unit: Plain = Field(description="The unit of the number, such as `minutes`.")
    say: Words | None = Field(None, description="The words that go with it, such as the call-back offer.")


class Hold(Table):
    """What is said around a hold, and when a wait is too long. Without it jobaid has words and times of its own."""

    before: Words | None = Field(None, description="The words before the customer is put on hold.")
    back: Words | None = Field(None, description="The words on return.")
    back_late: Words | None = Field(None, description="The words on return after a wait past the offer.")
    offer: Id | None = Field(
        None, description="The standard after which a call-back is offered, with its words; else 2 minutes."
    )
    alarm: Id | None = Field(
        None, description="The standard after which the wait has been too long, with its words; else 5 minutes."
    )


class Slot(Table):
    """Something known about this case, filled in during the call and used in words and conditions."""

    name: Name = Field(description="Its name in words, such as `delivery_by` for {{ delivery_by }}.")
    type: Literal["text", "number", "money", "date", "time", "yes_no", "choice"] = Field(description="What it holds.")
    prompt: Plain = Field(description="What the field is called while it is empty.")
    default: SlotValue | None = Field(None, description="The value until it is filled, where one is safe.")
    choices: list[Plain] = Field([], description='The values to choose from, for `type = "choice"`.')
    example: Plain | None = Field(None, description="A value as it could look.")


class Disposition(Table):
    """How a call ended."""

    id: Id = Field(description="Its name in scripts.")
    name: Plain = Field(description="Its name on screen.")
    kind: Literal["resolved", "follow_up", "escalated", "cut_off", "nobody"] = Field(description="What it counts as.")


class WriteUp(Table):
    """What the write-up of a call says, in your own words and order. Without it jobaid has an order of its own."""

    text: Words = Field(
        description="Slots and figures as in all words, and the parts of the call: `{{ topics }}`, `{{ facts }}` (what "
        "was filled in), `{{ steps }}` (what was done), `{{ agreed }}`, `{{ given }}`, `{{ promised }}`, "
        "`{{ waiting }}`, `{{ note }}`, `{{ ended }}` and `{{ next }}`. A line with nothing to say is left out; a part "
        "alone on its line becomes a list."
    )


class LibraryFile(Table):
    """library.toml: the frame of the library."""

    format: int = Field(description="The version of this format: 1.")
    name: Plain = Field(description="The library's name.")
    promise: Plain | None = Field(None, description="The one-line promise to customers.")
    locales: list[Locale] = Field(
        description="Languages, such as `en-IE`; the first is the one of these files.", min_length=1
    )
    currency: Currency = Field(description="The currency of amounts, as three letters such as `EUR`.")
    time_zone: Plain = Field(description="The time zone of times and days, such as `Europe/Dublin`.")
    opening: Id | None = Field(None, description="The shared topic every call opens with.")
    closing: Id | None = Field(None, description="The shared topic every call closes with.")
    who: list[Name] = Field(
        [],
        description="The slots that stand on top of a call: the customer first, then what makes out the case, such as "
        'the order. Another one of those asks whether it is still the same caller. Such as `["customer", "order"]`.',
    )
    hours: WorkingHours = Field(WorkingHours(), description="When the team answers.")
    holiday: list[Holiday] = Field([], description="Days on which nobody works.")
    role: list[Role] = Field([], description="Roles in order of authority, the lowest first.")
    standard: list[Standard] = Field([], description="Standards with numbers.")
    hold: Hold | None = Field(None, description="What is said around a hold, and when a wait is too long.")
    slot: list[Slot] = Field([], description="What may be known about a case.")
    disposition: list[Disposition] = Field([], description="How a call may end.")
    write_up: WriteUp | None = Field(None, description="What the write-up of a call says, and in which order.")
