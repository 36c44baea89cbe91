"""Documents that are ZIP archives of XML, opened within bounds."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Container
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Generic, NamedTuple, TypeVar

from lxml import etree

from app.core.errors import UserError

_MAX_UNPACKED_BYTES = 500_000_000

# ISO/IEC 29500-1 ("strict") and 29500-4 ("transitional") use different URLs for the same things.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_RELATIONS = "_rels/.rels"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_OF_DAMAGE = (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error)
"""What the libraries raise for a missing or broken part."""

_PIECE_BYTES = 4096

_Read = TypeVar("_Read")


class Mended(NamedTuple, Generic[_Read]):
    """The result of reading a document, and the names of damaged members of its archive."""

    read: _Read
    damaged: frozenset[str] = frozenset()


def open_archive(path: Path) -> zipfile.ZipFile:
    """Raises UserError for an archive that would unpack to far more than any document has."""
    archive = zipfile.ZipFile(path)
    if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED_BYTES:
        archive.close()
        raise UserError(
            f"“{path.name}” unpacks to more than {_MAX_UNPACKED_BYTES // 1_000_000} MB.",
            "Save it again without its pictures, or as PDF.",
        )
    return archive


def opened(archive: zipfile.ZipFile, read: Callable[[IO[bytes]], _Read]) -> Mended[_Read]:
    """The result of `read` for an Office document or, if that fails, for a repaired copy.

    The copy is always transitional.
    """
    assert archive.filename
    relations = archive.read(_RELATIONS) if _RELATIONS in archive.namelist() else None
    if relations is not None and not _STRICT.search(relations):
        with suppress(*_OF_DAMAGE), Path(archive.filename).open("rb") as file:
            return Mended(read(file))
    copy, damaged = mended(archive)
    return Mended(read(copy), damaged)


def mended(archive: zipfile.ZipFile) -> tuple[IO[bytes], frozenset[str]]:
    """A copy without what Office ignores as well, and the names of damaged members.

    Removes references to members that are missing or cannot be unpacked, and XML after the first
    error; replaces backslashes in names.
    """
    contents = {
        member.replace("\\", "/").lstrip("/"): unpacked(archive, member)
        for member in archive.namelist()
    }
    kept = {name for name, (_, is_whole) in contents.items() if is_whole or _is_xml(name)}
    damaged: set[str] = set()
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as mended_archive:
        for name, (content, is_whole) in contents.items():
            part, is_sound = content, is_whole
            if _is_xml(name):
                part, is_sound = _mended_xml(name, content, is_whole, kept)
            if not is_sound:
                damaged.add(name)
            if part and name in kept:
                mended_archive.writestr(name, part)
    copy.seek(0)
    return copy, frozenset(damaged)


def unpacked(archive: zipfile.ZipFile, member: str) -> tuple[bytes, bool]:
    """The part of a member that can be unpacked, and whether that is all of it."""
    pieces: list[bytes] = []
    try:
        with archive.open(member) as file:
            while piece := file.read(_PIECE_BYTES):
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return b"".join(pieces), False
    return b"".join(pieces), True


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _mended_xml(
    name: str, content: bytes, is_whole: bool, names: Container[str]
) -> tuple[bytes, bool]:
    """The repaired XML, empty if nothing is left; and whether nothing was lost."""
    content = _STRICT.sub(_TRANSITIONAL, content)
    root, is_sound = mended_xml(content)
    if not (is_whole and (is_sound or _is_well_formed(root))):
        root, is_sound = _until_damage(content), False  # noise follows it
    if root is None:
        return b"", False
    if name.endswith(".rels"):
        _drop_dangling(name, root, names)
    return bytes(etree.tostring(root)), is_sound


def _is_well_formed(root: Any) -> bool:
    """Whether it can be written and parsed again: names made of noise cannot."""
    try:
        etree.fromstring(etree.tostring(root))
    except (TypeError, etree.XMLSyntaxError):
        return False
    return True


def _until_damage(content: bytes) -> Any:
    """The root element with what precedes the first error; None if that is nothing."""
    parser = etree.XMLPullParser(("start",), resolve_entities=False, huge_tree=True)
    with suppress(etree.XMLSyntaxError):
        for at in range(0, len(content), _PIECE_BYTES):
            parser.feed(content[at : at + _PIECE_BYTES])
    return next((element for _, element in parser.read_events()), None)


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
    """The root element. Entities are not resolved and nothing is fetched."""
    return mended_xml(data)[0]


def settle_alternatives(root: Any) -> None:
    """Keep only the first of Office's alternative versions of content, which is the newest."""
    for ways in list(root.iter(f"{_COMPATIBILITY}AlternateContent")):
        for element in list(next(iter(ways), ())):
            ways.addprevious(element)
        ways.getparent().remove(ways)


def mended_xml(data: bytes) -> tuple[Any, bool]:
    """Like `parse_xml`, and whether it is well-formed; otherwise some of it may be lost."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    root = etree.fromstring(data, parser)
    return root, not parser.error_log.filter_from_fatals()
