"""What jobaid put on the clipboard, so that it can be taken away again with the caller it was about."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Clip(QObject):
    """Copies words, and forgets them when the next caller comes; what another program put there stays.

    No card number gets there, whichever way it is copied: what a field copies by itself is redacted as it arrives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours: set[str] = set()
        self._stays: set[str] = set()
        QGuiApplication.clipboard().changed.connect(self._redact)

    def put(self, words: str, *, stays: bool = False) -> None:
        """Copy words. What `stays` is to be pasted elsewhere: the next caller's clean slate leaves it there."""
        from jobaid.journal.redact import redact  # not on the first frame

        safe = redact(words)
        self._ours.add(safe)
        self._stays = {safe} if stays else set()
        QGuiApplication.clipboard().setText(safe)

    def adopt(self, words: str) -> None:
        """Somebody else copied these words, and they belong to the call all the same."""
        self._ours.add(words)
        self._stays.discard(words)

    def forget(self, *, but: str | None = None) -> None:
        """Take away what is ours; `but` is a note that stays until it is pasted or the next call begins.

        With None nothing stays.
        """
        from jobaid.journal.redact import redact

        self._watch()
        kept = {redact(but), *self._stays} if but is not None else set()
        clipboard = QGuiApplication.clipboard()
        for mode in _MODES:
            if clipboard.text(mode) in self._ours - kept:
                clipboard.clear(mode)
        self._ours &= kept
        self._stays &= kept

    def _watch(self) -> None:
        """Remember what is copied by other ways while this window has the keyboard."""
        for mode in _MODES:
            if _is_ours(mode):
                self._ours.add(QGuiApplication.clipboard().text(mode))

    def _redact(self, mode: QClipboard.Mode) -> None:
        if mode not in _MODES or not _is_ours(mode):
            return
        from jobaid.journal.redact import redact

        clipboard = QGuiApplication.clipboard()
        words = clipboard.text(mode)
        safe = redact(words)
        if safe != words:
            clipboard.setText(safe, mode)


def _is_ours(mode: QClipboard.Mode) -> bool:
    clipboard = QGuiApplication.clipboard()
    return clipboard.ownsClipboard() if mode is QClipboard.Mode.Clipboard else clipboard.ownsSelection()
