"""The listening server, in a thread of its own so that window and command line stay free."""

import errno
import socket
import threading
from contextlib import ExitStack

import msgspec
import uvicorn

from app.api.asgi import application
from app.api.context import ApiContext
from app.core.errors import BugError, UserError
from app.hub.network_gate import NetworkGate
from app.services.machine.local_api import ApiAddress

_HOST = "127.0.0.1"
_STOP_S = 2


class Server:
    """Listens from construction until `stop`. Raises UserError if the port is taken."""

    def __init__(self, context: ApiContext, address: ApiAddress, gate: NetworkGate) -> None:
        self._context = context
        with ExitStack() as owned:
            owned.enter_context(gate.listening(address.port, "local API"))
            listener = owned.enter_context(_listener(address.port))
            self.port: int = listener.getsockname()[1]
            address = msgspec.structs.replace(address, port=self.port)
            self._server = uvicorn.Server(_configuration(context, address))
            self._thread = threading.Thread(
                target=self._server.run, args=([listener],), name="local-api", daemon=True
            )
            self._thread.start()
            self._wait_until_started()
            self._owned = owned.pop_all()

    def stop(self) -> None:
        """Stop running answers and release the port."""
        self._server.should_exit = True
        self._thread.join()
        self._context.desk.close()
        self._context.completions.forget()
        self._owned.close()

    def _wait_until_started(self) -> None:
        while not self._server.started:
            if not self._thread.is_alive():
                raise BugError("the local API ended while it was starting")
            self._thread.join(0.01)


def _configuration(context: ApiContext, address: ApiAddress) -> uvicorn.Config:
    return uvicorn.Config(
        application(context, address),
        http="h11",
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_STOP_S,
    )


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise UserError(f"Port {port} cannot be used here.", "Choose another port.") from None
        raise
    return listener
