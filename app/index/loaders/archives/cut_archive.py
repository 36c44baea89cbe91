"""Truncated archives, such as a broken-off download, which lack the central directory.

Before each member, a header repeats its entry in that directory (APPNOTE.TXT 6.3.10, 4.3.7).
"""

import io
import mimetypes
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from html import escape
from pathlib import Path
from typing import IO, NamedTuple

from app.core.errors import UserError

_TYPES = "[Content_Types].xml"
_START = "_rels/.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"
_KINDS = "application/vnd.openxmlformats-officedocument."

_KIND_OF = {
    r"word/document2?\.xml": "wordprocessingml.document.main",
    r"word/(styles|comments|numbering|footnotes|endnotes|settings)\.xml": r"wordprocessingml.\1",
    r"word/(header|footer)\d*\.xml": r"wordprocessingml.\1",
    r"xl/workbook\.xml": "spreadsheetml.sheet.main",
    r"xl/worksheets/sheet\d+\.xml": "spreadsheetml.worksheet",
    r"ppt/presentation\.xml": "presentationml.presentation.main",
    r"ppt/slides/(slide)\d+\.xml": r"presentationml.\1",
    r"ppt/slideLayouts/(slideLayout)\d+\.xml": r"presentationml.\1",
    r"ppt/slideMasters/(slideMaster)\d+\.xml": r"presentationml.\1",
    r"ppt/notesSlides/(notesSlide)\d+\.xml": r"presentationml.\1",
    r"ppt/charts/(chart)\d+\.xml": r"drawingml.\1",
}
_MAINS = (
    *("word/document.xml", "word/document2.xml"),
    *("xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"),
)
_SHEET = re.compile(r"xl/worksheets/(sheet(\d+)\.xml)")
_SLIDE = re.compile(r"ppt/slides/(slide(\d+)\.xml)")


def frame(names: Collection[str], cut: str) -> dict[str, str]:
    """The missing ones, by name, among the members `names`, of which `cut` is incomplete.

    Empty for other archives.
    """
    whole = {*names} - {cut}
    made = _list(names, whole, "xl/workbook.xml", _SHEET)
    made |= _list(names, whole, "ppt/presentation.xml", _SLIDE)
    main = next((each for each in _MAINS if each in {*names, *made}), "")
    if main and _START not in whole:
        made[_START] = _relations([("officeDocument", main)])
    if main and _TYPES not in whole:
        made[_TYPES] = _types({*names, *made})
    return made


def _list(
    names: Collection[str], whole: Collection[str], main: str, part: re.Pattern[str]
) -> dict[str, str]:
    """The member that lists sheets or slides and its relations, unless both are there."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    found = sorted(filter(None, map(part.fullmatch, names)), key=lambda each: int(each[2]))
    if not found or {main, relations}.issubset(whole):
        return {}
    kind, write = ("worksheet", _workbook) if part is _SHEET else ("slide", _presentation)
    targets = [(kind, each[0].removeprefix(f"{folder}/")) for each in found]
    return {main: write([each[1] for each in found]), relations: _relations(targets)}


def _workbook(files: list[str]) -> str:
    sheets = "".join(
        f'<sheet name="{escape(file.removesuffix(".xml"))}" sheetId="{n}" r:id="rId{n}"/>'
        for n, file in enumerate(files, start=1)
    )
    return (
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        f' xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    )


def _presentation(files: list[str]) -> str:
    slides = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in range(1, len(files) + 1))
    return (
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        f' xmlns:r="{_OFFICE}"><p:sldIdLst>{slides}</p:sldIdLst></p:presentation>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{escape(target)}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _types(names: Collection[str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_KINDS}{found.expand(kind)}+xml"/>'
        for name in sorted(names)
        for pattern, kind in _KIND_OF.items()
        if (found := re.fullmatch(pattern, name))
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="{_RELATIONS_KIND}"/>{overrides}</Types>'
    )


MAX_UNPACKED_BYTES = 500_000_000
_MOST_MEMBERS = 20_000

HEADER = struct.Struct("<4s5H3I2H")
MEMBER, _LIST, _SIZES = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08"
_ENCRYPTED, _SIZES_FOLLOW, _IN_UTF8 = 0x1, 0x8, 0x800
_IN_64_BITS = 0xFFFFFFFF
_COMPRESSION_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_PIECE_BYTES = 1 << 16
_UNREAD = ("image", "audio", "video", "font")
"""Kinds of members that no loader reads; they may be most of the file."""


class Rescued(NamedTuple):
    """An archive of the members found, and whether only their list is missing.

    The last member may be incomplete.
    """

    file: io.BytesIO
    is_whole: bool


class _Found(NamedTuple):
    """A member, and where its data starts and the next header is expected."""

    info: zipfile.ZipInfo
    start: int
    is_whole: bool
    end: int


def is_listed(path: Path) -> bool:
    """Whether the list at the end of an archive is there, and that of this archive.

    An archive within it, such as the workbook of a chart, may have another.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return any(member.header_offset == 0 for member in archive.infolist())
    except zipfile.BadZipFile:
        return False


def is_cut_off(path: Path) -> bool:
    """Whether an archive lacks more than the list of its members."""
    return not is_listed(path) and not rescued(path).is_whole


def rescued(path: Path) -> Rescued:
    """Raises UserError if the members unpack to far more than any document has."""
    copy = io.BytesIO()
    with path.open("rb") as file:
        found = list(_members(path, file))
        end = found[-1].end if found else 0
        file.seek(end)
        is_whole = file.read(len(_LIST)) == _LIST
        cut = "" if not found or found[-1].is_whole else found[-1].info.filename
        frames = frame([each.info.filename for each in found], cut)
        with zipfile.ZipFile(copy, "w") as archive:
            for each in found:
                if each.info.filename not in frames and not _is_unread(each.info.filename):
                    _copy(file, each, archive, copy)
            for name, content in frames.items():
                archive.writestr(name, content)
    return Rescued(copy, is_whole)


def _is_unread(name: str) -> bool:
    return (mimetypes.guess_type(name)[0] or "").partition("/")[0] in _UNREAD


def _copy(file: IO[bytes], found: _Found, archive: zipfile.ZipFile, copy: io.BytesIO) -> None:
    info = found.info
    info.header_offset = archive.start_dir
    copy.seek(archive.start_dir)
    copy.write(info.FileHeader(zip64=False))
    file.seek(found.start)
    copy.write(file.read(info.compress_size))
    archive.start_dir = copy.tell()
    archive.filelist.append(info)
    archive.NameToInfo[info.filename] = info


def _members(path: Path, file: IO[bytes]) -> Iterator[_Found]:
    """The members that can be read, one after the other from the start of the file."""
    size = path.stat().st_size
    at = unpacked = 0
    for _ in range(_MOST_MEMBERS):
        file.seek(at)
        header = file.read(HEADER.size)
        if len(header) < HEADER.size or not header.startswith(MEMBER):
            return
        found = _member(file, header, at, size)
        if found is None:
            return
        unpacked += found.info.file_size
        if unpacked > MAX_UNPACKED_BYTES:
            raise unpacks_to_too_much(path)
        yield found
        if not found.is_whole:
            return
        at = found.end


def unpacks_to_too_much(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” unpacks to more than {MAX_UNPACKED_BYTES // 1_000_000} MB.",
        "Save it again without its pictures, or as PDF.",
    )


def _member(file: IO[bytes], header: bytes, at: int, size: int) -> _Found | None:
    """The member whose header is at `at`; None if it cannot be read without the list."""
    _, _, flags, way, _, _, crc, packed, whole, named, extra = HEADER.unpack(header)
    name = file.read(named).decode("utf-8" if flags & _IN_UTF8 else "cp437", "replace")
    start = at + HEADER.size + named + extra
    is_sized = not flags & _SIZES_FOLLOW and packed != _IN_64_BITS
    if not name or start > size or way not in _COMPRESSION_METHODS or flags & _ENCRYPTED:
        return None
    info = zipfile.ZipInfo(name)
    info.compress_type, info.CRC = way, crc
    if is_sized:
        info.file_size, info.compress_size = whole, min(packed, size - start)
        end = start + packed
        return _Found(info, start, end <= size, end)
    file.seek(start)
    return _measured(file, info, start) if way == zipfile.ZIP_DEFLATED else None


def _measured(file: IO[bytes], info: zipfile.ZipInfo, start: int) -> _Found:
    """The member at `start`, whose sizes follow it: unpacked to find its end."""
    packer = zlib.decompressobj(-zlib.MAX_WBITS)
    info.CRC = 0
    try:
        while not packer.eof and info.file_size <= MAX_UNPACKED_BYTES:
            if not (piece := packer.unconsumed_tail or file.read(_PIECE_BYTES)):
                break
            content = packer.decompress(piece, _PIECE_BYTES)
            info.file_size += len(content)
            info.CRC = zlib.crc32(content, info.CRC)
    except zlib.error:
        pass
    end = file.tell() - len(packer.unused_data)
    info.compress_size = end - start
    if not packer.eof:
        info.CRC ^= 1  # a truncated member fails its check, as it should
        return _Found(info, start, is_whole=False, end=end)
    return _Found(info, start, is_whole=True, end=_after_sizes(file, end))


def _after_sizes(file: IO[bytes], at: int) -> int:
    """Where the sizes after a member end: with or without a mark, of 32 or 64 bits."""
    file.seek(at)
    sizes = file.read(4 + 4 + 8 + 8 + len(MEMBER))
    marked = len(_SIZES) if sizes.startswith(_SIZES) else 0
    for length in (12, 20):
        if sizes[marked + length :].startswith((MEMBER, _LIST)):
            return at + marked + length
    return at + len(sizes)
