"""The panel of what was found: of which kind, the hits or a sentence, telling the team leader, and the keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from jobaid.app.strokes import Platform, caption
from jobaid.messages import message, text
from jobaid.search.entry import Hit
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets import paint
from jobaid.ui.widgets.hit_list import HitList
from jobaid.ui.widgets.key_button import CapButton
from jobaid.ui.widgets.key_cap import KeyCap
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.pill import Pill
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.wrap import Wrap

if TYPE_CHECKING:  # an answer to "may I?" is not on the way to the first hits
    from jobaid.app.operations.verdict_words import VerdictShown
    from jobaid.ui.widgets.verdict_row import VerdictRow

_KEYS_FROM = 480
_LARGE = 1.2
"""From this size of text on, a strip has no room for what was searched for beside an answer and a hit."""
_SIDE = 14
_KEYS = (("Up", "hits.choose"), ("Return", "hits.open"), ("Ctrl+Return", "hits.copy"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the panel shows.

    `verdict` answers what was asked for, above all hits; `may_key` goes on from there. `title` and `hint` stand where
    there are no hits. `only` is the kind that is asked for, `heading` what the hits are, `far` that they are hardly
    what was asked for. `repaired` says what was searched for, and `turn` names the button for the other way. `tell` is
    whether the button to tell the team leader is shown, `told` whether that was done.
    """

    hits: Sequence[Hit] = ()
    verdict: "VerdictShown | None" = None
    may_key: str = ""
    title: str = ""
    hint: str = ""
    only: str = ""
    heading: str = ""
    far: str = ""
    repaired: str = ""
    turn: str = ""
    tell: bool = False
    told: bool = False


class HitsPanel(QWidget):
    """`asked` names what a button is for, as `SearchBox.asked` does."""

    asked = Signal(str)

    def __init__(self, look: Look, platform: Platform, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._platform = look, platform
        self.list = HitList(look)
        self.verdict: VerdictRow | None = None
        self._may_key = ""
        self._only = _Away(look)
        self._heading = Label(look, size="label", color="muted", strong=True)
        self._title = Label(look, strong=True)
        self._hint = Label(look, color="muted")
        self._tell = CapButton(look, text(message("hits.tell")), caption("Ctrl+J", platform))
        self._told = Label(look, text(message("hits.told")), color="may")
        self._far = Label(look, color="muted")
        self._repaired = Label(look, size="label", color="muted")
        self._turns = {key: SmallButton(look, text(message(key))) for key in ("hits.as-typed", "hits.as-meant")}
        self._turn_key = KeyCap(look, caption("Shift+Return", platform))
        self._keys = self._key_row()
        self._margins: dict[QLayout, tuple[int, int]] = {}
        self._head, self._none, self._telling, self._foot = QWidget(), QWidget(), QWidget(), QWidget()
        self._lay_out()
        self._tell.clicked.connect(lambda: self.asked.emit("tell-words"))
        self._only.clicked.connect(lambda: self.asked.emit("widen"))
        self._far.setMinimumHeight(self._tell.sizeHint().height())  # to stand on one line with it
        for turn in self._turns.values():
            self._repaired.setMinimumHeight(turn.sizeHint().height())  # to stand on one line with it
            turn.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            turn.clicked.connect(lambda: self.asked.emit("turn"))

    def show_around(self, shown: Shown) -> None:
        """Show everything but the hits, which `list` takes."""
        self._may_key = shown.may_key
        self._put_verdict(shown.verdict)
        self._only.put(shown.only)
        self._heading.put(shown.heading)
        self._head.setVisible(bool(shown.only or shown.heading))
        self._title.put(shown.title)
        self._hint.put(shown.hint)
        self._hint.setVisible(bool(shown.hint))
        self.list.setVisible(bool(shown.hits))
        self._none.setVisible(not shown.hits and shown.verdict is None)
        self._far.put(shown.far)
        self._far.setVisible(bool(shown.far) and not shown.told)
        self._tell.setVisible(shown.tell and not shown.told)
        self._told.setVisible(shown.told)
        self._telling.setVisible(shown.tell or shown.told)
        self._repaired.put(shown.repaired)
        for key, turn in self._turns.items():
            turn.setVisible(key == shown.turn)

    def _put_verdict(self, verdict: "VerdictShown | None") -> None:
        if self.verdict is None:
            if verdict is None:
                return
            from jobaid.ui.widgets.verdict_row import VerdictRow

            self.verdict = VerdictRow(self._look)
            self.verdict.pressed.connect(lambda: self.asked.emit("may"))
            self._whole.insertWidget(0, self.verdict)
        if verdict != self.verdict.shown:
            self.verdict.put(verdict)

    def show_key(self, shown: bool) -> None:
        """Show the key on the button that tells, as long as it does that: once a hit is chosen it means the hit."""
        self._tell.put_cap(caption("Ctrl+J", self._platform) if shown else "")

    def wanted_height(self, width: int, *, is_low: bool = False, is_tight: bool = False) -> int:
        """The height that shows everything in that width; in a low window there is less around the hits, and where it
        is tight less above them.
        """
        is_wide = width >= _KEYS_FROM * self._look.scale and not is_low
        self._keys.setVisible(is_wide)
        self._turn_key.setVisible(is_wide and self._turns_are_shown)
        self._hint.setVisible(bool(self._hint.text()) and not is_low)
        for part, margins in self._margins.items():
            above, below = (2, 2) if is_low else margins
            part.setContentsMargins(_SIDE, above, _SIDE, below)
        has_answer = self.verdict is not None and not self.verdict.isHidden()
        has_room = not (is_low and has_answer and self._look.scale > _LARGE)
        self._foot.setVisible(has_room and (not self._keys.isHidden() or bool(self._repaired.text())))
        inside = width - 4
        around = (self._head, self._none, self._telling, self._foot)
        heights = [_height(part, inside) for part in around if not part.isHidden()]
        if self.verdict is not None and not self.verdict.isHidden():
            self.verdict.put(self.verdict.shown, is_short=is_low or is_tight, is_line=is_low)
            self.verdict.put_key(self._may_key if is_wide else "")
            heights.append(_height(self.verdict, inside))
        return sum(heights) + 4 + (0 if self.list.isHidden() else self.list.wanted_height(inside))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Qt's."""
        painter = QPainter(self)
        look = self._look
        paint.surface(painter, self.rect(), look.space("radius"), look.color("surface"), look.color("input_line"))
        top = self._foot.geometry().top()
        if not self._foot.isHidden():
            painter.fillRect(QRect(1, top, self.width() - 2, 1), look.color("line"))

    @property
    def _turns_are_shown(self) -> bool:
        return any(not turn.isHidden() for turn in self._turns.values())

    def _lay_out(self) -> None:
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.setSpacing(0)
        row = self._row(self._head, 8, 2)
        row.addWidget(self._heading, 1)
        row.addWidget(self._only)
        column = QVBoxLayout(self._none)
        column.setSpacing(4)
        self._margins[column] = (14, 14)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        row = self._row(self._telling, 4, 12)
        wrap = Wrap(10)
        for part in (self._far, self._tell, self._told):
            wrap.addWidget(part)
        row.addLayout(wrap, 1)
        self._lay_out_foot()
        whole.addWidget(self._head)
        whole.addWidget(self._none)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._telling)
        whole.addWidget(self._foot)

    def _lay_out_foot(self) -> None:
        row = self._row(self._foot, 6, 6)
        wrap = Wrap(8)
        for part in (self._repaired, self._turn_key, *self._turns.values()):
            wrap.addWidget(part)
        row.addLayout(wrap, 1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def _row(self, part: QWidget, above: int, below: int) -> QHBoxLayout:
        row = QHBoxLayout(part)
        row.setSpacing(5)
        self._margins[row] = (above, below)
        return row

    def _key_row(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for key, meaning in _KEYS:
            shown = "↑ ↓" if key == "Up" else caption(key, self._platform)
            row.addWidget(KeyCap(self._look, shown), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Label(self._look, text(message(meaning)), size="label", color="muted", whole=True))
        return keys


class _Away(Pill):
    """The kind that is asked for; a press asks for all again."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setToolTip(text(message("hits.only-away")))
        self.setAccessibleDescription(text(message("hits.only-away")))

    def put(self, kind: str) -> None:
        words = text(message("hits.only", kind=kind)) if kind else ""
        self.setText(f"{words}  ×")
        self.setAccessibleName(words)
        self.setVisible(bool(kind))
        self.updateGeometry()


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
