"""Content of the library on the screen: words with values, fields, bold and links in them.

The document is put together from runs, never from markup, so that whatever a library holds is shown as text. Images
cannot come up this way; should one ever, it is answered with an empty picture, since Qt otherwise opens the file.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from jobaid.rendering.markdown import Block, Run, RunKind
from jobaid.ui.theme.look import Look

_NARROWEST = 40
_HANGING = 20.0
_LOOSE = 112
_HARD_SPACE = "\N{NO-BREAK SPACE}"


class Chip(NamedTuple):
    """A value or a field in the words: its characters, the slot it stands for, and whether it is still to fill."""

    start: int
    end: int
    slot: str
    is_field: bool


class Words(QTextBrowser):
    """Blocks of words in one size, as high as they need in any width. The mouse can select them.

    `chip_pressed` gives the slot of a value or a field that the mouse was pressed on.
    """

    chip_pressed = Signal(str)

    def __init__(
        self, look: Look, blocks: tuple[Block, ...], *, name: str, size: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks = blocks
        self._size = size
        self._narrow = False
        self._chips: list[Chip] = []
        self._heights: dict[int, int] = {}
        self.setAccessibleName(name)
        self._set_up()
        self._fill()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The values and fields, in the order of the words."""
        return tuple(self._chips)

    def place_of(self, chip: Chip) -> QRect:
        """Where a chip begins, on this widget: its first line."""
        return next((place.toRect() for place in self._places(chip.start, chip.end)), self.rect())

    def set_narrow(self, narrow: bool) -> None:
        """Take the smaller size of a narrow panel, or the usual one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:  # noqa: N802
        """Qt's: nothing is ever loaded."""
        return QImage(1, 1, QImage.Format.Format_Mono)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height in that width."""
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(max(width, 1))
            self._heights[width] = int(document.size().height() + 0.999)
            document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: it can be made narrow, whatever the words."""
        return QSize(_NARROWEST, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: the colours are in the document."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_heights"):
            self._fill()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: a press on a chip, unless words were selected with it."""
        super().mouseReleaseEvent(event)
        chip = self._chip_at(event.position())
        if chip is not None and chip.slot and not self.textCursor().hasSelection():
            self.chip_pressed.emit(chip.slot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Qt's: a hand over what can be filled."""
        super().mouseMoveEvent(event)
        chip = self._chip_at(event.position())
        if chip is not None and chip.slot:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Qt's: the page has a menu for all that it shows."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's: the chips lie behind the words."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.color("accent_tint"))
        for chip in self._chips:
            edge = QPen(self._look.color("accent"), 1, Qt.PenStyle.DashLine) if chip.is_field else Qt.PenStyle.NoPen
            painter.setPen(edge)
            for place in self._places(chip.start, chip.end):
                painter.drawRoundedRect(place, 5, 5)
        painter.end()
        super().paintEvent(event)

    def _set_up(self) -> None:
        self.setFrameStyle(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        has_links = any(run.kind is RunKind.LINK for block in self._blocks for run in block.runs)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        if has_links:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)
        self.anchorClicked.connect(_open_outside)

    def _fill(self) -> None:
        self._chips.clear()
        self._heights.clear()
        self.setFont(self._look.font(self._size, narrow=self._narrow))
        self.document().setDefaultFont(self.font())
        self.document().clear()
        cursor = QTextCursor(self.document())
        for number, block in enumerate(self._blocks):
            self._add(cursor, block, is_first=number == 0)
        self.updateGeometry()

    def _add(self, cursor: QTextCursor, block: Block, *, is_first: bool) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(0 if is_first else self._look.space("hair" if block.mark else "inner"))
        if self._size == "script" or any(run.kind is RunKind.FIELD for run in block.runs):
            form.setLineHeight(_LOOSE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.mark:
            form.setLeftMargin(_HANGING * self._look.scale)
            form.setTextIndent(-_HANGING * self._look.scale)
            form.setTabPositions([QTextOption.Tab(_HANGING * self._look.scale, QTextOption.TabType.LeftTab)])
        if is_first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        if block.mark:
            cursor.insertText(f"{block.mark}\t", self._format(Run(RunKind.TEXT, "")))
        for run in block.runs:
            self._add_run(cursor, run)

    def _add_run(self, cursor: QTextCursor, run: Run) -> None:
        start = cursor.position()
        text = run.text.replace("\r\n", "\n").replace("\n", "\N{LINE SEPARATOR}")
        is_chip = run.kind in {RunKind.FIELD, RunKind.VALUE}
        cursor.insertText(f"{_HARD_SPACE}{text}{_HARD_SPACE}" if is_chip else text, self._format(run))
        if is_chip:
            self._chips.append(Chip(start, cursor.position(), run.target, run.kind is RunKind.FIELD))

    def _format(self, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._look.font(self._size, strong=run.kind is not RunKind.TEXT, narrow=self._narrow))
        coloured = run.kind in {RunKind.FIELD, RunKind.VALUE, RunKind.LINK}
        form.setForeground(self._look.color("accent" if coloured else "ink"))
        if run.kind is RunKind.LINK:
            form.setAnchor(True)
            form.setAnchorHref(run.target)
            form.setFontUnderline(True)
            form.setToolTip(run.target)
        return form

    def _chip_at(self, point: QPointF) -> Chip | None:
        for chip in self._chips:
            if any(place.contains(point) for place in self._places(chip.start, chip.end)):
                return chip
        return None

    def _places(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of the lines that the characters from start to end stand on."""
        block = self.document().findBlock(start)
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        first, last = start - block.position(), end - block.position()
        metrics = self.fontMetrics()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if left >= right:
                continue
            xs = sorted((_x(line.cursorToX(left)), _x(line.cursorToX(right))))
            top = line.y() + line.ascent() - metrics.ascent()
            place = QRectF(corner.x() + xs[0] + 1, corner.y() + top, xs[1] - xs[0] - 2, metrics.height())
            yield place.adjusted(0.5, 1.5, -0.5, -0.5)


def _x(place: object) -> float:
    """PySide gives the place with the cursor's number beside it."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]


def _open_outside(address: QUrl) -> None:
    """Show a page in the browser; nothing is ever shown inside the window."""
    if address.scheme() == "https":
        QDesktopServices.openUrl(address)
