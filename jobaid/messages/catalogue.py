"""The one catalogue: from a message's key to its words."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

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


def _pseudo() -> Texts:
    from jobaid.messages.pseudo import pseudo

    return pseudo(TEXTS)


LANGUAGES: Mapping[str, Callable[[], Texts]] = {"en": lambda: TEXTS, "pseudo": _pseudo}
"""The languages by their tags, each made when it is spoken."""

_in_force = [Catalogue(TEXTS)]


def text(message: Message) -> str:
    """Put a message into words, in the language in force."""
    return _in_force[-1].text(message)


def speak(tag: str) -> None:
    """Put a language in force from now on. What is said already stays as it is."""
    _in_force[-1] = Catalogue(LANGUAGES[tag]())


@contextmanager
def use_language(tag: str) -> Iterator[None]:
    """Put a language in force for a while."""
    _in_force.append(Catalogue(LANGUAGES[tag]()))
    try:
        yield
    finally:
        _in_force.pop()
