"""Makes jobaid.png from jobaid.svg."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SIDE = 256

application = QGuiApplication([*sys.argv, "-platform", "offscreen"])
image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
image.fill(Qt.GlobalColor.transparent)
painter = QPainter(image)
QSvgRenderer(str(HERE / "jobaid.svg")).render(painter)
painter.end()
image.save(str(HERE / "jobaid.png"))
