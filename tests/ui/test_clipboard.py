"""What is copied holds no card number, whichever way it is copied."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid.ui.clipboard import Clip
from tests.libraries import ROOT
from tests.spellings import is_hidden, spellings

CARD = "Paid with 4111 1111 1111 1111, cvc 123"
SAFE = "Paid with •••• •••• •••• 1111, cvc •••"


def copied() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def clip(qapp: QApplication) -> Clip:
    return Clip()


def test_words_that_are_copied_hold_no_card_number(clip: Clip) -> None:
    clip.put(CARD)
    assert copied() == SAFE


def test_every_spelling_is_hidden_when_it_is_copied(clip: Clip) -> None:
    for spelling, number in spellings():
        clip.put(spelling)
        assert is_hidden(copied(), number), spelling


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="not on this machine: Xvfb")
def test_what_fields_copy_by_themselves_holds_no_card_number_in_any_form() -> None:
    """On a real screen: only there is it known whose the clipboard is."""
    program = f"""if True:
        from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
        from jobaid.ui.clipboard import Clip
        application = QApplication([])
        clip, clipboard = Clip(), application.clipboard()
        for field in (QLineEdit({CARD!r}), QTextEdit({CARD!r})):
            field.selectAll()
            field.copy()
            data = clipboard.mimeData()
            forms = [bytes(data.data(form).data()) for form in data.formats()]
            print(clipboard.text() == {SAFE!r}, any(b"4111" in form for form in forms))
    """
    with _screen() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            [sys.executable, "-c", program], check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
    assert done.stdout.split() == ["True", "False"] * 2


@contextmanager
def _screen() -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.kill()


def test_what_was_copied_is_taken_away_with_the_caller(clip: Clip) -> None:
    clip.put(CARD)
    clip.forget()
    assert copied() == ""


def test_a_note_that_was_copied_stays_until_it_is_pasted(clip: Clip) -> None:
    clip.put(CARD)
    clip.forget(but=CARD)
    assert copied() == SAFE
