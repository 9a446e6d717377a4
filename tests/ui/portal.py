"""A desktop's portal for keys, on the session bus that there is: grants, refuses or lacks what it is asked for.

What is asked for is printed; each line that comes in is the name of a key that is pressed.
"""

import sys
from threading import Thread
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

_DESKTOP = "/org/freedesktop/portal/desktop"
_SHORTCUTS = DBusAddress(_DESKTOP, interface="org.freedesktop.portal.GlobalShortcuts")


class Portal:
    """Answers until it is killed. `how` is empty, `refuse` or `lack`."""

    def __init__(self, how: str) -> None:
        self._how = how
        self._connection = open_dbus_connection("SESSION")
        self._connection.bus_proxy.RequestName("org.freedesktop.portal.Desktop")
        self._session = ""

    def serve(self) -> None:
        print("ready", flush=True)
        Thread(target=self._press, daemon=True).start()
        while True:
            asked = self._connection.receive()
            if asked.header.message_type is MessageType.method_call:
                self._answer(asked, asked.header.fields.get(HeaderFields.member))

    def _answer(self, asked: Any, member: str) -> None:
        if member == "Register" or self._how == "lack":
            self._connection.send(new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        sender = asked.header.fields[HeaderFields.sender].removeprefix(":").replace(".", "_")
        options = asked.body[-1]
        request = f"{_DESKTOP}/request/{sender}/{options['handle_token'][1]}"
        self._connection.send(new_method_return(asked, "o", (request,)))
        results: dict[str, Any] = {}
        said = ""
        if member == "CreateSession":
            self._session = f"{_DESKTOP}/session/{sender}/{options['session_handle_token'][1]}"
            results = {"session_handle": ("s", self._session)}
        else:
            keys = asked.body[1]
            said = "; ".join(f"{name}: {key['description'][1]}, {key['preferred_trigger'][1]}" for name, key in keys)
        code = 1 if self._how == "refuse" and member == "BindShortcuts" else 0
        answer = DBusAddress(request, interface="org.freedesktop.portal.Request")
        self._connection.send(new_signal(answer, "Response", "ua{sv}", (code, results)))
        if said:
            print(said, flush=True)

    def _press(self) -> None:
        for line in sys.stdin:
            body: tuple[Any, ...] = (self._session, line.strip(), 1, {})
            self._connection.send(new_signal(_SHORTCUTS, "Activated", "osta{sv}", body))


if __name__ == "__main__":
    Portal("".join(sys.argv[1:])).serve()
