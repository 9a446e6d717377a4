"""What this machine lacks for jobaid, and the line that installs it.

`run.py doctor` uses it before anything is installed, so it imports the standard library only and holds its own words.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

OLDEST_PYTHON = (3, 11)
OLDEST_GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}  # what the wheels of PySide6-Essentials are built for
SET_UP_MB = 1000
RUNNING_MB = 50
INSTALL_COMMANDS = {
    "apt": "apt-get install",
    "dnf": "dnf install",
    "pacman": "pacman -S",
    "zypper": "zypper install",
}


@dataclass(frozen=True, slots=True)
class Library:
    """A system library that Qt loads, and the package that brings it under each package manager."""

    name: str
    apt: str
    dnf: str
    pacman: str
    zypper: str

    def package(self, manager: str | None) -> str:
        """The package's name for `manager`, or the library's own where no known manager is there."""
        packages = {"apt": self.apt, "dnf": self.dnf, "pacman": self.pacman, "zypper": self.zypper}
        return packages.get(manager or "", self.name)


DRAWING = (
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "Mesa-libGL1"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "Mesa-libEGL1"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
)
WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Library(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
)
VIRTUAL_SCREEN = Library("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb")


@dataclass(frozen=True, slots=True)
class Machine:
    """What was found on a machine; `examine` judges it."""

    system: str
    python: tuple[int, int]
    has_venv: bool
    set_up: bool
    free_mb: int
    has_screen: bool
    missing: frozenset[str] = frozenset()
    glibc: tuple[int, int] | None = None
    oldest_glibc: tuple[int, int] | None = None
    manager: str | None = None
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `install` names packages for the machine's own package manager."""

    fine: bool
    text: str
    install: tuple[str, ...] = ()
    stops_set_up: bool = False


def look(folder: str, environment: Mapping[str, str], *, set_up: bool) -> Machine:
    """Look at this machine; `folder` is where jobaid is or will be installed."""
    return Machine(
        system=sys.platform,
        python=sys.version_info[:2],
        has_venv=all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
        set_up=set_up,
        free_mb=shutil.disk_usage(folder).free // 1_000_000,
        has_screen=bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")),
        missing=_missing() if sys.platform == "linux" else frozenset(),
        glibc=_glibc() if sys.platform == "linux" else None,
        oldest_glibc=OLDEST_GLIBC.get(os.uname().machine) if sys.platform == "linux" else None,
        manager=_manager(),
        is_root=sys.platform != "win32" and os.geteuid() == 0,
    )


def examine(machine: Machine, *, for_tests: bool = False) -> list[Finding]:
    """Judge a machine. With `for_tests`, a virtual screen is wanted instead of a real one."""
    findings = [_python(machine), _venv(machine), _disk(machine)]
    if machine.system == "linux":
        findings += [_c_library(machine), *_libraries(machine)]
        findings.append(_virtual_screen(machine) if for_tests else _screen(machine))
    return findings


def search_by_meaning(why_not: str | None) -> Finding:
    """What search goes by once jobaid is set up. Words alone are enough to work with: nothing is missing then."""
    if why_not is None:
        return Finding(True, "Search: by words and by meaning")
    return Finding(True, f"Search: by words alone ({why_not})")


def lacking(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that are not fine."""
    return [finding for finding in findings if not finding.fine]


def install_line(machine: Machine, findings: Sequence[Finding]) -> str | None:
    """The one line that installs all that the findings lack, or None where no package would help."""
    packages = " ".join(dict.fromkeys(package for finding in lacking(findings) for package in finding.install))
    if not packages:
        return None
    if machine.manager is None:
        return f"with your system's package manager, install what provides: {packages}"
    sudo = "" if machine.is_root else "sudo "
    return f"{sudo}{INSTALL_COMMANDS[machine.manager]} {packages}"


def report(machine: Machine, findings: Sequence[Finding]) -> str:
    """The findings in words, a line each, then what to do."""
    lines = [f"{'fine   ' if finding.fine else 'lacking'}  {finding.text}" for finding in findings]
    install = install_line(machine, findings)
    if install:
        lines += ["", "To install what is missing:", f"  {install}"]
    elif not lacking(findings):
        lines += ["", "This machine has all that jobaid needs."]
    return "\n".join(lines)


def _missing() -> frozenset[str]:
    missing = {library.name for library in (*DRAWING, *WINDOW) if not _loads(library.name)}
    if shutil.which(VIRTUAL_SCREEN.name) is None:
        missing.add(VIRTUAL_SCREEN.name)
    return frozenset(missing)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _glibc() -> tuple[int, int] | None:
    try:
        words = (os.confstr("CS_GNU_LIBC_VERSION") or "").split()
        major, minor = words[1].split(".")[:2]
        return int(major), int(minor)
    except (ValueError, OSError, IndexError):
        return None


def _manager() -> str | None:
    programs = {"apt": "apt-get", "dnf": "dnf", "zypper": "zypper", "pacman": "pacman"}
    return next((manager for manager, program in programs.items() if shutil.which(program)), None)


def _python(machine: Machine) -> Finding:
    version = _dotted(machine.python)
    if machine.python >= OLDEST_PYTHON:
        return Finding(True, f"Python {version}")
    text = f"Python {version} is too old: jobaid needs {_dotted(OLDEST_PYTHON)} or newer."
    return Finding(False, text, stops_set_up=True)


def _venv(machine: Machine) -> Finding:
    if machine.has_venv:
        return Finding(True, "Python's venv and pip")
    packages = {"apt": f"python{_dotted(machine.python)}-venv", "zypper": "python3-pip", "pacman": "python"}
    package = packages.get(machine.manager or "", "python3")
    text = "Python's venv module is not complete: jobaid cannot be set up."
    return Finding(machine.set_up, text, (package,), stops_set_up=True)


def _disk(machine: Machine) -> Finding:
    needed = RUNNING_MB if machine.set_up else SET_UP_MB
    if machine.free_mb >= needed:
        return Finding(True, f"Disk: {machine.free_mb} MB free")
    text = f"Only {machine.free_mb} MB are free on this disk: jobaid needs {needed} MB. Make room and start again."
    return Finding(False, text, stops_set_up=True)


def _c_library(machine: Machine) -> Finding:
    if machine.glibc is None:
        text = "This system has no GNU C library (glibc), for which Qt's ready-made packages are built."
        return Finding(False, text, stops_set_up=True)
    version = _dotted(machine.glibc)
    if machine.oldest_glibc is None or machine.glibc >= machine.oldest_glibc:
        return Finding(True, f"C library: glibc {version}")
    text = (
        f"The C library (glibc {version}) is older than Qt needs ({_dotted(machine.oldest_glibc)}): use a newer system."
    )
    return Finding(False, text, stops_set_up=True)


def _libraries(machine: Machine) -> list[Finding]:
    missing = [library for library in (*DRAWING, *WINDOW) if library.name in machine.missing]
    if not missing:
        return [Finding(True, "System libraries of Qt")]
    return [_missing_library(machine, library) for library in missing]


def _missing_library(machine: Machine, library: Library) -> Finding:
    user = "everything that draws" if library in DRAWING else "the window on an X screen"
    return Finding(False, f"{library.name} is missing: {user} needs it.", (library.package(machine.manager),))


def _screen(machine: Machine) -> Finding:
    if machine.has_screen:
        return Finding(True, "Screen")
    text = (
        "No screen (neither DISPLAY nor WAYLAND_DISPLAY is set): the window cannot open here, the commands can be used."
    )
    return Finding(False, text)


def _virtual_screen(machine: Machine) -> Finding:
    if VIRTUAL_SCREEN.name not in machine.missing:
        return Finding(True, "Virtual screen for tests: Xvfb")
    text = "Xvfb is missing: the tests on a virtual screen need it."
    return Finding(False, text, (VIRTUAL_SCREEN.package(machine.manager),))


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"
