from pathlib import Path

import pytest

from jobaid.model.library import Library
from tests.libraries import read, write
from tests.unit.app.packet.library import FILES


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of the calls that are handed over."""
    return read(write(tmp_path_factory.mktemp("handover"), FILES)).library


@pytest.fixture
def changed(tmp_path: Path) -> Library:
    """Another version of it: a step, a slot, an item and a topic have gone."""
    files = FILES | {
        "library.toml": FILES["library.toml"].replace('name = "plus"', 'name = "member"'),
        "topics/late.toml": FILES["topics/late.toml"]
        .replace('id = "scan"', 'id = "scans"')
        .replace('"beyond"', '"limit"'),
    }
    del files["topics/angry.toml"]
    return read(write(tmp_path, files)).library
