from pathlib import Path

import pytest

from jobaid.app.desk import Desk
from jobaid.model.library import Library
from tests.unit.app.clock import Clock
from tests.unit.app.desks import Made
from tests.unit.call.library import library_in


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of the walks."""
    return library_in(tmp_path_factory.mktemp("walks"))


@pytest.fixture
def changed(tmp_path: Path) -> Made:
    """Makes another version of it."""
    return lambda **topics: library_in(tmp_path, {f"topics/{name}.toml": text for name, text in topics.items()})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(library: Library, clock: Clock) -> Desk:
    """A desk before its first call."""
    made = Desk(clock=clock)
    made.take_library(library)
    return made
