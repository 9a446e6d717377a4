"""Keys of the whole session on Wayland, where the desktop has a portal for them: it asks the user, and may refuse."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from jobaid.app.strokes import MODIFIERS, Stroke

_BUS = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_REQUEST = "org.freedesktop.portal.Request"
_ID = "jobaid"
_HELD = {"Meta": "LOGO", "Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT"}
_NAMES = {"Space": "space", "PgUp": "Page_Up", "PgDown": "Page_Down", "Ins": "Insert", "Del": "Delete"}
_PATIENCE = 10.0
_LONGEST_END = 1.0
_DONE = 0


def trigger_of(stroke: Stroke) -> str:
    """A press of keys as the portal writes it, such as `CTRL+ALT+j`."""
    key = stroke.key.lower() if len(stroke.key) == 1 else _NAMES.get(stroke.key, stroke.key)
    return "+".join((*(_HELD[name] for name in MODIFIERS if name in stroke.modifiers), key))


class PortalKeys(QObject):
    """Asks for keys beside the window; `refused` comes when there is no portal, or none are granted.

    `press` is told the name of a key that was pressed; `words` says what it is for, to the user whom the desktop asks.
    """

    refused = Signal()
    _told = Signal(object, str)

    def __init__(
        self, press: Callable[[str], None], words: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._press, self._words = press, words
        self._asking: _Asking | None = None
        self._told.connect(self._hear)

    def use(self, wanted: dict[str, Stroke]) -> list[str]:
        """Ask for these keys, by name, and no others. What is refused is told later."""
        if self._asking is not None:
            self._asking.end()
            self._asking = None
        if wanted:
            keys = [(name, self._words(name), trigger_of(stroke)) for name, stroke in wanted.items()]
            self._asking = _Asking(keys, self._told.emit)
            self._asking.start()
        return []

    def stop(self) -> None:
        """Let all of them go."""
        self.use({})

    def _hear(self, asking: object, name: str) -> None:
        if asking is not self._asking:
            return
        if name:
            self._press(name)
        else:
            self.refused.emit()


class _Asking(Thread):
    """One session with the portal: it lasts as long as its connection."""

    def __init__(self, keys: list[tuple[str, str, str]], tell: Callable[[object, str], None]) -> None:
        super().__init__(name="keys", daemon=True)
        self._keys, self._tell = keys, tell
        self._socket: socket.socket | None = None
        self._is_over = False

    def end(self) -> None:
        """Hang up, and tell nothing any more."""
        self._is_over = True
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        self.join(_LONGEST_END)

    def run(self) -> None:
        try:
            from jeepney.io.blocking import open_dbus_connection

            with open_dbus_connection("SESSION") as connection:
                self._socket = connection.sock
                for name in () if self._is_over else self._pressed(connection):
                    self._tell(self, name)
        except Exception:  # noqa: BLE001 - the boundary of this thread: no bus, no portal, or one that went away
            if not self._is_over:
                self._tell(self, "")

    def _pressed(self, connection: Any) -> Iterator[str]:
        """The names of keys as they are pressed, for as long as the portal says so."""
        from jeepney import MatchRule

        for rule in (MatchRule(type="signal", interface=_REQUEST), MatchRule(type="signal", interface=_SHORTCUTS)):
            connection.bus_proxy.AddMatch(rule)
        with suppress(PermissionError):  # only newer desktops want to know who asks
            _call(connection, _REGISTRY, "Register", "sa{sv}", (_ID, {}))
        token = ("s", f"jobaid{uuid4().hex[:8]}")
        found = _request(connection, "CreateSession", "a{sv}", (), {"session_handle_token": token})
        session = found["session_handle"][1]
        keys = [_shortcut(*one) for one in self._keys]
        _request(connection, "BindShortcuts", "oa(sa{sv})sa{sv}", (session, keys, ""), {})
        while True:
            told = connection.receive()
            if _member(told) == "Activated" and told.body[0] == session:
                yield told.body[1]


def _request(connection: Any, name: str, signature: str, given: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """Ask for something that the user may have to decide, and wait. Raises PermissionError if it is refused."""
    from jeepney import MatchRule

    token = f"jobaid{uuid4().hex[:8]}"
    sender = connection.unique_name.removeprefix(":").replace(".", "_")
    path = f"{_PATH}/request/{sender}/{token}"
    rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=path)
    with connection.filter(rule) as answers:
        _call(connection, _SHORTCUTS, name, signature, (*given, {**options, "handle_token": ("s", token)}))
        code, found = connection.recv_until_filtered(answers).body
    if code != _DONE:
        raise PermissionError(name)
    return found


def _call(connection: Any, interface: str, name: str, signature: str, given: tuple[Any, ...]) -> None:
    """Call the portal. Raises PermissionError if it has no such thing, or refuses."""
    from jeepney import DBusAddress, MessageType, new_method_call

    asked = new_method_call(DBusAddress(_PATH, _BUS, interface), name, signature, given)
    told = connection.send_and_get_reply(asked, timeout=_PATIENCE)
    if told.header.message_type is MessageType.error:
        raise PermissionError(name)


def _member(told: Any) -> str:
    from jeepney import HeaderFields

    return str(told.header.fields.get(HeaderFields.member, ""))


def _shortcut(name: str, words: str, trigger: str) -> tuple[str, dict[str, Any]]:
    return name, {"description": ("s", words), "preferred_trigger": ("s", trigger)}
