"""What every command needs to add itself to the command line."""

import argparse
from typing import TYPE_CHECKING, TypeAlias

from jobaid.messages import message, text

if TYPE_CHECKING:
    Subparsers: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001
else:
    Subparsers = object


def say(key: str) -> str:
    """A text of the catalogue as argparse wants it."""
    return text(message(key)).replace("%", "%%")
