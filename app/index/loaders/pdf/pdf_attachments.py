"""Files that are attached to a PDF, read as those of messages are."""

import hashlib
import mimetypes
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pypdf
from pypdf.errors import WrongPasswordError
from pypdf.generic import EmbeddedFile

from app.core.errors import PasswordNeededError
from app.core.wording import translatable
from app.index.loaders.encoding import decode
from app.index.loaders.mail import message_page
from app.index.loaders.page import DamagedParts, Page, PageBuilder, sound
from app.index.loaders.pdf.pdf_opening import open_with_pypdf, password_needed
from app.index.loaders.web.html_loader import declared_encoding, html_page

_MOST = 1000
_PAYLOAD = "/EncryptedPayload"
"""What a wrapper says of its attachment: ISO 32000-2:2020, 7.6.7."""


PdfText = Callable[[str, bytes], str]
"""The text of an attached PDF, by its name and content.

Raises PasswordNeededError for one that stays locked.
"""


class UnreadFiles:
    """Attachments of which nothing could be read: `locked` ones need a password."""

    def __init__(self) -> None:
        self.locked = DamagedParts(
            lambda names: translatable(
                f"Attached files that need a password of their own: {names}."
            )
        )
        self.packed = DamagedParts(
            lambda names: translatable(f"Attached files that could not be unpacked: {names}.")
        )

    def missing(self) -> str:
        """For `LoadedFile.missing`."""
        return self.locked.missing() or self.packed.missing()


def attached_pages(
    path: Path,
    password: str,
    listed: Iterable[str],
    pinned: Iterable[int],
    read_pdf: PdfText,
    unread: UnreadFiles,
) -> Iterator[Page]:
    """A page for each attachment of a PDF: its name, then its text, if any.

    Unpacked with pypdf, since PDFium unpacks without any limit.

    Args:
        listed: the names of attachments that need no password to be listed.
        pinned: the pages (from 0) with file annotations.
        unread: told what could not be read.

    Raises PasswordNeededError if the document is only the wrapper of such an attachment.
    """
    reader = sound(partial(_opened, path, password, listed, unread))
    seen: set[tuple[str, bytes]] = set()
    for file in islice(_attachments(reader, pinned), _MOST) if reader else ():
        # pypdf also refuses content above its size limit.
        name, content = _name(file), sound(partial(getattr, file, "content"))
        if content is None:
            unread.packed.add(f"“{name}”")
            content = b""
        known = (name, hashlib.sha256(content).digest())
        if known not in seen:
            seen.add(known)
            builder = PageBuilder()
            builder.heading(1, f"Attachment: {name}")
            try:
                builder.paragraph(_text(name, content, read_pdf))
            except PasswordNeededError:
                if file.pdf_object.get("/AFRelationship") == _PAYLOAD:
                    raise password_needed(path, password) from None
                unread.locked.add(f"“{name}”")
            yield builder.build()


def _opened(
    path: Path, password: str, listed: Iterable[str], unread: UnreadFiles
) -> pypdf.PdfReader | None:
    try:
        return open_with_pypdf(path, password)
    except WrongPasswordError:  # of its files only: its pages could be read
        for name in listed:
            unread.locked.add(f"“{name}”")
    return None


def _attachments(reader: pypdf.PdfReader, pinned: Iterable[int]) -> Iterator[EmbeddedFile]:
    yield from sound(lambda: list(reader.attachment_list)) or ()
    for number in pinned:
        yield from sound(partial(_pinned_to, reader, number)) or ()


def _pinned_to(reader: pypdf.PdfReader, number: int) -> list[EmbeddedFile]:
    notes = [note.get_object() for note in reader.pages[number].annotations or ()]
    files = [note["/FS"] for note in notes if note.get("/Subtype") == "/FileAttachment"]
    return [EmbeddedFile("", file) for file in files]


def _name(file: EmbeddedFile) -> str:
    return str(file.pdf_object.get("/UF") or file.pdf_object.get("/F") or file.name)


def _text(name: str, content: bytes, read_pdf: PdfText) -> str:
    kind, _ = mimetypes.guess_type(name)
    if content.startswith(b"%PDF-"):
        return sound(partial(read_pdf, name, content)) or ""
    if kind == "message/rfc822":
        return message_page(content).text
    if kind in ("text/html", "application/xhtml+xml"):
        return html_page(decode(content, declared_encoding(content)) or "").text
    return decode(content) or ""
