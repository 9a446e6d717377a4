"""The main window: what is shown, and what leads from one to the other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jobaid.messages import message, text
from jobaid.ui.call.start_page import StartPage
from jobaid.ui.status_line import StatusLine
from jobaid.ui.theme.look import Look
from jobaid.ui.top_bar import TopBar

if TYPE_CHECKING:  # all that is not on the first frame is imported when it is first needed
    from collections.abc import Callable
    from datetime import datetime

    from jobaid.errors import UserFacing
    from jobaid.library.cache import OutlineRow
    from jobaid.model.library import Library
    from jobaid.search.entry import Engine, Hit
    from jobaid.ui.call.missing_page import MissingPage
    from jobaid.ui.call.reading_page import ReadingPage
    from jobaid.ui.call.topic_page import TopicPage
    from jobaid.ui.widgets.hits import Hits

    Clock = Callable[[Library], datetime]

_WIDE = 900
_MOST_HITS = 8


class MainWindow(QWidget):
    """The window. It shows what it is given with `take`; `painted` comes once, after its first frame."""

    painted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, role: str = "", clock: "Clock | None" = None) -> None:
        super().__init__()
        self._look = look
        self._wanted_role = role
        self._clock = clock
        self._library: Library | None = None
        self._engine: Engine | None = None
        self._waiting_for = ""
        self._is_painted = False
        self._narrow = False
        self._topic_page: TopicPage | None = None
        self._reading_page: ReadingPage | None = None
        self._missing_page: MissingPage | None = None
        self._hits_panel: Hits | None = None
        self.setWindowTitle(text(message("window.title")))
        self.setMinimumSize(320, 400)
        self._lay_out()
        self._connect()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(1280, 800)

    def show_outline(self, topics: "Sequence[OutlineRow]") -> None:
        """Show the topics as the last start knew them, until the library is read."""
        self.start.show_topics(topics, is_read=False)

    def take(self, piece: Any) -> None:
        """Show a piece of an opened library; see `open_library`."""
        from jobaid.app.operations.opening import ProblemCount
        from jobaid.model.library import Library

        if isinstance(piece, Library):
            self._take_library(piece)
        elif isinstance(piece, ProblemCount):
            words = text(message("window.problems", count=piece.errors)) if piece.errors else ""
            self.status.mark(words)
        else:
            self._engine = piece
            self._search(self.bar.search.field.text())

    def show_missing(self, reason: "UserFacing") -> None:
        """Say that there is no library to show."""
        from jobaid.ui.call.missing_page import MissingPage

        if self._missing_page is None:
            self._missing_page = MissingPage(self._look)
            self._missing_page.sample_wanted.connect(self.sample_wanted)
            self.pages.addWidget(self._missing_page)
        self._missing_page.show_reason(reason)
        self.pages.setCurrentWidget(self._missing_page)
        self._missing_page.take_focus()

    def say_bug(self) -> None:
        """Say that something unexpected went wrong."""
        self.status.say(text(message("window.bug")))

    def open_topic(self, topic: str) -> None:
        """Show a topic; one chosen before the library is read is shown as soon as it is."""
        if self._library is None:
            self._waiting_for = topic
            self.status.say(text(message("window.reading")))
            return
        from jobaid.app.operations.finding import InTopic

        self._show_in_topic(InTopic(topic))

    def go_back(self) -> None:
        """Show the topics again, the one just seen marked."""
        self._close_search()
        if self.pages.currentWidget() is self._missing_page:
            return
        if self._topic_page is not None and self._topic_page.topic:
            self.start.list.choose(self._topic_page.topic)
        self.pages.setCurrentWidget(self.start)
        self.start.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _lay_out(self) -> None:
        look = self._look
        self.bar, self.status, self.start = TopBar(look), StatusLine(look), StartPage(look)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.status)

    def _connect(self) -> None:
        search = self.bar.search
        search.typed.connect(self._search)
        search.moved.connect(self._move)
        search.opened.connect(self._open_hit)
        search.left.connect(self._leave_search)
        self.start.list.opened.connect(self.open_topic)
        QShortcut(QKeySequence("Ctrl+K"), self, search.ready)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)

    def _fit(self) -> None:
        """Three columns where there is room for them at this size of text, else one."""
        narrow = self.width() < _WIDE * self._look.scale
        self._narrow = narrow
        for part in (self.bar, self.start, self._topic_page, self._reading_page):
            if part is not None:
                part.set_narrow(narrow)
        if self._hits_panel is not None:
            self._hits_panel.setGeometry(self.pages.geometry())

    def _take_library(self, library: "Library") -> None:
        from jobaid.app.operations.limits import role_in_force
        from jobaid.app.operations.notices import notices_shown
        from jobaid.app.operations.topics import topic_rows

        self._library = library
        self._role = role_in_force(library, self._wanted_role)
        now = self._now(library)
        self.bar.show_role(self._role.name if self._role else "")
        self.start.show_topics(topic_rows(library, now.date()), is_read=True)
        self.start.show_notices(notices_shown(library, now))
        self.status.say("")
        if self.pages.currentWidget() is self._missing_page:
            self.pages.setCurrentWidget(self.start)
            self.bar.search.ready()
        if self._waiting_for:
            self.open_topic(self._waiting_for)
            self._waiting_for = ""

    def _search(self, words: str) -> None:
        if not words.strip():
            if self._hits_panel is not None:
                self._hits_panel.hide()
        elif self._engine is None:
            self._hits().show_busy()
        else:
            self._hits().show_answer(self._engine.search(words, _MOST_HITS))

    def _move(self, rows: int) -> None:
        """Up and down choose among the hits; without any, down goes to the topics."""
        if self._hits_panel is not None and self._hits_panel.isVisible():
            self._hits_panel.choose(rows)
        elif rows > 0:
            self.focusNextChild()

    def _open_hit(self) -> None:
        if self._hits_panel is not None and self._hits_panel.isVisible():
            self._hits_panel.open_current()

    def _leave_search(self) -> None:
        """Esc: back to what was shown, with the keyboard there."""
        self._close_search()
        for page in (self._topic_page, self._reading_page, self._missing_page):
            if page is not None and page is self.pages.currentWidget():
                page.take_focus()
                return
        self.start.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_search(self) -> None:
        self.bar.search.field.clear()

    def _open(self, hit: "Hit") -> None:
        from jobaid.app.operations.finding import InTopic, found

        assert self._library is not None
        topic = self._topic_page.topic if self._topic_page is not None else ""
        target = found(self._library, hit.kind, hit.id, topic)
        self._close_search()
        if target is None:
            self.status.say(text(message("hits.gone")))
        elif isinstance(target, InTopic):
            self._show_in_topic(target)
        else:
            self._show_alone(target)

    def _show_in_topic(self, target: Any) -> None:
        from jobaid.app.operations.notices import notices_shown
        from jobaid.app.operations.topics import topic_shown
        from jobaid.ui.call.topic_page import TopicPage

        assert self._library is not None
        topic = self._library.topics_by_id.get(target.topic)
        if topic is None:
            self.status.say(text(message("hits.gone")))
            return
        if self._topic_page is None:
            self._topic_page = TopicPage(self._look)
            self._topic_page.left.connect(self.go_back)
            self._topic_page.topic_wanted.connect(self.open_topic)
            self._topic_page.set_narrow(self._narrow)
            self.pages.addWidget(self._topic_page)
        self.status.say("")
        now = self._now(self._library)
        shown = topic_shown(self._library, topic, self._role, now.date())
        self._topic_page.show_topic(shown, notices_shown(self._library, now, topic.id))
        self.pages.setCurrentWidget(self._topic_page)
        self._topic_page.take_focus()
        if target.kind:
            self._topic_page.point_at(target.kind, target.id)

    def _show_alone(self, entry: Any) -> None:
        from jobaid.ui.call.reading_page import ReadingPage

        if self._reading_page is None:
            self._reading_page = ReadingPage(self._look)
            self._reading_page.left.connect(self.go_back)
            self.pages.addWidget(self._reading_page)
        self._reading_page.set_narrow(self._narrow)
        self._reading_page.show_entry(entry)
        self.pages.setCurrentWidget(self._reading_page)
        self._reading_page.take_focus()

    def _now(self, library: "Library") -> "datetime":
        from jobaid.app import clock

        return (self._clock or clock.now)(library)

    def _hits(self) -> "Hits":
        """The panel of hits, over the page."""
        if self._hits_panel is None:
            from jobaid.ui.widgets.hits import Hits

            self._hits_panel = Hits(self._look, self)
            self._hits_panel.chosen.connect(self._open)
            self._hits_panel.left.connect(self._leave_search)
        self._hits_panel.setGeometry(self.pages.geometry())
        return self._hits_panel
