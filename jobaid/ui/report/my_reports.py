"""What somebody reported, each with what became of it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.feedback import Feedback, ReportShown, date_words
from jobaid.app.operations.spots import Part
from jobaid.app.reports import Missed, Report
from jobaid.messages import message, text
from jobaid.ui.report.report_row import ReportRow
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.fitted_column import FittedColumn
from jobaid.ui.widgets.label import Label
from jobaid.ui.widgets.sheet import Sheet
from jobaid.ui.widgets.sheet_header import sheet_header
from jobaid.ui.widgets.small_button import SmallButton

_AT_ONCE = 20


class MyReports(Sheet):
    """The reports, and below them what was searched for in vain; as many as fit, and more by a button.

    What is withdrawn stays in the list until it is closed, and can be put back.
    """

    def __init__(self, look: Look, desk: Desk, feedback: Feedback, key: str, parent: QWidget) -> None:
        super().__init__(look, text(message("reports.title")), parent)
        self._desk, self._feedback = desk, feedback
        self.rows: list[ReportRow] = []
        self._makers: list[Callable[[], QWidget]] = []
        header, _title = sheet_header(look, text(message("reports.title")), self)
        self._column = FittedColumn(look, text(message("reports.title")))
        self._column.stack.setSpacing(look.space("gap"))
        self.more = SmallButton(look, text(message("reports.more")))
        self.more.clicked.connect(self._show_more)
        self.body.addLayout(header)
        self.body.addWidget(self._column, 1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._gather(key)
        self._show_more()

    def take_focus(self) -> None:
        """Give the keyboard to the sheet itself: Enter withdraws nothing, and Tab leads to the first button."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def open(self) -> None:
        """Show it; the answers in it are read then."""
        super().open()
        self._feedback.read_answers()

    def _gather(self, key: str) -> None:
        mine = sorted(self._feedback.mine(), key=lambda shown: not shown.is_new)
        missed = self._desk.day.said.missed[::-1]
        self._makers += [partial(self._report, shown) for shown in mine]
        if missed:
            self._makers.append(partial(Label, self._look, text(message("reports.searched")), strong=True))
        self._makers += [partial(self._missed, one) for one in missed]
        if self._makers:
            self._makers.append(partial(Label, self._look, text(message("reports.hint")), size="label", color="muted"))
        else:
            self._makers.append(partial(Label, self._look, text(message("reports.none", key=key)), color="muted"))

    def _show_more(self) -> None:
        now, self._makers = self._makers[:_AT_ONCE], self._makers[_AT_ONCE:]
        for make in now:
            self._column.stack.addWidget(make())
        self.more.setVisible(bool(self._makers))
        self.fit()

    def _report(self, shown: ReportShown) -> ReportRow:
        report = shown.report
        part = Part(report.spot, shown.title or report.shown)
        quiet = message(
            "reports.line",
            kind=message(f"report.kind.{report.kind}"),
            day=self._day(report.at),
            state=message(f"reports.state.{shown.state}"),
        )
        row = self._row(report, part.name, text(quiet))
        if report.words:
            row.add_words(text(message("say.quoted", words=report.words)))
        if shown.reply is None:
            row.add_quiet(text(message("reports.no-answer")))
        else:
            day = date_words(shown.reply.on, self._desk.library.frame) if shown.reply.on else ""
            from_ = " · ".join(filter(None, (shown.reply.by, day)))
            row.add_answer(shown.reply.text, from_, is_new=shown.is_new)
        return row

    def _missed(self, one: Missed) -> ReportRow:
        key = "reports.found-some" if one.found else "reports.found-none"
        quiet = text(message(key, day=self._day(one.at), count=one.found))
        return self._row(one, text(message("say.quoted", words=one.words)), quiet)

    def _row(self, one: Report | Missed, title: str, quiet: str) -> ReportRow:
        row = ReportRow(self._look, self._feedback, one, title, quiet)
        self.rows.append(row)
        return row

    def _day(self, moment: datetime) -> str:
        return date_words(moment.astimezone(self._desk.now.tzinfo).date(), self._desk.library.frame)
