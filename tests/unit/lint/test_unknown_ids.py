"""What an id that nothing declares is taken for."""

from pathlib import Path

import pytest

from jobaid.messages import text
from tests.libraries import frame, problems_in, write

TOPIC = """[topic]
title = "Delivery is late"

[[script]]
id = "last-scan"
say = "When was it last seen?"
go = "{go}"

[[script]]
id = "moved"
say = "It is moving."
topic = "{topic}"
"""
OTHER = '[topic]\ntitle = "Refund"\n\n[[script]]\nid = "which-way"\nsay = "Which way?"\nend = "done"\n'


def hint(folder: Path, go: str, topic: str = "refund") -> str:
    """The way out that is offered for the first of these that nobody declares."""
    files = {"topics/delivery-late.toml": TOPIC.format(go=go, topic=topic), "topics/refund.toml": OTHER}
    found = [one for one in problems_in(write(folder / "library", {**frame(), **files})) if one.rule == "unknown-id"]
    assert found[0].hint
    return text(found[0].hint)


@pytest.mark.parametrize(
    ("go", "meant"), [("movd", "moved"), ("last_scan", "last-scan"), ("Moved", "moved"), ("lastscan", "last-scan")]
)
def test_a_slip_in_a_step_is_taken_for_the_step(tmp_path: Path, go: str, meant: str) -> None:
    assert hint(tmp_path, go) == f"Did you mean “{meant}”?"


@pytest.mark.parametrize("go", ["ask", "identity", "closing"])
def test_another_word_is_not_taken_for_a_step_because_the_topic_is_the_same(tmp_path: Path, go: str) -> None:
    assert "Did you mean" not in hint(tmp_path, go)


def test_a_slip_in_a_step_of_another_topic_is_named_with_the_topic(tmp_path: Path) -> None:
    assert hint(tmp_path, "moved", topic="refund/whichway") == "Did you mean “refund/which-way”?"
