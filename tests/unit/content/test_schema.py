"""The format, the model and the JSON Schema for editors say the same."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli
from pydantic import BaseModel

from jobaid.app.operations.starting import start_library
from jobaid.content.kinds import kind_of
from jobaid.content.schema import FILES, frame, topic
from jobaid.content.schema.export import json_schema
from jobaid.content.sections import FRAME_SECTIONS, SECTIONS, TOPIC_SECTIONS
from jobaid.model.words import CONDITIONS, TEMPLATES
from tests.libraries import CORPUS, ROOT

SECTION_MODELS: dict[tuple[str, str], type[Any]] = {
    **{(kind, name): cls for kind, sections in SECTIONS.items() for name, (_, cls) in sections.items()},
    **{("topic", name): cls for name, (_, cls) in TOPIC_SECTIONS.items()},
    **{("library", name): cls for name, (_, cls) in FRAME_SECTIONS.items()},
}
FILES_OF_LIBRARIES = [
    (folder, path.relative_to(folder).as_posix())
    for folder in (ROOT / "scripts_library", *sorted((CORPUS / "good").iterdir()))
    for path in sorted(folder.rglob("*.toml"))
]


def table_of(kind: str, section: str) -> type[BaseModel]:
    """The table of the format that a section of a file holds."""
    annotation: Any = FILES[kind].model_fields[section].annotation  # type: ignore[index]
    inner: type[BaseModel] = annotation.__args__[0]
    return inner


@pytest.mark.parametrize(("kind", "section"), SECTION_MODELS)
def test_each_table_of_the_format_has_the_keys_of_the_value_it_becomes(kind: str, section: str) -> None:
    model = {field.name for field in fields(SECTION_MODELS[kind, section])} - {"origin"}
    assert set(table_of(kind, section).model_fields) == model


def test_the_head_of_a_topic_and_the_frame_have_the_keys_of_the_values_they_become() -> None:
    sections = {name for name, _ in TOPIC_SECTIONS.values()} | {"id", "origin"}
    from jobaid.model.frame import Frame
    from jobaid.model.topic import Topic

    assert set(topic.Head.model_fields) == {field.name for field in fields(Topic)} - sections
    plural = {name: field for name, (field, _) in FRAME_SECTIONS.items()} | {"holiday": "holidays"}
    known = {plural.get(name, name) for name in frame.LibraryFile.model_fields}
    assert known == {field.name for field in fields(Frame)} - {"origin"}


@pytest.mark.parametrize(("mark", "listed"), [("x-template", TEMPLATES), ("x-condition", CONDITIONS)])
def test_the_marks_of_the_schema_agree_with_what_is_read_as_more_than_text(mark: str, listed: dict[Any, Any]) -> None:
    definitions = json_schema()["definitions"]
    for (kind, section), cls in SECTION_MODELS.items():
        name = table_of(kind, section).__name__
        marked = {key for key, value in definitions[name]["properties"].items() if f"'{mark}'" in str(value)}
        if name != "Translation":
            assert marked == set(listed.get(cls, ())), name


def test_it_is_a_json_schema() -> None:
    for kind in (None, *FILES):
        jsonschema.Draft7Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize(("folder", "path"), FILES_OF_LIBRARIES, ids=lambda part: getattr(part, "name", part))
def test_it_takes_every_sound_file(folder: Path, path: str) -> None:
    table = plain(tomli.loads((folder / path).read_text("utf-8")))
    kind = kind_of(path)
    assert kind is not None
    for schema in (json_schema(kind), json_schema()):
        jsonschema.Draft7Validator(schema).validate(table)


def plain(value: Any) -> Any:
    """The values as JSON has them: dates as texts."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value if isinstance(value, (str, int, float)) else str(value)


@pytest.mark.parametrize(
    "table", [{}, {"topic": {}}, {"topic": {"title": 5}}, {"topic": {"title": "x", "onwer": "y"}}, {"topic": []}]
)
def test_it_refuses_what_is_wrong(table: dict[str, Any]) -> None:
    assert not jsonschema.Draft7Validator(json_schema("topic")).is_valid(table)


def test_an_editor_finds_nothing_in_a_new_library(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    start_library(folder)
    tombi = Path(sys.executable).with_name("tombi")
    done = subprocess.run(
        [str(tombi), "lint", "--offline", "."], cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
