"""Asks who is at a desk that several people share."""

from PySide6.QtWidgets import QWidget

from jobaid.app.desk import Desk
from jobaid.app.operations.who_is_here import people_of
from jobaid.messages import message, text
from jobaid.ui.theme.look import Look
from jobaid.ui.widgets.choices import Choice
from jobaid.ui.widgets.chooser import Chooser


class PersonSheet(Chooser):
    """The people of people.toml with their roles of today. `chosen` gives the id, "" for whoever signed in."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget) -> None:
        super().__init__(look, text(message("person.title")), parent)
        people = people_of(desk.library, desk.now.date())
        rows = [Choice(one, name, detail=role) for one, name, role in people]
        self.put([*rows, Choice("", text(message("person.signed-in")))])
