"""Takes the pictures of the documentation anew, offscreen, the same to the bit on every run.

python docs/pictures/make.py [FOLDER]
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from jobaid import paths  # noqa: E402
from jobaid.library.catalogue import Catalogue  # noqa: E402
from jobaid.library.searching import engine_for  # noqa: E402
from jobaid.ui.shell import MainWindow  # noqa: E402
from jobaid.ui.theme.look import Look  # noqa: E402

TOPIC = "late-delivery"
ROLE = "agent"
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


class Picture(NamedTuple):
    """One picture: its name, the window's size, theme and text size, and what is done before it is taken."""

    name: str
    act: Callable[[MainWindow], object]
    size: tuple[int, int] = (1280, 800)
    theme: str = "light"
    text_size: int = 100


def topic(window: MainWindow) -> None:
    """Open a topic."""
    window.open_topic(TOPIC)


def search(window: MainWindow) -> None:
    """Search, mistyped, over an open topic."""
    topic(window)
    window.bar.search.ready()
    window.bar.search.field.setText("refnd")


def nothing(_window: MainWindow) -> None:
    """Leave the window as it starts."""


PICTURES = (
    Picture("start", nothing),
    Picture("topic-light", topic),
    Picture("topic-dark", topic, theme="dark"),
    Picture("search", search),
    Picture("compact", topic, size=(340, 560)),
    Picture("text-200", topic, text_size=200),
)


def main() -> int:
    """Take them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["jobaid"])
    application.setCursorFlashTime(0)
    catalogue = Catalogue(paths.sample_library())
    catalogue.refresh()
    library = catalogue.contents.library
    engine = engine_for(library)
    for picture in PICTURES:
        window = MainWindow(Look(application, picture.theme, picture.text_size), ROLE, lambda _library: NOW)
        window.resize(*picture.size)
        window.show()
        window.bar.search.ready()
        window.take(library)
        window.take(engine)
        settle(application)
        picture.act(window)
        settle(application)
        window.grab().save(str(folder / f"{picture.name}.png"))
        window.close()
    print(f"{len(PICTURES)} pictures in {folder}")
    return 0


def settle(application: QApplication) -> None:
    """Let layouts and what they put off come to rest."""
    for _ in range(5):
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
