"""E-mail (EML, MBOX, MSG): one page for each message, with who wrote it, when, and about what."""

import email
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from email.errors import CloseBoundaryNotFoundDefect
from email.message import MIMEPart
from email.policy import EmailPolicy, Policy
from itertools import chain
from pathlib import Path
from typing import Any, cast

from app.core.errors import UserError
from app.core.wording import translatable
from app.index.loaders import Format
from app.index.loaders.encoding import decode
from app.index.loaders.page import DamagedParts, LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.sheets.sheet_loader import csv_rows, separated
from app.index.loaders.web.html_loader import html_page
from app.index.tables.aligned import aligned_grids
from app.index.tables.grid import Grid
from app.index.tables.numbers import value_of

_MAX_HEADER = 20_000
_HEADERS = ("From", "To", "Cc", "Date")
_SEPARATED = ("csv", "tab-separated-values")

# A line between two messages, such as "From - Mon Jan  1 10:00:00 2024". Other lines of a message
# may start with the word, and not every program escapes them, as mailbox.mbox assumes.
_ENVELOPE = re.compile(rb"From (?:.*\d:\d\d.*\b\d{4}\b|\S+@\S+\s*$)")
_MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)


class _Policy(EmailPolicy):
    """Reads headers as most programs do, guessing the encoding of non-ASCII letters.

    Excessively long headers are truncated, since parsing is quadratic in their length.
    """

    def header_fetch_parse(self, name: str, value: str) -> Any:
        if not value.isascii():
            value = decode(value.encode("utf-8", "surrogateescape")) or ""
        return super().header_fetch_parse(name, value[:_MAX_HEADER])


_POLICY = _Policy()


def load_eml(path: Path, _password: str) -> LoadedFile:
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = (decode(data) or "").encode()
    message = _message(data)
    page, missing = _page(message), ""
    if _is_encrypted(message):
        if not page.text:
            raise UserError(
                f"“{path.name}” is encrypted.",
                "Open it in the mail program that has its key and save it without encryption.",
            )
        missing = translatable("The message is encrypted; only its head was read.")
    elif _is_cut_off(message):
        missing = translatable("The message is cut off; its end is missing.")
    unread = _UnreadFiles()
    unread.add_of(message)
    return in_memory([page], missing or unread.missing())


def load_mbox(path: Path, _password: str) -> LoadedFile:
    with path.open("rb") as file:
        count = sum(_ENVELOPE.match(line) is not None for line in file)
    is_last_cut_off = False
    unread = _UnreadFiles()

    def pages() -> Iterator[Page]:
        nonlocal is_last_cut_off
        for data in _messages(path):
            message = _message(data)
            is_last_cut_off = _is_cut_off(message)
            unread.add_of(message)
            yield _page(message)

    is_cut_off = translatable("The last message is cut off; its end is missing.")
    return LoadedFile(
        max(count, 1), pages(), lambda: is_cut_off if is_last_cut_off else unread.missing()
    )


def load_msg(path: Path, _password: str) -> LoadedFile:
    """Outlook stores the text beside the HTML, if there is any."""
    from oxmsg import Message

    message = Message.load(str(path))
    page = _html(message.html_body or "")
    if message.body and not page.tables:
        text = message.body.replace("\r\n", "\n").strip()
        page = Page(text, tables=aligned_grids(text))
    sent = message.sent_date.isoformat(" ", "minutes") if message.sent_date else ""
    recipients = (f"{each.name} <{each.email_address}>" for each in message.recipients)
    headers = {
        "From": message.sender or "",
        "To": ", ".join(each for each in recipients if each != " <>"),
        "Date": sent,
    }
    return in_memory([_built(message.subject or "", headers, [page])])


def _messages(path: Path) -> Iterator[bytes]:
    """The messages, with escaped lines that look like envelopes restored."""
    lines: list[bytes] = []
    with path.open("rb") as file:
        for line in chain(file, [None]):
            if line is not None and not _ENVELOPE.match(line):
                lines.append(line)
                continue
            if any(map(bytes.strip, lines)):
                yield _MARKED.sub(rb"\1", b"".join(lines))
            lines.clear()


class _UnreadFiles(DamagedParts):
    """The files attached to messages of which only the names are read."""

    def __init__(self) -> None:
        super().__init__(
            lambda names: translatable(f"Attached files were not read; save and add them: {names}.")
        )

    def add_of(self, message: MIMEPart) -> None:
        for part in message.walk():
            is_signature = part.get_content_subtype().startswith(("pgp-", "pkcs7-", "x-pkcs7-"))
            is_file = part.get_content_maintype() == "application" and not is_signature
            if is_file and (name := part.get_filename()):
                self.add(f"“{name}”")


def _is_encrypted(message: MIMEPart) -> bool:
    """Whether its text is encrypted by OpenPGP (RFC 3156) or S/MIME (RFC 8551)."""
    kind = message.get_content_type()
    is_smime = kind in ("application/pkcs7-mime", "application/x-pkcs7-mime")
    return kind == "multipart/encrypted" or (
        is_smime and message.get_param("smime-type") != "signed-data"
    )


def _is_cut_off(message: MIMEPart) -> bool:
    """Whether it ends before the closing boundary of its last part."""
    return any(
        isinstance(defect, CloseBoundaryNotFoundDefect)
        for part in message.walk()
        for defect in part.defects
    )


def _message(data: bytes) -> MIMEPart:
    return email.message_from_bytes(data, policy=cast("Policy[MIMEPart]", _POLICY))


def message_page(data: bytes) -> Page:
    """A message contained in another file."""
    return _page(_message(data))


def mime_text(data: bytes) -> str:
    """The text of a MIME message, such as a saved web page, without its headers."""
    return "\n\n".join(page.text for page in _bodies(_message(data)))


def _page(message: MIMEPart) -> Page:
    return _built(
        str(message.get("Subject", "")),
        {name: str(message.get(name, "")) for name in _HEADERS},
        list(_bodies(message)),
    )


def _built(subject: str, headers: Mapping[str, str], bodies: Sequence[Page]) -> Page:
    builder = PageBuilder()
    if not any(map(str.strip, (subject, *(page.text for page in bodies)))):
        return builder.build()
    builder.heading(1, subject)
    for name, value in headers.items():
        if value:
            builder.row([f"{name}: {value}"])
    for body in bodies:
        builder.include(body)
    return builder.build()


def _bodies(part: MIMEPart) -> Iterator[Page]:
    """The texts of a part, including forwarded messages, and the names of attachments."""
    kind, children = part.get_content_type(), [*part.iter_parts()] if part.is_multipart() else []
    if kind == "multipart/alternative" and children:
        yield from _fullest([list(_bodies(child)) for child in children])
    elif kind == "message/rfc822" and children:
        yield from map(_page, children)
    elif children:
        for child in children:
            yield from _bodies(child)
    elif part.get_content_maintype() in ("text", "multipart"):  # even without its parts
        if part.get_content_disposition() == "attachment" and (name := part.get_filename()):
            yield Page(f"Attachment: {name}")
        yield _text(part)
    elif name := part.get_filename():
        yield Page(f"Attachment: {name}")


def _fullest(alternatives: Sequence[list[Page]]) -> list[Page]:
    """The first of several alternatives, unless it is a stub or has no table, as plain text."""
    sizes = [sum(len(page.text) for page in pages) for pages in alternatives]
    has_table = [any(page.tables for page in pages) for pages in alternatives]
    return next(
        pages
        for pages, size, has_one in zip(alternatives, sizes, has_table, strict=True)
        if 4 * size >= max(sizes) and has_one >= any(has_table)
    )


def _text(part: MIMEPart) -> Page:
    payload = part.get_payload(decode=True)
    text = decode(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else None
    if part.get_content_subtype() == "html":
        return _html(text or "")
    if part.get_content_subtype() in _SEPARATED:
        builder = PageBuilder()
        for row in csv_rows(*separated(text or "")):
            builder.row(row)
        return builder.build()
    text = (text or "").strip()
    return Page(text, tables=aligned_grids(text))


def _html(source: str) -> Page:
    """A page with its tables of figures: others may only arrange a message."""
    page = html_page(source)
    return page._replace(tables=tuple(filter(_has_figures, page.tables)))


def _has_figures(grid: Grid) -> bool:
    """Whether most rows below the first have a figure in one column."""
    figures = Counter(
        cell.column for row in grid.rows[1:] for cell in row if value_of(cell.text) is not None
    )
    return any(2 * count > len(grid.rows) - 1 for count in figures.values())


_MESSAGE = re.compile(
    rb"(?=(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:)[\w-]+: ", re.IGNORECASE
)

FORMATS = (
    Format(
        load_eml,
        suffixes=(".eml", ".mht", ".mhtml"),
        beginning=lambda head, _suffix: bool(_MESSAGE.match(head)),
    ),
    Format(load_mbox, suffixes=(".mbox",)),
    Format(load_msg, ole_suffixes=(".msg",)),
)
