"""duplicate-id: an id stands for one thing of its kind."""

from collections.abc import Iterator

from jobaid.content.spans import Spans
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message


def check(scene: Scene) -> Iterator[Finding]:
    """Every id that stands a second time, with the place of the first."""
    spans: dict[str, Spans] = {}
    for again in scene.names.repeated:
        first = scene.names.declared[again.kind][again.name]
        if first.path not in spans:
            spans[first.path] = Spans(scene.contents.files[first.path].text)
        line = spans[first.path].value(first.keys).line
        name = again.name.rpartition("/")[2] if again.kind in ("step", "item") else again.name
        yield Finding(
            "duplicate-id",
            message("duplicate-id", kind=message(f"kind.{again.kind}"), id=name, path=first.path, line=line),
            again.origin,
            message("duplicate-id.hint"),
        )
