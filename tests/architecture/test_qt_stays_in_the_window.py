"""Everything outside jobaid.ui is imported without Qt, for real: a contract on text alone can miss a lazy import."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = """
import importlib, pkgutil, sys
import jobaid
names = []
for module in pkgutil.walk_packages(jobaid.__path__, "jobaid.", onerror=lambda name: None):
    if not (module.name + ".").startswith("jobaid.ui."):
        importlib.import_module(module.name)
        names.append(module.name)
assert len(names) > 5, names
print(*sorted(name for name in sys.modules if name in ("PySide6", "shiboken6")))
"""


def test_every_module_outside_ui_is_imported_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
