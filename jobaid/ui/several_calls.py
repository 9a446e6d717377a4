"""What the keys of a hold, and of several calls at once, do in a window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.app.desk import Desk
from jobaid.messages import message, text

if TYPE_CHECKING:  # loaded with the first call
    from jobaid.app.operations.on_hold import OnHold
    from jobaid.ui.content import Content
    from jobaid.ui.keys import Keys


class SeveralCalls:
    """Holds the call in front, puts it aside, and goes from one call to the next."""

    def __init__(self, desk: Desk, keys: "Keys", content: "Callable[[], Content]") -> None:
        self._desk, self._keys, self._content = desk, keys, content

    @property
    def runs(self) -> dict[str, Callable[..., object]]:
        """What is run for each action."""
        return {"call.hold": self._turn_hold, "call.pause": self._put_aside, "call.switch": self._switch}

    def enabled(self) -> dict[str, bool]:
        """Which of them can be done now."""
        call = self._desk.call
        return {
            "call.hold": not call.ended,
            "call.pause": not call.is_blank and not call.ended,
            "call.switch": any(not one.ended for one in self._desk.day.unfinished),
        }

    def keeps_from_walking(self) -> bool:
        """Whether a key does not walk now: on hold none does, and back from it the first brings the step back."""
        return self.greets() or (bool(self._desk.call.holds) and self._holds.is_on)

    def greets(self) -> bool:
        """Have the words of return said; False where there are none to say."""
        return self._desk.call.is_to_greet and self._holds.greet()

    @property
    def hides_the_step(self) -> bool:
        """Whether the hold, or the words of return, stand in the place of Say."""
        call = self._desk.call
        return bool(call.holds) and (call.is_to_greet or self._holds.is_on)

    @property
    def _holds(self) -> "OnHold":
        from jobaid.app.operations.on_hold import OnHold

        return OnHold(self._desk)

    def next_words(self) -> str:
        """What is to be done next on the call in front, in words; empty where there is nothing."""
        from jobaid.app.operations.calls import next_item

        item = next_item(self._desk.library, self._desk.call, self._desk.now)
        return text(message("call.resumed", item=item)) if item else ""

    def _turn_hold(self) -> None:
        self._holds.turn()

    def _put_aside(self) -> None:
        self._desk.next_caller(paused=True)
        content = self._content()
        content.pages.show_desk()
        content.status.say(text(message("call.put-aside", key=self._keys.caption("call.undo"))))

    def _switch(self) -> None:
        from jobaid.app.operations.open_calls import OpenCalls

        number = OpenCalls(self._desk).next_number()
        if number is not None:
            self._content().take_up(number)
