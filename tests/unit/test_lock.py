"""The locks: every package with hashes, from nowhere in particular."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def entries(lock: str) -> dict[str, str]:
    """The lock's text for each package, its version and hashes, by normalised name."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {entry.split("==")[0]: entry for entry in re.split(r"\n(?=[a-z])", text) if not entry.startswith("#")}


def versions(lock: str) -> dict[str, str]:
    """The same without the markers: tests may need on every system what jobaid itself needs on some."""
    return {name: re.sub(r" ; [^\\]+", " ", entry, count=1) for name, entry in entries(lock).items()}


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-") for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_one_version_and_a_hash(lock: str) -> None:
    for entry in entries(lock).values():
        assert re.match(r"\S+==\S+( ; [^\\]+)? \\\n", entry), entry[:80]
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^(-|\.|/)| @ ", text, re.MULTILINE)


def test_the_locks_have_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = wanted(project["project"]["dependencies"])
    assert asked <= entries("requirements.lock").keys()
    assert asked | wanted(project["dependency-groups"]["dev"]) <= entries("requirements-dev.lock").keys()


def test_the_development_lock_adds_to_the_other_and_changes_nothing() -> None:
    assert versions("requirements.lock").items() <= versions("requirements-dev.lock").items()
