"""May this be given? What a role may give, what is left of it, and who decides beyond it."""

from jobaid.authority.award import Award, AwardState, Request
from jobaid.authority.decide import decide
from jobaid.authority.history import History, currency_of
from jobaid.authority.measure import as_amount, decimals_of, in_parts
from jobaid.authority.verdict import Alternative, Approver, Verdict
from jobaid.authority.who import role_of

__all__ = [
    "Alternative",
    "Approver",
    "Award",
    "AwardState",
    "History",
    "Request",
    "Verdict",
    "as_amount",
    "currency_of",
    "decide",
    "decimals_of",
    "in_parts",
    "role_of",
]
