"""offer-without-limit: words that promise money where nothing is offered that a limit covers. English words only."""

import re
from collections.abc import Iterator

from jobaid.content.file import FileContent
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.problem import Severity
from jobaid.model.script import Step
from jobaid.model.topic import Topic

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_BETWEEN = r"(?:\s+(?:will|can|am|are|have|just|now|also|already|gladly|happily|going|to)\b)*"
_WE = rf"\b(?:I|we)\b(?:['’](?:ll|m|re|ve|d))?{_BETWEEN}"
_GIVE = r"(?:giv|put|pay|send|tak|knock|add|return|transfer|offer)\w*"
_GIVE_BACK = r"(?:refund|reimburs|compensat|credit|waiv)\w*"
_GETS = r"\byou(?:['’]ll|\s+will|\s+can)?\s+(?:get|receive|have)\b"
_FIGURE = r"(?:[€$£]\s?\d|\d[\d.,]*\s?(?:[€$£]|(?:euros?|dollars?|pounds?|EUR|USD|GBP)\b)|\0)"
_PROMISE = re.compile(
    rf"(?:{_WE}\s+{_GIVE_BACK}\b)|(?:{_WE}\s+{_GIVE}\b[^.!?]*{_FIGURE})|(?:{_GETS}[^.!?]*{_FIGURE}[^.!?]*\bback\b)",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"\b(?:not|never|cannot|no|if|whether|would|ask(?:ing|ed)?|when|once)\b|n['’]t\b|\?\s*$", re.IGNORECASE
)
_TAG = re.compile(r"\{\{\s*(\w+)[^}]*\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def check(file: FileContent, scene: Scene) -> Iterator[Finding]:
    """Every promise of money in a script that offers no action of which somebody may give an amount."""
    frame, given = scene.library.frame, scene.names.given
    if given is None or (frame is not None and not frame.locale.startswith("en")):
        return
    money = frozenset(slot.name for slot in scene.slots.values() if slot.type == "money")
    for topic in file.parts.get("topics", ()):
        for step in topic.script:
            if not given.intersection((*topic.offer, *step.offer)):
                yield from _promises(step, topic, money)


def _promises(step: Step, topic: Topic, money: frozenset[str]) -> Iterator[Finding]:
    if step.say is None or step.kind == "verbatim":
        return
    words = _TAG.sub(lambda tag: "\0" * len(tag.group()) if tag[1] in money else " " * len(tag.group()), step.say)
    for sentence in _SENTENCE.finditer(words):
        found = _PROMISE.search(sentence.group())
        if found is None or _NO_PROMISE.search(sentence.group()):
            continue
        start = sentence.start() + found.start()
        said = step.say[start : sentence.start() + found.end()]
        words_of = message("offer-without-limit", found=said, topic=topic.id)
        yield Finding(
            "offer-without-limit",
            words_of,
            step.origin.at("say"),
            message("offer-without-limit.hint"),
            start,
            Severity.WARNING,
        )
        return
