"""Documents that are ZIP archives of XML, opened within bounds."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, TypeVar

from lxml import etree

from app.index.loaders.archives.cut_archive import (
    HEADER,
    MAX_UNPACKED_BYTES,
    MEMBER,
    is_listed,
    rescued,
    unpacks_to_too_much,
)

# ISO/IEC 29500-1 ("strict") and 29500-4 ("transitional") use different URLs for the same things.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_RELATIONS = "_rels/.rels"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_OF_DAMAGE = (KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error)
"""What the libraries raise for a missing or broken part."""

_PIECE_BYTES = 4096
_MOST_STRINGS = 1_000_000
_LEAST_BYTES = 64
"""What is packed is unpacked in such pieces where it is damaged: an error takes a piece with it."""

_Read = TypeVar("_Read")


def open_archive(path: Path) -> zipfile.ZipFile:
    """An archive or, without a file name, what can be found of one without its end.

    Raises UserError for one that would unpack to far more than any document has.
    """
    archive = zipfile.ZipFile(path if is_listed(path) else rescued(path).file)
    if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED_BYTES:
        archive.close()
        raise unpacks_to_too_much(path)
    return archive


def opened(
    archive: zipfile.ZipFile, read: Callable[[IO[bytes]], _Read]
) -> tuple[_Read, frozenset[str]]:
    """The result of `read` for an Office document or, if that fails, for a repaired copy.

    Also the names of damaged members of its archive. The copy is always transitional.
    """
    relations = archive.read(_RELATIONS) if _RELATIONS in archive.namelist() else None
    if archive.filename and relations is not None and not _STRICT.search(relations):
        with suppress(*_OF_DAMAGE), Path(archive.filename).open("rb") as file:
            return read(file), frozenset()
    copy, damaged = mended(archive)
    return read(copy), damaged


def mended(archive: zipfile.ZipFile) -> tuple[IO[bytes], frozenset[str]]:
    """A copy without what Office ignores as well, and the names of damaged members.

    Removes references to members that are missing or cannot be unpacked, and XML after the first
    error; replaces backslashes in names.
    """
    parts: dict[str, bytes] = {}
    damaged: set[str] = set()
    for member in archive.namelist():
        name = member.replace("\\", "/").lstrip("/")
        content, is_sound = unpacked(archive, member)
        if name.endswith((".xml", ".rels")):
            content, is_sound = _mended_xml(content, is_sound)
        elif not is_sound:
            content = b""
        if not is_sound:
            damaged.add(name)
        if content:
            parts[name] = content
    return _packed(parts), frozenset(damaged)


def _packed(parts: Mapping[str, bytes]) -> IO[bytes]:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as archive:
        for name, content in parts.items():
            is_list = name.endswith(".rels")
            archive.writestr(name, _without_dangling(name, content, parts) if is_list else content)
    copy.seek(0)
    return copy


def rewritten(archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> io.BytesIO:
    """A copy with these members changed, and what can be unpacked of the others."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for name in archive.namelist():
            written.writestr(name, changed.get(name) or unpacked(archive, name)[0])
    copy.seek(0)
    return copy


def unpacked(archive: zipfile.ZipFile, member: str) -> tuple[bytes, bool]:
    """The part of a member that can be unpacked, and whether that is all of it."""
    try:
        return archive.read(member), True
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return _until_bad(archive, archive.getinfo(member)), False


def _until_bad(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """What precedes the damage: `zipfile` returns nothing of a piece with an error in it."""
    assert archive.fp
    archive.fp.seek(member.header_offset)
    header = archive.fp.read(HEADER.size)
    if not header.startswith(MEMBER):
        return b""
    archive.fp.seek(sum(HEADER.unpack(header)[-2:]), io.SEEK_CUR)
    packed = archive.fp.read(member.compress_size)
    if member.compress_type == zipfile.ZIP_STORED:
        return packed[: member.file_size]
    packer = zlib.decompressobj(-zlib.MAX_WBITS)
    content = bytearray()
    with suppress(zlib.error):
        for at in range(0, len(packed), _LEAST_BYTES):
            content += packer.decompress(packed[at : at + _LEAST_BYTES])
            if len(content) > MAX_UNPACKED_BYTES:
                break
    return bytes(content)


def _mended_xml(content: bytes, is_whole: bool) -> tuple[bytes, bool]:
    """The repaired XML, empty if nothing is left; and whether nothing was lost."""
    content = _STRICT.sub(_TRANSITIONAL, content)
    if not content.strip():
        return b"", False
    root, is_sound = mended_xml(content)
    if not (is_whole and (is_sound or _is_well_formed(root))):
        root, is_sound = _until_damage(content), False  # noise follows it
    if root is None:
        return b"", False
    if not is_sound and root.tag.endswith("}sst"):
        _add_lost_strings(root)
    return bytes(etree.tostring(root)), is_sound


def _add_lost_strings(strings: Any) -> None:
    """Empty ones: calamine reads no sheet in which a cell refers to a string that is not there."""
    wanted = strings.get("uniqueCount") or strings.get("count") or ""
    lost = int(wanted) - len(strings) if wanted.isdecimal() else 0
    for _ in range(min(lost, _MOST_STRINGS)):
        etree.SubElement(strings, strings.tag.replace("}sst", "}si"))


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


def _without_dangling(name: str, content: bytes, names: Container[str]) -> bytes:
    relations = etree.fromstring(content)
    folder = posixpath.dirname(posixpath.dirname(name))
    for each in list(relations):
        if each.get("TargetMode") != "External":
            target = posixpath.join("/", folder, each.get("Target", ""))
            if posixpath.normpath(target).lstrip("/") not in names:
                relations.remove(each)
    return bytes(etree.tostring(relations))


def read_xml(archive: zipfile.ZipFile, member: str) -> Any:
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
