"""Reading Qt's QDataStream (big-endian, version Qt_6_2 and older) without Qt.

Format: Qt documentation, "Serializing Qt Data Types".
"""

import struct
from typing import Any

from app.core.wording import translatable

_NULL_STRING = 0xFFFFFFFF
_MAX_ITEMS = 1_000_000


class DataStreamError(ValueError):
    """The data is truncated or contains impossible values."""


class DataStream:
    """A cursor over the bytes; every read checks that enough are left."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    def skip(self, count: int) -> None:
        self._take(count)

    def uint32(self) -> int:
        return int(self._number(">I"))

    def int32(self) -> int:
        return int(self._number(">i"))

    def int64(self) -> int:
        return int(self._number(">q"))

    def boolean(self) -> bool:
        return self._take(1) != b"\0"

    def count(self, bits: int = 64) -> int:
        """The length of the list that follows."""
        count = self.int64() if bits == 64 else self.int32()
        if not 0 <= count <= _MAX_ITEMS:
            raise DataStreamError(translatable(f"a list of {count} items"))
        return count

    def string(self) -> str:
        """A QString: its length in bytes, then UTF-16."""
        size = self.uint32()
        if size == _NULL_STRING:
            return ""
        return self._take(size).decode("utf-16-be", "replace")

    def strings(self) -> list[str]:
        """A QStringList, with a 32-bit count."""
        return [self.string() for _ in range(self.count(32))]

    def byte_array(self) -> bytes:
        size = self.uint32()
        return b"" if size == _NULL_STRING else self._take(size)

    def url(self) -> str:
        """A QUrl, stored as encoded bytes."""
        return self.byte_array().decode("utf-8", "replace")

    def variant(self) -> Any:
        """A QVariant of a basic type."""
        type_id = self.uint32()
        is_null = self.boolean()
        readers = {1: self.boolean, 2: self.int32, 3: self.uint32, 4: self.int64, 10: self.string}
        if type_id == 6:
            value: Any = self._number(">d")
        elif type_id in readers:
            value = readers[type_id]()
        else:
            raise DataStreamError(translatable(f"a value of the Qt type {type_id}"))
        return None if is_null else value

    def _number(self, form: str) -> Any:
        return struct.unpack(form, self._take(struct.calcsize(form)))[0]

    def _take(self, count: int) -> bytes:
        end = self._position + count
        if count < 0 or end > len(self._data):
            raise DataStreamError(translatable("the file ends too early"))
        taken = self._data[self._position : end]
        self._position = end
        return taken
