"""The bar at the top: the name, the search box, the role, and the way to everything that can be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from jobaid.messages import message, text
from jobaid.ui.keys import Keys
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.dots import Dots
from jobaid.ui.widgets.flow import tip
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:  # the first frame names no role
    from jobaid.app.operations.who_is_here import InForce


class TopBar(QWidget):
    """Always there, whatever is shown below."""

    def __init__(self, look: Look, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(look, keys)
        self._name = Label(look, text(message("window.title")), strong=True, whole=True)
        self._role = Label(look, color="muted", whole=True)
        self.more = Dots(look, text(message("action.window.palette")))
        self.more.clicked.connect(lambda: keys.run("window.palette"))
        self._row = row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self.search, 1)
        row.addWidget(self._role)
        row.addWidget(self.more)
        self.set_mode("wide")

    def show_role(self, found: "InForce") -> None:
        """Say whose limits are shown, and where that is known from."""
        words, advice = (text(found.words), text(found.advice)) if found.words is not None else ("", "")
        self._role.put(words)
        self._role.setToolTip(tip(advice))
        self._role.setAccessibleDescription(advice)

    def set_mode(self, mode: str) -> None:
        """In a narrow panel the search box has nearly the whole width."""
        is_wide = mode == "wide"
        side = 16 if is_wide else 8
        self._row.setContentsMargins(side, 8 if is_wide else 6, side, 9 if is_wide else 7)
        self._row.setSpacing(12 if is_wide else 6)
        self._name.setVisible(is_wide)
        self._role.setVisible(is_wide)
        self.search.set_narrow(not is_wide)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        paint.fill(painter, self.rect(), self._look.color("surface"))
        paint.fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._look.color("line"))
