import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.operations.opening import ProblemCount
from jobaid.errors import UserFacing
from jobaid.messages import message
from jobaid.ui.shell import MainWindow
from tests.ui.conftest import Opener, settle


def start(_window: MainWindow) -> None:
    pass


def topic(window: MainWindow) -> None:
    window.open_topic("late")


def missing(window: MainWindow) -> None:
    window.show_missing(UserFacing(message("no-folder", folder="/gone")))


def hits(window: MainWindow) -> None:
    window.bar.search.field.setText("late")


@pytest.mark.parametrize("page", [start, topic, missing, hits])
@pytest.mark.parametrize("width", [340, 1280])
def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(
    open_library: Opener, qapp: QApplication, page: object, width: int
) -> None:
    window = open_library(size=(width, 700))
    window.take(ProblemCount(1))
    page(window)  # type: ignore[operator]
    settle(qapp)
    focusable = [one for one in window.findChildren(QWidget) if one.isVisible() and takes_focus(one)]
    assert focusable
    for widget in focusable:
        seen = QAccessible.queryAccessibleInterface(widget)
        assert seen is not None
        assert seen.text(QAccessible.Text.Name), widget
        assert seen.role() != QAccessible.Role.NoRole, widget


def test_tab_goes_through_a_topic_as_it_is_read(open_library: Opener, qapp: QApplication) -> None:
    window = open_library()
    window.open_topic("late")
    settle(qapp)
    window.bar.search.ready()
    names = []
    for _ in range(8):
        window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names[:3] == ["All topics", "Do", "Say and know"]
    assert names[3].startswith("“Fine”")
    assert names[4].startswith("“My money back”")


def takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
