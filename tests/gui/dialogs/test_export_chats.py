"""A chat as PDF: its words are in it, and nothing is loaded to make it."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.core.errors import UserError
from app.core.messages import (
    Conversation,
    ConversationSummary,
    ImagePart,
    Message,
    Part,
    TextPart,
    ToolCallPart,
)
from app.gui.dialogs.export_chats import write_pdf
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


def test_a_picture_wider_than_the_page_is_shown_whole(tmp_path: Path, qapp: QApplication) -> None:
    image = QImage(2000, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setPixelColor(0, 0, Qt.GlobalColor.black)
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")  # type: ignore[call-overload]
    called = ToolCallPart("1", "plot", {"kind": "bar " * 60 + "end"})
    picture = ImagePart(bytes(data.data().data()), "image/png", "A chart")
    file = tmp_path / "chat.pdf"
    write_pdf(html_page(chat("Done.", called, picture)), "C", file)
    (page,) = pypdf.PdfReader(file).pages
    lines = [" ".join(line.split()) for line in page.extract_text().splitlines()]
    assert "Tool: plot" in lines, "on a line of its own"
    assert max(map(len, lines)) < 140 and any(line.endswith('end"') for line in lines)
    drawn: list[float] = []

    def see(operator: bytes, _operands: object, matrix: list[float], _text: list[float]) -> None:
        if operator == b"Do":
            drawn.append(matrix[0] + matrix[4])

    page.extract_text(visitor_operand_before=see)
    assert len(drawn) == 1 and 200 < drawn[0] <= page.mediabox.width


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_pdf(html_page(chat("Hello")), "C", tmp_path / "none" / "chat.pdf")


def chat(text: str, *before: Part) -> Conversation:
    parts = (*before, TextPart(text))
    message = Message("m", "c", None, "assistant", parts, "complete", 1735689600.0)
    return Conversation(ConversationSummary("c", "Chat", 1.0, 1.0), (message,))
