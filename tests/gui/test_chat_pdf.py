"""A chat as PDF: its words are in it, and nothing is loaded to make it."""

from pathlib import Path

import pypdf
import pytest

from app.core.errors import UserError
from app.core.messages import Conversation, ConversationSummary, Message, TextPart
from app.gui.chat.pdf import write_pdf
from app.services.chats.chat_pages import html_page


def test_the_words_of_a_long_chat_are_on_its_pages(tmp_path: Path) -> None:
    file = tmp_path / "chat.pdf"
    write_pdf(
        html_page(chat("\n\n".join(f"Paragraph {n} of many." for n in range(150)))), "C", file
    )
    pages = pypdf.PdfReader(file).pages
    assert len(pages) > 2
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Paragraph 0 of many." in text
    assert "Paragraph 149 of many." in text


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_pdf(html_page(chat("Hello")), "C", tmp_path / "none" / "chat.pdf")


def chat(text: str) -> Conversation:
    message = Message("m", "c", None, "assistant", (TextPart(text),), "complete", 1735689600.0)
    return Conversation(ConversationSummary("c", "Chat", 1.0, 1.0), (message,))
