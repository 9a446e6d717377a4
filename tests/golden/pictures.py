"""Goldens as files: few colours, small, and compared so that another machine's edges of letters do not count."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

BLOCK = 4
"""Pictures are compared by the average colour of squares of so many pixels."""
TOLERANCE = 30
"""By how much of 255 a channel of an average may differ: another digit is beyond it, another smoothing is not."""
FEW, MANY = 128, 256
"""How many colours a picture has: a golden is small, one of the docs is looked at."""
_PLAIN = 24
"""How many colours are kept as they are."""
_CELL, _MIDDLE = 0xE0E0E0, 0x101010


def reduced(picture: QImage, colors: int = FEW) -> QImage:
    """The picture in the colours that most of it has; the edges of letters are between these, in fewer steps."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(pixel & 0xFFFFFF for pixel in memoryview(bytes(plain.constBits())).cast("I"))
    most = dict(counted.most_common(_PLAIN))
    cells: Counter[int] = Counter()
    for pixel, count in counted.items():
        if pixel not in most:
            cells[pixel & _CELL | _MIDDLE] += count
    table = [0xFF000000 | pixel for pixel in [*most, *(cell for cell, _ in cells.most_common(colors - _PLAIN))]]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


def write(picture: QImage, path: Path, colors: int = FEW) -> None:
    """Write a picture as small as it goes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(path))
    writer.setCompression(100)
    assert writer.write(reduced(picture, colors)), writer.errorString()


def difference(one: QImage, other: QImage) -> int:
    """By how much the averages of two pictures differ at most; 255 where they are not of one size."""
    if one.size() != other.size():
        return 255
    pairs = zip(_averages(one), _averages(other), strict=True)
    return max(abs(before - after) for before, after in pairs)


def _averages(picture: QImage) -> bytes:
    size = QSize(-(-picture.width() // BLOCK), -(-picture.height() // BLOCK))
    small = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.constBits())
