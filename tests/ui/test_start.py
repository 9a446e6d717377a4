import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobaid.errors import UserFacing
from jobaid.ui.start import check_screen, library_named

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
