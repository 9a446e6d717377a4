"""Takes the pictures of the documentation anew, offscreen, the same to the bit on every run.

python docs/pictures/make.py [FOLDER [NAME ...]]
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.golden import scenes  # noqa: E402
from tests.golden.pictures import MANY, write  # noqa: E402
from tests.golden.scenes import SIZES, Act, Stage  # noqa: E402


class Picture(NamedTuple):
    """One picture: its name, what is on the screen, and the window before that."""

    name: str
    act: Act
    stage: Stage = Stage()


COMPACT = Stage(SIZES["compact"], gist=True)
PICTURES = (
    Picture("between-calls", scenes.between),
    Picture("call", scenes.call),
    Picture("call-dark", scenes.call, Stage(theme="dark")),
    Picture("call-contrast", scenes.call, Stage(theme="contrast")),
    Picture("call-200", scenes.call, Stage(text_size=200)),
    Picture("compact", scenes.call, COMPACT),
    Picture("strip", scenes.call, Stage(SIZES["strip"])),
    Picture("search", scenes.search),
    Picture("filling", scenes.filling),
    Picture("interrupt", scenes.interrupt),
    Picture("something-else", scenes.something_else),
    Picture("hold", scenes.on_hold),
    Picture("promise", scenes.promise),
    Picture("may", scenes.may),
    Picture("handover", scenes.handover),
    Picture("notes", scenes.notes),
    Picture("end", scenes.end),
    Picture("palette", scenes.palette),
    Picture("keys", scenes.keys),
    Picture("settings", scenes.settings),
)


def main() -> int:
    """Take them all, or those named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in PICTURES if one.name in sys.argv[2:] or not sys.argv[2:]]
    application = QApplication(["jobaid"])
    application.setCursorFlashTime(0)
    for picture in wanted:
        with picture.stage.set_up(application, picture.act) as window:
            write(window.grab().toImage(), folder / f"{picture.name}.png", MANY)
    print(f"{len(wanted)} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
