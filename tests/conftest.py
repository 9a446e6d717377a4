"""What all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--data", default=None, help="the folder of real content and corpora that some tests read")


def pytest_configure(config: pytest.Config) -> None:
    """With the long tests, every property is tried on ten times as many examples."""
    if "long or" in str(config.option.markexpr):
        settings.register_profile("long", max_examples=10 * settings().max_examples)
        settings.load_profile("long")


@pytest.fixture(scope="session", autouse=True)
def own_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests, and programs that they start, keep for later stays out of the user's own folders."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def data_folder(request: pytest.FixtureRequest) -> Path:
    """Real content and corpora, which are no part of the project."""
    named = request.config.getoption("--data") or os.environ.get("JOBAID_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"there is no {folder}: name the data folder with --data or JOBAID_DATA")
    return folder
