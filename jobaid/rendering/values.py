"""A value as the words that stand for it."""

from decimal import Decimal

from jobaid.expressions import Value
from jobaid.messages import message, text


def words_for(value: Value) -> str:
    """Put a value into words: yes or no, plain digits, or the text itself."""
    if isinstance(value, bool):
        return text(message("expression.yes" if value else "expression.no"))
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
