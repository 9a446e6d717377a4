"""The JSON Schema of the format, for editors."""

from typing import Any

from pydantic.json_schema import models_json_schema

from jobaid.content.kinds import Kind
from jobaid.content.schema import FILES

_DIALECT = "http://json-schema.org/draft-07/schema#"


def json_schema(kind: Kind | None = None) -> dict[str, Any]:
    """The schema of one kind of file; without `kind`, of every file of a library."""
    models = [(model, "validation") for model in FILES.values()]
    refs, shared = models_json_schema(models, ref_template="#/definitions/{model}")  # type: ignore[arg-type]
    files = {name: refs[model, "validation"] for name, model in FILES.items()}
    schema: dict[str, Any] = {"$schema": _DIALECT, "title": "A file of a jobaid library"}
    if kind is None:
        schema["type"] = "object"
        schema["anyOf"] = list(files.values())
    else:
        schema["allOf"] = [files[kind]]
    schema["definitions"] = shared["$defs"]
    return schema
