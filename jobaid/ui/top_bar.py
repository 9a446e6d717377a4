"""The bar at the top: the name, the search box, the role."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.search_box import SearchBox


class TopBar(QWidget):
    """Always there, whatever is shown below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(look)
        self._name = Label(look, text(message("window.title")), strong=True, whole=True)
        self._role = Label(look, color="muted", whole=True)
        self._role.setAccessibleDescription(text(message("window.role")))
        self._row = row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self.search, 1)
        row.addWidget(self._role)
        self.set_narrow(False)

    def show_role(self, name: str) -> None:
        """Say whose limits are shown."""
        self._role.put(name)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow panel the search box has the whole width."""
        side = 8 if narrow else 16
        self._row.setContentsMargins(side, 8, side, 9)
        self._name.setVisible(not narrow)
        self._role.setVisible(not narrow)
        self.search.set_narrow(narrow)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))
