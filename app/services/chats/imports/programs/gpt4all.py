"""GPT4All's `gpt4all-<id>.chat` files, versions 3 to 12.

Format: `Chat::serialize`, `ChatLLM::deserialize` and `ChatItem::deserialize` of GPT4All 3.10. A
file is a QDataStream: magic, version, the chat's description, up to version 10 the state of the
model (skipped), then the messages.
"""

import struct
from collections.abc import Iterator
from typing import Any

from app.core.errors import UserError
from app.core.feedback import Rating
from app.core.messages import Part, ReasoningPart, Role, ToolCallPart, ToolResultPart
from app.core.wording import translatable
from app.services.chats.imports.fields import Surroundings, extracted, text_parts
from app.services.chats.imports.programs import ChatImport
from app.services.chats.imports.tree_builder import Imported, TreeBuilder

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
        self._read_bytes(count)

    def uint32(self) -> int:
        return int(self._number(">I"))

    def int32(self) -> int:
        return int(self._number(">i"))

    def int64(self) -> int:
        return int(self._number(">q"))

    def boolean(self) -> bool:
        return self._read_bytes(1) != b"\0"

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
        return self._read_bytes(size).decode("utf-16-be", "replace")

    def strings(self) -> list[str]:
        """A QStringList, with a 32-bit count."""
        return [self.string() for _ in range(self.count(32))]

    def byte_array(self) -> bytes:
        size = self.uint32()
        return b"" if size == _NULL_STRING else self._read_bytes(size)

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
        return struct.unpack(form, self._read_bytes(struct.calcsize(form)))[0]

    def _read_bytes(self, count: int) -> bytes:
        end = self._position + count
        if count < 0 or end > len(self._data):
            raise DataStreamError(translatable("the file ends too early"))
        taken = self._data[self._position : end]
        self._position = end
        return taken


PROGRAM = "GPT4All"
_MAGIC = b"\xf5\xd5\x53\xcc"
_FIRST_VERSION, _LAST_VERSION = 3, 12
_MAX_DEPTH = 32
_ROLES: dict[str, Role] = {"System: ": "system", "Prompt: ": "user", "Response: ": "assistant"}


def matches(content: bytes) -> bool:
    return content.startswith(_MAGIC)


def read(content: bytes, near: Surroundings) -> Iterator[Imported]:
    """The chat in a file. Raises UserError if it is damaged or of an unknown version."""
    stream = DataStream(content)
    try:
        stream.skip(len(_MAGIC))
        version = stream.int32()
        if not _FIRST_VERSION <= version <= _LAST_VERSION:
            raise DataStreamError(translatable(f"its version {version} is not supported"))
        yield _chat(stream, version)
    except DataStreamError as error:
        raise UserError(
            f"The GPT4All chat {near.name} cannot be read; {error}.",
            "Open it once in GPT4All 3, which rewrites it, then import it.",
        ) from None


def _chat(stream: DataStream, version: int) -> Imported:
    created = stream.int64()
    chat_id, title, _user = stream.string(), stream.string(), stream.string()
    model = stream.string()
    collections = stream.strings()
    if version < 11:
        _skip_model_state(stream, version)
    builder = TreeBuilder(PROGRAM, chat_id, title, float(created) if created > 0 else None)
    for collection in collections:
        builder.skip(translatable(f"The document collection “{collection}” is not imported."))
    for number in range(stream.count(32)):
        _add(builder, number, stream, version, model)
    return builder.build()


def _skip_model_state(stream: DataStream, version: int) -> None:
    has_state = stream.boolean() if version >= 6 else True
    stream.skip(8)  # the type of model, the version of its state
    stream.string()
    stream.string()
    stream.uint32()
    if not has_state:
        return
    stream.skip(4 if version >= 4 else 8)
    if version >= 7:
        stream.uint32()
    if version < 9:
        stream.skip(4 * stream.int64())
    stream.skip(4 * stream.int64())
    stream.byte_array()


def _add(builder: TreeBuilder, number: int, stream: DataStream, version: int, model: str) -> None:
    where = str(number + 1)
    if version < 12:
        stream.int32()
    name, value = stream.string(), stream.string()
    if version < 10:
        stream.string()
    correction = stream.string()
    stream.skip(2)  # flags: being written, stopped
    is_up, is_down = stream.boolean(), stream.boolean()
    if version >= 11 and name == "Response: ":
        stream.boolean()
    _skip_sources(builder, where, stream, version)
    parts = _attachments(stream) if version >= 10 else []
    pieces = [_sub_item(stream, where, 0) for _ in range(stream.count())] if version >= 12 else []
    if pieces:  # these repeat the value in pieces
        parts += [part for piece in pieces for part in piece]
    else:
        parts += text_parts(value)
    role = _ROLES.get(name)
    if role is None:
        builder.skip(
            translatable(f"An item of type “{name.strip(' :')[:40]}” is not a message."), where
        )
        return
    if not parts:
        return
    if role == "system":
        builder.instruct(value)
        return
    rating: Rating | None = "up" if is_up else "down" if is_down else None
    key = str(number)
    builder.add(key, builder.last_key, role, parts, model=model, rating=rating)
    if correction.strip():
        builder.skip(translatable("One of your corrected answers is not imported."), where)


def _skip_sources(builder: TreeBuilder, where: str, stream: DataStream, version: int) -> None:
    if version < 8:
        stream.string()
        found = len(stream.strings())
    else:
        found = stream.count()
        for _ in range(found):
            for _field in range(7):  # collection, path, file, title, author, date, text
                stream.string()
            stream.skip(12)  # page, from, to
    if found:
        builder.skip(translatable(f"{found} passages found in documents are not imported."), where)


def _attachments(stream: DataStream) -> list[Part]:
    parts: list[Part] = []
    for _ in range(stream.count()):
        name = stream.url().rsplit("/", 1)[-1]
        text = stream.byte_array().decode("utf-8", "replace")
        parts += extracted(name, text)
    return parts


def _sub_item(stream: DataStream, where: str, depth: int) -> list[Part]:
    if depth > _MAX_DEPTH:
        raise DataStreamError(translatable("its items are nested too deeply"))
    name, value = stream.string(), stream.string()
    parts: list[Part] = []
    match name:
        case "Response: " | "Text: ":
            parts += text_parts(value)
        case "Think: ":
            parts.append(ReasoningPart(value, max(stream.int32(), 0) / 1000))
        case "ToolCall: ":
            parts += _tool_call(stream, f"{where}.{depth}")
        case "ToolResponse: ":
            parts.append(ToolResultPart(where, value))
        case _:
            raise DataStreamError(translatable(f"it has an item of the unknown type “{name[:40]}”"))
    for _ in range(stream.count()):
        parts += _sub_item(stream, where, depth + 1)
    return parts


def _tool_call(stream: DataStream, call_id: str) -> list[Part]:
    name = stream.string()
    arguments = {}
    for _ in range(stream.count()):
        parameter = stream.string()
        stream.int32()  # its type
        arguments[parameter] = stream.variant()
    result = stream.string()
    error = stream.int32()
    text = stream.string()
    call = ToolCallPart(call_id, name, arguments)
    return [call, ToolResultPart(call_id, result or text, is_error=error != 0)]


CHAT_IMPORT = ChatImport(PROGRAM, matches, read, reads="bytes")
