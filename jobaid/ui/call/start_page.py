"""Between calls: the topics to choose from and today's news."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from jobaid.library.cache import OutlineRow
from jobaid.messages import message, text
from jobaid.ui.call.topic_list import TopicList
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.label import Label

if TYPE_CHECKING:  # the first frame has no news yet
    from jobaid.app.operations.notices import NoticeShown
    from jobaid.ui.call.news import News

_NEWS_WIDTH = 380


class StartPage(QWidget):
    """The list of topics, with the news beside it, or in a narrow window above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = False
        self._news: News | None = None
        self.list = TopicList(look)
        self._words = Label(look, text(message("window.reading")), color="muted")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(look.space("gap"))
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        self._topics = QWidget()
        column = QVBoxLayout(self._topics)
        column.setContentsMargins(0, 0, 0, 0)
        heading = text(message("start.reasons"))
        column.addWidget(Label(look, heading, size="label", color="muted", strong=True))
        column.addWidget(self.list, 1)
        self._row.addWidget(self._topics, 1)
        self._topics.hide()
        self.set_narrow(False)

    def show_topics(self, topics: Sequence[OutlineRow], *, is_read: bool) -> None:
        """Show the topics; without any, say so, or as long as the library is not read that it is being read."""
        self._words.put(text(message("start.no-topics" if is_read else "window.reading")))
        self._words.setVisible(not topics)
        self._topics.setVisible(bool(topics))
        self.list.put(topics)

    def show_notices(self, notices: "Sequence[NoticeShown]") -> None:
        """Show today's news."""
        from jobaid.ui.call.news import News

        if self._news is not None:
            self._news.setParent(None)
            self._news.deleteLater()
            self._news = None
        if notices:
            self._news = News(self._look, notices)
            self._news.toggled.connect(self._make_room)
        self._place_news()

    def set_narrow(self, narrow: bool) -> None:
        """Put the news above the list and fold them, or beside it."""
        self._narrow = narrow
        side = 8 if narrow else 20
        self._row.setContentsMargins(side, 10, side, 0)
        self._place_news()

    def _place_news(self) -> None:
        if self._news is None:
            return
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if self._narrow else directions.LeftToRight)
        self._row.removeWidget(self._news)
        self._row.insertWidget(0 if self._narrow else self._row.count(), self._news)
        self._news.set_narrow(self._narrow, round(_NEWS_WIDTH * self._look.scale))
        self._make_room(False)

    def _make_room(self, is_open: bool) -> None:
        """Unfolded news take the place of the list in a narrow window."""
        self._topics.setVisible(not is_open and self._words.isHidden())
        if self._news is not None:
            self._row.setStretchFactor(self._news, 1 if is_open else 0)
