"""Keeps Python 3.11 alive under PySide6 6.12.0.

Since that version every call of a Qt method that returns nothing gives `None` back without counting the reference.
From Python 3.12 on `None` is immortal (PEP 683) and nothing happens; before, the count runs down to zero after some
minutes of work, and Python ends the process with “deallocating None”. Once PySide6 counts again, this file can go;
tests/ui/test_lasting_none.py says when.
"""

import ctypes
import sys

_PLENTY = 1 << 60


def make_none_last() -> None:
    """Give `None` more references than a process can ever use up."""
    if sys.getrefcount(None) < _PLENTY:
        ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
