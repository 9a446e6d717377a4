"""The parts of the end of a call: a heading, and what stands under it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label


def group(look: Look, heading: str, parts: Iterable[QWidget], gap: int) -> QVBoxLayout:
    """Parts under the text of that key."""
    lines = QVBoxLayout()
    lines.setSpacing(gap)
    lines.addWidget(Label(look, text(message(heading)), size="label", color="muted", strong=True))
    for part in parts:
        lines.addWidget(part)
    return lines


def held(lines: QLayout) -> QWidget:
    """A group as something that can be shown and hidden."""
    whole = QWidget()
    lines.setContentsMargins(0, 0, 0, 0)
    whole.setLayout(lines)
    return whole
