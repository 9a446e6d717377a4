"""What a screen reader says without being asked."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say these words; they come from a widget, which keeps the keyboard it has or has not."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 3 ms of the start

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
