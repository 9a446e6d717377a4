"""The kinds of failure: one whose text is for the user, and one that stays silent.

Anything else that is raised is a bug: it is logged and reported, never shown as a traceback.
"""

from jobaid.messages import Message, text


class UserFacing(Exception):
    """Something the user can mend. Its message, and the way out if there is one, are shown as they are."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        if self.hint is None:
            return text(self.message)
        return f"{text(self.message)} {text(self.hint)}"


class Cancelled(Exception):
    """The user stopped it. Nothing is said."""
