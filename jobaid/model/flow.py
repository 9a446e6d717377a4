"""A script as a graph: which steps follow which, and where it ends."""

from collections.abc import Iterable, Iterator, Mapping

from jobaid.model.script import Step, Way

Graph = Mapping[str, frozenset[str]]


def ways(step: Step) -> Iterator[Way]:
    """Every way out of a step: the step's own, its answers, its jumps."""
    if leads(step):
        yield step
    yield from step.answers
    yield from step.jump


def leads(way: Way) -> tuple[str, ...]:
    """The names of the exits that a way has; a sound one has exactly one."""
    return tuple(name for name in ("go", "topic", "back", "end") if getattr(way, name))


def ends(step: Step) -> bool:
    """Whether some way out of the step leaves the script."""
    return any(way.topic or way.back or way.end for way in ways(step))


def graph(steps: Iterable[Step]) -> dict[str, frozenset[str]]:
    """The steps that follow each step, known or not."""
    return {step.id: frozenset(way.go for way in ways(step) if way.go) for step in steps}


def reachable(start: str, following: Graph) -> set[str]:
    """Every step that can be walked to from `start`, itself included."""
    seen = {start}
    waiting = [start]
    while waiting:
        fresh = following.get(waiting.pop(), frozenset()) - seen
        seen |= fresh
        waiting.extend(fresh)
    return seen


def leading_to(goals: Iterable[str], following: Graph) -> set[str]:
    """Every step from which one of `goals` can be reached, themselves included."""
    before: dict[str, set[str]] = {}
    for step, nexts in following.items():
        for following_step in nexts:
            before.setdefault(following_step, set()).add(step)
    backwards = {step: frozenset(steps) for step, steps in before.items()}
    found: set[str] = set()
    for goal in goals:
        found |= reachable(goal, backwards) if goal not in found else set()
    return found
