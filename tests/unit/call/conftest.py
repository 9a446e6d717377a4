from pathlib import Path

import pytest

from jobaid.model.library import Library
from tests.libraries import ROOT, read
from tests.unit.call.library import Line, library_in


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("walks")
    return library_in(folder)


@pytest.fixture(scope="session")
def sample() -> Library:
    """The library that comes with the program."""
    return read(ROOT / "scripts_library").library


@pytest.fixture
def line(library: Library) -> Line:
    """A call on which nothing has happened yet."""
    return Line(library)
