"""A library with mistakes in it is walked as far as it leads."""

import pytest

from tests.unit.call.library import Line, library_in

BROKEN = """
[topic]
title = "Broken"
[[script]]
id = "first"
say = "One."
answers = [
  { customer = "Gone step", go = "gone" },
  { customer = "Gone topic", topic = "gone" },
  { customer = "Gone place", topic = "flight/gone" },
  { customer = "Jump to nowhere", go = "jump" },
  { customer = "Call of nobody", go = "call" },
  { customer = "Nowhere after the call", go = "return" },
  { customer = "A condition of nothing", go = "condition" },
]
[[script]]
id = "jump"
say = "Two."
does = ["gone"]
jump = [{ when = "not high_value", go = "gone" }]
end = "done"
[[script]]
id = "call"
say = "Three."
call = "gone/one"
end = "done"
[[script]]
id = "return"
say = "Four."
call = "check/two"
go = "gone"
[[script]]
id = "condition"
say = "Five."
jump = [{ when = "((", go = "gone" }]
end = "done"
"""


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Line:
    return Line(library_in(tmp_path_factory.mktemp("broken"), {"topics/broken.toml": BROKEN}))


@pytest.fixture(autouse=True)
def at_first(line: Line) -> None:
    line.open("broken")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_answer_that_leads_nowhere_stays_where_it_is(line: Line, number: int) -> None:
    assert line.walk.answered(line.state, number) is None


def test_a_jump_that_leads_nowhere_is_not_taken(line: Line) -> None:
    assert line.take("4") == "broken/jump"


def test_a_condition_that_cannot_be_read_does_not_hold(line: Line) -> None:
    assert line.take("7") == "broken/condition"
    assert line.fill("order", "1") == "broken/condition"


def test_a_step_that_calls_what_is_gone_goes_its_own_way(line: Line) -> None:
    assert line.take("5", "on") == "ended done"


def test_a_called_script_comes_back_to_a_step_that_leads_nowhere(line: Line) -> None:
    assert line.take("6", "on", "on") == "broken/return"
