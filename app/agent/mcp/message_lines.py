"""Splits a server's output into messages, one a line, without trusting their length."""

from collections.abc import Iterator

MAX_MESSAGE_BYTES = 16 << 20
"""The largest message passed on.

The largest that are of use are pictures: a screenshot of a whole 4K screen takes up to 12 MB, and a
third more in base64. Text beyond half a megabyte is cut anyway.
"""

MAX_DROPPED_BYTES = 256 << 20
"""How much of a message that is too long is read to reach its end, about a second's work."""


class TooLong:
    """Takes the place of a message that exceeds the limit."""


class EndlessMessageError(Exception):
    """A message of which no end is in sight."""


class MessageLines:
    """Takes time in proportion to what is read, and no more memory than one message."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._length = 0

    def feed(self, chunk: bytes) -> Iterator[bytes | TooLong]:
        """The messages completed by `chunk`, and TooLong as soon as one exceeds the limit.

        Raises EndlessMessageError.
        """
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield from self._grown(end)
            if self._length <= MAX_MESSAGE_BYTES:
                yield bytes(self._line)
            self._line.clear()
            self._length = 0
        yield from self._grown(rest)

    def _grown(self, part: bytes) -> Iterator[TooLong]:
        was_too_long = self._length > MAX_MESSAGE_BYTES
        self._length += len(part)
        if self._length <= MAX_MESSAGE_BYTES:
            self._line += part
        elif not was_too_long:
            self._line = bytearray()
            yield TooLong()
        elif self._length > MAX_DROPPED_BYTES:
            raise EndlessMessageError
