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
                yield Finding("unknown-id", _said(reference, scene), reference.origin, _hint(scene, reference))


def _said(reference: Reference, scene: Scene) -> Message:
    topic, slash, last = reference.name.rpartition("/")
    if reference.is_place and slash and not scene.names.knows("topic", topic):
        return message("unknown-id", kind=message("kind.topic"), id=topic)
    shown = reference.name if reference.is_place or not slash else last
    return message("unknown-id", kind=message(f"kind.{reference.kinds[0]}"), id=shown)


def _hint(scene: Scene, reference: Reference) -> Message:
    kind = message(f"kind.{reference.kinds[0]}")
    known = _known(scene, reference)
    close = get_close_matches(_compared(scene, reference), known, n=1, cutoff=0.6)
    if close:
        return message("did-you-mean", name=known[close[0]])
    if known and len(known) <= _MOST_LISTED:
        return message("unknown-id.known", known=", ".join(known.values()))
    return message("unknown-id.hint", kind=kind)


def _known(scene: Scene, reference: Reference) -> dict[str, str]:
    """What could have been meant, by what of it is compared, as it would be written there."""
    topic = _topic(scene, reference)
    whole = [name for kind in reference.kinds for name in scene.names.declared.get(kind, {})]
    if not topic:
        return {name: name for name in whole}
    within = (name.removeprefix(f"{topic}/") for name in whole if name.startswith(f"{topic}/"))
    return {name: f"{topic}/{name}" if reference.is_place else name for name in within}


def _compared(scene: Scene, reference: Reference) -> str:
    """What of a name is compared with others: a topic that both have would make anything in it alike."""
    topic = _topic(scene, reference)
    return reference.name.removeprefix(f"{topic}/") if topic else reference.name


def _topic(scene: Scene, reference: Reference) -> str:
    """The topic that what was meant stands in, if it is known."""
    topic, slash, _ = reference.name.rpartition("/")
    return topic if slash and (not reference.is_place or scene.names.knows("topic", topic)) else ""
