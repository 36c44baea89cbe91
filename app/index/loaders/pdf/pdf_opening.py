"""Opens PDFs with PDFium: with passwords, damaged ones, and without switched-off layers."""

import ctypes
import io
import logging
import stringprep
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple

import pypdf
import pypdfium2
from pypdf.errors import WrongPasswordError
from pypdf.generic import DictionaryObject, IndirectObject, NameObject
from pypdfium2 import raw as pdfium

from app.core.errors import PasswordNeededError, UserError
from app.index.loaders.page import sound

# `LoadedFile.missing` reports the same; pypdf's warnings quote the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_HEAD_BYTES, _TAIL_BYTES = 1024, 1024
_END = b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"
"""pypdf searches for this first. At 0 it finds no table of objects and then searches for
objects."""

_MOST_ANCESTORS = 50
"""The maximum number of ancestors a page inherits from; damaged ones may form a cycle."""

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")


class OpenedPdf(NamedTuple):
    """A document, and whether it was recovered from a damaged one."""

    document: pypdfium2.PdfDocument
    is_mended: bool


def open_pdf(path: Path, password: str) -> OpenedPdf:
    """Raises UserError if a password is missing or wrong, PdfiumError if no page can be found."""
    try:
        return OpenedPdf(unlocked(path, path, password), is_mended=False)
    except pypdfium2.PdfiumError:
        if (copy := _mended(path, password)) is None:
            raise
        return OpenedPdf(unlocked(path, copy, ""), is_mended=True)


def open_with_pypdf(file: Path | IO[bytes], password: str) -> pypdf.PdfReader:
    """Raises WrongPasswordError, and whatever pypdf raises for a damaged file."""
    reader = pypdf.PdfReader(file)
    if reader.is_encrypted and not any(map(reader.decrypt, _passwords(password))):
        raise WrongPasswordError("the password is missing or wrong")
    return reader


def is_cut_off(path: Path) -> bool:
    """Whether a PDF ends before its table of objects."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        if b"%%EOF" in file.read():
            return False
    content = path.read_bytes()
    return content.rfind(b"startxref") < content.rfind(b"endobj")


def unlocked(path: Path, file: Path | bytes, password: str) -> pypdfium2.PdfDocument:
    """The document in `file`, or in `path` for messages.

    Raises PasswordNeededError if the password is missing or wrong, UserError if no password can
    open it, PdfiumError if it is damaged.
    """
    for tried in _passwords(password):
        try:
            document = pypdfium2.PdfDocument(file, password=tried or None)
            document.init_forms()  # gives fields without an appearance stream one
            return document
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium.FPDF_ERR_SECURITY:
                raise UserError(
                    f"“{path.name}” is protected by a service for rights management.",
                    "Open it in the program it was made for and save it without protection.",
                ) from None
            if error.err_code != pdfium.FPDF_ERR_PASSWORD:
                raise
    # PDFium refuses some passwords that open a file, such as those above 127 bytes.
    content = file if isinstance(file, bytes) else file.read_bytes()
    copy = sound(partial(_copy, path, content, password)) if password else None
    if copy is None:
        raise password_needed(path, password)
    return pypdfium2.PdfDocument(copy)


def _passwords(password: str) -> tuple[str, ...]:
    """As typed and, if different, as probably intended."""
    return tuple(dict.fromkeys((password, _prepared_password(password))))


def _prepared_password(password: str) -> str:
    """The password as AES-256 in PDF 2.0 requires it: SASLprep, RFC 4013.

    So ligatures, invisible characters or decomposed accents in it do not matter.
    """
    spaced = (" " if stringprep.in_table_c12(sign) else sign for sign in password)
    kept = "".join(sign for sign in spaced if not stringprep.in_table_b1(sign))
    return unicodedata.normalize("NFKC", kept)


def password_needed(path: Path, password: str) -> PasswordNeededError:
    if password:
        return PasswordNeededError(
            f"The password does not open “{path.name}”.", "Check it and try again."
        )
    return PasswordNeededError(
        f"“{path.name}” is protected with a password.", "Enter its password to add it."
    )


def _mended(path: Path, password: str) -> bytes | None:
    """A valid PDF of the pages found in a damaged one; None if there are none."""
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
        raise password_needed(path, password) from None
    writer = pypdf.PdfWriter()
    # The page tree may be lost or damaged.
    for page in sound(lambda: list(reader.pages)) or _found(reader):
        sound(partial(writer.add_page, page))
    if not writer.pages:
        return None
    copy = io.BytesIO()
    writer.write(copy)
    return copy.getvalue()


def _found(reader: pypdf.PdfReader) -> Iterator[pypdf.PageObject]:
    """Pages in file order, which is nearly always the page order."""
    for reference in _objects(reader):
        found = sound(reference.get_object)
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Page":
            page = pypdf.PageObject(reader, reference)
            page.update(found)
            _inherit(page)
            yield page


def _objects(reader: pypdf.PdfReader) -> list[IndirectObject]:
    """The objects of the file, by position, or that of the stream that contains them."""
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
    """Copy what a page inherits from the nodes above it, which are lost, into the page."""
    node: Any = page
    for _ in range(_MOST_ANCESTORS):
        parent = node.get("/Parent")
        node = parent.get_object() if parent is not None else None
        if not isinstance(node, DictionaryObject):
            return
        for key in _INHERITED:
            if key in node and key not in page:
                page[NameObject(key)] = node.raw_get(key)


HiddenLayers = Callable[[], frozenset[str]]
"""The names of the layers that are off when a document is opened."""

_DEEPEST_FORM = 8
_LONGEST_NAME = 1000  # UTF-16 units

_Level = tuple[Callable[..., int], Callable[..., Any], Callable[..., Any]]
_OF_PAGE: _Level = (
    pdfium.FPDFPage_CountObjects,
    pdfium.FPDFPage_GetObject,
    pdfium.FPDFPage_RemoveObject,
)
_OF_FORM: _Level = (
    pdfium.FPDFFormObj_CountObjects,
    pdfium.FPDFFormObj_GetObject,
    pdfium.FPDFFormObj_RemoveObject,
)


def hidden_layers(file: Path | IO[bytes], password: str) -> frozenset[str]:
    """For `HiddenLayers`; without names that a visible layer has, too."""
    return sound(lambda: _hidden_layers(file, password)) or frozenset()


def remove_hidden(page: pypdfium2.PdfPage, hidden: HiddenLayers) -> None:
    """Remove from a page in memory what is on a hidden layer, asking for their names if needed."""
    _remove(page.raw, _OF_PAGE, hidden, _DEEPEST_FORM)


def _hidden_layers(file: Path | IO[bytes], password: str) -> frozenset[str]:
    layers: Any = open_with_pypdf(file, password).root_object["/OCProperties"]
    first = layers["/D"]
    on, off = ({each.idnum for each in first.get(key) or ()} for key in ("/ON", "/OFF"))
    if first.get("/BaseState") == "/OFF":
        off |= {each.idnum for each in layers["/OCGs"]} - on
    names: dict[bool, set[str]] = {True: set(), False: set()}
    for each in layers["/OCGs"]:
        names[each.idnum in off].add(str(each.get_object()["/Name"]))
    return frozenset(names[True] - names[False])


def _remove(holder: Any, level: _Level, hidden: HiddenLayers, depth: int) -> None:
    count, get, remove = level
    for index in reversed(range(count(holder))):
        part = get(holder, index)
        if (names := _layers_of(part)) and not names.isdisjoint(hidden()):
            remove(holder, part)
            pdfium.FPDFPageObj_Destroy(part)
        elif depth and pdfium.FPDFPageObj_GetType(part) == pdfium.FPDF_PAGEOBJ_FORM:
            _remove(part, _OF_FORM, hidden, depth - 1)


def _layers_of(part: Any) -> set[str]:
    """The names of the layers that a part of a page is on; "" for other marks."""
    marks = (
        pdfium.FPDFPageObj_GetMark(part, index)
        for index in range(pdfium.FPDFPageObj_CountMarks(part))
    )
    return {_name(mark) for mark in marks} - {""}


def _name(mark: Any) -> str:
    buffer, size = (ctypes.c_ushort * _LONGEST_NAME)(), ctypes.c_ulong()
    room = ctypes.sizeof(buffer)
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Name", buffer, room, size):
        return ""
    return bytes(buffer)[: max(0, size.value - 2)].decode("utf-16-le", "ignore")
