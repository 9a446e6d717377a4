"""Writes docs/format.md, the page of every key of the format, from the schema that `check` uses.

Run it after a change of the format: `.venv/bin/python docs/make_format.py`. A test compares the page with the schema.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jobaid.content.kinds import Kind
from jobaid.content.schema.export import json_schema

PAGE = Path(__file__).parent / "format.md"

FILES: dict[Kind, tuple[str, str]] = {
    "library": ("library.toml", "The frame: what every topic stands on. The only file a library cannot do without."),
    "topic": ("topics/*.toml", "One file a topic. The name of the file, without `.toml`, is the id of the topic."),
    "faq": ("faq/*.toml", "Any number of files with answers."),
    "facts": (
        "facts.toml",
        (
            "Figures stated once: `[refund_days]` with `value = 3` is written `{{ fact.refund_days }}`. Words show "
            "it as the language of the library writes it: `4.50` as `4,50`, `2027-01-07` as `7 de enero de 2027`. A "
            "whole number stays as it is."
        ),
    ),
    "notices": ("notices.toml", "Today's news."),
    "authority": ("authority.toml", "What may be given, by whom and how much."),
    "no_nos": ("no_nos.toml", "What must never happen on any call."),
    "people": ("people.toml", "Who has which role, and who stands in."),
    "contacts": ("contacts.toml", "Who to hand over to."),
    "glossary": ("glossary.toml", "Jargon and abbreviations."),
    "synonyms": ("synonyms.toml", "Words customers use for the same thing."),
    "search_tests": ("search_tests.toml", "A customer's words and what they must find."),
    "replies": ("replies.toml", "Answers to what agents reported; each agent sees the one to their report."),
    "training": ("training/*.toml", "Courses, practice calls and authored questions."),
    "translation": ("locales/<tag>/*.toml", "Translations, beside the hash of what they translate."),
}

INTRODUCTION = """\
# The format of a library

Every key of every file. This page is made from the schema that `jobaid check` uses, so it cannot be out of date.
For the tour see [team-leads.md](team-leads.md); for what `check` finds see [check.md](check.md).

How to read it: **bold** keys are needed. *Words* may hold `{{ slots }}`, `{{ fact.names }}` and `{% if %}`; *condition*
and *formula* are written in the same language; every other text is taken as it is. An *id* holds letters
without accents, digits, `-` and `_`, is unique in its kind, and is never used again for something else.
That of an answer may hold `.`, `:`, `?`, `!` and `+` too, so that answers brought in from elsewhere keep theirs.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(line for kind in FILES for line in _file(kind))]).rstrip() + "\n"


def _file(kind: Kind) -> Iterator[str]:
    name, about = FILES[kind]
    schema = json_schema(kind)
    shared = schema["definitions"]
    file = _resolved(schema["allOf"][0], shared)
    yield f"## {name}\n\n{about}\n"
    if kind == "facts":
        entry = _resolved(next(iter(file["patternProperties"].values())), shared)
        yield from _table("[name of the fact]", entry, shared)
        return
    plain = {key: one for key, one in file["properties"].items() if _inner(one, shared) is None}
    if plain:
        yield from _table("", {**file, "properties": plain}, shared)
    for key, one in file["properties"].items():
        inner = _inner(one, shared)
        if inner is not None:
            heading = f"[[{key}]]" if _is_list(one) else f"[{key}]"
            yield from _table(heading, inner, shared, one.get("description", ""))


def _table(heading: str, table: dict[str, Any], shared: dict[str, Any], about: str = "") -> Iterator[str]:
    nested: list[tuple[str, dict[str, Any]]] = []
    if heading:
        yield f"### `{heading}`\n"
    if about or (heading and table.get("description")):
        yield f"{about or table['description'].splitlines()[0]}\n"
    yield "| key | holds | meaning |\n|---|---|---|"
    needed = set(table.get("required", ()))
    for key, one in table["properties"].items():
        name = f"**`{key}`**" if key in needed else f"`{key}`"
        yield f"| {name} | {_holds(one, shared)} | {_cell(one.get('description', ''))} |"
        inner = _inner(one, shared)
        if inner is not None:
            nested.append((key, inner))
    yield ""
    for key, inner in nested:
        yield from _table(f"{heading} {key}".strip(), inner, shared)


def _inner(one: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any] | None:
    """The table that a key holds, or a list of them."""
    for part in (one, *one.get("anyOf", ()), one.get("items", {})):
        found = _resolved(part, shared)
        if found.get("type") == "object" and "properties" in found:
            return found
    return None


def _is_list(one: dict[str, Any]) -> bool:
    return one.get("type") == "array"


def _resolved(one: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    reference = one.get("$ref")
    return shared[reference.rpartition("/")[2]] if reference else one


def _holds(one: dict[str, Any], shared: dict[str, Any]) -> str:
    if "$ref" in one:
        return "table"
    if "anyOf" in one:
        parts = [_holds(part, shared) for part in one["anyOf"] if part.get("type") != "null"]
        return " or ".join(dict.fromkeys(parts))
    if "enum" in one or "const" in one:
        return ", ".join(f"`{choice}`" for choice in one.get("enum", [one.get("const")]))
    if one.get("type") == "array":
        return f"list of {_holds(one['items'], shared)}"
    return _kind_of_text(one) if one.get("type") == "string" else _plain_kind(one)


def _kind_of_text(one: dict[str, Any]) -> str:
    marks = {"x-template": "words", "x-condition": "condition", "x-formula": "formula"}
    for mark, word in marks.items():
        if one.get(mark):
            return word
    if one.get("format") in ("date", "date-time"):
        return "date" if one["format"] == "date" else "date and time"
    patterns = {"^[A-Za-z0-9_-]{1,80}$": "id", "^[A-Za-z][A-Za-z0-9_]{0,59}$": "name"}
    return patterns.get(one.get("pattern", ""), "text")


def _plain_kind(one: dict[str, Any]) -> str:
    words = {"boolean": "true or false", "integer": "whole number", "number": "number", "object": "table"}
    kinds = one.get("type", "")
    return (
        " or ".join(words.get(kind, "text") for kind in kinds) if isinstance(kinds, list) else words.get(kinds, "value")
    )


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(f"{PAGE.name}: {len(page().splitlines())} lines")
