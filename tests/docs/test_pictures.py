"""The pictures of the docs are those of the list that `run.py pictures` takes, in their sizes."""

import importlib.util
from pathlib import Path

from PySide6.QtGui import QImage

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def test_the_pictures_are_those_of_the_list() -> None:
    spec = importlib.util.spec_from_file_location("make_pictures", PICTURES / "make.py")
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    sizes = {path.stem: QImage(str(path)).size().toTuple() for path in PICTURES.glob("*.png")}
    assert sizes == {one.name: one.stage.size for one in make.PICTURES}, "run `python3 run.py pictures`"
