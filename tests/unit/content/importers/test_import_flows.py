"""Graphviz diagrams and action lists."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.content.importers import ImportPlan, plan_import, write_import
from jobaid.errors import UserFacing
from jobaid.model.problem import Severity
from tests.libraries import problems_in

BringIn = Callable[..., ImportPlan]


def dot(folder: Path, body: str, kind: str = "digraph") -> Path:
    path = folder / "flow.dot"
    path.write_text(f"{kind} {{ {body} }}")
    return path


def steps(library: Path) -> dict[str, dict[str, Any]]:
    script = tomli.loads((library / "topics" / "flow.toml").read_text())["script"]
    return {step["id"]: step for step in script}


def reasons(plan: ImportPlan) -> dict[str | None, list[str]]:
    return {line.id: [reason.key for reason in line.reasons] for line in plan.report.lines if line.reasons}


def test_nodes_become_steps_and_labelled_arrows_answers(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(
        dot(
            tmp_path,
            r"""
            node [shape=box]; // defaults are no node
            ask [label="Is it\nswitched on?", shape=diamond];
            subgraph cluster_x { fix [label="Switch \"it\" on"]; }
            ask -> fix [label="No"]; ask -> out [label="Yes"]; fix:p -> ok;
            ok [label="Works", shape=oval]; out [label="Transfer to an engineer", shape=oval];
            """,
        )
    )
    assert steps(library) == {
        "ask": {
            "id": "ask",
            "title": "Is it switched on?",
            "kind": "guide",
            "cover": ["Is it\nswitched on?"],
            "answers": [{"customer": "No", "go": "fix"}, {"customer": "Yes", "go": "out"}],
        },
        "fix": {"id": "fix", "title": 'Switch "it" on', "kind": "guide", "cover": ['Switch "it" on'], "go": "ok"},
        "ok": {"id": "ok", "title": "Works", "kind": "guide", "cover": ["Works"], "end": "done"},
        "out": {
            "id": "out",
            "title": "Transfer to an engineer",
            "kind": "guide",
            "cover": ["Transfer to an engineer"],
            "end": "handed-over",
        },
    }
    assert reasons(plan) == {}


def test_several_beginnings_get_a_first_step_that_asks_which(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(
        dot(tmp_path, 'a [label="No power"]; b [label="No picture"]; a -> end; b -> end; c -> d; d -> c; c -> end')
    )
    script = steps(library)
    assert next(iter(script)) == "start"
    assert [answer["customer"] for answer in script["start"]["answers"]] == ["No power", "No picture", "c"]
    assert "import.dot.starts" in reasons(plan)["start"]


def test_a_circle_without_a_way_out_gets_one(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(dot(tmp_path, "a -> b; b -> c; c -> b"))
    assert steps(library)["no-way-out"]["end"] == "handed-over"
    assert reasons(plan)["b"] == ["import.dot.no_way_out", "import.dot.unlabelled"]


def test_more_answers_than_digits_go_on_in_a_further_step(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(dot(tmp_path, " ".join(f'a -> n{n} [label="{n}"];' for n in range(20))))
    script = steps(library)
    said = [answer["customer"] for name in ("a", "a-more", "a-more-more") for answer in script[name]["answers"]]
    assert [one for one in said if one.isdigit()] == [str(n) for n in range(20)]
    assert max(len(step.get("answers", [])) for step in script.values()) == 9
    assert "import.dot.split" in reasons(plan)["a"]


def test_names_that_fit_no_id_are_changed_and_told(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(dot(tmp_path, '"Check it" -> "ß"; "Check it" -> "Check-it" [label="{{ x }}"]'))
    assert list(steps(library)) == ["Check-it-2", "step-2", "Check-it"]
    assert steps(library)["Check-it-2"]["plain"] is True
    assert reasons(plan)["Check-it-2"][0] == "import.id.changed"


def test_a_node_that_no_arrow_touches_is_refused(tmp_path: Path, bring_in: BringIn) -> None:
    plan = bring_in(dot(tmp_path, 'a -> b; legend [label="Blue: agent"]'))
    assert [(line.where, line.outcome.value) for line in plan.report.lines][-1] == ("node legend", "refused")


@pytest.mark.parametrize(
    ("body", "kind", "key"),
    [
        ("a -> ", "digraph", "import.dot.broken"),
        ("a -- b", "graph", "import.dot.undirected"),
        ("", "digraph", "import.empty"),
    ],
)
def test_what_is_no_flow_says_why(
    tmp_path: Path, library: Path, body: str, kind: str, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UserFacing) as failure:
        plan_import(dot(tmp_path, body, kind), library)
    assert failure.value.message.key == key
    assert capsys.readouterr() == ("", "")


FRAME = """format = 1
name = "Test"
locales = ["en-IE"]
currency = "EUR"
time_zone = "Europe/Dublin"

[[disposition]]
id = "done"
name = "Done"
kind = "resolved"
"""
ARROWS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(["", "Yes", "No", "{{ x }}", "// no remark"])),
    min_size=1,
    max_size=30,
)


@given(arrows=ARROWS)
@settings(max_examples=60, deadline=None)
def test_any_diagram_becomes_a_script_that_passes_check(arrows: list[tuple[int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "library.toml").write_text(FRAME)
        body = " ".join(f'n{one} -> n{other} [label="{words}"];' for one, other, words in arrows)
        plan = plan_import(dot(folder, body), folder)
        write_import(plan)
        (folder / "flow.dot").unlink()
        assert [one for one in problems_in(folder) if one.severity is Severity.ERROR] == []
        nodes = {f"n{end}" for one, other, _ in arrows for end in (one, other)}
        assert nodes <= {line.id for line in plan.report.lines}


def test_action_lists_become_topics_with_a_checklist(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    source = tmp_path / "kb.json"
    source.write_text(json.dumps({"refund_status": ["pull-up-account", "notify-team", "notify-team"], "a b": ["x"]}))
    plan = bring_in(source)
    assert list(plan.files) == ["topics/refund_status.toml", "topics/a-b.toml"]
    topic = tomli.loads((library / "topics" / "refund_status.toml").read_text())
    assert topic["topic"] == {"title": "Refund status"}
    assert [(item["id"], item["do"]) for item in topic["checklist"]] == [
        ("pull-up-account", "Pull up account"),
        ("notify-team", "Notify team"),
        ("notify-team-2", "Notify team"),
    ]
    again = plan_import(source, library)
    assert [[reason.key for reason in line.reasons] for line in again.report.lines] == [["import.topic.there"]] * 2
