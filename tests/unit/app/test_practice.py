"""What is done in practice is kept in a folder of its own, which goes with the process, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jobaid import paths
from jobaid.app.practice import erase_left
from jobaid.settings import change
from tests.libraries import ROOT

_BEGIN = "from jobaid.app import practice; folder = practice.begin(); print(folder, flush=True); "


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name.lower()))
    monkeypatch.delenv(paths.HOME, raising=False)
    (tmp_path / "runtime_dir").mkdir(mode=0o700)
    change(paths.settings_file(), "text_size", 150)
    return tmp_path


def _program(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _BEGIN + code], cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )


def _left(home: Path) -> list[str]:
    return [path.name for path in (home / "runtime_dir" / "jobaid").iterdir()]


def _everything(home: Path) -> set[Path]:
    return {path.relative_to(home) for path in home.rglob("*") if path.is_file()}


_WORK = """
from datetime import UTC, datetime
from jobaid import paths, settings
from jobaid.app.journaling import Journaling
from jobaid.library.learned import Learned, save
settings.change(paths.settings_file(), "text_size", 200)
save(folder, Learned())
journaling = Journaling(paths.journal_file())
journaling.read(datetime.now(UTC)).result()
print(oct(folder.stat().st_mode & 0o777), sorted(one.name for one in folder.iterdir()))
journaling.close()
"""


def test_everything_is_kept_in_a_folder_that_goes_with_the_process(home: Path) -> None:
    before = _everything(home)
    with _program(_WORK) as program:
        told, _nothing = program.communicate()
    folder, seen = told.splitlines()
    assert seen == "0o700 ['journal', 'learned', 'settings.toml']"
    assert not Path(folder).exists()
    assert _everything(home) == before
    assert _left(home) == []


def test_the_settings_are_as_usual(home: Path) -> None:
    code = "from jobaid import paths, settings; print(settings.load(paths.settings_file()).text_size)"
    with _program(code) as program:
        told, _nothing = program.communicate()
    assert told.splitlines()[1] == "150"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signal")
def test_what_a_crash_left_is_erased_at_the_next_start(home: Path) -> None:
    with _program("input()") as program:
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip())
        os.kill(program.pid, signal.SIGKILL)
    assert folder.is_dir()
    erase_left()
    assert _left(home) == []


def test_a_practice_window_that_is_open_keeps_its_folder(home: Path) -> None:
    with _program("input()") as program:
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip())
        erase_left()
        assert (folder / "settings.toml").is_file()
        program.communicate("\n")
    assert not folder.exists()
