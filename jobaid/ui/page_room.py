"""How the height of the window is shared: half of it is the page's, whatever else there is to show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from jobaid.ui.bars import Bars
from jobaid.ui.call_bar import CallBar
from jobaid.ui.status_line import StatusLine

if TYPE_CHECKING:  # made with the second call
    from jobaid.ui.open_calls import OpenCalls

_PAGE_SHARE, _STRIP_SHARE = 0.5, 0.4
_GIVES = 0.35
"""How much of the height the page gives to a bar that was asked for."""


class PageRoom:
    """Gives the rest to the search, the open calls and the call's bar first; of the bars above the page to those that
    fit, and to one line below.

    Where that is too little, the note is shown only while it is written, and the open calls are not meanwhile, nor
    while a bar is shown that was asked for.
    """

    def __init__(self, search: QWidget, bars: Bars, call_bar: CallBar, status: StatusLine) -> None:
        self._search, self._bars, self._call_bar, self._status = search, bars, call_bar, status

    def share(self, size: QSize, calls: "OpenCalls | None", *, is_strip: bool) -> None:
        """Share that size."""
        bars, status, width = self._bars, self._status, size.width()
        line = status.line_height(width)
        is_more = bars.is_wanted or bool(status.words)
        is_tight = is_more and self._left(size, calls, is_strip=is_strip, with_note=True) < line
        self._call_bar.set_tight(is_tight)
        if calls is not None:
            calls.give_way(is_tight and (self._call_bar.is_writing or bars.is_asked))
        left = self._left(size, calls, is_strip=is_strip)
        is_line_free = is_strip and not status.words  # a bar takes no more of a strip than the line would
        room = max(left, line) if is_line_free else left - line
        most = max(room, left + round(size.height() * _GIVES) - line)
        taken = bars.fit(room, most, width, is_strip=is_strip)
        status.wait(bars.waiting)
        status.fit(width, max(left - taken, line))

    def _left(self, size: QSize, calls: "OpenCalls | None", *, is_strip: bool, with_note: bool = False) -> int:
        """What is left of the other half; in a strip the search, the calls and the call's bar are in one line."""
        width = size.width()
        heights = [_height_in(self._search, width), self._call_bar.height_in(width, with_note=with_note)]
        if calls is not None and (calls.is_wanted if with_note else not calls.isHidden()):
            heights.append(_height_in(calls, width))
        share = _STRIP_SHARE if is_strip else _PAGE_SHARE
        return round(size.height() * (1 - share)) - (max(heights) if is_strip else sum(heights))


def _height_in(part: QWidget, width: int) -> int:
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return max(wanted, part.minimumSizeHint().height())
