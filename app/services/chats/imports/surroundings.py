"""What lies around a chat in its export: its file's name, pictures, files of the same folder."""

import base64
import binascii
from functools import cached_property
from pathlib import PurePosixPath

import msgspec

from app.core.errors import UserError
from app.core.messages import ImagePart
from app.services.chats.imports.source import MAX_PICTURE, Source

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
