"""Opens PDFs with PDFium, with their passwords, and what is left of damaged ones."""

import io
import logging
import stringprep
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple

import pypdf
import pypdfium2
from pypdf.errors import WrongPasswordError
from pypdf.generic import DictionaryObject, IndirectObject, NameObject
from pypdfium2 import raw as pdfium

from app.core.errors import PasswordNeededError
from app.index.loaders.page import sound

# What it warns of is told in `LoadedFile.missing`; its warnings quote the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_HEAD_BYTES, _TAIL_BYTES = 1024, 1024
_END = b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"
"""pypdf looks for this first. A table of objects at 0 there is none: it then looks for them."""

_DEEPEST = 50
"""So many nodes above a page are asked for what it has from them; damaged ones may be a circle."""

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")


class OpenedPdf(NamedTuple):
    """A document, and whether it is what could be saved of a damaged one."""

    document: pypdfium2.PdfDocument
    is_mended: bool


def open_pdf(path: Path, password: str) -> OpenedPdf:
    """Raises UserError when a password is missing or wrong, PdfiumError if no page can be found."""
    try:
        return OpenedPdf(_document(path, path, password), is_mended=False)
    except pypdfium2.PdfiumError:
        if (copy := _mended(path, password)) is None:
            raise
        return OpenedPdf(_document(path, copy, ""), is_mended=True)


def open_with_pypdf(file: Path | IO[bytes], password: str) -> pypdf.PdfReader:
    """Raises WrongPasswordError, and whatever pypdf stumbles over in a damaged file."""
    reader = pypdf.PdfReader(file)
    if reader.is_encrypted and not any(map(reader.decrypt, _passwords(password))):
        raise WrongPasswordError("the password is missing or wrong")
    return reader


def is_cut_off(path: Path) -> bool:
    """Whether a PDF ends before the place where it tells of its objects."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        if b"%%EOF" in file.read():
            return False
    content = path.read_bytes()
    return content.rfind(b"startxref") < content.rfind(b"endobj")


def _document(path: Path, file: Path | bytes, password: str) -> pypdfium2.PdfDocument:
    for tried in _passwords(password):
        try:
            document = pypdfium2.PdfDocument(file, password=tried or None)
            document.init_forms()  # fields that come without a picture of themselves get one
            return document
        except pypdfium2.PdfiumError as error:
            if error.err_code != pdfium.FPDF_ERR_PASSWORD:
                raise
    raise _password_needed(path, password)


def _passwords(password: str) -> tuple[str, ...]:
    """As it was typed and, if that is another one, as it may have been meant."""
    return tuple(dict.fromkeys((password, _prepared_password(password))))


def _prepared_password(password: str) -> str:
    """The form of a password that AES-256 of PDF 2.0 wants: SASLprep, RFC 4013.

    So one with ligatures, invisible signs or accents apart from their letters opens the file, too.
    """
    spaced = (" " if stringprep.in_table_c12(sign) else sign for sign in password)
    kept = "".join(sign for sign in spaced if not stringprep.in_table_b1(sign))
    return unicodedata.normalize("NFKC", kept)


def _password_needed(path: Path, password: str) -> PasswordNeededError:
    if password:
        return PasswordNeededError(
            f"The password does not open “{path.name}”.", "Check it and try again."
        )
    return PasswordNeededError(
        f"“{path.name}” is protected with a password.", "Enter its password to add it."
    )


def _mended(path: Path, password: str) -> bytes | None:
    """A whole PDF of the pages that can be found in a damaged one; None if there are none."""
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(_HEAD_BYTES):
            return None
    content = path.read_bytes()
    for damaged in (content, content + _END):
        if copy := sound(partial(_copy, path, damaged, password)):
            return copy
    return None


def _copy(path: Path, content: bytes, password: str) -> bytes | None:
    try:
        reader = open_with_pypdf(io.BytesIO(content), password)
    except WrongPasswordError:
        raise _password_needed(path, password) from None
    writer = pypdf.PdfWriter()
    # The list of its pages may be lost or damaged.
    for page in sound(lambda: list(reader.pages)) or _found(reader):
        sound(partial(writer.add_page, page))
    if not writer.pages:
        return None
    copy = io.BytesIO()
    writer.write(copy)
    return copy.getvalue()


def _found(reader: pypdf.PdfReader) -> Iterator[pypdf.PageObject]:
    """Pages in the order in which they stand in the file, which is nearly always their own."""
    for reference in _objects(reader):
        found = sound(reference.get_object)
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Page":
            page = pypdf.PageObject(reader, reference)
            page.update(found)
            _inherit(page)
            yield page


def _objects(reader: pypdf.PdfReader) -> list[IndirectObject]:
    """The objects of the file by where they, or the streams that hold them, stand in it."""
    places = [
        (offset, 0, number, generation)
        for generation, offsets in reader.xref.items()
        for number, offset in offsets.items()
    ]
    streams = reader.xref.get(0, {})
    places += [
        (streams.get(stream, 0), index, number, 0)
        for number, (stream, index) in reader.xref_objStm.items()
    ]
    return [
        IndirectObject(number, generation, reader) for _, _, number, generation in sorted(places)
    ]


def _inherit(page: pypdf.PageObject) -> None:
    """Write what a page has from the nodes of the list above it, which it loses, into itself."""
    node: Any = page
    for _ in range(_DEEPEST):
        parent = node.get("/Parent")
        node = parent.get_object() if parent is not None else None
        if not isinstance(node, DictionaryObject):
            return
        for key in _INHERITED:
            if key in node and key not in page:
                page[NameObject(key)] = node.raw_get(key)
