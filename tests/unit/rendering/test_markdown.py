from hypothesis import given
from hypothesis import strategies as st

from jobaid.rendering.markdown import Block, Run, RunKind, markdown_blocks
from jobaid.rendering.segment import Segment, SegmentKind


def blocks(source: str) -> tuple[Block, ...]:
    return markdown_blocks([Segment(SegmentKind.TEXT, source)], {})


def test_paragraphs_and_lists() -> None:
    read = blocks("One\ntwo\n\n- a\n- b\n1. c")
    assert [(block.mark, block.runs[0].text) for block in read] == [
        ("", "One\N{LINE SEPARATOR}two"),
        ("•", "a"),
        ("•", "b"),
        ("1.", "c"),
    ]


def test_bold_and_links() -> None:
    (block,) = blocks("See **this** at https://a.ie/x. Or [here](https://b.ie).")
    assert [run for run in block.runs if run.kind is not RunKind.TEXT] == [
        Run(RunKind.BOLD, "this"),
        Run(RunKind.LINK, "https://a.ie/x", "https://a.ie/x"),
        Run(RunKind.LINK, "here", "https://b.ie"),
    ]


def test_a_value_is_never_read_as_markdown() -> None:
    segments = [Segment(SegmentKind.TEXT, "Dear "), Segment(SegmentKind.SLOT, "**Bo**", "customer")]
    (block,) = markdown_blocks(segments, {})
    assert block.runs == (Run(RunKind.TEXT, "Dear "), Run(RunKind.VALUE, "**Bo**", "customer"))


def test_a_slot_to_fill_inside_bold_is_a_field() -> None:
    segments = [
        Segment(SegmentKind.TEXT, "**by "),
        Segment(SegmentKind.EMPTY_SLOT, "", "due"),
        Segment(SegmentKind.TEXT, "**"),
    ]
    (block,) = markdown_blocks(segments, {"due": "delivered by"})
    assert block.runs == (Run(RunKind.BOLD, "by "), Run(RunKind.FIELD, "delivered by", "due"))


@given(st.text())
def test_any_text_is_read_and_links_are_https_only(source: str) -> None:
    for block in blocks(source):
        for run in block.runs:
            assert run.text
            assert run.kind is not RunKind.LINK or run.target.startswith("https://")
