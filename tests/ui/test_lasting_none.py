import subprocess
import sys

import PySide6
import pytest

import jobaid.ui  # noqa: F401

LOSES = (
    "import sys; from PySide6.QtCore import QObject; o = QObject(); before = sys.getrefcount(None)\n"
    "for _ in range(1000): o.setObjectName('x')\n"
    "print(before - sys.getrefcount(None), flush=True); import os; os._exit(0)"
)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here")
def test_none_has_references_to_spare() -> None:
    assert sys.getrefcount(None) > 1 << 59


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here")
def test_it_is_still_needed() -> None:
    done = subprocess.run([sys.executable, "-c", LOSES], capture_output=True, text=True, check=True, timeout=60)
    still_lost = int(done.stdout) > 500
    assert still_lost == (PySide6.__version__ == "6.12.0"), "PySide6 counts again: jobaid/ui/lasting_none.py can go"
