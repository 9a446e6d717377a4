"""A window for practice says so in every shape, and is left by a button, an action, or closing it."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.practice_bar import PracticeBar
from tests.libraries import ROOT
from tests.ui.conftest import Opener, settle
from tests.ui.seen import texts, too_wide


@pytest.mark.parametrize("size", [(1280, 800), (340, 560), (1280, 180)])
def test_it_says_in_every_shape_that_nothing_is_kept(
    open_library: Opener, qapp: QApplication, size: tuple[int, int]
) -> None:
    window = open_library(size=size)
    window.practise()
    settle(qapp)
    assert "Practice" in texts(window)
    assert window.windowTitle() == "jobaid – practice"
    assert too_wide(window) == []


def test_its_button_closes_it(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    window.practise()
    settle(qapp)
    bar = window.findChild(PracticeBar)
    assert isinstance(bar, PracticeBar)
    bar.leave.click()
    assert not window.isVisible()


def test_the_action_leaves_it(open_library: Opener) -> None:
    window = open_library()
    window.practise()
    assert window.keys.run("window.practice")
    assert not window.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")
def test_a_practice_window_beside_another_keeps_nothing_though_it_is_cut_off(
    folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "runtime").mkdir(mode=0o700)
    homes = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    environment = {**os.environ, **homes, "XDG_RUNTIME_DIR": str(tmp_path / "runtime"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "jobaid", "--practice", "--library", str(folder)]

    wait = partial(qtbot.waitUntil, timeout=30_000)

    def journals() -> list[Path]:
        return list((tmp_path / "runtime").glob("jobaid/practice-*/journal/journal.sqlite"))

    with subprocess.Popen(command, cwd=ROOT, env=environment) as first:
        wait(lambda: len(journals()) == 1)
        [left] = journals()
        with subprocess.Popen(command, cwd=ROOT, env=environment) as second:
            wait(lambda: len(journals()) == 2)
            first.send_signal(signal.SIGKILL)
            first.wait()
            with subprocess.Popen(command, cwd=ROOT, env=environment) as third:
                wait(lambda: left not in journals() and len(journals()) == 2)
                third.kill()
            second.kill()
    assert not (tmp_path / "data").exists()
    assert not (tmp_path / "config").exists()
