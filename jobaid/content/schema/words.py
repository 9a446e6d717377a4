"""The kinds of value that keys of the format hold."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

ID_PATTERN = r"^[A-Za-z0-9_-]{1,80}$"
NAME_PATTERN = r"^[A-Za-z][A-Za-z0-9_]{0,59}$"
ANSWER_ID_PATTERN = r"^[A-Za-z0-9_.:?!+-]{1,80}$"
PLACE_PATTERN = r"^[A-Za-z0-9_.:?!+-]{1,80}(/[A-Za-z0-9_-]{1,80})?$"
HOURS_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
AnswerId = Annotated[str, StringConstraints(pattern=ANSWER_ID_PATTERN)]
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]
Place = Annotated[str, StringConstraints(pattern=PLACE_PATTERN)]
Hours = Annotated[str, StringConstraints(pattern=HOURS_PATTERN)]
Plain = Annotated[str, StringConstraints(pattern=r"\S", max_length=2_000)]
Words = Annotated[
    str, StringConstraints(pattern=r"\S", max_length=20_000), Field(json_schema_extra={"x-template": True})
]
Condition = Annotated[
    str, StringConstraints(pattern=r"\S", max_length=1_000), Field(json_schema_extra={"x-condition": True})
]
Formula = Annotated[
    str, StringConstraints(pattern=r"\S", max_length=1_000), Field(json_schema_extra={"x-formula": True})
]
Number = Annotated[
    int | Decimal, Field(ge=-(10**12), le=10**12), WithJsonSchema({"type": "number", "minimum": -1e12, "maximum": 1e12})
]
Quantity = Annotated[
    int | Decimal, Field(ge=0, le=10**12), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1e12})
]
Count = Annotated[int, Field(ge=1, le=1_000_000)]
Moment = datetime | date
SlotValue = Annotated[str | bool | int | Decimal | date, WithJsonSchema({"type": ["string", "boolean", "number"]})]


class Table(BaseModel):
    """One table of a file: unknown keys are refused and nothing is converted, so that "yes" never becomes true."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Dated(Table):
    """A table that may hold from a day and until a day, both included."""

    valid_from: date | None = Field(None, description="The first day it holds.")
    valid_until: date | None = Field(None, description="The last day it holds.")
