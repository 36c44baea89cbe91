"""Chats as text and as files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from app.core.errors import UserError
from app.core.text_files import write_error
from app.services.chats.chat import ChatService
from app.services.chats.chat_pages import html_page, markdown_page
from app.services.chats.chat_transfer import ChatTransferService


def chat_page(chat: ChatService, conversation_id: str, form: Literal["html", "markdown"]) -> str:
    """A chat as readable text. Raises KeyError or UserError like `ChatService.open`."""
    conversation = chat.open(conversation_id)
    return (
        html_page(conversation)
        if form == "html"
        else markdown_page(conversation, has_pictures=True)
    )


def write_chats(
    chat: ChatService, transfer: ChatTransferService, ids: Sequence[str], file: Path
) -> Path:
    """Write one chat as Markdown (.md) or HTML (.html), or any number as an archive (.json).

    Raises UserError for several chats in one page, an unknown suffix, or an unwritable file.
    """
    ending = file.suffix.lower()
    if ending == ".json":
        return transfer.write_archive(file, ids)
    if ending not in (".md", ".html") or len(ids) != 1:
        raise UserError(
            f"{len(ids)} chats cannot be written to {file.name}.",
            "Use .json for any number of chats, or .md or .html for one.",
        )
    page = chat_page(chat, ids[0], "html" if ending == ".html" else "markdown")
    try:
        file.write_text(page, "utf-8")
    except OSError as error:
        raise write_error(file, error) from None
    return file
