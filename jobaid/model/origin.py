"""Where a value of the library was written."""

from dataclasses import dataclass

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a library: the file, relative to it with forward slashes, and the keys that lead to the value.

    `("script", 2, "say")` is the key `say` of the third `[[script]]`.
    """

    path: str
    keys: Keys = ()

    def at(self, *keys: str | int) -> "Origin":
        """A place further down."""
        return Origin(self.path, self.keys + keys)
