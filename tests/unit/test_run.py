"""run.py in a real folder of its own, with empty locks, so that nothing is fetched."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run
from jobaid import doctor

ROOT = Path(__file__).resolve().parents[2]
ECHO = '#!/bin/sh\nprintf "%s\\n" "$@"\n'

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for Python is a shell script")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout, with a space in its path, that nobody has set up."""
    folder = tmp_path / "job aid"
    (folder / "jobaid").mkdir(parents=True)
    for name in ("run.py", "jobaid/__init__.py", "jobaid/doctor.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "jobaid" / "__main__.py").write_text("import sys\nprint('jobaid', sys.argv[1:])\n", encoding="utf-8")
    for lock in (run.LOCK, run.DEV_LOCK):
        (folder / lock).write_text("# nothing\n", encoding="utf-8")
    return folder


@pytest.fixture
def ready(folder: Path) -> Path:
    """A checkout that is set up, with a Python that prints its arguments."""
    make_ready(folder)
    return folder


def make_ready(folder: Path) -> None:
    python = Path(run.venv_python(str(folder)))
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(ECHO, encoding="utf-8")
    python.chmod(0o755)
    for lock in (run.LOCK, run.DEV_LOCK):
        run.write_stamp(str(folder), lock)


def start(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, folder / "run.py", *arguments],
        cwd=folder.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def is_ready(folder: Path) -> bool:
    return run.is_ready(str(folder), run.LOCK)


@posix
@pytest.mark.parametrize(
    "arguments", [[], ["check", "a folder"], ["search", "test"], ["--help"], ["may", "refund", "--json"]]
)
def test_arguments_go_to_jobaid_as_they_are(ready: Path, arguments: list[str]) -> None:
    done = start(ready, *arguments)
    assert done.stdout.splitlines() == ["-P", "-m", "jobaid", *arguments]
    assert (done.stderr, done.returncode) == ("", 0)


@posix
def test_test_runs_the_whole_check(ready: Path) -> None:
    done = start(ready, "test", "--long", "-k", "two words")
    whole_check = str(ready / "tests" / "whole_check.py")
    assert done.stdout.splitlines() == [whole_check, "--long", "-k", "two words"]


@posix
def test_bench_runs_the_measurement_of_that_name(ready: Path) -> None:
    (ready / "bench").mkdir()
    (ready / "bench" / "start.py").touch()
    assert start(ready, "bench", "start", "-n", "5").stdout.splitlines() == ["-m", "bench.start", "-n", "5"]


def test_bench_without_a_name_lists_them(ready: Path) -> None:
    (ready / "bench").mkdir()
    (ready / "bench" / "start.py").touch()
    done = start(ready, "bench")
    assert done.returncode == 2
    assert done.stderr == "Say which measurement: python3 run.py bench NAME, with one of: start\n"


@posix
def test_the_exit_code_is_that_of_jobaid(ready: Path) -> None:
    Path(run.venv_python(str(ready))).write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    assert start(ready).returncode == 7


def test_the_doctor_needs_no_set_up(folder: Path) -> None:
    done = start(folder, "doctor")
    assert done.stderr == ""
    assert "Python 3." in done.stdout
    assert done.returncode in (0, 1)
    assert not (folder / ".venv").exists()


def test_a_folder_that_is_set_up_is_ready(ready: Path) -> None:
    assert is_ready(ready)


def test_a_changed_lock_wants_a_new_set_up(ready: Path) -> None:
    (ready / run.LOCK).write_text("# something\n", encoding="utf-8")
    assert not is_ready(ready)
    assert run.is_ready(str(ready), run.DEV_LOCK)


def test_a_moved_checkout_wants_a_new_set_up(ready: Path) -> None:
    assert not is_ready(ready.rename(ready.parent / "elsewhere"))


def test_another_python_wants_a_new_set_up(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not is_ready(ready)


def test_a_python_that_has_gone_wants_a_new_set_up(ready: Path) -> None:
    Path(run.venv_python(str(ready))).unlink()
    assert not is_ready(ready)


def test_a_set_up_that_was_stopped_is_not_ready(ready: Path) -> None:
    Path(run.stamp_path(str(ready), run.LOCK)).unlink()
    assert not is_ready(ready)


def test_it_sets_up_once_and_takes_away_what_a_stopped_set_up_left(folder: Path) -> None:
    leftover = folder / ".venv" / "leftover"
    leftover.parent.mkdir()
    leftover.touch()
    first = start(folder, "check")
    assert first.stdout == "jobaid ['check']\n", first.stderr
    assert first.stderr.startswith("Setting up jobaid once")
    assert not leftover.exists()
    assert start(folder, "check").stderr == ""


@posix
def test_a_second_start_waits_for_the_first_and_uses_what_it_made(folder: Path) -> None:
    (folder / ".venv").mkdir()
    with (folder / ".venv" / run.RUN_LOCK).open("ab") as handle:
        assert run.take_lock(handle.fileno())
        second = subprocess.Popen(
            [sys.executable, folder / "run.py", "check"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert second.stderr is not None
        assert "waiting" in second.stderr.readline()
        make_ready(folder)
    said, complaints = second.communicate(timeout=30)
    assert said.splitlines() == ["-P", "-m", "jobaid", "check"]
    assert complaints == ""


def test_a_folder_that_cannot_be_written_is_said_in_one_line(folder: Path) -> None:
    (folder / ".venv").write_text("in the way", encoding="utf-8")
    done = start(folder)
    assert done.returncode == 2
    assert "cannot be set up in" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_missing_lock_is_said_in_one_line(folder: Path) -> None:
    (folder / run.LOCK).unlink()
    done = start(folder)
    assert done.returncode == 2
    assert done.stderr.startswith("requirements.lock cannot be read")
    assert done.stderr.count("\n") == 1


def test_without_venv_it_says_what_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = doctor.Machine(
        system="linux",
        python=(3, 11),
        has_venv=False,
        set_up=False,
        free_mb=5000,
        has_screen=True,
        glibc=(2, 36),
        manager="apt",
    )
    monkeypatch.setattr(doctor, "look", lambda *_, **__: machine)
    with pytest.raises(run.Trouble, match=r"Install it, then start again: sudo apt-get install python3\.11-venv$"):
        run.set_up(str(folder), run.LOCK)
    assert not is_ready(folder)


@pytest.mark.parametrize(
    ("log", "says"),
    [
        (
            "WARNING: Retrying after NewConnectionError('...')\nERROR: No matching distribution found for rich",
            "no network",
        ),
        ("ERROR: No matching distribution found for rich==15.0.0", "No ready-made package of rich==15.0.0"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that jobaid's lock names"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("something\nERROR: odd\nnote: see above", "Installing failed: ERROR: odd"),
        ("", "Installing failed: no reason given"),
    ],
)
def test_what_pip_says_is_put_into_words(log: str, says: str) -> None:
    assert says in run.pip_trouble(log)


def test_it_parses_on_older_pythons() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_older_python_is_turned_away_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    assert run.main(str(ROOT), []) == 2
    assert capsys.readouterr().err == "jobaid needs Python 3.11 or newer; this is Python 3.10. Install a newer one.\n"


@posix
@pytest.mark.skipif(sys.platform != "linux", reason="reads the processes of Linux")
def test_a_start_that_finds_all_in_place_replaces_itself(ready: Path) -> None:
    Path(run.venv_python(str(ready))).write_text("#!/bin/sh\necho $$\n", encoding="utf-8")
    with subprocess.Popen([sys.executable, ready / "run.py"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert int(process.stdout.read()) == process.pid
