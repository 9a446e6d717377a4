"""Takes all goldens anew, or those whose names hold a word.

python -m tests.golden.make [WORD ...]
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from tests.golden.goldens import FOLDER, GOLDENS
from tests.golden.pictures import write


def main() -> int:
    """Take them, and away what is a golden no more."""
    application = QApplication(["jobaid"])
    application.setCursorFlashTime(0)
    words = sys.argv[1:]
    wanted = [golden for golden in GOLDENS if not words or any(word in golden.name for word in words)]
    for golden in wanted:
        write(golden.take(application), golden.path)
    for path in set(FOLDER.glob("*.png")) - {golden.path for golden in GOLDENS}:
        path.unlink()
    size = sum(path.stat().st_size for path in FOLDER.glob("*.png"))
    print(f"{len(wanted)} goldens taken; {size // 1024} KiB in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
