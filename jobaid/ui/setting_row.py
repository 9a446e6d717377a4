"""One setting in the form: its name, what sets it, and what it is for."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jobaid.app.strokes import caption, platform_of
from jobaid.messages import message, text
from jobaid.settings import Setting
from jobaid.settings.kinds import Choice, Days, Hours, KeyPress, Minutes, Offered, Percent, YesNo
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.check import CheckRow
from jobaid.ui.widgets.choice_row import ChoiceRow, Offer
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.line_field import LineField
from jobaid.ui.widgets.small_button import SmallButton
from jobaid.ui.widgets.stepper import Stepper
from jobaid.ui.widgets.wrap import Wrap

Control = CheckRow | ChoiceRow | Stepper | LineField


class SettingRow(QWidget):
    """Made from the declaration alone. `chosen` has the value wished for; `put` shows the one in force."""

    chosen = Signal(object)

    def __init__(self, look: Look, setting: Setting, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._setting, self._offers = look, setting, offers
        self._name, about = text(setting.label), text(setting.help)
        self._usual = self._make_usual()
        self._control = self._make_control()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("hair"))
        help_line = Label(look, about, size="label", color="muted")
        if isinstance(self._control, CheckRow):
            self._fill(whole, self._control, help_line, self._heading())
            QWidget.setTabOrder(self._control, self._usual)
        else:
            self._fill(whole, self._heading(self._name), self._control or _nothing(look), help_line)

    @property
    def control(self) -> Control | None:
        """What sets it; None while there is nothing to choose from."""
        return self._control

    def put(self, value: Any) -> None:
        """Show the value in force."""
        control = self._control
        if isinstance(control, CheckRow):
            control.set_state("done" if value else "to_do")
        elif isinstance(control, ChoiceRow):
            control.put(str(value))
        elif control is not None:
            control.put(value)
        had_focus = self._usual.hasFocus()
        self._usual.setVisible(value != self._setting.default and control is not None)
        if had_focus and self._usual.isHidden():
            self.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to what sets it."""
        if isinstance(self._control, ChoiceRow):
            self._control.take_focus()
        elif self._control is not None:
            self._control.setFocus(Qt.FocusReason.TabFocusReason)

    def _heading(self, name: str = "") -> QWidget:
        """The name, unless what sets it says it, and the way back to usual."""
        heading = QWidget(self)
        line = Wrap(self._look.space("inner"), heading)
        if name:
            line.addWidget(Label(self._look, name, strong=True))
        line.addWidget(self._usual)
        return heading

    def _fill(self, whole: QVBoxLayout, *parts: QWidget) -> None:
        for part in parts:
            whole.addWidget(part)

    def _make_control(self) -> Control | None:
        kind, about = self._setting.kind, text(self._setting.help)
        if isinstance(kind, YesNo):
            check = CheckRow(self._look, self._name, menu=False, fades=False, parent=self)
            check.toggled_by_user.connect(lambda: self.chosen.emit(check.state != "done"))
            check.setAccessibleDescription(about)
            return check
        if isinstance(kind, Hours):
            return self._make_field(about)
        if isinstance(kind, Percent | Minutes):
            words = _percent if isinstance(kind, Percent) else _minutes
            stepper = Stepper(self._look, self._name, (kind.least, kind.most, kind.step), words, self)
            stepper.setAccessibleDescription(about)
            stepper.stepped.connect(self.chosen.emit)
            return stepper
        offers = self._offers if isinstance(kind, Offered) else self._choices(kind)
        if not offers:
            return None
        named = [Offer(value, words, self._with_name(words)) for value, words, *_ in offers]
        row = ChoiceRow(self._look, self._name, named, about, self)
        row.chosen.connect(lambda value: self.chosen.emit(int(value) if isinstance(kind, Days) else value))
        return row

    def _make_field(self, about: str) -> LineField:
        field = LineField(self._look, self._name, parent=self)
        field.field.setAccessibleDescription(about)
        field.entered.connect(self._take_hours)
        field.left.connect(self._take_hours)
        return field

    def _take_hours(self, typed: str) -> None:
        """Hours that are not understood are said so, and kept in the field alone."""
        from jobaid.call.due import read_hours

        assert isinstance(self._control, LineField)
        is_wrong = bool(typed.strip()) and read_hours(typed) is None
        self._control.say(text(message("setting.shift.wrong")) if is_wrong else "")
        if not is_wrong:
            self.chosen.emit(typed.strip())

    def _choices(self, kind: object) -> Sequence[Offer]:
        if isinstance(kind, Days):
            return [Offer(str(value), text(message("kept.days", count=value))) for value in kind.values]
        if isinstance(kind, KeyPress):
            none = Offer("", text(message("settings.no-key")))
            return [none, *(Offer(keys, caption(keys, platform_of())) for keys in kind.suggested)]
        assert isinstance(kind, Choice), f"no control for {kind}"
        return [Offer(value, text(self._setting.words_for(value))) for value in kind.values]

    def _make_usual(self) -> SmallButton:
        name = text(message("settings.usual-of", setting=self._name))
        usual = SmallButton(self._look, text(message("settings.usual")), name=name, parent=self)
        usual.clicked.connect(lambda: self.chosen.emit(self._setting.default))
        usual.hide()
        return usual

    def _with_name(self, choice: str) -> str:
        return text(message("settings.choice-of", setting=self._name, choice=choice))


def _nothing(look: Look) -> Label:
    return Label(look, text(message("settings.nothing-offered")), color="muted")


def _minutes(value: int) -> str:
    return text(message("settings.minutes", count=value) if value else message("settings.never"))


def _percent(value: int) -> str:
    return text(message("settings.percent", percent=value))
