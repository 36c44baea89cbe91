"""E-mail (EML, MBOX, MSG): one page for each message, with who wrote it, when, and about what."""

import contextlib
import email
import email.policy
import mailbox
from collections.abc import Iterator, Mapping, Sequence
from email.message import EmailMessage
from pathlib import Path

from app.index.loaders.encoding import decode
from app.index.loaders.html import html_page
from app.index.loaders.page import LoadedFile, Page, PageBuilder, in_memory

_HEADERS = ("From", "To", "Cc", "Date")


def load_eml(path: Path, _password: str) -> LoadedFile:
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = (decode(data) or "").encode()
    return in_memory([_page(email.message_from_bytes(data, policy=email.policy.default))])


def load_mbox(path: Path, _password: str) -> LoadedFile:
    box = mailbox.mbox(path, create=False)
    return LoadedFile(len(box), _messages(box))


def load_msg(path: Path, _password: str) -> LoadedFile:
    """Outlook keeps the text beside the HTML, if there is any."""
    from oxmsg import Message

    message = Message.load(str(path))
    body = (message.body or html_page(message.html_body or "").text).replace("\r\n", "\n")
    sent = message.sent_date.isoformat(" ", "minutes") if message.sent_date else ""
    recipients = (f"{each.name} <{each.email_address}>" for each in message.recipients)
    headers = {
        "From": message.sender or "",
        "To": ", ".join(each for each in recipients if each != " <>"),
        "Date": sent,
    }
    return in_memory([_built(message.subject or "", headers, [body])])


def _messages(box: mailbox.mbox) -> Iterator[Page]:
    with contextlib.closing(box):
        for key in box.keys():  # noqa: SIM118 - a mailbox iterates over its messages
            data = box.get_bytes(key)
            yield _page(email.message_from_bytes(data, policy=email.policy.default))


def _page(message: EmailMessage) -> Page:
    bodies = [body for part in message.walk() if (body := _body(part))]
    headers = {name: str(message.get(name, "")) for name in _HEADERS}
    return _built(str(message.get("Subject", "")), headers, bodies)


def _built(subject: str, headers: Mapping[str, str], bodies: Sequence[str]) -> Page:
    builder = PageBuilder()
    if not any(map(str.strip, bodies)):
        return builder.build()
    builder.heading(1, subject)
    for name, value in headers.items():
        if value:
            builder.row([f"{name}: {value}"])
    for body in bodies:
        builder.paragraph(body)
    return builder.build()


def _body(part: EmailMessage) -> str:
    """The text of one part; HTML counts only where there is no plain text beside it."""
    if part.is_multipart() or part.get_content_maintype() != "text":
        return ""
    payload = part.get_payload(decode=True)
    text = decode(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else None
    if part.get_content_subtype() == "html":
        return html_page(text or "").text
    return (text or "").strip()
