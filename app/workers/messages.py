"""Messages between the window process and a worker, and the channel that carries them.

Messages are frozen msgspec structs, sent as length-prefixed MessagePack frames over a pipe and
validated against their type on both sides: a worker reads untrusted files, so nothing it sends may
run code in the process that holds the key.
"""

import threading
from contextlib import suppress
from typing import IO, ClassVar, Generic, TypeVar

import msgspec

from app.core.errors import BugError
from app.core.unicode_text import encodable


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A request to a worker. Among waiting requests, lower `priority` goes first."""

    id: int = 0
    priority: ClassVar[int] = 1


class Cancel(Request, frozen=True, kw_only=True, tag="cancel"):
    """Stop working on request `target`; it still gets its final reply."""

    target: int


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """A worker's message about request `id`. The first final reply ends the request."""

    id: int = 0
    is_final: ClassVar[bool] = False


class FinalReply(Reply, frozen=True, kw_only=True):
    """Ends its request."""

    is_final: ClassVar[bool] = True


class Hello(Reply, frozen=True, kw_only=True, tag="hello"):
    """The first frame of every worker; `confinement` is the result of `confine`."""

    confinement: str


class Done(FinalReply, frozen=True, kw_only=True, tag="done"):
    """The request is finished and has no result."""


class Failed(FinalReply, frozen=True, kw_only=True, tag="failed"):
    """The request failed. `is_bug`: Inglenook is to blame; else what happened and a remedy."""

    what: str
    remedy: str = ""
    is_bug: bool = False


class CancelledReply(FinalReply, frozen=True, kw_only=True, tag="cancelled"):
    """The request was cancelled before it had a result."""


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
