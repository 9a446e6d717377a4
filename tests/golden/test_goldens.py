"""Every screen looks as it did when its golden was last renewed, by `python -m tests.golden.make`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jobaid.ui.theme.look import Look
from tests.golden.goldens import FOLDER, GOLDENS, RENEW, Golden
from tests.golden.pictures import TOLERANCE, difference, reduced

MOST_BYTES = 3_500_000


@pytest.fixture(autouse=True)
def _usual(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash)
    Look(qapp, "light")


@pytest.mark.skipif(sys.platform != "linux", reason="keys have other names elsewhere, and letters other edges")
@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_the_screen_looks_as_its_golden(qapp: QApplication, tmp_path: Path, golden: Golden) -> None:
    seen = golden.take(qapp)
    assert golden.path.exists(), f"there is no golden yet: {RENEW}"
    differs = difference(QImage(str(golden.path)), seen)
    actual = tmp_path / f"{golden.name}.png"
    if differs > TOLERANCE:
        seen.save(str(actual))
    assert differs <= TOLERANCE, f"compare {golden.path} with {actual}; if that is how it should be: {RENEW}"


def test_the_goldens_are_those_of_the_list_and_take_little_room() -> None:
    files = list(FOLDER.glob("*.png"))
    assert {path.stem for path in files} == {golden.name for golden in GOLDENS}, RENEW
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


def written(qtbot: QtBot, look: Look, words: str, hinting: QFont.HintingPreference) -> QImage:
    label = QLabel(words)
    qtbot.addWidget(label)
    font = look.font()
    font.setHintingPreference(hinting)
    label.setFont(font)
    label.resize(400, 40)
    return label.grab().toImage()


def test_another_digit_is_seen_and_other_edges_of_letters_are_not(qtbot: QtBot, qapp: QApplication) -> None:
    look, hinting = Look(qapp, "light"), QFont.HintingPreference
    usual = written(qtbot, look, "Tomorrow, 18:00", hinting.PreferVerticalHinting)
    assert difference(usual, written(qtbot, look, "Tomorrow, 18:00", hinting.PreferNoHinting)) <= TOLERANCE
    assert difference(usual, reduced(usual)) <= TOLERANCE // 2
    assert difference(usual, written(qtbot, look, "Tomorrow, 17:00", hinting.PreferVerticalHinting)) > TOLERANCE
    assert difference(usual, usual.copy(0, 0, 399, 40)) > TOLERANCE
