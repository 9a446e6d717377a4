from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.calls import write_calls
from tests.journeys.hands import Hands
from tests.ui.conftest import Clock, Opener, clock, open_library

__all__ = ["clock", "folder", "hands", "open_library"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_calls(tmp_path / "library")


@pytest.fixture
def hands(open_library: Opener, qapp: QApplication, clock: Clock) -> Hands:
    return Hands(open_library(), qapp, clock)
