"""Which loader reads a file: by what is in it first, by its name second."""

import re
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from app.core.errors import UserError, cause_of
from app.core.wording import translatable
from app.index.loaders.archives.archive import open_archive, unpacked
from app.index.loaders.archives.cut_archive import MEMBER, is_cut_off
from app.index.loaders.page import A_PART_IS_DAMAGED, LoadedFile, Loader, Page, damaged

# Modules are imported when a file needs them: parsers load slowly.
_TEXT = "text.load"
_BY_SUFFIX = {
    ".html": "web.loader.load",
    ".htm": "web.loader.load",
    ".xhtml": "web.loader.load",
    ".csv": "sheets.loader.load_csv",
    ".tsv": "sheets.loader.load_csv",
    ".eml": "mail.load_eml",
    ".mht": "mail.load_eml",
    ".mhtml": "mail.load_eml",
    ".mbox": "mail.load_mbox",
    ".ipynb": "notebook.load",
}
_BY_MEMBER = {
    "word/document.xml": "word.loader.load_docx",
    "word/document2.xml": "word.loader.load_docx",  # the name used by Word on the web
    "ppt/presentation.xml": "slides.load",
    "xl/workbook.xml": "sheets.loader.load",
    "xl/workbook.bin": "sheets.loader.load",
    "META-INF/container.xml": "epub.load",
    "content.xml": "open_document.load",
    "encrypted-package": "open_document.load",
}
_PICTURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"),
    *(b"\0\0\0\x0cjP  \r\n", b"\xff\x4f\xff\x51"),  # JPEG 2000
)
_ARCHIVES = (
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"BZh",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
)
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
_MEDIA = (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"OggS\0", b"fLaC\0", b"\x1aE\xdf\xa3")
_RIFF_MEDIA = (b"WAVE", b"AVI ")
_OLE_BY_SUFFIX = {".xls": "sheets.loader.load", ".msg": "mail.load_msg"}
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_ROOT = rb"(?:\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s+svg[^>\[]*(?:\[[^\]]*\])?\s*>)*"
_DRAWING = re.compile(rb"(?:\xef\xbb\xbf)?" + _BEFORE_ROOT + rb"<(?:svg:)?svg\b", re.DOTALL)
_TEMPLATES = {".php", ".jsp", ".asp", ".aspx", ".erb", ".ejs", ".hbs", ".j2", ".jinja", ".tmpl"}
"""Source code that starts like a web page."""

_MESSAGE = re.compile(
    rb"(?=(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:)[\w-]+: ", re.IGNORECASE
)
_FLAT_OPEN_DOCUMENT = re.compile(rb"<office:document\s")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def load(path: Path, password: str = "") -> LoadedFile:
    """Open a file of any supported format.

    Raises:
        UserError: the file is missing, empty, protected, damaged or of unknown format; also while
            its pages are read.
    """
    head = _head(path)
    try:
        loaded = _loader(path, head)(path, password)
    except (UserError, MemoryError):
        raise
    except Exception as error:
        raise _broken(path, head) from error
    pages = _guarded(path, head, loaded.pages)
    if not head.startswith(MEMBER):
        return loaded._replace(pages=pages)
    return loaded._replace(pages=pages, missing=lambda: _missing(path, loaded.missing()))


def _guarded(path: Path, head: bytes, pages: Iterator[Page]) -> Iterator[Page]:
    has_text = False
    try:
        for page in pages:
            has_text = has_text or bool(page.text)
            yield page
    except (UserError, MemoryError):
        raise
    except Exception as error:
        raise _broken(path, head) from error
    if not has_text and _is_cut_archive(path, head):
        raise _end_is_missing(path)


def _broken(path: Path, head: bytes) -> UserError:
    return _end_is_missing(path) if _is_cut_archive(path, head) else damaged(path)


def _is_cut_archive(path: Path, head: bytes) -> bool:
    return head.startswith(MEMBER) and is_cut_off(path)


def _end_is_missing(path: Path) -> UserError:
    return UserError(
        f"The end of “{path.name}” is missing.",
        "Copy or download it again from its source.",
    )


def _missing(path: Path, told: str) -> str:
    """What is missing of an archive that is damaged as `told`."""
    if not is_cut_off(path):
        return told
    if told in ("", A_PART_IS_DAMAGED):
        return translatable("The file is cut off; its end is missing.")
    return translatable(f"The file is cut off. {told}")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(2048)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be opened: {cause_of(error)}.",
            "Check that it is there and readable.",
        ) from None
    if not head:
        raise UserError(f"“{path.name}” is empty.", "Choose a file that has content.")
    return head


def _loader(path: Path, head: bytes) -> Loader:
    module, _, name = _loader_name(path, head).rpartition(".")
    return cast(Loader, getattr(import_module(f"app.index.loaders.{module}"), name))


def _loader_name(path: Path, head: bytes) -> str:
    if _is_pdf(path, head):
        return "pdf.loader.load"
    if head.startswith(b"{\\rtf"):
        return "word.loader.load_rtf"
    if head.startswith(MEMBER):
        return _by_member(path)
    if head.startswith(_OLE):
        return _legacy(path)
    if head.startswith(_PICTURES) or _is_webp(head) or _is_bitmap(head) or _is_avif(head):
        return "picture.load"
    if head.startswith(_ARCHIVES):
        raise _is_archive(path)
    _refuse_media(path, head)
    return _BY_SUFFIX.get(path.suffix.lower()) or _by_beginning(path, head)


def _by_beginning(path: Path, head: bytes) -> str:
    """The loader for a text format, whatever suffix the program that wrote it uses."""
    if _FLAT_OPEN_DOCUMENT.search(head):
        return "open_document.load_flat"
    if _WEB_PAGE.match(head) and path.suffix.lower() not in _TEMPLATES:
        return "web.loader.load"
    if _MESSAGE.match(head):
        return "mail.load_eml"
    if _DRAWING.match(head) and path.suffix.lower() in (".svg", ".xml"):
        return "web.loader.load_svg"
    return _TEXT


def _is_pdf(path: Path, head: bytes) -> bool:
    """Readers allow something before the header; in a text, it is the text's subject."""
    is_named = path.suffix.lower() == ".pdf"
    return head.lstrip().startswith(b"%PDF-") or (is_named and b"%PDF-" in head[:1024])


def _is_webp(head: bytes) -> bool:
    return head.startswith(b"RIFF") and head[8:12] == b"WEBP"


def _is_bitmap(head: bytes) -> bool:
    """Distinguished from text that starts with these letters by two fields that are always 0."""
    return head.startswith(b"BM") and head[6:10] == bytes(4)


def _is_avif(head: bytes) -> bool:
    return head[4:12] in (b"ftypavif", b"ftypavis")


def _refuse_media(path: Path, head: bytes) -> None:
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF:
        raise UserError(
            f"“{path.name}” is a HEIC picture, which Inglenook does not read.",
            "Save it as JPEG or PNG and add that.",
        )
    if (
        head[4:8] == b"ftyp"
        or head.startswith(_MEDIA)
        or (head.startswith(b"RIFF") and head[8:12] in _RIFF_MEDIA)
    ):
        raise UserError(f"“{path.name}” is a recording.", "Add a transcript of it.")


def _by_member(path: Path) -> str:
    with open_archive(path) as archive:
        names = {name.replace("\\", "/") for name in archive.namelist()}
        kind = _mimetype(archive, names)
        is_cut = archive.filename is None
    if "content.xml" in names and b"spreadsheet" in kind:
        return "sheets.loader.load"
    for member, loader in _BY_MEMBER.items():
        if member in names:
            return loader
    if b"epub" in kind or any(name.endswith(".opf") for name in names):
        return "epub.load"
    raise _end_is_missing(path) if is_cut else _is_archive(path)


def _is_archive(path: Path) -> UserError:
    return UserError(f"“{path.name}” is an archive.", "Unpack it and add the files in it.")


def _mimetype(archive: zipfile.ZipFile, names: set[str]) -> bytes:
    return unpacked(archive, "mimetype")[0][:200] if "mimetype" in names else b""


def _legacy(path: Path) -> str:
    """The container of Office before 2007, and of encrypted Office files since."""
    head = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in head:
        raise UserError(
            f"“{path.name}” is protected with a password.",
            "Open it in its own program and save it without one.",
        )
    if loader := _OLE_BY_SUFFIX.get(path.suffix.lower()):
        return loader
    raise UserError(
        f"“{path.name}” is in a format from before 2007.",
        "Save it as DOCX, PPTX or PDF and add that.",
    )
