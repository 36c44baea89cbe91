"""Length-prefixed MessagePack frames over a pipe.

A frame is a 4-byte big-endian length and that many bytes of MessagePack. Frames are capped, so a
hijacked worker cannot make the window allocate without bound.
"""

import threading
from contextlib import suppress
from typing import IO, Generic, TypeVar

import msgspec

from app.core.errors import BugError
from app.core.unicode_text import encodable
from app.workers.messages import Reply, Request

MAX_FRAME_BYTES = 4 * 1024 * 1024
"""For messages from a worker."""

MAX_REQUEST_BYTES = 64 * 1024 * 1024
"""For requests to a worker: the window is trusted, and a conversation may be long."""

Incoming = TypeVar("Incoming", bound=Request | Reply)


class ChannelError(Exception):
    """The other side sent something other than a frame of the agreed type."""


class Channel(Generic[Incoming]):
    """Typed messages in both directions; `send` is thread-safe, `receive` is for one thread.

    Args:
        reader, writer: unbuffered or buffered binary streams; owned by the channel.
        incoming: the union of accepted message types.
        cap: the maximum size of a message in bytes.
    """

    def __init__(
        self, reader: IO[bytes], writer: IO[bytes], incoming: object, cap: int = MAX_FRAME_BYTES
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._cap = cap
        self._decoder: msgspec.msgpack.Decoder[Incoming] = msgspec.msgpack.Decoder(incoming)
        self._encoder = msgspec.msgpack.Encoder()
        self._lock = threading.Lock()

    def send(self, message: Request | Reply) -> None:
        """Raises OSError if the other side is gone, and BugError if the message is too large.

        Unpaired surrogates, which cannot be encoded, arrive as U+FFFD.
        """
        payload = self._encoded(message)
        if len(payload) > (MAX_REQUEST_BYTES if isinstance(message, Request) else MAX_FRAME_BYTES):
            raise BugError(f"{type(message).__name__} of {len(payload)} bytes is over the cap")
        with self._lock:
            self._writer.write(len(payload).to_bytes(4, "big") + payload)
            self._writer.flush()

    def _encoded(self, message: Request | Reply) -> bytes:
        try:
            return self._encoder.encode(message)
        except UnicodeEncodeError:
            plain = msgspec.to_builtins(message, builtin_types=(bytes,))
            return self._encoder.encode(encodable(plain))
        except (TypeError, ValueError, OverflowError) as error:
            raise BugError(f"{type(message).__name__} cannot be sent: {error}") from error

    def receive(self) -> Incoming | None:
        """The next message, or None at the end of the stream. Raises ChannelError if invalid."""
        header = self._read_exactly(4)
        if header is None:
            return None
        length = int.from_bytes(header, "big")
        if length > self._cap:
            raise ChannelError(f"a frame of {length} bytes is over the cap of {self._cap}")
        payload = self._read_exactly(length)
        if payload is None:
            return None
        try:
            return self._decoder.decode(payload)
        except (msgspec.ValidationError, msgspec.DecodeError, RecursionError) as error:
            raise ChannelError(str(error)) from None

    def close_writer(self) -> None:
        """Signal that no more messages will follow."""
        with suppress(OSError):  # closing flushes, and the other side may already be gone
            self._writer.close()

    def close(self) -> None:
        self.close_writer()
        self._reader.close()

    def _read_exactly(self, count: int) -> bytes | None:
        pieces: list[bytes] = []
        while count:
            piece = self._reader.read(count)
            if not piece:
                return None
            pieces.append(piece)
            count -= len(piece)
        return b"".join(pieces)
