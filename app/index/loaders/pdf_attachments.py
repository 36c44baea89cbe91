"""Files that are attached to a PDF, read as those of messages are."""

import ctypes
import mimetypes
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial

import pypdfium2
from pypdfium2 import raw as pdfium

from app.index.loaders.encoding import decode
from app.index.loaders.html import declared_encoding, html_page
from app.index.loaders.mail import message_page
from app.index.loaders.page import MAX_CHARACTERS, Page, PageBuilder, sound
from app.index.loaders.pdf_notes import annotations

_MOST = 1000
_MOST_BYTES = 4 * MAX_CHARACTERS


def attached_pages(
    document: pypdfium2.PdfDocument, pinned: Iterable[int], read_pdf: Callable[[bytes], str]
) -> Iterator[Page]:
    """A page for each attachment, headed by its name; its name alone if it has no text.

    Args:
        pinned: the pages (from 0) that have some pinned to them.
        read_pdf: gives the text of an attached PDF.
    """
    seen: set[tuple[str, bytes]] = set()
    for attachment in _attachments(document, pinned):
        name, content = attachment.get_name(), sound(partial(_content, attachment)) or b""
        if (name, content) not in seen and len(seen) < _MOST:
            seen.add((name, content))
            builder = PageBuilder()
            builder.heading(1, f"Attachment: {name}")
            builder.paragraph(_text(name, content, read_pdf))
            yield builder.build()


def _attachments(
    document: pypdfium2.PdfDocument, pinned: Iterable[int]
) -> Iterator[pypdfium2.PdfAttachment]:
    for index in range(document.count_attachments()):
        yield document.get_attachment(index)
    for number in pinned:
        with closing(document[number]) as page:
            for annotation in annotations(page):
                if file := pdfium.FPDFAnnot_GetFileAttachment(annotation):
                    yield pypdfium2.PdfAttachment(file, document)


def _content(attachment: pypdfium2.PdfAttachment) -> bytes:
    size = ctypes.c_ulong()
    pdfium.FPDFAttachment_GetFile(attachment, None, 0, size)
    return bytes(attachment.get_data()) if 0 < size.value <= _MOST_BYTES else b""


def _text(name: str, content: bytes, read_pdf: Callable[[bytes], str]) -> str:
    kind, _ = mimetypes.guess_type(name)
    if content.startswith(b"%PDF-"):
        return sound(lambda: read_pdf(content)) or ""
    if kind == "message/rfc822":
        return message_page(content).text
    if kind in ("text/html", "application/xhtml+xml"):
        return html_page(decode(content, declared_encoding(content)) or "").text
    return decode(content) or ""
