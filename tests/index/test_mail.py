"""E-mail as pages of text."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.formats import load
from app.index.loaders.page import Page

OUTLOOK = Path(__file__).parents[1] / "data" / "mail" / "fake-email.msg"


def only_page(path: Path) -> Page:
    (page,) = load(path).pages
    return page


def test_a_message_of_outlook() -> None:
    page = only_page(OUTLOOK)
    assert page.text.splitlines()[:5] == [
        "Test Email",
        "",
        'From: "Matthew Robinson" <mrobinson@unstructured.io>',
        "To: Matthew Robinson <mrobinson@unstructured.io>",
        "Date: 2023-03-28 17:00+00:00",
    ]
    assert "   - Roses are red\n   - Violets are blue" in page.text
    assert page.headings[0].title == "Test Email"


def test_a_truncated_message_of_outlook_has_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "cut.msg"
    path.write_bytes(OUTLOOK.read_bytes()[:3000])
    with pytest.raises(UserError, match="cut"):
        list(load(path).pages)


def test_plain_text_is_read_before_html(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "Slate", "inn@example.org"
    message.set_content("The hearth is of slate.")
    message.add_alternative("<p>The hearth is of slate.</p>", subtype="html")
    path = tmp_path / "slate.eml"
    path.write_bytes(bytes(message))
    text = only_page(path).text
    assert text.startswith("Slate\n\nFrom: inn@example.org") and "The hearth is of slate." in text
