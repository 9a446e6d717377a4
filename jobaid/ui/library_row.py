"""A library that was opened before, in the list of them."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jobaid.app.operations.libraries import Known
from jobaid.messages import Message, message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.row_button import RowButton
from jobaid.ui.widgets.small_button import SmallButton

_CROSS = "×"


class LibraryRow(QWidget):
    """Its name and its folder, grey with the reason when it is gone. Delete, too, takes it off the list."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, look: Look, folder: Path, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._is_open = is_open
        self.button = RowButton(look, folder.name)
        self.button.clicked.connect(self.press)
        self.remove = SmallButton(look, _CROSS)
        self.remove.clicked.connect(lambda: self.removed.emit(folder))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("inner"))
        row.addWidget(self.button, 1)
        row.addWidget(self.remove)
        self.put(Known(folder, folder.name, is_there=True))

    @property
    def is_there(self) -> bool:
        """Whether it was there when it was looked for last."""
        return self._known.is_there

    def put(self, known: Known) -> None:
        """Show what is known of it now."""
        self._known = known
        where = "libraries.gone" if not known.is_there else "libraries.open-in-folder" if self._is_open else ""
        leads = text(Message(where, (("folder", self._folder),))) if where else str(self._folder)
        self.button.put(known.name, leads, color="ink" if known.is_there else "muted")
        self.button.setAccessibleDescription(leads)
        remove = text(message("libraries.remove", name=known.name))
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(tip(remove))
        self.updateGeometry()

    def press(self) -> None:
        """Open it."""
        self.opened.emit(self._folder)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._folder)
        else:
            super().keyPressEvent(event)
