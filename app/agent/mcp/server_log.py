"""What a tool server writes on its standard error, where most say why they end."""

import os
import sys
import threading
from contextlib import suppress
from typing import TextIO

_LONGEST = 4096
_WAIT_S = 1.0


class ServerLog:
    """Passes a server's stderr on to our own, and keeps the last line.

    `stream` is passed to the server.
    """

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self.stream: TextIO = os.fdopen(writing, "w", encoding="utf-8")
        self._read = os.fdopen(reading, encoding="utf-8", errors="replace")
        self._last = ""
        self._reader = threading.Thread(target=self._pass_on, name="server-log", daemon=True)
        self._reader.start()

    def close(self) -> str:
        """The last line of a server that has ended or is about to."""
        with suppress(OSError):
            self.stream.close()
        self._reader.join(_WAIT_S)  # a child of the server may still hold it open
        return self._last

    def _pass_on(self) -> None:
        with self._read:
            while line := self._read.readline(_LONGEST):
                self._last = line.strip() or self._last
                with suppress(OSError, ValueError):
                    sys.stderr.write(line)
