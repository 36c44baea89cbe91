"""Office files and books without their end, as a download that breaks off leaves them."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import xlsxwriter

from app.core.errors import UserError
from app.index.limits import parsing_limits
from app.index.loaders.format_detection import load
from tests.index.documents import write_archive, write_deck

CUT = "The file is cut off; its end is missing."
WORDS = " ".join(f"word{number * 7919 % 1000}" for number in range(400))


def read(path: Path) -> tuple[list[str], str]:
    """The text of each page, and what is told to be missing."""
    with parsing_limits():
        loaded = load(path)
        return [page.text for page in loaded.pages], loaded.missing()


class _Pipe(io.RawIOBase):
    """Cannot go back, so `zipfile` writes the sizes of members after them, as Java does."""

    def __init__(self) -> None:
        self.content = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.content += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def repacked(path: Path, *last: str, is_piped: bool = False) -> bytes:
    """The archive with members that start with `last` at its end, as most programs write them."""
    pipe = _Pipe() if is_piped else io.BytesIO()
    with (
        zipfile.ZipFile(path) as archive,
        zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in sorted(archive.namelist(), key=lambda name: name.startswith(last)):
            copy.writestr(name, archive.read(name))
    return bytes(pipe.content) if isinstance(pipe, _Pipe) else pipe.getvalue()


def cut_in(content: bytes, member: str, share: float = 0.5) -> bytes:
    """The archive up to that share of what is packed of a member."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = archive.getinfo(member)
    start = found.header_offset + 30 + len(member)
    return content[: start + int(found.compress_size * share)]


def write_word(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Lamps", 1)
    for number in range(400):
        document.add_paragraph(f"Paragraph {number} of {number * 7919 % 1000}")
    document.save(str(path))
    return path


def write_workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name in ("Lamps", "Wicks"):
            sheet = book.add_worksheet(name)
            for number in range(300):
                sheet.write_row(number, 0, [f"{name} {number}", number])
    return path


def write_slides(path: Path) -> Path:
    return write_deck(path, WORDS)


def write_book(path: Path) -> Path:
    items = "".join(f'<item id="c{n}" href="{n}.xhtml"/>' for n in range(3))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(3))
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    chapters = {f"{n}.xhtml": f"<h1>Chapter {n}</h1><p>{WORDS}</p>" for n in range(3)}
    kind = {"mimetype": "application/epub+zip"}
    return write_archive(path, {**kind, "b.opf": package, **chapters})


@pytest.mark.parametrize("is_piped", [False, True])
@pytest.mark.parametrize("last", ["[Content_Types].xml", "_rels", "docProps"])
def test_a_word_file_is_read_up_to_its_end(tmp_path: Path, last: str, is_piped: bool) -> None:
    whole = repacked(write_word(tmp_path / "a.docx"), last, is_piped=is_piped)
    for share in (0.5, 1.0):
        (tmp_path / "a.docx").write_bytes(cut_in(whole, "word/document.xml", share))
        (page,), missing = read(tmp_path / "a.docx")
        assert page.startswith("Lamps\n\nParagraph 0 of 0\n\n")
        assert ("Paragraph 399 of 681" in page) == (share == 1.0)
        assert missing == CUT


def test_of_a_deck_the_slides_are_read_that_are_there(tmp_path: Path) -> None:
    path = write_slides(tmp_path / "a.pptx")
    path.write_bytes(cut_in(repacked(path), "ppt/slides/slide2.xml"))
    pages, missing = read(path)
    assert [page.partition("\n")[0] for page in pages] == ["Brass", "Copper", ""]
    assert missing == "The file is cut off. Damaged slides, of which text is missing: 2, 3."


def test_slides_are_read_without_the_list_of_them(tmp_path: Path) -> None:
    path = write_slides(tmp_path / "a.pptx")
    lists = ("ppt/presentation.xml", "ppt/_rels", "_rels", "[Content_Types].xml")
    path.write_bytes(cut_in(repacked(path, *lists), "ppt/presentation.xml"))
    pages, missing = read(path)
    assert [page.partition("\n")[0] for page in pages] == ["Brass", "Copper", "Tin"]
    assert missing == CUT


def test_sheets_are_read_without_the_list_of_them(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx")
    lists = ("xl/workbook.xml", "xl/_rels", "_rels", "[Content_Types].xml")
    path.write_bytes(cut_in(repacked(path, *lists), "xl/workbook.xml"))
    (lamps, wicks), missing = read(path)
    assert lamps.startswith("sheet1\n\nLamps 0 | 0\nLamps 1 | 1")
    assert wicks.endswith("Wicks 299 | 299")
    assert missing == CUT


def test_a_cell_without_its_words_takes_no_sheet_with_it(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx")
    path.write_bytes(cut_in(repacked(path, "xl/sharedStrings"), "xl/sharedStrings.xml"))
    (lamps, wicks), missing = read(path)
    assert "Lamps 20 | 20" in lamps and wicks.endswith("| 299")
    assert missing == CUT


@pytest.mark.parametrize("late", ["mimetype", "b.opf"])
def test_of_a_book_the_chapters_are_read_that_are_there(tmp_path: Path, late: str) -> None:
    path = write_book(tmp_path / "a.epub")
    path.write_bytes(cut_in(repacked(path, late), "1.xhtml"))
    pages, missing = read(path)
    assert [page[:9] for page in pages] == ["Chapter 0", "Chapter 1"]
    assert pages[1] != pages[0].replace("0", "1") and "word919 " in pages[1]
    assert missing == "The file is cut off. Damaged chapters, of which text is missing: 2."


@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_an_open_document_is_read_up_to_its_end(tmp_path: Path, kind: str) -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    start, end = {
        "text": ("<text:p>", "</text:p>"),
        "spreadsheet": (
            '<table:table-row><table:table-cell office:value-type="string"><text:p>',
            "</text:p></table:table-cell></table:table-row>",
        ),
    }[kind]
    body = "".join(f"{start}Line {number * 7919 % 1000}{end}" for number in range(900))
    if kind == "spreadsheet":
        body = f'<table:table table:name="S">{body}</table:table>'
    content = f"<office:d {names}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    members = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"{content}</office:d>",
    }
    path = write_archive(tmp_path / "a.odt", members)
    path.write_bytes(cut_in(repacked(path), "content.xml"))
    (page,), missing = read(path)
    assert "Line 919" in page and len(page.split("\n")) > 300
    assert missing == CUT


@pytest.mark.parametrize("write", [write_word, write_workbook, write_slides, write_book])
def test_where_only_the_list_of_members_is_lost_nothing_is_missing(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    path = write(tmp_path / "a")
    whole = read(path)
    content = path.read_bytes()
    path.write_bytes(content[: content.rindex(b"PK\x01\x02")])
    assert read(path) == whole


def test_an_archive_inside_is_not_taken_for_the_file(tmp_path: Path) -> None:
    """The workbook of a chart, near the end of what is left, has a central directory of its own."""
    path = write_slides(tmp_path / "a.pptx")
    book = write_workbook(tmp_path / "chart.xlsx").read_bytes()
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("ppt/embeddings/chart.xlsx", book)
    content = path.read_bytes()
    path.write_bytes(content[: content.rindex(book) + len(book)])
    pages, missing = read(path)
    assert [page.partition("\n")[0] for page in pages] == ["Brass", "Copper", "Tin"]
    assert missing == CUT


@pytest.mark.parametrize("length", [10, 40, 300])
def test_what_ends_before_its_text_says_so(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(write_word(path).read_bytes()[:length])
    with pytest.raises(UserError, match=r"The end of “a.docx” is missing. Copy or download it"):
        read(path)


def test_a_cut_archive_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(600)) + packer.flush()
    name = b"word/document.xml"
    for flags, size in ((8, 0), (0, 600 << 20)):  # the size follows, or is told first
        packed = 0 if flags else len(bomb)
        header = b"PK\3\4" + b"".join(
            number.to_bytes(width, "little")
            for number, width in (
                *((20, 2), (flags, 2), (8, 2), (0, 4), (0, 4)),
                *((packed, 4), (size, 4), (len(name), 2), (0, 2)),
            )
        )
        (tmp_path / "a.docx").write_bytes(header + name + bomb)
        with pytest.raises(UserError, match="unpacks to more than 500 MB"):
            read(tmp_path / "a.docx")


def test_noise_after_members_ends_them(tmp_path: Path) -> None:
    path = write_word(tmp_path / "a.docx")
    content = cut_in(repacked(path, "docProps"), "docProps/core.xml")
    path.write_bytes(
        re.sub(rb"PK\x03\x04.{22}\x11\0\0\0docProps.*", bytes(3000), content, flags=re.DOTALL)
    )
    (page,), missing = read(path)
    assert page.endswith("Paragraph 399 of 681")
    assert missing == CUT
