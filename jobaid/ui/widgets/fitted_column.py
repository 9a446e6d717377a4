"""A column that is as high as what it holds, as long as there is room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.card import Column


class FittedColumn(Column):
    """Scrolls what there is no room for. The keyboard goes through what it holds, not to the column itself."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Qt's: what it holds wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Qt's: the height of all it holds, in that width."""
        return max(self.stack.totalHeightForWidth(width), self.stack.totalMinimumSize().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's: as wide as what it holds is without a broken line; the height is asked for by width."""
        return QSize(self.stack.totalSizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Qt's: the rest can be scrolled to."""
        return QSize(80, self.fontMetrics().height() * 2)
