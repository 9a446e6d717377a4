"""What stands on top of every sheet: its name, and the way out for the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.close_button import CloseButton
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet


def sheet_header(look: Look, title: str, sheet: Sheet) -> tuple[QHBoxLayout, Label]:
    """The line with the title, and the title itself, for a sheet that changes it."""
    row = QHBoxLayout()
    row.setSpacing(look.space("inner"))
    words = Label(look, title, size="title", strong=True)
    close = CloseButton(look)
    close.clicked.connect(sheet.leave)
    row.addWidget(words, 1)
    row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
    return row, words
