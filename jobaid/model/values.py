"""The kinds of value that a library holds."""

from datetime import date, datetime
from decimal import Decimal

SlotValue = str | bool | int | Decimal | date
FactValue = str | int | Decimal | date
Moment = datetime | date
Pairs = tuple[tuple[str, SlotValue], ...]
