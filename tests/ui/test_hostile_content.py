import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.rendering.markdown import markdown_blocks
from jobaid.rendering.segment import Segment, SegmentKind
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.words import Words
from tests.ui.conftest import Opener, settle
from tests.ui.seen import call_page, texts, too_wide

HOSTILE = [
    "<b>bold</b> <script>alert(1)</script> &amp;",
    "<img src='file:///etc/passwd'> ![x](file:///etc/passwd)",
    "w" * 10_000,
    "שלום עולם مرحبا",
    "👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A \u202egnp.exe \ufffc \u2028 x",
    "<table>" * 300,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_content_is_shown_as_the_text_it_is(open_library: Opener, folder: Path, qapp: QApplication, words: str) -> None:
    quoted = json.dumps(words, ensure_ascii=False)
    (folder / "topics" / "late.toml").write_text(
        f"[topic]\ntitle = {quoted}\n"
        f'[[checklist]]\nid = "a"\ndo = {quoted}\nwhy = {quoted}\n'
        f'[[script]]\nid = "a"\nsay = {quoted}\nanswers = [{{ customer = {quoted}, go = "a" }}]\n'
        f'[[no_no]]\nid = "a"\nnever = {quoted}\ninstead = {quoted}\n'
        f'[[faq]]\nid = "a"\nquestion = {quoted}\nanswer = {quoted}\n',
        "utf-8",
    )
    window = open_library(size=(340, 560))
    window.open_topic("late")
    settle(qapp)
    seen = texts(call_page(window)).replace("\ufffc", "").replace("\n", "")
    assert seen.count(words.replace("\ufffc", "").replace("\u2028", "").strip()[:9]) >= 6
    assert too_wide(window) == []
    window.content.bar.search.field.setText(words[:200])
    settle(qapp)
    assert too_wide(window) == []


def test_no_file_is_ever_opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    picture = QImage(900, 900, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "big.png"))
    words = Words(Look(qapp), (), name="x")
    qtbot.addWidget(words)
    words.setHtml(f'<img src="file://{tmp_path}/big.png">')
    assert words.document().size().height() < 200


def test_links_that_are_not_https_stay_text() -> None:
    source = "[a](javascript:x) [b](file:///x) http://c.de [d](https://d.de/x) **e**"
    runs = markdown_blocks([Segment(SegmentKind.TEXT, source)], {})[0].runs
    assert [(run.kind.value, run.text, run.target) for run in runs if run.kind != "text"] == [
        ("link", "d", "https://d.de/x"),
        ("bold", "e", ""),
    ]
