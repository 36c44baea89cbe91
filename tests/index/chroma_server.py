"""A real Chroma server in a process of its own, on a port that the system chose."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_START_S = 60.0


class ChromaServer:
    """Keeps its data in `folder`; runs from `start` to `stop`, on the same port each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns once it answers."""
        program = Path(sys.executable).with_name("chroma")
        options = ["--path", str(self.folder), "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(
            [str(program), "run", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + _START_S
        while not self._answers():
            assert self._process.poll() is None, "the server has ended"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    def bytes_kept(self) -> bytes:
        """Everything in its folder."""
        return b"".join(path.read_bytes() for path in self.folder.rglob("*") if path.is_file())

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=1)
        try:
            with suppress(OSError, http.client.HTTPException):
                connection.request("GET", "/api/v2/heartbeat")
                return connection.getresponse().status == http.client.OK
            return False
        finally:
            connection.close()


@contextmanager
def chroma_server(folder: Path) -> Iterator[ChromaServer]:
    """One that runs, until the end of the block."""
    server = ChromaServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
