"""reply-twice: a report has one answer, so that nobody has to guess which of two is the right one."""

from collections.abc import Iterator

from jobaid.content.spans import Spans
from jobaid.lint.finding import Finding
from jobaid.lint.scene import Scene
from jobaid.messages import message
from jobaid.model.around import Reply


def check(scene: Scene) -> Iterator[Finding]:
    """Every answer to a report that has one already, with the place of the first."""
    first: dict[str, Reply] = {}
    spans: Spans | None = None
    for reply in scene.library.replies:
        before = first.setdefault(reply.to, reply)
        if before is not reply:
            spans = spans or Spans(scene.contents.files[reply.origin.path].text)
            line = spans.value(before.origin.keys).line
            words = message("reply-twice", to=reply.to, line=line)
            yield Finding("reply-twice", words, reply.origin.at("to"), message("reply-twice.hint"))
