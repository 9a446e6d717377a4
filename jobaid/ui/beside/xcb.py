"""The little of X11 that Qt does not give: keys of the whole system, and coming to the front when somebody asks.

A connection of its own, through the library that Qt's own part for X11 is built on, so it is there wherever that is.
"""

import ctypes
import struct
from collections.abc import Iterator
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any, NamedTuple

KEY_PRESS = 2
MAPPING_CHANGED = 34
_CLIENT_MESSAGE = 33
_TO_WINDOW_MANAGER = 0x0018_0000
_FROM_A_PERSON = 2
_ASYNCHRONOUS = 1


class _Cookie(Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class KeyPressed(NamedTuple):
    """A key that was grabbed: its code, and the bits of what is held down with it."""

    code: int
    held: int


class Xcb:
    """A connection to the X server of this session. Raises OSError where there is none."""

    def __init__(self) -> None:
        self._xcb, self._symbols, self._c = _libraries()
        self._is_closed = False
        number = c_int()
        self._connection = c_void_p(self._xcb.xcb_connect(None, ctypes.byref(number)))
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("no X server")
        self._root = self._root_of(number.value)
        self._active_window = self._atom(b"_NET_ACTIVE_WINDOW")

    @property
    def descriptor(self) -> int:
        """What becomes readable when there is something in `events`."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def close(self) -> None:
        """End the connection; all that was grabbed is let go."""
        if not self._is_closed:
            self._is_closed = True
            self._xcb.xcb_disconnect(self._connection)

    def codes_of(self, symbol: int) -> list[int]:
        """The keys of the keyboard in force that have a symbol."""
        table = c_void_p(self._symbols.xcb_key_symbols_alloc(self._connection))
        found = self._symbols.xcb_key_symbols_get_keycode(table, symbol)
        codes: list[int] = []
        while found and found[len(codes)]:
            codes.append(int(found[len(codes)]))
        if found:
            self._c.free(found)
        self._symbols.xcb_key_symbols_free(table)
        return codes

    def grab(self, code: int, held: int) -> bool:
        """Have a key to oneself in the whole session; False if another program has it."""
        asked = self._xcb.xcb_grab_key_checked(
            self._connection, 1, self._root, held, code, _ASYNCHRONOUS, _ASYNCHRONOUS
        )
        refused = self._xcb.xcb_request_check(self._connection, asked)
        if refused:
            self._c.free(c_void_p(refused))
        return not refused

    def let_go(self, code: int, held: int) -> None:
        """Let a key go."""
        self._xcb.xcb_ungrab_key(self._connection, code, self._root, held)
        self._xcb.xcb_flush(self._connection)

    def events(self) -> Iterator[KeyPressed | None]:
        """What has come: keys that were pressed, or None when the keyboard has changed."""
        while found := self._xcb.xcb_poll_for_event(self._connection):
            raw = ctypes.string_at(found, 32)
            self._c.free(c_void_p(found))
            kind = raw[0] & 0x7F
            if kind == KEY_PRESS:
                yield KeyPressed(raw[1], struct.unpack_from("=H", raw, 28)[0])
            elif kind == MAPPING_CHANGED:
                yield None

    def bring_to_front(self, window: int) -> None:
        """Ask as a task bar would: what Qt asks carries the time of the last key in jobaid itself, and is refused."""
        told = struct.pack(
            "=BBHIIIIIII", _CLIENT_MESSAGE, 32, 0, window, self._active_window, _FROM_A_PERSON, 0, 0, 0, 0
        )
        self._xcb.xcb_send_event(self._connection, 0, self._root, _TO_WINDOW_MANAGER, told)
        self._xcb.xcb_flush(self._connection)

    def _atom(self, name: bytes) -> int:
        asked = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        found = self._xcb.xcb_intern_atom_reply(self._connection, asked, None)
        if not found:
            return 0
        atom = struct.unpack_from("=I", ctypes.string_at(found, 12), 8)[0]
        self._c.free(c_void_p(found))
        return int(atom)

    def _root_of(self, number: int) -> int:
        screens = self._xcb.xcb_setup_roots_iterator(c_void_p(self._xcb.xcb_get_setup(self._connection)))
        for _ in range(number):
            self._xcb.xcb_screen_next(ctypes.byref(screens))
        return int(screens.data[0])


def _libraries() -> tuple[Any, Any, Any]:
    """The libraries with the kinds of what goes in and out, which are pointers wherever nothing else is said."""
    xcb, symbols, c = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-keysyms.so.1"), ctypes.CDLL(None)
    pointer = c_void_p
    for function, gives, takes in (
        (xcb.xcb_connect, pointer, (c_char_p, POINTER(c_int))),
        (xcb.xcb_connection_has_error, c_int, (pointer,)),
        (xcb.xcb_disconnect, None, (pointer,)),
        (xcb.xcb_get_file_descriptor, c_int, (pointer,)),
        (xcb.xcb_get_setup, pointer, (pointer,)),
        (xcb.xcb_setup_roots_iterator, _Screens, (pointer,)),
        (xcb.xcb_screen_next, None, (POINTER(_Screens),)),
        (xcb.xcb_flush, c_int, (pointer,)),
        (xcb.xcb_intern_atom, _Cookie, (pointer, c_uint8, c_uint16, c_char_p)),
        (xcb.xcb_intern_atom_reply, pointer, (pointer, _Cookie, pointer)),
        (xcb.xcb_send_event, _Cookie, (pointer, c_uint8, c_uint32, c_uint32, c_char_p)),
        (xcb.xcb_grab_key_checked, _Cookie, (pointer, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8)),
        (xcb.xcb_request_check, pointer, (pointer, _Cookie)),
        (xcb.xcb_ungrab_key, _Cookie, (pointer, c_uint8, c_uint32, c_uint16)),
        (xcb.xcb_poll_for_event, pointer, (pointer,)),
        (symbols.xcb_key_symbols_alloc, pointer, (pointer,)),
        (symbols.xcb_key_symbols_get_keycode, POINTER(c_uint8), (pointer, c_uint32)),
        (symbols.xcb_key_symbols_free, None, (pointer,)),
        (c.free, None, (pointer,)),
    ):
        function.restype, function.argtypes = gives, takes
    return xcb, symbols, c
