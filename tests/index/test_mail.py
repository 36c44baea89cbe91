"""E-mail as pages of text."""

import time
from decimal import Decimal
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.core.errors import UserError
from app.index.loaders.format_detection import load
from app.index.loaders.page import Page
from app.index.reader import document_tables

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


def written(path: Path, message: EmailMessage) -> Path:
    path.write_bytes(bytes(message))
    return path


def mail(subject: str, text: str, html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "inn@example.org"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_the_same_text_in_two_forms_is_read_once(tmp_path: Path) -> None:
    message = mail("Slate", "The hearth is of slate.", "<p>The hearth is of slate.</p>")
    text = only_page(written(tmp_path / "slate.eml", message)).text
    assert text == "Slate\n\nFrom: inn@example.org\n\nThe hearth is of slate."


def test_html_is_read_where_the_plain_text_is_a_stub(tmp_path: Path) -> None:
    html = f"<p>{'The hearth is of slate. ' * 20}</p>"
    text = only_page(written(tmp_path / "a.eml", mail("Slate", "See the HTML.", html))).text
    assert "The hearth is of slate." in text
    assert "See the HTML." not in text


def test_what_is_attached_is_named_and_what_is_forwarded_is_read(tmp_path: Path) -> None:
    message = mail("Fwd: Slate", "As promised.")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="offer.pdf")
    message.add_attachment(mail("Slate", "The hearth is of slate."))
    text = only_page(written(tmp_path / "a.eml", message)).text
    assert text.startswith("Fwd: Slate\n\nFrom: inn@example.org\n\nAs promised.")
    assert "Attachment: offer.pdf" in text
    assert text.endswith("Slate\n\nFrom: inn@example.org\n\nThe hearth is of slate.")


def test_a_message_whose_parts_never_came_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"Subject: Slate\nContent-Type: multipart/mixed; boundary=x\n\nOf slate.\n")
    assert only_page(path).text == "Slate\n\nOf slate."


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        ("ISO-2022-JP", "iso2022_jp", "契約は三年間有効です。"),
        ("gb2312", "gbk", "朱镕基的合同"),
        ("iso-8859-1", "cp1252", "“slate” – it’s"),
        ("undefined", "cp1252", "Où êtes-vous, garçon?"),
        ("us-ascii", "utf-8", "Größe"),
    ],
)
def test_a_text_is_in_what_it_says_or_what_programs_take_that_for(
    tmp_path: Path, charset: str, encoding: str, text: str
) -> None:
    header = f"Subject: Slate\nContent-Type: text/plain; charset={charset}\n\n"
    (tmp_path / "a.eml").write_bytes(header.encode() + text.encode(encoding))
    assert only_page(tmp_path / "a.eml").text == f"Slate\n\n{text}"


def test_a_subject_alone_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: inn@example.org\nSubject: Closed on Monday\n\n")
    assert only_page(tmp_path / "a.eml").text.startswith("Closed on Monday")


def test_a_mailbox_is_parted_at_its_envelopes_only(tmp_path: Path) -> None:
    box = (
        "From a@example.org Mon Jan  1 10:00:00 2024\nSubject: One\n\n"
        "Slate.\n>From Wales it comes.\n\nFrom now on it is of slate.\n\n"
        "From - Tue Jan  2 10:00:00 2024\nSubject: Two\n\nOak.\n"
    )
    (tmp_path / "a.mbox").write_text(box)
    document = load(tmp_path / "a.mbox")
    assert document.page_count == 2
    assert [page.text for page in document.pages] == [
        "One\n\nSlate.\nFrom Wales it comes.\n\nFrom now on it is of slate.",
        "Two\n\nOak.",
    ]


def test_a_subject_that_names_no_encoding_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes("Subject: Grüße aus Köln\n\nzebra".encode("latin-1"))
    (page,) = load(tmp_path / "a.eml").pages
    assert page.text == "Grüße aus Köln\n\nzebra"


def test_a_header_of_a_megabyte_costs_no_more_than_a_long_one(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: {'=?utf-8?Q?zebra=20?= ' * 50_000}\n\nokapi")
    started = time.process_time()
    (page,) = load(path).pages
    assert page.text.startswith("zebra zebra")
    assert page.text.endswith("okapi")
    assert time.process_time() - started < 5


def test_an_attached_text_has_its_name(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Dues"
    message.set_content("See below.")
    message.add_attachment("ship,dues\nOkapi,12\n", subtype="csv", filename="dues.csv")
    (tmp_path / "a.eml").write_bytes(bytes(message))
    (page,) = load(tmp_path / "a.eml").pages
    assert page.text.endswith("See below.\n\nAttachment: dues.csv\n\nship | dues\nOkapi | 12")
    (table,) = document_tables([page])
    assert (table.title, table.rows[0].label) == ("Attachment: dues.csv", "Okapi")


def test_a_table_of_figures_in_a_message_is_one_and_its_layout_is_none(tmp_path: Path) -> None:
    rows = "<tr><th>Ship</th><th>Dues</th></tr><tr><td>Okapi</td><td>12.50</td></tr>"
    layout = (
        "<table><tr><td>Home</td><td>Shop</td></tr><tr><td>Terms</td><td>News</td></tr></table>"
    )
    message = mail("Dues", "Ship Dues Okapi 12.50", f"{layout}<p>Paid:</p><table>{rows}</table>")
    (page,) = load(written(tmp_path / "a.eml", message)).pages
    (table,) = document_tables([page])
    (cell,) = table.rows[0].cells
    assert cell
    assert (table.rows[0].label, cell.value) == ("Okapi", Decimal("12.50"))
    assert page.text[cell.char_start : cell.char_end] == "12.50"


def test_attached_files_that_are_not_read_are_told(tmp_path: Path) -> None:
    message = mail("Report", "See the report.")
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="report.pdf")
    message.add_attachment(b"x", "image", "png", filename="logo.png")
    loaded = load(written(tmp_path / "a.eml", message))
    assert [page.text.count("Attachment: ") for page in loaded.pages] == [2]
    assert "“report.pdf”" in loaded.missing() and "logo" not in loaded.missing()
    box = b"From a@b.example Mon Jan  1 10:00:00 2024\n" + bytes(message)
    (tmp_path / "a.mbox").write_bytes(box)
    loaded = load(tmp_path / "a.mbox")
    assert list(loaded.pages) and "“report.pdf”" in loaded.missing()


@pytest.mark.parametrize("subject", ["", "Subject: Lease"])
@pytest.mark.parametrize(
    "kind", ["multipart/encrypted; boundary=b", "application/pkcs7-mime; smime-type=enveloped-data"]
)
def test_an_encrypted_message_is_said_to_be_encrypted(
    tmp_path: Path, kind: str, subject: str
) -> None:
    path = tmp_path / "sealed.eml"
    body = "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b--\n"
    head = "\n".join(filter(None, ("From: a@example.org", subject)))
    path.write_text(f"{head}\nMime-Version: 1.0\nContent-Type: {kind}\n\n{body}")
    if not subject:
        with pytest.raises(UserError, match="is encrypted"):
            load(path)
        return
    loaded = load(path)
    assert [page.text.splitlines()[0] for page in loaded.pages] == ["Lease"]
    assert loaded.missing() == "The message is encrypted; only its head was read."
