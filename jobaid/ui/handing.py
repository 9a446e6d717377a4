"""What the keys by which calls go from colleague to colleague do in a window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from jobaid.app.desk import Desk
from jobaid.messages import message, text

if TYPE_CHECKING:  # loaded when the first call is handed over
    from jobaid.app.operations.before_handover import Instead
    from jobaid.app.operations.contacts import ContactShown
    from jobaid.app.operations.handover import Handover, Reason
    from jobaid.app.operations.packet.taking import Taken
    from jobaid.ui.clipboard import Clip
    from jobaid.ui.content import Content
    from jobaid.ui.keys import Keys
    from jobaid.ui.theme.look import Look


class Handing:
    """Opens the sheets of handing over and taking over, and does what was chosen there."""

    def __init__(self, look: "Look", desk: Desk, keys: "Keys", clip: "Clip", content: "Callable[[], Content]") -> None:
        self._look, self._desk, self._keys, self._clip, self._content = look, desk, keys, clip, content

    @property
    def runs(self) -> dict[str, Callable[..., object]]:
        """What is run for each action."""
        return {"call.handover": self.hand_over, "call.take-over": self.take_over}

    def enabled(self) -> dict[str, bool]:
        """Which of them can be done now."""
        is_read = self._desk.library.frame is not None
        return {"call.handover": is_read and not self._desk.call.is_blank, "call.take-over": is_read}

    def hand_over(self, reason: str = "") -> None:
        """Ask why and to whom; a reason that is known is typed already."""
        from jobaid.ui.call.handover_sheet import HandoverSheet

        content = self._content()
        engine = content.searching.engine
        sheet = content.sheets.show(lambda page: HandoverSheet(self._look, self._handover, self._keys, page, engine))
        sheet.line.field.setText(reason)
        sheet.chosen.connect(self._hand_over)
        sheet.instead.connect(self._do_instead)
        sheet.given_up.connect(self._back_to_the_end)

    def take_over(self) -> None:
        """Show what a colleague's packet on the clipboard brings."""
        from jobaid.ui.call.take_over_sheet import TakeOverSheet

        copied = QGuiApplication.clipboard().text()
        beside = not self._desk.call.is_blank
        sheet = self._content().sheets.show(
            lambda page: TakeOverSheet(self._look, self._handover, copied, page, beside=beside)
        )
        sheet.taken.connect(lambda found: self._take_over(found, copied))

    @property
    def _handover(self) -> "Handover":
        from jobaid.app.operations.handover import Handover

        return Handover(self._desk)

    def _hand_over(self, to: "ContactShown | None", reason: "Reason") -> None:
        """The packet is copied before the call ends: it tells of the call as it was."""
        self._clip.put(self._handover.packet(to, reason), stays=True)
        has_ended = self._handover.hand_over(to, reason)
        undo = self._keys.caption("call.undo")
        name = to.contact.name if to is not None else ""
        self._say("handover.copied" if name else "handover.copied-alone", name=name, key=undo)
        if has_ended:
            self._back_to_the_end()

    def _do_instead(self, one: "Instead") -> None:
        """Show what this agent may give, or the answer; a call that was ended for a handover goes on."""
        from jobaid.app.operations.finding import Front, found

        self._desk.reopen()
        stop = self._desk.call.stop
        front = Front(stop.place.topic if stop else "", self._desk.role, self._desk.now.date())
        target = found(self._desk.library, one.kind, one.id, front)
        if target is not None:
            self._content().show_found(target)

    def _back_to_the_end(self) -> None:
        content = self._content()
        if self._desk.call.ended and not content.sheets.is_open:
            content.sheets.end()

    def _take_over(self, found: "Taken", copied: str) -> None:
        self._handover.take_over(found)
        self._clip.adopt(copied)
        self._content().pages.show_desk()
        self._say("taking.opened", key=self._keys.caption("call.undo"))

    def _say(self, key: str, /, **values: object) -> None:
        self._content().status.say(text(message(key, **values)))
