"""dead-end, unreachable-step, endless-loop: every path of a script leads somewhere."""

from collections.abc import Iterator

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.flow import ends, graph, leading_to, reachable, ways
from jobaid.model.script import Step
from jobaid.model.topic import Topic


def check(file: FileContent, _scene: Scene) -> Iterator[Finding]:
    """Steps that lead nowhere, that nothing leads to, or that can never be left."""
    for topic in file.parts.get("topics", ()):
        if topic.script:
            yield from _script(topic, file)


def _script(topic: Topic, file: FileContent) -> Iterator[Finding]:
    steps = {step.id: step for step in topic.script}
    following = {**graph(topic.script), **_mentioned(topic, file, frozenset(steps))}
    loose = {step.id for step in topic.script if _is_damaged(step, file)}
    dead = {step.id for step in topic.script if step.id not in loose and not list(ways(step))}
    for name in sorted(dead):
        yield Finding("dead-end", message("dead-end", id=name), steps[name].origin.at("id"), message("dead-end.hint"))
    reached = reachable(topic.script[0].id, following)
    for name, step in steps.items():
        if name not in reached and not file.is_torn:
            words = message("unreachable-step", id=name)
            yield Finding("unreachable-step", words, step.origin.at("id"), message("unreachable-step.hint"))
    unknown = {name for nexts in following.values() for name in nexts if name not in steps}
    ending = {step.id for step in topic.script if ends(step)}
    out = leading_to(ending | dead | loose | unknown, following)
    stuck = [step for step in topic.script if step.id not in out]
    if stuck:
        loop = ", ".join(step.id for step in stuck)
        yield Finding(
            "endless-loop", message("endless-loop", ids=loop), stuck[0].origin.at("id"), message("endless-loop.hint")
        )


def _is_damaged(step: Step, file: FileContent) -> bool:
    return step.origin.keys in file.damaged


def _mentioned(topic: Topic, file: FileContent, known: frozenset[str]) -> dict[str, frozenset[str]]:
    """Of steps with an error in them, every step they name anywhere counts as following."""
    return {step.id: file.damaged[step.origin.keys] & known for step in topic.script if _is_damaged(step, file)}
