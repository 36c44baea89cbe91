"""Reading values that may be missing, of another type, or hostile, out of decoded JSON."""

import base64
import binascii
import json
import math
from datetime import UTC, datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import msgspec

from app.core.errors import UserError
from app.core.messages import AttachmentPart, ImagePart, Part, Role, TextPart
from app.core.unicode_text import encodable
from app.services.chats.imports.source import MAX_PICTURE, Source

# Larger numbers cannot be the time of a chat in seconds: they are milliseconds or finer.
LATEST_SECONDS = 253_402_300_799.0
_LARGEST_UNIT = 1e9


ROLES: dict[str, Role] = {"system": "system", "user": "user", "human": "user"}
"""What most programs call them; other roles, such as that of a tool, belong to the answer."""


class Fields:
    """The fields of a JSON object; none if it is anything else."""

    def __init__(self, value: Any) -> None:
        self._values: dict[str, Any] = as_dict(value)

    def __bool__(self) -> bool:
        return bool(self._values)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def get(self, *names: str) -> Any:
        """The first of these that is there and not empty."""
        return next(filter(None, map(self._values.get, names)), self._values.get(names[-1]))

    def text(self, *names: str) -> str:
        """The first of these that is a string and not empty, or ""."""
        return next(filter(None, (as_text(self._values.get(name)) for name in names)), "")

    def key(self, *names: str) -> str:
        """Another program's id, which may be a number."""
        value = self.get(*names)
        return str(value) if isinstance(value, int) else as_text(value)

    def time(self, *names: str) -> float | None:
        return as_time(self.get(*names))

    def seconds(self, start: str, end: str) -> float:
        """The time between two of them, 0 if it is not known."""
        began, ended = self.time(start), self.time(end)
        return max(ended - began, 0.0) if began and ended else 0.0

    def has(self, name: str) -> bool:
        """Whether it is true, and nothing else."""
        return self._values.get(name) is True

    def at(self, *path: str) -> "Fields":
        """An object in this one, or in one that is in it."""
        found = self
        for name in path:
            found = Fields(found._values.get(name))
        return found

    def values(self, name: str) -> list[Any]:
        """The values in a list."""
        value = self._values.get(name)
        return value if isinstance(value, list) else []

    def all(self, name: str) -> "list[Fields]":
        """The objects in a list."""
        return list(map(Fields, self.values(name)))


def as_dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_text(value: Any) -> str:
    """The string; "" for other types."""
    return value if isinstance(value, str) else ""


def text_parts(text: str) -> list[Part]:
    return [TextPart(text)] if text.strip() else []


def extracted(name: str, text: str) -> list[Part]:
    """An attached file and the text that the program read in it."""
    shown = f"{name}:\n\n~~~~\n{text}\n~~~~\n\n" if text.strip() else ""
    return [AttachmentPart("", name, 0), *text_parts(shown)]


def as_arguments(value: Any) -> dict[str, Any]:
    """The arguments of a call: an object, its JSON, or that encoded as a JSON string again."""
    for _ in range(2):
        if isinstance(value, str):
            value = from_json(value)
    if isinstance(value, dict):
        return value
    return {"arguments": value} if value else {}


def as_result(value: Any) -> str:
    """A tool's result as text: text itself, pieces of text, or JSON of anything else."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(as_result, value)))
    if isinstance(value, dict):
        inner = value.get("text") or value.get("content")
        return as_result(inner) if inner else json.dumps(value, ensure_ascii=False)
    return as_text(value)


def from_json(text: str) -> Any:
    """The value of the JSON in `text`, or the text itself."""
    try:
        return encodable(json.loads(text))
    except (ValueError, RecursionError):
        return text


def as_time(value: Any) -> float | None:
    """Unix seconds from seconds, milliseconds, ISO 8601, or MongoDB's `{"$date": …}`.

    Numbers beyond the year 9999 are read as milliseconds, then as micro- and nanoseconds.
    """
    if isinstance(value, dict):
        return as_time(value.get("$date") or value.get("$numberLong"))
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        seconds = float(value)
    except OverflowError:
        return None
    unit = 1.0
    # Ten years in milliseconds, 315e9, exceed the limit in seconds already.
    while seconds / unit > LATEST_SECONDS / 10 and unit < _LARGEST_UNIT:
        unit *= 1000
    seconds /= unit
    return seconds if math.isfinite(seconds) and 0 < seconds < LATEST_SECONDS else None


def _from_text(text: str) -> float | None:
    try:
        return as_time(float(text))
    except ValueError:
        pass
    try:
        parsed = datetime.fromisoformat(text[:64])
    except ValueError:
        return None
    try:
        return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, OSError, ValueError):
        return None


_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_SHORTEST_NAME = 8  # shorter ids would match unrelated names


class Picture(msgspec.Struct, frozen=True):
    """A raster picture: the bytes of its file and its media type."""

    data: bytes
    media_type: str


class Surroundings:
    """The file that contains a chat, and the files beside it."""

    def __init__(self, source: Source, name: str) -> None:
        self._source = source
        self.name = name

    @cached_property
    def _names(self) -> dict[str, str]:
        # Built on demand: a folder of chats has as many entries as files.
        return {PurePosixPath(each).name: each for each in self._source.names}

    @property
    def title(self) -> str:
        """The file's name, for chats without a title."""
        return PurePosixPath(self.name).name.removesuffix(".json").removesuffix(".conversation")

    def picture(self, id_: str) -> Picture | None:
        """The picture whose file name contains this id; None if there is none that can be shown."""
        if len(id_) < _SHORTEST_NAME:
            return None
        name = next((full for short, full in self._names.items() if id_ in short), None)
        if name is None:
            return None
        try:
            return picture_of(self._source.read(name, MAX_PICTURE))
        except UserError:
            return None  # the caller reports it as missing, by name

    def beside(self, name: str, limit: int) -> bytes | None:
        """The contents of a file in the same folder, if it exists and is readable."""
        path = (PurePosixPath(self.name).parent / name).as_posix()
        try:
            return self._source.read(path, limit)
        except UserError:
            return None


def picture_of(data: bytes) -> Picture | None:
    """The picture in `data`, identified by its first bytes, not by declared types."""
    for start, media_type in _STARTS:
        if data.startswith(start):
            return Picture(data, media_type)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Picture(data, "image/webp")
    return None


def inline_picture(url: str) -> ImagePart | None:
    """The picture in a `data:` URL; None for other URLs and other data."""
    if not url.startswith("data:image/"):
        return None
    try:
        picture = picture_of(base64.b64decode(url.partition(",")[2], validate=True))
    except (binascii.Error, ValueError):
        return None
    return ImagePart(picture.data, picture.media_type) if picture else None
