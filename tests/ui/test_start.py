import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.errors import UserFacing
from jobaid.ui.boundary import Boundary
from jobaid.ui.loading import Loader
from jobaid.ui.start import check_screen, library_named
from tests.ui.conftest import Opener

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "jobaid", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_one_line_says_so() -> None:
    done = run()
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "jobaid doctor" in done.stderr


def test_a_bad_folder_is_said_in_one_line(tmp_path: Path) -> None:
    done = run("--library", str(tmp_path / "gone"), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--library"], ["--library="]])
def test_library_needs_a_folder(arguments: list[str]) -> None:
    with pytest.raises(UserFacing):
        library_named(arguments)


def test_a_folder_without_a_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserFacing):
        library_named([f"--library={tmp_path}"])


def test_no_display_is_needed_where_qt_is_told_a_platform() -> None:
    check_screen({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    check_screen({}, "win32")


def test_the_library_arrives_in_pieces(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    loader = Loader()
    pieces: list[object] = []
    loader.arrived.connect(pieces.append)
    loader.load(folder, keep=False)
    qtbot.waitUntil(lambda: len(pieces) == 3, timeout=20_000)
    assert [type(piece).__name__ for piece in pieces] == ["Library", "Index", "ProblemCount"]


def test_of_two_libraries_opened_at_once_only_the_second_arrives(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    loader = Loader()
    told: list[object] = []
    for signal in (loader.arrived, loader.missing, loader.broke):
        signal.connect(told.append)
    loader.load(tmp_path / "gone", keep=False)
    loader.load(folder, keep=False)
    qtbot.waitUntil(lambda: len(told) == 3, timeout=20_000)
    assert [type(piece).__name__ for piece in told] == ["Library", "Index", "ProblemCount"]


def test_a_library_that_is_gone_is_told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    loader = Loader()
    with qtbot.waitSignal(loader.missing, timeout=20_000):
        loader.load(tmp_path / "gone", keep=False)


def test_a_fault_is_written_down_without_customer_data_and_said_in_one_sentence(
    open_library: Opener, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_library()
    log = tmp_path / "log" / "jobaid.log"
    boundary = Boundary(log)
    boundary.caught.connect(window.say_bug)
    try:
        raise ValueError("Ms Duarte, order 48213")
    except ValueError as error:
        boundary._hook(ValueError, error, error.__traceback__)
    written = log.read_text("utf-8")
    assert "ValueError" in written
    assert "test_start.py" in written
    assert "Duarte" not in written
    assert window.status.words.startswith("Something went wrong in jobaid.")
    assert "Traceback" not in capsys.readouterr().err


def test_a_fault_in_a_slot_reaches_the_boundary(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    boundary = Boundary(tmp_path / "jobaid.log")
    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        boundary.install()
        loader = Loader()
        loader.arrived.connect(lambda _piece: 1 // 0)
        with qtbot.waitSignal(boundary.caught):
            loader.arrived.emit(1)
    assert "ZeroDivisionError" in (tmp_path / "jobaid.log").read_text("utf-8")
