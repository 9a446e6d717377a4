"""What must be done before the call ends, as it can be ticked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow, words_from
from jobaid.ui.widgets.label import Label


def with_topic(look: Look, row: CheckRow, title: str) -> QWidget:
    """An item, with its topic below it."""
    both = QWidget()
    lines = QVBoxLayout(both)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(row)
    below = QVBoxLayout()
    below.setContentsMargins(words_from(look), 0, 0, 0)
    below.addWidget(Label(look, title, size="label", color="muted"))
    lines.addLayout(below)
    return both
