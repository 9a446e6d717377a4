"""offer-nobody-may: what a topic offers must be something that somebody may give."""

from collections.abc import Iterator

from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.origin import Origin
from jobaid.model.topic import Topic


def check(scene: Scene) -> Iterator[Finding]:
    """Every offer of an action that no role has a limit for."""
    library = scene.library
    limited = {action for limit in library.limits for action in limit.covers}
    idle = {action.id for action in library.actions if action.nobody or action.id not in limited}
    if any(file.kind == "authority" and not file.is_sound for file in scene.contents.files.values()):
        idle = {action.id for action in library.actions if action.nobody}
    for topic in library.topics:
        for action, origin in _offers(topic):
            if action in idle:
                words = message("offer-nobody-may", action=action)
                yield Finding("offer-nobody-may", words, origin, message("offer-nobody-may.hint", action=action))


def _offers(topic: Topic) -> Iterator[tuple[str, Origin]]:
    yield from ((action, topic.origin.at("offer", i)) for i, action in enumerate(topic.offer))
    for step in topic.script:
        yield from ((action, step.origin.at("offer", i)) for i, action in enumerate(step.offer))
