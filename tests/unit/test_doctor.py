"""What the doctor says of a machine, and the line that it gives to mend it."""

from dataclasses import replace
from pathlib import Path

import pytest

from jobaid import doctor
from jobaid.doctor import DRAWING, WINDOW, Machine

FINE = Machine(
    system="linux",
    python=(3, 11),
    has_venv=True,
    set_up=False,
    free_mb=5000,
    has_screen=True,
    glibc=(2, 36),
    oldest_glibc=(2, 34),
    manager="apt",
)
EVERY_LIBRARY = frozenset(library.name for library in (*DRAWING, *WINDOW))


def texts_of_lacks(machine: Machine) -> list[str]:
    return [finding.text for finding in doctor.lacking(doctor.examine(machine))]


def line_for(machine: Machine) -> str | None:
    return doctor.install_line(machine, doctor.examine(machine))


def test_a_fine_machine_lacks_nothing() -> None:
    assert texts_of_lacks(FINE) == []
    assert line_for(FINE) is None
    assert "has all that jobaid needs" in doctor.report(FINE, doctor.examine(FINE))


def test_a_missing_library_is_named_with_the_line_that_installs_it() -> None:
    machine = replace(FINE, missing=frozenset({"libxcb-cursor.so.0"}))
    assert texts_of_lacks(machine) == ["libxcb-cursor.so.0 is missing: the window on an X screen needs it."]
    assert line_for(machine) == "sudo apt-get install libxcb-cursor0"
    assert "sudo apt-get install libxcb-cursor0" in doctor.report(machine, doctor.examine(machine))


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt", "sudo apt-get install libgl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install libglvnd-glx xcb-util-cursor"),
        ("pacman", "sudo pacman -S libglvnd xcb-util-cursor"),
        ("zypper", "sudo zypper install Mesa-libGL1 libxcb-cursor0"),
        (None, "with your system's package manager, install what provides: libGL.so.1 libxcb-cursor.so.0"),
    ],
)
def test_each_package_manager_gets_its_own_names(manager: str | None, line: str) -> None:
    machine = replace(FINE, manager=manager, missing=frozenset({"libGL.so.1", "libxcb-cursor.so.0"}))
    assert line_for(machine) == line


def test_root_needs_no_sudo() -> None:
    machine = replace(FINE, is_root=True, missing=frozenset({"libGL.so.1"}))
    assert line_for(machine) == "apt-get install libgl1"


def test_a_package_that_brings_several_libraries_is_named_once() -> None:
    machine = replace(FINE, manager="dnf", missing=EVERY_LIBRARY)
    packages = (line_for(machine) or "").split()
    assert len(packages) == len(set(packages))


@pytest.mark.parametrize(
    ("machine", "line"),
    [
        (replace(FINE, has_venv=False), "sudo apt-get install python3.11-venv"),
        (replace(FINE, has_venv=False, python=(3, 13)), "sudo apt-get install python3.13-venv"),
        (replace(FINE, has_venv=False, manager="dnf"), "sudo dnf install python3"),
    ],
)
def test_missing_venv_stops_the_set_up_and_its_package_is_named(machine: Machine, line: str) -> None:
    (finding,) = doctor.lacking(doctor.examine(machine))
    assert finding.stops_set_up
    assert line_for(machine) == line


@pytest.mark.parametrize(
    "machine",
    [
        replace(FINE, python=(3, 10)),
        replace(FINE, free_mb=300),
        replace(FINE, glibc=(2, 31)),
        replace(FINE, glibc=None),
    ],
)
def test_what_no_package_mends_stops_the_set_up(machine: Machine) -> None:
    (finding,) = doctor.lacking(doctor.examine(machine))
    assert finding.stops_set_up
    assert line_for(machine) is None


def test_a_machine_without_a_screen_can_still_be_set_up() -> None:
    (finding,) = doctor.lacking(doctor.examine(replace(FINE, has_screen=False)))
    assert "DISPLAY" in finding.text
    assert not finding.stops_set_up


def test_what_only_the_set_up_needs_is_not_missed_afterwards() -> None:
    assert texts_of_lacks(replace(FINE, set_up=True, has_venv=False, free_mb=300)) == []


def test_the_tests_want_a_virtual_screen_instead_of_a_real_one() -> None:
    machine = replace(FINE, has_screen=False, missing=frozenset({"Xvfb"}))
    findings = doctor.examine(machine, for_tests=True)
    assert doctor.install_line(machine, findings) == "sudo apt-get install xvfb"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_libraries_and_screens_are_no_matter_on_other_systems(system: str) -> None:
    machine = replace(FINE, system=system, has_screen=False, glibc=None, missing=EVERY_LIBRARY)
    assert texts_of_lacks(machine) == []


def test_the_screen_is_read_from_the_environment(tmp_path: Path) -> None:
    assert doctor.look(str(tmp_path), {"WAYLAND_DISPLAY": "wayland-0"}, set_up=True).has_screen
    assert not doctor.look(str(tmp_path), {}, set_up=True).has_screen


def test_this_machine_has_a_python_that_the_tests_run_on(tmp_path: Path) -> None:
    machine = doctor.look(str(tmp_path), {}, set_up=True)
    assert machine.python >= doctor.OLDEST_PYTHON
    assert machine.free_mb > 0
