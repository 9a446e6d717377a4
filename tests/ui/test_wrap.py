"""A line of controls that wraps: what it holds can go at any time, and it can be asked at any time."""

import gc

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from jobaid.ui.widgets.wrap import Wrap


def line(qtbot: QtBot, count: int) -> tuple[QWidget, Wrap, list[QLabel]]:
    """A line within another layout, which is where Qt keeps what it made of its items."""
    around = QWidget()
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    wrap = Wrap(4)
    labels = [QLabel("a part") for _ in range(count)]
    for label in labels:
        wrap.addWidget(label)
    row.addLayout(wrap)
    return around, wrap, labels


def test_a_part_that_is_deleted_takes_no_room(qtbot: QtBot) -> None:
    _around, wrap, labels = line(qtbot, 3)
    width = wrap.sizeHint().width()
    labels[0].setParent(None)
    assert wrap.count() == 2
    assert wrap.sizeHint().width() < width


def test_lines_that_come_and_go_leave_all_parts_of_the_others(qtbot: QtBot) -> None:
    kept = [line(qtbot, 4)]
    for _ in range(40):
        around, wrap, labels = line(qtbot, 4)
        for label in labels:
            label.setParent(None)
        kept.append(line(qtbot, 4))
        del around, wrap, labels
        gc.collect()
        assert all(isValid(wrap.itemAt(place)) for _, wrap, _ in kept for place in range(wrap.count()))
    assert all(wrap.count() == 4 and wrap.heightForWidth(500) > 0 for _, wrap, _ in kept)


def test_a_part_that_is_taken_out_can_stand_in_another_line(qtbot: QtBot) -> None:
    _around, first, labels = line(qtbot, 2)
    _other, second, _labels = line(qtbot, 0)
    for _ in range(30):
        first.takeAt(1)
        gc.collect()
        second.addWidget(labels[1])
        second.takeAt(0)
        first.addWidget(labels[1])
        gc.collect()
    assert (first.count(), second.count()) == (2, 0)
