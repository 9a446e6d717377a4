"""Brings the window to the front, from wherever it is."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from jobaid.ui.beside.xcb import Xcb

_RAISES = {"xcb", "windows", "cocoa"}
"""The systems, by Qt's names, that let a window come to the front by itself; on Wayland `token` does it."""


def bring_to_front(window: QWidget, xcb: "Xcb | None" = None, token: str = "") -> None:
    """Show it in front of all others, with the keyboard; `token` is the desktop's leave to do so (Wayland)."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, once
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    if QGuiApplication.platformName() in _RAISES:
        window.raise_()
    window.activateWindow()
    if xcb is not None:
        with suppress(OSError):
            xcb.bring_to_front(int(window.winId()))


def stay_on_top(window: QWidget, wanted: bool) -> None:
    """Stay in front of all other windows, or no longer; Qt's own way for widgets would hide the window."""
    handle = window.windowHandle()
    if bool(handle.flags() & Qt.WindowType.WindowStaysOnTopHint) != wanted:
        handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, wanted)
