"""Listens for what is asked of the window from outside. Only the same user can ask, and only what a `Wish` can be."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jobaid.app.beside.door import Door, is_private
from jobaid.app.beside.wishes import MOST_BYTES, Answer, Wish, line_of_answer, wish_in

_MOST_AT_ONCE = 8
_PATIENCE = 2_000
"""How many milliseconds somebody has for saying what they want."""


class Asked(QObject):
    """One who asks. `answer` answers and hangs up; nothing happens if they have gone meanwhile."""

    said = Signal(object)
    gone = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        self._heard = b""
        self._is_over = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._hang_up)
        self._patience.start()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.gone)

    def answer(self, answer: Answer) -> None:
        """Answer and hang up."""
        if self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._socket.write(line_of_answer(answer))
            self._socket.disconnectFromServer()

    def _read(self) -> None:
        room = MOST_BYTES + 1 - len(self._heard)
        if self._is_over or room <= 0:
            self._socket.abort()
            return
        self._heard += bytes(self._socket.read(room).data())
        if b"\n" in self._heard:
            self._is_over = True
            self._patience.stop()
            self._take()
        elif len(self._heard) > MOST_BYTES:
            self._socket.abort()

    def _hang_up(self) -> None:
        self._socket.abort()

    def _take(self) -> None:
        try:
            wish = wish_in(self._heard)
        except ValueError:  # nobody of ours says that
            self._socket.abort()
            return
        self.said.emit(wish)


class Server(QObject):
    """`asked` comes with the wish and with who is to be answered."""

    asked = Signal(object, object)

    def __init__(self, door: Door, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._come)

    def listen(self) -> bool:
        """Begin to listen; what a process that died has left behind is removed. False where that cannot be."""
        if not is_private(self._door.folder):
            return False
        QLocalServer.removeServer(self._door.address)
        return self._server.listen(self._door.address)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self.findChildren(Asked)) >= _MOST_AT_ONCE:
                socket.abort()
                socket.deleteLater()
                continue
            asked = Asked(socket, self)
            asked.said.connect(partial(self._say, asked))
            asked.gone.connect(asked.deleteLater)

    def _say(self, asked: Asked, wish: Wish) -> None:
        self.asked.emit(wish, asked)
