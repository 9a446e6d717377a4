"""What the keys of giving do in a window: it is asked here, and shown as given once it is written down."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.messages import Message, message, text

if TYPE_CHECKING:  # loaded when something is given for the first time
    from jobaid.app.awarding import Awarding, Outcome
    from jobaid.app.desk import Desk
    from jobaid.app.operations.giving import Wanted
    from jobaid.ui.call.may_sheet import MaySheet
    from jobaid.ui.content import Content
    from jobaid.ui.handing import Handing
    from jobaid.ui.keys import Keys
    from jobaid.ui.saving import Saving
    from jobaid.ui.theme.look import Look


class GivingHere(QObject):
    """Opens the sheet over the content that there is now, and takes what is decided there to the journal.

    Until that has answered, nothing is shown as given.
    """

    _came = Signal(object)

    def __init__(
        self,
        look: "Look",
        desk: "Desk",
        keys: "Keys",
        *,
        content: "Callable[[], Content]",
        saving: "Callable[[], Saving | None]",
        handing: "Handing",
        wanted_setting: Callable[[str, object], None],
    ) -> None:
        super().__init__(keys)
        self._look, self._desk, self._keys = look, desk, keys
        self._content, self._saving, self._handing, self._set = content, saving, handing, wanted_setting
        self._sheet: MaySheet | None = None
        self._came.connect(lambda settle: settle())

    @property
    def runs(self) -> dict[str, Callable[..., object]]:
        """What is run for each action."""
        return {"call.may": self.open, "window.person": self.switch}

    def enabled(self) -> dict[str, bool]:
        """Which of them can be done now."""
        library = self._desk.library
        return {"call.may": bool(library.actions), "window.person": bool(library.people)}

    def open(self) -> None:
        """Ask what may be given; what is typed into the search and asks that is asked on."""
        from jobaid.ui.call.may_sheet import MaySheet

        content = self._content()
        answered = content.searching.take_answered()
        if answered is not None:
            content.pages.take_focus()
        self._sheet = sheet = content.sheets.show(lambda page: MaySheet(self._look, self._desk, self._keys, page))
        sheet.agreed.connect(self._give)
        sheet.claimed.connect(self._give)
        sheet.done.connect(self.mark_done)
        sheet.voided.connect(self.void)
        sheet.handed.connect(self._hand_over)
        sheet.closed.connect(partial(self._forget, sheet))
        if answered is not None:
            sheet.choose(answered.asked.action.id, answered.asked.typed)

    def switch(self) -> None:
        """Somebody else sits down at a desk that is shared."""
        from jobaid.ui.person_sheet import PersonSheet

        sheet = self._content().sheets.show(lambda page: PersonSheet(self._look, self._desk, page))
        sheet.chosen.connect(self.sit_down)

    def mark_done(self, name: str) -> None:
        """It was carried out where orders are kept."""
        now = self._desk.now
        self._write(lambda awarding: awarding.done(name, now), partial(self._settle_change, name, "give.said-done"))

    def void(self, name: str, reason: str) -> None:
        """It does not hold, for a reason."""
        now = self._desk.now
        settle = partial(self._settle_change, name, "give.said-void")
        self._write(lambda awarding: awarding.void(name, now, reason), settle)

    def _give(self, wanted: "Wanted") -> None:
        self._write(lambda awarding: awarding.give(wanted), partial(self._settle_given, wanted))

    def _hand_over(self, asked: "Wanted | None", reason: str) -> None:
        """That it was asked for is written down: nobody approves the own request."""
        awarding = self._awarding
        if asked is not None and awarding is not None:
            future = awarding.give(asked)
            future.add_done_callback(lambda done: self._came.emit(partial(self._settle_asked, done)))
        self._handing.hand_over(reason)

    def _write(
        self, write: "Callable[[Awarding], Future[Outcome]]", settle: "Callable[[Future[Outcome]], None]"
    ) -> None:
        awarding = self._awarding
        if awarding is None:
            self._say(message("give.no-journal"))
            return
        if self._sheet is not None:
            self._sheet.writing()
        write(awarding).add_done_callback(lambda future: self._came.emit(partial(settle, future)))

    @property
    def _awarding(self) -> "Awarding | None":
        """Nothing can be given before it is known what was given."""
        saving = self._saving()
        if saving is None or saving.journaling is None or not self._desk.is_kept:
            return None
        from jobaid.app.awarding import Awarding

        return Awarding(saving.journaling.writer)

    def _settle_given(self, wanted: "Wanted", future: "Future[Outcome]") -> None:
        outcome = self._outcome(future)
        if outcome is None:
            return
        if not outcome.is_done:
            self._say(message("give.used-up"))
            return
        given = wanted.given
        if given.state == "claimed":
            self._leave(message("give.said-claimed", words=given.words, who=given.approved_by))
        else:
            self._leave(message("give.said-agreed", words=given.words, key=self._keys.caption("call.may")))

    def _settle_change(self, name: str, key: str, future: "Future[Outcome]") -> None:
        outcome = self._outcome(future)
        if outcome is None:
            return
        one = next((one for one in self._desk.day.given if one.id == name), None)
        if not outcome.is_done or one is None:
            self._say(message("give.too-late"))
        else:
            self._leave(message(key, words=one.words), stays=True)

    def _settle_asked(self, future: "Future[Outcome]") -> None:
        if not future.cancelled() and future.exception() is None:
            self._desk.take_kept(future.result().entries)

    def _outcome(self, future: "Future[Outcome]") -> "Outcome | None":
        """What came of it, known at the desk from now on; None where it could not be written down."""
        failure = future.exception() if not future.cancelled() else None
        if failure is None and not future.cancelled():
            outcome = future.result()
            if outcome.entries:
                self._desk.take_kept(outcome.entries)
            return outcome
        self._say(message("give.not-written", reason=self._reason(failure)))
        return None

    def _reason(self, failure: BaseException | None) -> str:
        saving = self._saving()
        if failure is None or saving is None or saving.journaling is None:
            return ""
        from jobaid.journal.failures import reason_of

        return text(reason_of(failure, saving.journaling.path))

    def _leave(self, said: Message, *, stays: bool = False) -> None:
        """What was done is said where the call is; the sheet has done its work."""
        if self._sheet is not None:
            self._sheet.say("", "muted")
            self._sheet.is_writing = False
            if stays:
                self._sheet.refresh()
            else:
                self._sheet.leave()
        self._content().status.say(text(said))

    def _say(self, said: Message) -> None:
        if self._sheet is not None:
            self._sheet.say(text(said))
        else:
            self._content().status.say(text(said))

    def sit_down(self, person: str) -> None:
        """That person is at the desk from now on; "" for whoever signed in."""
        from jobaid.app.operations.who_is_here import name_of

        self._set("person", person)
        found = self._desk.authority
        role = found.role.name if found.role else ""
        name = name_of(self._desk.library, self._desk.person)
        self._content().status.say(text(message("person.took", name=name, role=role)))

    def _forget(self, sheet: object) -> None:
        if self._sheet is sheet:
            self._sheet = None
