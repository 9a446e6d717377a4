"""A folder of Markdown pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import tomli

from jobaid.content.importers import ImportPlan
from jobaid.content.importers.markdown_words import answer_words

BringIn = Callable[..., ImportPlan]
LONG = "word " * 130


def page(folder: Path, body: str, front: str = "title: How do I pay?", name: str = "pay.md") -> Path:
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "pages" / name).write_text(f"---\n{front}\n---\n{body}")
    return folder / "pages"


def entries(library: Path) -> list[dict[str, Any]]:
    return list(tomli.loads((library / "faq" / "pages.toml").read_text())["faq"])


def keys(plan: ImportPlan) -> list[list[str]]:
    return [[reason.key for reason in line.reasons] for line in plan.report.lines]


def test_a_short_page_is_one_entry_with_its_headings_in_bold(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(
        page(tmp_path, "By card.\n\n## In the shop\n\nCash too.\n", "title: How do I pay?\ncategory: money")
    )
    assert entries(library) == [
        {
            "id": "pay",
            "question": "How do I pay?",
            "answer": "By card.\n\n**In the shop**\n\nCash too.",
            "tags": ["money"],
            "source": "pay.md",
        }
    ]
    assert keys(plan) == [[]]


def test_a_long_page_is_cut_at_its_headings(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    bring_in(page(tmp_path, f"Intro.\n\n## By card\n\n{LONG}\n\n## Can I pay in cash?\n\nYes.\n\n### Coins\n\nToo.\n"))
    found = [(entry["id"], entry["question"]) for entry in entries(library)]
    assert found == [
        ("pay", "How do I pay?"),
        ("pay--by-card", "How do I pay? – By card"),
        ("pay--can-i-pay-in-cash", "Can I pay in cash?"),
    ]
    assert entries(library)[2]["answer"] == "Yes.\n\n**Coins**\n\nToo."


def test_site_tags_and_html_are_resolved_or_left_out_by_name(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    body = """
{% capture note %}<strong>Careful</strong> now{% endcapture %}
{% include alert.html content=note %}
{% include list.html items=page.cards %}
{% include map.html %}
{: .number-list}

1. First

1. Second <img src="x.png">

<div><h3><button>
   Where   then?
</button></h3><ol><li>Go <a href="https://a.example/x">there</a>.</li><li>Wait.</li></ol></div>

Hi {{ name }}, a < b & c.
"""
    plan = bring_in(page(tmp_path, body, "title: Pay\ncards: [Visa, Girocard]"))
    answer = entries(library)[0]["answer"]
    assert answer.startswith("**Careful** now\n\n- Visa\n- Girocard\n\n1. First\n2. Second\n\n**Where then?**\n\n")
    assert "1. Go [there](https://a.example/x).\n2. Wait.\n" in answer
    assert answer.endswith("Hi {{ name }}, a < b & c.")
    assert entries(library)[0]["plain"] is True
    assert keys(plan) == [["import.markdown.include", "import.markdown.pictures", "import.plain.braces"]]


def test_sections_that_only_link_elsewhere_are_left_out(tmp_path: Path, library: Path, bring_in: BringIn) -> None:
    plan = bring_in(page(tmp_path, "By [card](/cards/).\n\n## Related\n\n* [Refunds](/refunds/)\n"))
    assert entries(library)[0]["answer"] == "By card."
    assert keys(plan) == [["import.markdown.link_lists", "import.markdown.links"]]


def test_front_matter_that_cannot_be_read_refuses_its_page_only(
    tmp_path: Path, library: Path, bring_in: BringIn
) -> None:
    page(tmp_path, "Text.", "title: [unclosed", "a.md")
    plan = bring_in(page(tmp_path, "Text.", "title: Fine", "b.md"))
    assert keys(plan) == [["import.markdown.front"], []]
    assert [line.where for line in plan.report.lines] == ["a.md", "b.md"]


def test_links_lists_and_tables_become_what_answers_may_hold() -> None:
    markdown = "[a](http://x.y) [b](mailto:b@c.d) __bold__ *soft*\n* one\n+ two\n\n|A|B|\n|-|-|\n|1|2|\n![p](q.png)"
    answer, notes = answer_words(markdown)
    assert answer == "a (http://x.y) b (b@c.d) **bold** soft\n- one\n- two\n\n**A – B**\n\n- 1 – 2"
    assert [note.key for note in notes] == [
        "import.markdown.pictures",
        "import.markdown.links",
        "import.markdown.table",
    ]
