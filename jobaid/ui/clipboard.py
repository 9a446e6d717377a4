"""What jobaid put on the clipboard, so that it can be taken away again with the caller it was about."""

from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Clip:
    """Copies words, and forgets them when the next caller comes; what another program put there stays."""

    def __init__(self) -> None:
        self._ours: set[str] = set()

    def put(self, words: str) -> None:
        """Copy words."""
        self._ours.add(words)
        QGuiApplication.clipboard().setText(words)

    def forget(self, *, but: str = "") -> None:
        """Take away what is ours; a note that was copied stays until it is pasted or the next call begins."""
        self._watch()
        clipboard = QGuiApplication.clipboard()
        for mode in _MODES:
            if clipboard.text(mode) in self._ours - {but}:
                clipboard.clear(mode)
        self._ours &= {but}

    def _watch(self) -> None:
        """Remember what is copied by other ways while this window has the keyboard."""
        clipboard = QGuiApplication.clipboard()
        for mode in _MODES:
            if clipboard.ownsClipboard() if mode is QClipboard.Mode.Clipboard else clipboard.ownsSelection():
                self._ours.add(clipboard.text(mode))
