"""Chats as files, in the format that the file's name asks for."""

from collections.abc import Sequence
from pathlib import Path

from app.core.errors import UserError
from app.services.chat import ChatService
from app.services.chat_pages import html_page, markdown_page
from app.services.chat_transfer import ChatTransferService


def write_chats(
    chat: ChatService, transfer: ChatTransferService, ids: Sequence[str], file: Path
) -> Path:
    """Write one chat as Markdown (.md) or a web page (.html), any number as an archive (.json).

    Raises UserError for several chats in a page, another ending, or a file that cannot be written.
    """
    ending = file.suffix.lower()
    if ending == ".json":
        return transfer.write_archive(file, ids)
    if ending not in (".md", ".html") or len(ids) != 1:
        raise UserError(
            f"{len(ids)} chats cannot be written to {file.name}.",
            "Use .json for any number of chats, or .md or .html for one.",
        )
    conversation = chat.open(ids[0])
    page = html_page(conversation) if ending == ".html" else markdown_page(conversation)
    try:
        file.write_text(page, "utf-8")
    except OSError as error:
        raise UserError(
            f"The file {file} cannot be written ({error.strerror}).", "Choose another place."
        ) from None
    return file
