"""The settings, made entirely from what is declared in `jobaid.settings`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid import settings
from jobaid.errors import UserFacing
from jobaid.messages import Message, message, text
from jobaid.settings import DECLARED, Settings
from jobaid.ui.setting_row import SettingRow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choice_row import Offer
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header


class SettingsSheet(Sheet):
    """Each change is written to the file at once, then told with `chosen`, the key and the value.

    `offered` has what the settings of kind Offered can be, by key; `notes` say what this machine cannot do.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        look: Look,
        file: Path,
        in_force: Settings,
        parent: QWidget,
        *,
        offered: Mapping[str, Sequence[Offer]] | None = None,
        notes: Sequence[str] = (),
    ) -> None:
        super().__init__(look, text(message("settings.title")), parent)
        self._file = file
        self._in_force = in_force
        self._rows: dict[str, SettingRow] = {}
        self._failure = Label(look, color="never")
        self._failure.hide()
        self._column = FittedColumn(look, text(message("settings.title")))
        self._column.stack.setSpacing(look.space("padding"))
        self.body.addLayout(sheet_header(look, text(message("settings.title")), self)[0])
        self.body.addWidget(self._failure)
        self.body.addWidget(self._column, 1)
        self._add_groups(offered or {})
        self._add_notes(notes)
        self.show_settings(in_force)

    def open_at(self, key: str = "") -> None:
        """Show it with the keyboard on a setting, else on the first."""
        self.open()
        row = self._rows.get(key) or next(iter(self._rows.values()))
        row.take_focus()
        self._column.ensureWidgetVisible(row)

    def show_settings(self, in_force: Settings) -> None:
        """Show the settings in force, such as after a key changed one."""
        self._in_force = in_force
        for key, row in self._rows.items():
            row.put(getattr(in_force, key))

    def row(self, key: str) -> SettingRow:
        """The row of a setting that is shown."""
        return self._rows[key]

    def say(self, words: str) -> None:
        """Say that a change could not be put in force."""
        self._failure.put(words)
        self._failure.setVisible(bool(words))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.fit()

    @property
    def failure(self) -> str:
        """Why the last change is not kept, or ""."""
        return self._failure.text()

    def _add_groups(self, offered: Mapping[str, Sequence[Offer]]) -> None:
        shown = [one for one in DECLARED if one.group]
        for group in dict.fromkeys(one.group for one in shown):
            box = self._group(message(f"settings.{group}"))
            for setting in shown:
                if setting.group == group:
                    row = SettingRow(self._look, setting, offered.get(setting.key, ()))
                    row.chosen.connect(lambda value, key=setting.key: self._choose(key, value))
                    self._rows[setting.key] = row
                    box.addWidget(row)

    def _add_notes(self, notes: Sequence[str]) -> None:
        if notes:
            box = self._group(message("settings.notes"))
            for note in notes:
                box.addWidget(Label(self._look, note, size="label", color="muted"))

    def _group(self, heading: Message) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(self._look.space("inner"))
        box.addWidget(Label(self._look, text(heading), size="label", color="muted", strong=True))
        self._column.stack.addLayout(box)
        return box

    def _choose(self, key: str, value: Any) -> None:
        if value == getattr(self._in_force, key):
            return
        self._keep(key, value)
        one: dict[str, Any] = {key: value}
        self.show_settings(replace(self._in_force, **one))
        self.fit()
        self.chosen.emit(key, value)

    def _keep(self, key: str, value: Any) -> None:
        reason = ""
        try:
            settings.change(self._file, key, value)
        except UserFacing as failure:
            reason = text(message("settings.in-force-only", reason=failure))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, reason))
        self._failure.put(reason)
        self._failure.setVisible(bool(reason))
