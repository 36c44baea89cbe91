"""Damaged files: what of them can be read is read, and what is missing is told."""

import mailbox
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
import xlsxwriter

from app.core.errors import UserError
from app.index.index_protocol import RenderPage
from app.index.loaders.format_detection import load
from app.index.page_picture import render_page
from tests.index.documents import write_archive, write_deck, write_pdf
from tests.index.test_damaged_files import changed

PAGES = tuple(f"Page {number} tells of the zebra." for number in range(1, 21))
WORDS = " ".join(f"word{number}" for number in range(3000))


def read(path: Path) -> tuple[list[str], str]:
    """The text of each page, and what is told to be missing."""
    loaded = load(path)
    pages = [page.text for page in loaded.pages]
    assert len(pages) == loaded.page_count
    return pages, loaded.missing()


def cut(path: Path, share: float) -> Path:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    return path


def scratched(path: Path, member: str) -> Path:
    """The archive at `path` with the middle of what is packed of a member overwritten."""
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo(member)
    middle = info.header_offset + 30 + len(member) + info.compress_size // 2
    content[middle : middle + 20] = bytes(20)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("share", "last"), [(0.99, 20), (0.9, 20), (0.5, 11), (0.3, 6)])
def test_the_pages_of_a_pdf_that_is_cut_off_are_read(
    tmp_path: Path, share: float, last: int
) -> None:
    path = cut(write_pdf(tmp_path / "a.pdf", PAGES), share)
    pages, missing = read(path)
    assert tuple(page for page in pages if page) == PAGES[:last]
    assert missing == f"Pages 1–{last} could be read; the file is cut off."
    assert render_page(RenderPage(path=str(path), page=last, width=200)).png


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_equal_rows_are_read_up_to_a_number_and_the_rest_is_told(tmp_path: Path, name: str) -> None:
    rows = [("Ticket", "Price"), *[("Adult", "5")] * 1200, ("Child", "3")]
    path = tmp_path / name
    if name == "a.csv":
        path.write_text("\n".join(",".join(row) for row in rows))
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet("a.csv")
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    [text], missing = read(path)
    assert text.count("Adult | 5") == 1000 and text.endswith("Child | 3")
    assert missing == "Equal rows are missing after the first 1,000 of them: “a.csv”."


def test_one_page_is_told_as_one(tmp_path: Path) -> None:
    pages, missing = read(cut(write_pdf(tmp_path / "a.pdf", PAGES[:2]), 0.5))
    assert pages[0] == PAGES[0]
    assert missing == "Only its first page could be read; the file is cut off."


def test_a_pdf_without_its_table_of_objects_is_read(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PAGES)
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"xref")] + b"%%EOF\n")
    assert read(path) == (list(PAGES), "It is damaged; a part of its text may be missing.")


def test_a_pdf_of_which_no_page_is_left_is_refused(tmp_path: Path) -> None:
    path = cut(write_pdf(tmp_path / "a.pdf", PAGES), 0.05)
    with pytest.raises(UserError, match="damaged"):
        read(path)


def workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name in ("Lamps", "Wicks", "Oil"):
            sheet = book.add_worksheet(name)
            for number in range(500):
                sheet.write_row(number, 0, [f"{name} {number}", number, number * 7919 % 1000])
    return path


def test_a_damaged_sheet_is_read_as_far_as_it_can_be_and_the_others_whole(tmp_path: Path) -> None:
    path = scratched(workbook(tmp_path / "a.xlsx"), "xl/worksheets/sheet2.xml")
    (lamps, wicks, oil), missing = read(path)
    assert lamps.splitlines()[-1].startswith("Lamps 499 |")
    assert oil.splitlines()[-1].startswith("Oil 499 |")
    assert "Wicks 20 | 20" in wicks and "Wicks 499" not in wicks
    assert missing == "Damaged sheets, of which text is missing: “Wicks”."


def test_the_words_of_a_workbook_are_read_as_far_as_they_are_there(tmp_path: Path) -> None:
    pages, missing = read(scratched(workbook(tmp_path / "a.xlsx"), "xl/sharedStrings.xml"))
    assert any("Lamps 20 | 20" in page for page in pages)
    assert missing.startswith(("It is damaged", "Damaged sheets"))


def lost(name: str, content: bytes) -> tuple[str, bytes] | None:
    return None if name == "ppt/slides/slide2.xml" else (name, content)


def broken(name: str, content: bytes) -> tuple[str, bytes]:
    is_broken = name == "ppt/slides/slide2.xml"
    return name, content.replace(b"word2999", b"<a:") if is_broken else content


@pytest.mark.parametrize(
    ("damage", "left"),
    [
        (lambda path: scratched(path, "ppt/slides/slide2.xml"), "Copper"),
        (lambda path: changed(path, lost), ""),
        (lambda path: changed(path, broken), "Copper"),
    ],
)
def test_a_damaged_slide_keeps_its_number_and_takes_no_other_with_it(
    tmp_path: Path, damage: Callable[[Path], Path], left: str
) -> None:
    pages, missing = read(damage(write_deck(tmp_path / "a.pptx", WORDS)))
    assert [page.partition("\n")[0] for page in pages] == ["Brass", left, "Tin"]
    assert missing == "Damaged slides, of which text is missing: 2."


def test_a_word_file_with_a_damaged_text_is_read_up_to_the_damage(tmp_path: Path) -> None:
    document = docx.Document()
    for number in range(2000):
        document.add_paragraph(f"Paragraph {number} of {number * 7919 % 1000}")
    document.save(str(tmp_path / "a.docx"))
    (page,), missing = read(scratched(tmp_path / "a.docx", "word/document.xml"))
    assert "Paragraph 100 of" in page and "Paragraph 1999" not in page
    assert missing == "It is damaged; a part of its text may be missing."


def test_what_a_word_file_has_no_need_of_may_be_damaged(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    document = docx.Document(str(tmp_path / "a.docx"))
    document.add_paragraph("A lamp of brass")
    document.save(str(tmp_path / "a.docx"))
    path = scratched(tmp_path / "a.docx", "word/theme/theme1.xml")
    assert read(path) == (["A lamp of brass"], "")


def test_an_open_document_is_read_up_to_the_damage(tmp_path: Path) -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text")
    )
    paragraphs = "".join(f"<text:p>Paragraph {number}</text:p>" for number in range(3000))
    content = f"<office:d {names}><office:body>{paragraphs}</office:body></office:d>"
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    (page,), missing = read(scratched(path, "content.xml"))
    assert "Paragraph 100\n" in page and "Paragraph 2999" not in page
    assert missing == "It is damaged; a part of its text may be missing."


def test_a_book_with_a_damaged_chapter_keeps_the_others(tmp_path: Path) -> None:
    items = "".join(f'<item id="c{n}" href="{n}.xhtml" media-type="x-html"/>' for n in range(3))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(3))
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    chapters = {f"{n}.xhtml": f"<h1>Chapter {n}</h1><p>{WORDS}</p>" for n in range(3)}
    path = write_archive(tmp_path / "a.epub", {"b.opf": package, **chapters})
    with zipfile.ZipFile(path) as stored:
        members = {name: stored.read(name) for name in stored.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    pages, missing = read(scratched(path, "1.xhtml"))
    assert [page.partition("\n")[0] for page in pages] == ["Chapter 0", "Chapter 1", "Chapter 2"]
    assert "word100 " in pages[1] and "word2999" in pages[2]
    assert missing == "Damaged chapters, of which text is missing: 2."


def message(subject: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "ada@example.org"
    made.set_content(f"{subject} is told here.\n")
    made.add_attachment(bytes(5000), maintype="image", subtype="png", filename="a.png")
    return made


def test_a_mailbox_that_is_cut_off_is_read_to_its_end(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    for subject in ("Brass", "Copper", "Tin"):
        box.add(message(subject))
    box.close()
    assert read(tmp_path / "a.mbox")[1] == ""
    pages, missing = read(cut(tmp_path / "a.mbox", 0.95))
    assert [page.partition("\n")[0] for page in pages] == ["Brass", "Copper", "Tin"]
    assert missing == "The last message is cut off; its end is missing."


def test_a_message_that_is_cut_off_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(bytes(message("Brass")))
    (page,), missing = read(cut(tmp_path / "a.eml", 0.5))
    assert "Brass is told here." in page
    assert missing == "The message is cut off; its end is missing."
