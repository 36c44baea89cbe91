"""Documents that are ZIP archives of XML, opened within bounds."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Container
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, TypeVar

from lxml import etree

from app.core.errors import UserError

_MAX_UNPACKED_BYTES = 500_000_000

# ISO/IEC 29500-1 ("strict") and 29500-4 ("transitional") name the same things by other addresses.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_RELATIONS = "_rels/.rels"

_OF_DAMAGE = (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error)
"""What the libraries raise for a part that is missing or broken."""

_Read = TypeVar("_Read")


def open_archive(path: Path) -> zipfile.ZipFile:
    """Raises UserError for an archive that would unpack to far more than a document holds."""
    archive = zipfile.ZipFile(path)
    if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED_BYTES:
        archive.close()
        raise UserError(
            f"“{path.name}” unpacks to more than {_MAX_UNPACKED_BYTES // 1_000_000} MB.",
            "Save it again without its pictures, or as PDF.",
        )
    return archive


def opened(archive: zipfile.ZipFile, read: Callable[[IO[bytes]], _Read]) -> _Read:
    """What `read` makes of an Office document: as it lies there, or of a mended copy if it fails.

    The copy is transitional, however the document was saved.
    """
    assert archive.filename
    relations = archive.read(_RELATIONS) if _RELATIONS in archive.namelist() else None
    if relations is not None and not _STRICT.search(relations):
        with suppress(*_OF_DAMAGE), Path(archive.filename).open("rb") as file:
            return read(file)
    return read(_mended(archive))


def _mended(archive: zipfile.ZipFile) -> IO[bytes]:
    """A copy without what Office passes over, too.

    That is what its parts refer to and is not there or cannot be unpacked, what is not well-formed,
    and names written with the other slash.
    """
    contents: dict[str, bytes] = {}
    for member in archive.namelist():
        with suppress(zipfile.BadZipFile, zlib.error):
            contents[member.replace("\\", "/").lstrip("/")] = archive.read(member)
    mended = io.BytesIO()
    with zipfile.ZipFile(mended, "w") as copy:
        for name, content in contents.items():
            is_xml = name.endswith((".xml", ".rels"))
            if whole := _mended_xml(name, content, contents) if is_xml else content:
                copy.writestr(name, whole)
    mended.seek(0)
    return mended


def _mended_xml(name: str, content: bytes, names: Container[str]) -> bytes:
    """Empty if nothing of it is left."""
    root = parse_xml(_STRICT.sub(_TRANSITIONAL, content))
    if root is None:
        return b""
    if name.endswith(".rels"):
        _drop_dangling(name, root, names)
    return bytes(etree.tostring(root))


def _drop_dangling(name: str, relations: Any, names: Container[str]) -> None:
    folder = posixpath.dirname(posixpath.dirname(name))
    for each in list(relations):
        if each.get("TargetMode") != "External":
            target = posixpath.join("/", folder, each.get("Target", ""))
            if posixpath.normpath(target).lstrip("/") not in names:
                relations.remove(each)


def read_xml(archive: zipfile.ZipFile, member: str) -> Any:
    """The root element of a member."""
    return parse_xml(archive.read(member))


def parse_xml(data: bytes) -> Any:
    """The root element. Entities stay unresolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    return etree.fromstring(data, parser)
