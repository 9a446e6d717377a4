"""step-ways, step-words: every step has something to say and one clear way on for each case."""

from collections.abc import Iterator

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.flow import leads
from jobaid.model.origin import Keys
from jobaid.model.script import Answer, Jump, Step, Way
from jobaid.model.topic import Topic


def check(file: FileContent, _scene: Scene) -> Iterator[Finding]:
    """Steps without words, with ways that contradict each other, or with a return that cannot be."""
    for topic in file.parts.get("topics", ()):
        for step in topic.script:
            if step.origin.keys not in file.damaged:
                yield from _words(step)
                yield from _ways(step)
            if topic.origin.keys not in file.damaged:
                yield from _returns(topic, step)


def _words(step: Step) -> Iterator[Finding]:
    if step.kind == "guide" and not step.cover:
        yield Finding("step-words", message("step-words.guide"), step.origin, message("step-words.guide.hint"))
    elif step.kind != "guide" and step.say is None:
        yield Finding("step-words", message("step-words.say"), step.origin, message("step-words.say.hint"))


def _ways(step: Step) -> Iterator[Finding]:
    own = leads(step)
    if step.answers and own:
        values = {"keys": ", ".join(own)}
        yield Finding(
            "step-ways", message("step-ways.both", **values), step.origin.at(own[0]), message("step-ways.hint")
        )
    elif len(own) > 1:
        values = {"keys": ", ".join(own)}
        yield Finding(
            "step-ways", message("step-ways.several", **values), step.origin.at(own[1]), message("step-ways.hint")
        )
    for i, answer in enumerate(step.answers):
        yield from _one_way(answer, step, "answers", i)
        if bool(answer.customer) == bool(answer.seen):
            words = message("step-words.answer")
            yield Finding("step-words", words, step.origin.at("answers", i), message("step-words.answer.hint"))
    for i, jump in enumerate(step.jump):
        yield from _one_way(jump, step, "jump", i)


def _one_way(way: Answer | Jump, step: Step, section: str, i: int) -> Iterator[Finding]:
    own = leads(way)
    if len(own) != 1:
        key = "step-ways.several" if own else "step-ways.none"
        words = message(key, keys=", ".join(own))
        yield Finding("step-ways", words, step.origin.at(section, i), message("step-ways.one.hint"))


def _returns(topic: Topic, step: Step) -> Iterator[Finding]:
    if topic.kind != "reason":
        return
    places: list[tuple[Keys, Way]] = [((), step)]
    places += [(("answers", i), answer) for i, answer in enumerate(step.answers)]
    places += [(("jump", i), jump) for i, jump in enumerate(step.jump)]
    for keys, way in places:
        if way.back:
            origin = step.origin.at(*keys, "back")
            yield Finding("no-return", message("no-return"), origin, message("no-return.hint"))
