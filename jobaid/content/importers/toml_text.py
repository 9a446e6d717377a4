"""Entries and topics as TOML that reads back exactly."""

from collections.abc import Iterator, Mapping, Sequence

import tomli_w

LARGEST_FILE = 200_000
SCHEMA = "#:schema {up}jobaid.schema.json\n"
Table = Mapping[str, object]
Topic = Mapping[str, Table | Sequence[Table]]


def header(folder: str) -> str:
    """The first line of a file in a folder of the library: it tells editors where the schema is."""
    return SCHEMA.format(up="../" * (folder.count("/") + 1))


def entry_text(entry: Table) -> str:
    """One `[[faq]]` table."""
    return _table("[[faq]]", entry)


def topic_text(topic: Topic, folder: str) -> str:
    """A whole topic file: a heading a table, the answers of a step one a line."""
    parts = [header(folder)]
    for name, value in topic.items():
        if isinstance(value, Mapping):
            parts.append(_table(f"[{name}]", value))
        else:
            parts += [_table(f"[[{name}]]", one) for one in value]
    return "".join(parts)


def in_files(texts: Sequence[str], folder: str) -> list[str]:
    """The texts of as many files as the size of a file allows, in order."""
    return [header(folder) + "".join(part) for part in _parts(texts)]


def _parts(texts: Sequence[str]) -> Iterator[list[str]]:
    part: list[str] = []
    size = 0
    for one in texts:
        length = len(one.encode())
        if part and size + length > LARGEST_FILE:
            yield part
            part, size = [], 0
        part.append(one)
        size += length
    if part:
        yield part


def _table(heading: str, table: Table) -> str:
    """A table under its heading; long texts over several lines, unless a carriage return would be lost that way."""
    lines = ["", heading]
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            inline = ",\n".join(f"  {{ {_inline(one)} }}" for one in value)
            lines.append(f"{key} = [\n{inline},\n]")
        else:
            lines.append(tomli_w.dumps({key: value}, multiline_strings=not _any_return(value)).rstrip("\n"))
    return "\n".join(lines) + "\n"


def _inline(table: Table) -> str:
    return ", ".join(tomli_w.dumps({key: value}).rstrip("\n") for key, value in table.items())


def _any_return(value: object) -> bool:
    if isinstance(value, str):
        return "\r" in value
    return isinstance(value, list) and any(_any_return(one) for one in value)
