"""The main window: what arrives is shown, keys act, and nothing typed is lost by closing it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.app.day import Change
from jobaid.app.desk import Desk
from jobaid.app.keys import name_of
from jobaid.messages import message, text
from jobaid.settings import Settings
from jobaid.ui.clipboard import Clip
from jobaid.ui.content import Content
from jobaid.ui.doing import Doing
from jobaid.ui.followed_holds import FollowedHolds
from jobaid.ui.key_events import letters_of
from jobaid.ui.keys import Keys
from jobaid.ui.looked import look_at, looked_at
from jobaid.ui.panel_keys import panel_may_act
from jobaid.ui.promising import Promising
from jobaid.ui.strip_room import StripRoom
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.discard import discard

if TYPE_CHECKING:  # all that is not on the first frame is imported when it is first needed
    from jobaid.app.operations.learning import Memory
    from jobaid.app.operations.opening import ProblemCount
    from jobaid.app.operations.search_tests import Tried
    from jobaid.errors import UserFacing
    from jobaid.library.cache import OutlineRow
    from jobaid.search.index import Index
    from jobaid.ui.places import Mode
    from jobaid.ui.saving import Saving
    from jobaid.ui.sheets import Sheets
    from jobaid.ui.widgets.bar import Bar


class MainWindow(QWidget):
    """The window. It shows what it is given with `take`; `painted` comes once, after its first frame.

    `shape_wanted` asks to stand as a wide window, a compact panel or a strip; `setting_wanted` asks to write a setting
    down, `use_setting` puts one in force, and `setting_used` says so; `rebuilt` comes when the content was made anew.
    """

    painted = Signal()
    sample_wanted = Signal()
    library_wanted = Signal()
    shape_wanted = Signal(str)
    setting_wanted = Signal(str, object)
    setting_used = Signal(str, object)
    rebuilt = Signal()

    def __init__(self, look: Look, desk: Desk, chosen: Settings | None = None) -> None:
        super().__init__()
        self.look, self.desk, self.chosen = look, desk, chosen or Settings()
        self.keys = Keys(self, self.chosen.keys)
        self.clip = Clip(self)
        self.notes: tuple[str, ...] = ()
        self.shape: Mode = "wide"
        self._above: Callable[[], Bar | None] | None = None
        self._outline: Sequence[OutlineRow] = ()
        self._engine: Index | None = None
        self.memory: Memory | None = None
        self._problems: ProblemCount | None = None
        self.tried: Tried | None = None
        self.saving: Saving | None = None
        self._unsaved = ""
        self.is_practice = False
        self._waiting_for = ""
        self.holds = FollowedHolds(desk, self, lambda: self.content)
        self._call = desk.call
        self._room = StripRoom(self)
        self._is_painted = self._asked_to_close = False
        self.setWindowTitle(text(message("window.title")))
        self.setMinimumSize(320, 160)
        self.content = self._new_content()
        now: dict[str, Any] = {"content": lambda: self.content, "chosen": lambda: self.chosen}
        self.promising = Promising(look, desk, self.keys, window=self, **now)
        self.doing = Doing(self)
        self.content.pages.currentChanged.connect(self.doing.refresh)
        desk.listen(self._changed)
        look.changed.connect(self._rebuild_soon)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Qt's."""
        return QSize(1280, 800)

    def show_outline(self, topics: "Sequence[OutlineRow]") -> None:
        """Show the topics as the last start knew them, until the library is read."""
        self._outline = topics
        self.content.start.show_topics(topics, is_read=False)

    def take(self, piece: Any) -> None:
        """Show a piece of an opened library; see `jobaid.app.operations.opening`."""
        from jobaid.app.operations.opening import ProblemCount
        from jobaid.app.operations.search_tests import Tried
        from jobaid.model.library import Library

        if isinstance(piece, Library):
            self.desk.take_library(piece)
            waiting, self._waiting_for = self._waiting_for, ""
            if waiting:
                self.content.open_topic(waiting)
        elif isinstance(piece, ProblemCount):
            self._problems = piece
            self._show_problems()
        elif isinstance(piece, Tried):
            self.tried = piece
            self.content.sheets.take_tried(piece)
            self._show_problems()
        else:
            self._engine = piece
            self._search_with(piece)

    def take_sensed(self, index: "Index") -> None:
        """Search by meaning too, with an index that was taken before; one that was followed by another is late."""
        if index is self._engine:
            self._search_with(index)

    def show_missing(self, reason: "UserFacing") -> None:
        """Say that there is no library to show."""
        self.content.pages.show_missing(reason)

    def say_bug(self) -> None:
        """Say that something unexpected went wrong."""
        self.content.status.say(text(message("window.bug")))

    def open_topic(self, topic: str, step: str = "") -> None:
        """Show a topic; one chosen before the library is read is shown as soon as it is."""
        if self.desk.library.topics:
            self.content.open_topic(topic, step)
        else:
            self._waiting_for = topic
            self.content.status.say(text(message("window.reading")))

    def remember_in(self, memory: "Memory") -> None:
        """Remember what is found in a library, from now on."""
        self.memory = memory
        self.content.searching.use_memory(memory)

    def forget_library(self) -> None:
        """Another library is on its way: nothing of this one is found any more."""
        self.desk.forget_library()
        self._engine = self._problems = self.tried = self.memory = None
        self.content.searching.use(None)
        self._show_problems()

    def keep_with(self, saving: "Saving") -> None:
        """What happens is kept beyond the window, from now on."""
        self.saving = saving
        saving.marked.connect(self._mark_unsaved)

    def practise(self) -> None:
        """Nothing that is done in this window is kept; it says so as long as it lasts."""
        from jobaid.ui.practice_bar import PracticeBar

        self.is_practice = True
        self.setWindowTitle(text(message("practice.title")))

        def made() -> PracticeBar:
            bar = PracticeBar(self.look)
            bar.left.connect(self.close)
            return bar

        self.show_above(made)
        self._show_problems()

    def show_above(self, make: "Callable[[], Bar | None]") -> None:
        """Show something above the page, made anew whenever the content is."""
        self._above = make
        self.content.put_above(make())

    def use_setting(self, key: str, value: Any) -> None:
        """Put a setting in force, at once."""
        self.chosen = replace(self.chosen, **{key: value})
        match key:
            case "theme":
                self.look.use(value)
            case "text_size":
                self.look.set_text_size(value)
            case "role":
                self.desk.use_role(value)
            case "person":
                self.desk.use_person(value)
            case "keys":
                self.keys.use(value)
            case "gist":
                self.content.pages.use_short(value)
        self.setting_used.emit(key, value)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Qt's."""
        super().resizeEvent(event)
        self.content.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Qt's: letters that nothing else took are the customer's words; of a key that rests now it is said."""
        if self.keys.is_resting:
            return
        typed = letters_of(event)
        if typed and panel_may_act(QApplication.focusWidget()):
            self.content.bar.search.begin(typed)
        elif action := self.keys.resting(event):
            self.content.status.say(text(message("key.rests", name=name_of(action))))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Qt's: somebody comes back to the desk."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.desk.active()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Qt's: what is not kept beyond the window is asked about once."""
        is_kept = self.desk.is_kept and self.saving is not None and self.saving.flush()
        if not is_kept and self.desk.loses_by_closing and not self._asked_to_close:
            self._asked_to_close = True
            self.content.status.say(text(message("window.close-loses")))
            event.ignore()
            return
        self.clip.forget()
        super().closeEvent(event)

    def sheets(self) -> "Sheets":
        """What sheets are opened with, in the content that there is now."""
        return self.content.sheets

    def _changed(self, change: Change) -> None:
        before, self._call = self._call, self.desk.call
        if before.id != self._call.id:
            self.clip.forget(but=before.copied)
            self.content.searching.forget_call()
            self.content.pages.forget_call()
            self.content.call_bar.forget()
            self.doing.forget_call()
        elif before.is_blank and not self._call.is_blank:
            self.clip.forget()
        self._asked_to_close = False
        self.content.status.say("")
        self.content.refresh(change)
        self.doing.refresh()
        self.holds.follow()
        if before.id != self._call.id and self._call.trail:
            self.content.status.say(self.doing.next_words())

    def _new_content(self) -> Content:
        content = Content(self.look, self.desk, self.keys, self, short=self.chosen.gist)
        content.sample_wanted.connect(self.sample_wanted)
        content.library_wanted.connect(self.library_wanted)
        content.sheets.setting_chosen.connect(self.use_setting)
        content.sheets.setting_wanted.connect(self.setting_wanted)
        content.sheets.room_wanted.connect(self._make_room)
        content.topic_wanted.connect(self.open_topic)
        content.said_of.connect(self._say_of)
        content.award_done.connect(self._mark_done)
        content.award_voided.connect(self._void)
        content.searching.copied.connect(self.clip.put)
        content.sheets.copied.connect(self.clip.put)
        content.bar.search.typed.connect(lambda _words: self.desk.active())
        content.setGeometry(self.rect())
        return content

    def _mark_done(self, award: str) -> None:
        self.doing.giving.mark_done(award)

    def _void(self, award: str, reason: str) -> None:
        self.doing.giving.void(award, reason)

    def _say_of(self, what: str, entry: "tuple[str, str] | None") -> None:
        self.doing.said_of(what, entry)

    def settle(self) -> None:
        """Stand as it does without a sheet over it, before its place is remembered."""
        self._make_room(False)

    def _make_room(self, wanted: bool) -> None:
        self._room.make(wanted, is_strip=self.content.mode == "strip")

    def _mark_unsaved(self, words: str) -> None:
        self._unsaved = words
        self._show_problems()

    def _show_problems(self) -> None:
        from jobaid.app.operations.opening import mark_of

        problems = [text(one) for one in mark_of(self._problems, self.tried)]
        practice = text(message("practice.mark")) if self.is_practice else ""
        self.content.status.mark(" · ".join(filter(None, (practice, self._unsaved, *problems))))

    def _search_with(self, index: "Index") -> None:
        self.content.searching.use(index, index.refine if index.is_learnt else None)

    def _rebuild_soon(self) -> None:
        """The sizes are others: make everything anew, once what asked for it has returned."""
        QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        before = self.content
        looked = looked_at(before)
        self.content = self._new_content()
        discard(before)
        self.content.show()
        self.content.pages.currentChanged.connect(self.doing.refresh)
        self.content.start.show_topics(self._outline, is_read=False)
        if self.desk.library.frame is not None or self.desk.library.topics:
            self.content.refresh(Change.LIBRARY | Change.CALL | Change.QUESTION | Change.DAY)
        if self.memory is not None:
            self.content.searching.use_memory(self.memory)
        if self._engine is not None:
            self._search_with(self._engine)
        self._show_problems()
        if self._above is not None:
            self.content.put_above(self._above())
        self.promising.show_again()
        look_at(self.content, looked)
        if looked.sheet == "settings":
            self.doing.settings("text_size")
        self.rebuilt.emit()
