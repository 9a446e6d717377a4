"""unknown-id: what is referred to must be declared."""

from collections.abc import Iterator
from difflib import get_close_matches

from jobaid.lint.finding import Finding
from jobaid.lint.references import Reference
from jobaid.lint.scene import Scene
from jobaid.messages import Message, message

_MOST_LISTED = 8


def check(scene: Scene) -> Iterator[Finding]:
    """Every reference to an id that nothing declares, with the nearest name."""
    for references in scene.references.values():
        for reference in references:
            if not any(scene.names.knows(kind, reference.name) for kind in reference.kinds):
                yield Finding("unknown-id", _said(reference), reference.origin, _hint(scene, reference))


def _said(reference: Reference) -> Message:
    shown = reference.name
    if reference.kinds in (("step",), ("item",)) and reference.origin.keys[-1] != "topic":
        shown = reference.name.rpartition("/")[2]
    return message("unknown-id", kind=message(f"kind.{reference.kinds[0]}"), id=shown)


def _hint(scene: Scene, reference: Reference) -> Message:
    topic, slash, last = reference.name.rpartition("/")
    known: dict[str, None] = {}
    for kind in reference.kinds:
        for name in scene.names.declared.get(kind, {}):
            if not slash or kind not in ("step", "item"):
                known[name] = None
            elif name.startswith(f"{topic}/"):
                known[name.rpartition("/")[2]] = None
    close = get_close_matches(last, known, n=1, cutoff=0.6)
    if close:
        return message("did-you-mean", name=close[0])
    if known and len(known) <= _MOST_LISTED:
        return message("unknown-id.known", known=", ".join(known))
    return message("unknown-id.hint", kind=message(f"kind.{reference.kinds[0]}"))
