"""What is looked at beside the desk, carried over when the content is made anew."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication

from jobaid.ui.content import Content
from jobaid.ui.typed import Typed

if TYPE_CHECKING:
    from jobaid.app.operations.finding import Alone
    from jobaid.errors import UserFacing


class Looked(NamedTuple):
    """A sheet, what is typed, where the keyboard is, an entry, a reason why there is no library."""

    sheet: str
    typed: Typed
    keyboard: str
    entry: "Alone | None"
    reason: "UserFacing | None"


def looked_at(content: Content) -> Looked:
    """What is looked at now, for the content that comes after this one."""
    focused = QApplication.focusWidget()
    places = {"search": content.bar.search, "note": content.call_bar}
    keyboard = next((name for name, part in places.items() if focused and part.isAncestorOf(focused)), "")
    entry = content.pages.reading.entry if content.pages.is_reading and content.pages.reading else None
    reason = content.pages.missing.reason if content.pages.is_missing and content.pages.missing else None
    return Looked(content.sheets.name, content.searching.typed, keyboard, entry, reason)


def look_at(content: Content, looked: Looked) -> None:
    """Show what was looked at in the content before this one."""
    if looked.reason is not None:
        content.pages.show_missing(looked.reason)
    elif looked.entry is not None:
        content.pages.show_entry(looked.entry)
    content.pages.take_focus()
    if looked.typed.words or looked.typed.kind:
        content.searching.begin(looked.typed)
    elif looked.keyboard == "search":
        content.bar.search.ready()
    elif looked.keyboard == "note":
        content.call_bar.write_note()
    sheets = content.sheets
    again = {"palette": sheets.palette, "keys": sheets.keys, "end": sheets.end, "notes": sheets.notes}
    if looked.sheet in again and not sheets.is_open:
        again[looked.sheet]()
