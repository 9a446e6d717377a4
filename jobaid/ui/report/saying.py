"""What the keys and menus do by which somebody says that this is wrong, or that it helped."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.app.desk import Desk

if TYPE_CHECKING:  # loaded when something is said for the first time
    from jobaid.ui.content import Content
    from jobaid.ui.keys import Keys
    from jobaid.ui.meant import Entry
    from jobaid.ui.report.reporting import Reporting
    from jobaid.ui.theme.look import Look


class Saying:
    """Goes between a window and `Reporting`, which belongs to the content that there is now."""

    def __init__(self, look: "Look", desk: Desk, keys: "Keys", content: "Callable[[], Content]") -> None:
        self._look, self._desk, self._keys, self._content = look, desk, keys, content
        self._made: tuple[Content, Reporting] | None = None

    @property
    def runs(self) -> dict[str, Callable[..., object]]:
        """What is run for each action."""
        return {
            "report.wrong": lambda: self.said_of("wrong", self._content().meant),
            "report.thank": lambda: self.said_of("thank", self._content().meant),
            "report.mine": self._show_mine,
        }

    def enabled(self) -> dict[str, bool]:
        """Which of them can be done now."""
        is_read = self._desk.library.frame is not None
        return {"report.wrong": is_read, "report.thank": is_read}

    def said_of(self, what: str, entry: "Entry | None") -> None:
        """Somebody says of an entry that it is `wrong`, thanks for it, or wants the `menu` of what can be said."""
        runs = {"wrong": self._reporting.wrong, "thank": self._reporting.thank, "menu": self._reporting.offer}
        runs[what](entry)

    def forget_call(self) -> None:
        """What was typed for one call and not kept is gone with it."""
        if self._made is not None:
            self._made[1].forget()

    def _show_mine(self) -> None:
        self._reporting.mine()

    @property
    def _reporting(self) -> "Reporting":
        from jobaid.ui.report.reporting import Reporting

        content = self._content()
        if self._made is None or self._made[0] is not content:
            made = Reporting(self._look, self._desk, self._keys, content.sheets, content)
            made.said.connect(content.status.say)
            self._made = (content, made)
        return self._made[1]
