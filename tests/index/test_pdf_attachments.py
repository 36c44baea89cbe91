"""Files within PDFs: those of the document, those that are pinned to a page, and PDFs in PDFs."""

import zlib
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

from app.core.errors import PasswordNeededError
from app.index.limits import parsing_limits
from app.index.loaders.format_detection import load
from app.index.loaders.pdf.pdf_attachments import UnreadFiles, attached_pages
from tests.index.documents import PDF_PAGES, write_pdf


def pages_of(path: Path, missing: str = "") -> list[str]:
    with parsing_limits():
        loaded = load(path)
        pages = [page.text for page in loaded.pages]
    assert loaded.missing() == missing
    return pages


def with_files(path: Path, **files: bytes) -> Path:
    """The PDF of two pages with these attached: `a_txt` stands for `a.txt`."""
    writer = pypdf.PdfWriter(clone_from=write_pdf(path))
    for name, content in files.items():
        writer.add_attachment(name.replace("_", "."), content)
    writer.write(path)
    return path


def embedded_files(writer: pypdf.PdfWriter) -> Any:
    names: Any = writer.root_object["/Names"]
    return names["/EmbeddedFiles"]


def message() -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "Harbour dues", "ada@example.org"
    made.set_content("They rise in May.\n")
    return bytes(made)


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("dues_csv", b"ship;dues\nOkapi;12", "ship;dues\nOkapi;12"),
        ("dues_xml", "<due>12 €</due>".encode(), "<due>12 €</due>"),
        ("dues_html", b"<html><body><p>Okapi</p><script>x</script>", "Okapi"),
        ("dues_eml", message(), "Harbour dues\n\nFrom: ada@example.org\n\nThey rise in May."),
        ("dues_png", b"\x89PNG\r\n\x1a\n" + bytes(500), ""),
        ("empty_txt", b"", ""),
    ],
)
def test_a_file_in_a_pdf_is_a_page_under_its_name(
    tmp_path: Path, name: str, content: bytes, text: str
) -> None:
    *pages, attached = pages_of(with_files(tmp_path / "a.pdf", **{name: content}))
    heading = f"Attachment: {name.replace('_', '.')}"
    assert tuple(pages) == PDF_PAGES
    assert attached == (f"{heading}\n\n{text}" if text else heading)


def test_its_name_heads_its_passages(tmp_path: Path) -> None:
    loaded = load(with_files(tmp_path / "a.pdf", dues_txt=b"Okapi", more_txt=b"Zebra"))
    assert loaded.page_count == 4
    titles = [[heading.title for heading in page.headings] for page in loaded.pages]
    assert titles[2:] == [["Attachment: dues.txt"], ["Attachment: more.txt"]]


def test_a_pdf_in_a_pdf_is_read_one_deep(tmp_path: Path) -> None:
    innermost = write_pdf(tmp_path / "c.pdf", ("Innermost.",)).read_bytes()
    inner = with_files(tmp_path / "b.pdf", c_pdf=innermost).read_bytes()
    *_, attached = pages_of(with_files(tmp_path / "a.pdf", b_pdf=inner))
    assert attached == "\n\n".join(("Attachment: b.pdf", *PDF_PAGES))


def test_a_file_that_is_pinned_to_a_page_is_read_once(tmp_path: Path) -> None:
    path = with_files(tmp_path / "a.pdf", dues_txt=b"Okapi", more_txt=b"Zebra")
    writer = pypdf.PdfWriter(clone_from=path)
    names = embedded_files(writer)
    pin = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FileAttachment"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (72, 72, 90, 90))),
            NameObject("/FS"): names["/Names"][1],
        }
    )
    writer.add_annotation(0, pin)
    listed = ArrayObject(list(names["/Names"])[2:])
    names[NameObject("/Names")] = listed
    writer.write(path)
    assert pages_of(path)[2:] == ["Attachment: more.txt\n\nZebra", "Attachment: dues.txt\n\nOkapi"]
    names[NameObject("/Names")] = ArrayObject([*listed, *listed])
    writer.write(path)
    assert len(pages_of(path)) == 4


def test_the_password_of_a_pdf_opens_its_files(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=with_files(tmp_path / "a.pdf", dues_txt=b"Okapi"))
    writer.encrypt("Café", algorithm="AES-256")
    writer.write(tmp_path / "a.pdf")
    for typed in ("Café", "Cafe\u0301"):
        assert [page.text for page in load(tmp_path / "a.pdf", typed).pages][2:] == [
            "Attachment: dues.txt\n\nOkapi"
        ]


def locked(path: Path, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=write_pdf(path))
    writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path.read_bytes()


def test_an_attachment_with_a_password_is_told_and_opened_with_it(tmp_path: Path) -> None:
    secret = locked(tmp_path / "b.pdf", "Okapi")
    path = with_files(tmp_path / "a.pdf", b_pdf=secret, dues_txt=b"Zebra")
    loaded = load(path)
    assert [page.text for page in loaded.pages][2:] == [
        "Attachment: b.pdf",
        "Attachment: dues.txt\n\nZebra",
    ]
    assert loaded.missing() == "Attached files that need a password of their own: “b.pdf”."
    assert loaded.is_locked()
    loaded = load(path, "Okapi")
    assert [page.text for page in loaded.pages][2] == "\n\n".join(("Attachment: b.pdf", *PDF_PAGES))
    assert loaded.missing() == "" and not loaded.is_locked()


def test_a_wrapper_asks_for_the_password_of_what_it_wraps(tmp_path: Path) -> None:
    """Its own page only tells programs that cannot open the attachment to say so."""
    path = with_files(tmp_path / "a.pdf", b_pdf=locked(tmp_path / "b.pdf", "Okapi"))
    writer = pypdf.PdfWriter(clone_from=path)
    spec = embedded_files(writer)["/Names"][1].get_object()
    spec[NameObject("/AFRelationship")] = NameObject("/EncryptedPayload")
    writer.write(path)
    for typed, told in (("", "“a.pdf” is protected"), ("Zebra", "does not open “a.pdf”")):
        with pytest.raises(PasswordNeededError, match=told):
            list(load(path, typed).pages)
    assert PDF_PAGES[1] in [page.text for page in load(path, "Okapi").pages][2]


def test_an_attachment_that_unpacks_to_far_too_much_is_told_by_its_name(tmp_path: Path) -> None:
    path = with_files(tmp_path / "a.pdf", bomb_txt=b"")
    reader = pypdf.PdfReader(path)
    writer = pypdf.PdfWriter(clone_from=reader)
    packed = zlib.compress(bytes(900_000_000), 1)
    spec = embedded_files(writer)["/Names"][1].get_object()
    file = spec["/EF"]["/F"].get_object()
    file._data = packed
    file[NameObject("/Filter")] = NameObject("/FlateDecode")
    writer.write(path)
    missing = "Attached files that could not be unpacked: “bomb.txt”."
    assert pages_of(path, missing)[2:] == ["Attachment: bomb.txt"]
    assert not load(path).is_locked()


def test_files_that_need_a_password_which_the_pages_do_not_are_told(tmp_path: Path) -> None:
    """Such a document opens without it: PDF 32000-1:2008, 7.6.5, EFF."""
    path = with_files(tmp_path / "a.pdf", dues_txt=b"Okapi")
    path.write_bytes(locked(path, "Okapi"))
    unread = UnreadFiles()
    assert not list(attached_pages(path, "", ["dues.txt"], (), lambda _name, _content: "", unread))
    assert unread.missing() == "Attached files that need a password of their own: “dues.txt”."
