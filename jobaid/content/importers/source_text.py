"""A source file's bytes as text, whatever a spreadsheet or an editor saved it as."""

import codecs
from pathlib import Path

from jobaid.errors import UserFacing
from jobaid.messages import Message, message

LIMIT = 100_000_000
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a source file. Raises UserFacing if it cannot be read or is larger than `limit`."""
    try:
        if path.stat().st_size > limit:
            raise UserFacing(
                message("import.too_big", path=path, megabytes=limit // 1_000_000), message("import.too_big.hint")
            )
        return path.read_bytes()
    except OSError as error:
        raise UserFacing(message("import.unreadable", path=path, why=error.strerror or str(error))) from error


def read_text(path: Path, limit: int = LIMIT) -> tuple[str, tuple[Message, ...]]:
    """The text of a source file with its line breaks, and a note if its encoding had to be guessed."""
    data = read_bytes(path, limit)
    content, notes = _decode(data, path)
    if "\0" in content:
        line = content.count("\n", 0, content.index("\0")) + 1
        raise UserFacing(message("import.nul", path=path, line=line), message("import.encoding.hint"))
    return content, notes


def _decode(data: bytes, path: Path) -> tuple[str, tuple[Message, ...]]:
    try:
        if data.startswith(UTF_16_MARKS):
            return data.decode("utf-16"), (message("import.encoding.utf16"),)
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), (message("import.encoding.cp1252"),)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserFacing(message("import.encoding", path=path, line=line), message("import.encoding.hint")) from error
