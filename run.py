#!/usr/bin/env python3
"""The one-command start: sets jobaid up in `.venv` beside this file, once, then runs it.

    python3 run.py [ARGUMENTS OF jobaid]     the window, or a command of jobaid
    python3 run.py test [--long] [ARGUMENTS OF pytest]
    python3 run.py doctor                    what this machine lacks, and how to get it
    python3 run.py pictures                  takes the pictures of the documentation anew
    python3 run.py bench [NAME]              runs one measurement

Standard library only, and it has to parse on older Pythons, which it turns away in one line.
What is not needed by a start that finds all in place is imported where it is used: that start is timed.
"""

from __future__ import annotations

import os
import sys

OLDEST_PYTHON = (3, 11)
LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
RUN_LOCK = "run.lock"
COULD_NOT = 2
INTERRUPTED = 130


class Trouble(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def main(root: str, arguments: list[str]) -> int:
    """Set up what is missing and run what is asked; returns the exit code, where it returns at all."""
    if sys.version_info < OLDEST_PYTHON:
        say("jobaid needs Python 3.11 or newer; this is Python {}.{}. Install a newer one.".format(*sys.version_info))
        return COULD_NOT
    if root not in sys.path:
        sys.path.insert(0, root)
    try:
        return route(root, arguments)
    except Trouble as trouble:
        say(str(trouble))
        return COULD_NOT
    except KeyboardInterrupt:
        say("Stopped.")
        return INTERRUPTED


def route(root: str, arguments: list[str]) -> int:
    """Pick what the arguments ask for."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "doctor":
        return examine(root)
    if command == "test":
        ready_machine_for_tests(root)
        return start(root, DEV_LOCK, [os.path.join(root, "tests", "whole_check.py"), *rest])
    if command == "pictures":
        return start(root, DEV_LOCK, [os.path.join(root, "docs", "pictures", "make.py"), *rest])
    if command == "bench":
        return bench(root, rest)
    return start(root, LOCK, ["-P", "-m", "jobaid", *arguments])


def bench(root: str, arguments: list[str]) -> int:
    """Run one measurement, or list them."""
    folder = os.path.join(root, "bench")
    files = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    names = [name[:-3] for name in files if name.endswith(".py") and not name.startswith("_")]
    if arguments and arguments[0] in names:
        return start(root, DEV_LOCK, ["-m", "bench." + arguments[0], *arguments[1:]])
    raise Trouble(
        "Say which measurement: python3 run.py bench NAME, with one of: " + (", ".join(names) or "(none yet)")
    )


def start(root: str, lock: str, arguments: list[str]) -> int:
    """Run the environment's Python with these arguments, setting the environment up first if need be."""
    if not is_ready(root, lock):
        set_up(root, lock)
    python = venv_python(root)
    if sys.platform == "win32":
        import signal
        import subprocess

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the child gets the same Ctrl+C and decides
        return subprocess.call([python, *arguments])
    return os.execv(python, [python, *arguments])


def venv_python(root: str) -> str:
    """The Python of the environment."""
    if sys.platform == "win32":
        return os.path.join(root, ".venv", "Scripts", "python.exe")
    return os.path.join(root, ".venv", "bin", "python")


def stamp(root: str, lock: str) -> bytes:
    """What an environment made from this lock, in this place, by this Python, is marked with."""
    try:
        with open(os.path.join(root, lock), "rb") as file:
            content = file.read()
    except OSError as error:
        raise Trouble(f"{lock} cannot be read ({error.strerror}): fetch jobaid's files again.") from None
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return b"\n".join([version.encode(), os.fsencode(root), content])


def stamp_path(root: str, lock: str) -> str:
    """Where the mark is kept."""
    return os.path.join(root, ".venv", f"installed-{lock}")


def is_ready(root: str, lock: str) -> bool:
    """Whether the environment was made completely, from the lock as it is now, here, and its Python is still there."""
    try:
        with open(stamp_path(root, lock), "rb") as file:
            found = file.read()
    except OSError:
        return False
    return found == stamp(root, lock) and os.path.exists(venv_python(root))


def set_up(root: str, lock: str) -> None:
    """Make the environment, alone. Raises Trouble with what to do."""
    import time

    wanted = [LOCK] if lock == LOCK else [LOCK, DEV_LOCK]
    for name in wanted:
        stamp(root, name)
    began = time.monotonic()
    try:
        os.makedirs(os.path.join(root, ".venv"), exist_ok=True)
        with open(os.path.join(root, ".venv", RUN_LOCK), "ab") as handle:
            wait_for_others(handle.fileno())
            if is_ready(root, lock):
                return
            refuse_if_hopeless(root)
            say("Setting up jobaid once, about a minute ...")
            if not is_ready(root, LOCK):
                make_venv(root, handle.fileno())
            install(root, lock, handle.fileno())
            for name in wanted:
                write_stamp(root, name)
    except OSError as error:
        place = f"{error.strerror}: {error.filename}" if error.filename else str(error)
        raise Trouble(
            f"jobaid cannot be set up in {root} ({place}). "
            "Close jobaid if it is open; or put its folder where you may write, and start it there."
        ) from None
    say(f"Ready after {time.monotonic() - began:.0f} s.")


def wait_for_others(handle: int) -> None:
    """Hold the lock of the environment; the system lets go of it when this process and its children have ended."""
    import time

    told = False
    while not take_lock(handle):
        if not told:
            say("Another start is setting jobaid up: waiting for it ...")
            told = True
        time.sleep(0.1)


def take_lock(handle: int) -> bool:
    """Try once to hold the lock."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def refuse_if_hopeless(root: str) -> None:
    """Raise Trouble when this machine lacks something without which set-up cannot end well."""
    from jobaid import doctor

    machine = doctor.look(root, os.environ, set_up=False)
    stops = [finding for finding in doctor.lacking(doctor.examine(machine)) if finding.stops_set_up]
    if stops:
        install = doctor.install_line(machine, stops)
        way_out = [f"Install it, then start again: {install}"] if install else []
        raise Trouble(" ".join([finding.text for finding in stops] + way_out))


def make_venv(root: str, handle: int) -> None:
    """Make an empty environment; whatever a stopped or older set-up left is taken away first."""
    venv = os.path.join(root, ".venv")
    clear(venv)
    python = getattr(sys, "_base_executable", None) or sys.executable
    log = run_logged(root, [python, "-I", "-m", "venv", venv], handle)
    if log is not None:
        raise Trouble(f"Python could not make the environment {venv}: {last_line(log)}")
    write_import_path(root, venv)


def clear(venv: str) -> None:
    """Empty the folder, but for the lock that is held; marks go first, so that no half-empty one looks complete."""
    import shutil

    names = sorted(os.listdir(venv), key=lambda name: not name.startswith("installed-"))
    for path in (os.path.join(venv, name) for name in names if name != RUN_LOCK):
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.unlink(path)


def write_import_path(root: str, venv: str) -> None:
    """Make `import jobaid` work in the environment, from any folder."""
    import sysconfig

    packages = sysconfig.get_path("purelib", "venv", {"base": venv, "platbase": venv})
    with open(os.path.join(packages, "jobaid.pth"), "w", encoding="utf-8") as file:
        file.write(os.path.relpath(root, os.path.realpath(packages)) + "\n")


def install(root: str, lock: str, handle: int) -> None:
    """Install what the lock lists, nothing else, and only ready-made packages with the hashes it names."""
    options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--disable-pip-version-check"]
    pip = [venv_python(root), "-I", "-m", "pip", "install", *options]
    log = run_logged(root, [*pip, "-r", os.path.join(root, lock)], handle)
    if log is not None:
        raise Trouble(pip_trouble(log) + f" (The whole story: {log_path(root)})")


def log_path(root: str) -> str:
    """Where the last set-up command's output is kept."""
    return os.path.join(root, ".venv", "set-up.log")


def run_logged(root: str, command: list[str], handle: int) -> str | None:
    """Run a command; None when it went well, else its output. It holds the lock too, so an orphan keeps others out."""
    import subprocess

    keep: tuple[int, ...] = () if sys.platform == "win32" else (handle,)
    with open(log_path(root), "w+b") as log:
        failed = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=keep
        ).returncode
        log.seek(0)
        return log.read().decode("utf-8", "replace") if failed else None


def pip_trouble(log: str) -> str:
    """What pip's output means, and the way out."""
    import re

    if "No space left on device" in log:
        return "The disk is full. Make room, then start again."
    if "DO NOT MATCH THE HASHES" in log:
        return "A package is not the one that jobaid's lock names, so it was not used. Check where pip fetches from."
    network = r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|NameResolutionError|Max retries"
    if re.search(network, log):
        return (
            "The packages cannot be fetched: no network, or a proxy that pip does not know. Connect and start again; "
            "or put the packages in a folder and set PIP_NO_INDEX=1 PIP_FIND_LINKS=FOLDER."
        )
    none_fits = re.search(r"No matching distribution found for (\S+)", log)
    if none_fits:
        return f"No ready-made package of {none_fits[1]} fits this Python or system: try Python 3.11 to 3.14."
    return f"Installing failed: {last_line(log)}"


def last_line(log: str) -> str:
    """The last line that says something, an error before all others."""
    lines = [line.strip() for line in log.splitlines() if line.strip()] or ["no reason given"]
    return next((line for line in reversed(lines) if "error" in line.lower()), lines[-1])


def write_stamp(root: str, lock: str) -> None:
    """Mark the environment as complete, in one step."""
    temporary = stamp_path(root, lock) + ".new"
    with open(temporary, "wb") as file:
        file.write(stamp(root, lock))
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, stamp_path(root, lock))


def examine(root: str) -> int:
    """Say what this machine lacks; 1 if anything does."""
    from jobaid import doctor

    machine = doctor.look(root, os.environ, set_up=is_ready(root, LOCK))
    findings = doctor.examine(machine)
    print(doctor.report(machine, findings))
    return 1 if doctor.lacking(findings) else 0


def ready_machine_for_tests(root: str) -> None:
    """Name the system packages that the tests miss; on a CI machine of Debian's family, install them."""
    from jobaid import doctor

    machine = doctor.look(root, os.environ, set_up=is_ready(root, DEV_LOCK))
    findings = doctor.examine(machine, for_tests=True)
    install = doctor.install_line(machine, findings)
    if install is None:
        return
    if os.environ.get("CI") == "true" and machine.is_root and machine.manager == "apt":
        say(f"Installing what this machine lacks: {install}")
        install_with_apt([package for finding in doctor.lacking(findings) for package in finding.install])
    else:
        say(f"The tests miss something on this machine: {install}")


def install_with_apt(packages: list[str]) -> None:
    """Install Debian packages without questions; a failure is said and the tests show what is missing."""
    import subprocess

    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *command], env=environment, check=False, capture_output=True, text=True, errors="replace"
        )
        if done.returncode:
            say(f"apt-get {command[0]} failed: {last_line(done.stderr or done.stdout)}")


def say(text: str) -> None:
    """Tell the user; standard output belongs to the program that is started."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(os.path.dirname(os.path.realpath(__file__)), sys.argv[1:]))
