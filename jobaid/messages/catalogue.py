"""The one catalogue: from a message's key to its words."""

from collections.abc import Mapping

from jobaid.messages.english import TEXTS
from jobaid.messages.message import Message, Plural

Texts = Mapping[str, str | Plural]


class Catalogue:
    """The texts of one language."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def text(self, message: Message) -> str:
        """Put a message into words. Raises KeyError for a key the catalogue lacks: that is a bug."""
        values = {name: self._value(value) for name, value in message.values}
        form = self._texts[message.key]
        if isinstance(form, Plural):
            form = form.one if values["count"] == 1 else form.other
        return form.format_map(values)

    def _value(self, value: object) -> object:
        return self.text(value) if isinstance(value, Message) else value


ENGLISH = Catalogue(TEXTS)


def text(message: Message) -> str:
    """Put a message into words, in the language in force."""
    return ENGLISH.text(message)
