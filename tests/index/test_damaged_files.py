"""Office files and books that their own programs open though something in them is wrong."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pptx
import pytest
import xlsxwriter
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from pptx.oxml import parse_xml as parse_shape

from app.index.loaders.format_detection import load
from tests.index.documents import write_archive

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
CHUNK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
STRICT = r"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument)/2006/(main|rel\w+)"

Change = Callable[[str, bytes], tuple[str, bytes] | None]


def text_of(path: Path) -> str:
    return "\n\n".join(page.text for page in load(path).pages)


def changed(path: Path, change: Change) -> Path:
    """The archive at `path` with each member, by its name and content, as `change` gives it."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            if kept := change(name, content):
                archive.writestr(*kept)
    return path


def word_file(path: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def without(*lost: str) -> Change:
    return lambda name, content: None if name.startswith(lost) else (name, content)


def of_document(pattern: bytes, put: bytes) -> Change:
    def change(name: str, content: bytes) -> tuple[str, bytes]:
        is_document = name == "word/document.xml"
        return name, re.sub(pattern, put, content, flags=re.DOTALL) if is_document else content

    return change


def with_backslashes(name: str, content: bytes) -> tuple[str, bytes]:
    return name.replace("/", "\\"), content


def named_as_on_the_web(name: str, content: bytes) -> tuple[str, bytes]:
    if name.endswith((".rels", "Types].xml")):
        content = content.replace(b"word/document.xml", b"word/document2.xml")
    return name.replace("/document.xml", "/document2.xml"), content


@pytest.mark.parametrize(
    "change",
    [
        without("word/styles.xml", "word/theme", "docProps"),
        of_document(b"</w:body>.*", b"<w:p><w:r><w:t>A & B</w:t></w:r></w:p></w:bo"),
        of_document(b"lamp", b"\x01lamp"),
        with_backslashes,
        named_as_on_the_web,
    ],
)
def test_what_word_opens_is_read(tmp_path: Path, change: Change) -> None:
    path = changed(word_file(tmp_path / "a.docx", "A lamp of brass"), change)
    assert text_of(path).startswith("A lamp of brass")


def test_notes_of_a_strict_document_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("A lamp of brass")
    document.sections[0].footer.paragraphs[0].text = "Harbour Works"
    document.save(str(tmp_path / "a.docx"))
    strict = rb"http://purl.oclc.org/ooxml/\1/\2"
    path = changed(
        tmp_path / "a.docx", lambda name, text: (name, re.sub(STRICT.encode(), strict, text))
    )
    assert text_of(path) == "A lamp of brass\n\nHarbour Works"


def test_a_document_that_is_put_into_another_is_read(tmp_path: Path) -> None:
    inner = word_file(tmp_path / "inner.docx", "A lamp of brass").read_bytes()
    document = docx.Document()
    document.add_paragraph("Catalogue")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    part = Part(PackURI("/word/chunk.docx"), kind, inner, document.part.package)
    for id_ in (document.part.relate_to(part, CHUNK), "rIdLost"):
        document.element.body.insert(0, parse_xml(f'<w:altChunk {W} {R} r:id="{id_}"/>'))
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Catalogue\n\nA lamp of brass"


def test_letters_that_word_hides_are_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Seen")
    paragraph.add_run("hidden").font.hidden = True
    paragraph.add_run(" again").font.hidden = False
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Seen again"


def test_a_long_document_is_read_fast(tmp_path: Path) -> None:
    """Finding the style of each paragraph took three milliseconds, and a book its reader's life."""
    document = docx.Document()
    for number in range(10_000):
        words = f"<w:p {W}><w:r><w:t>Paragraph {number}</w:t></w:r></w:p>"
        document.element.body.insert(number, parse_xml(words))
    document.save(str(tmp_path / "a.docx"))
    started = time.process_time()
    assert text_of(tmp_path / "a.docx").endswith("Paragraph 9999")
    assert time.process_time() - started < 15


def test_a_shape_that_is_drawn_in_two_ways_is_read_once(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    slide.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "A lamp of brass"
    (shape,) = slide.shapes
    xml = re.sub(rb"^<\?.*\?>", b"", shape._element.xml.encode()).decode()
    both = parse_shape(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        f'><mc:Choice Requires="a14">{xml}</mc:Choice><mc:Fallback>{xml}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    shape._element.getparent().replace(shape._element, both)
    deck.save(str(tmp_path / "a.pptx"))
    assert text_of(tmp_path / "a.pptx") == "A lamp of brass"


@pytest.mark.parametrize("name", ["a.xls", "a.ods", "a.csv", "a.xlsb"])
def test_a_workbook_with_a_wrong_name_is_read(tmp_path: Path, name: str) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("S").write_row("A1", ["zebra", 2])
    (tmp_path / name).write_bytes(file.getvalue())
    assert text_of(tmp_path / name) == "S\n\nzebra | 2"


BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
    '<item id="a" href="One.xhtml#top" media-type="application/xhtml+xml"/>'
    '<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="b"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
)
CONTAINER = (
    '<c xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="b.opf"/></c>'
)
CHAPTERS = {"one.xhtml": "<p>zebra</p>", "two.xhtml": "<p>okapi</p>"}


@pytest.mark.parametrize(
    ("package", "container", "text"),
    [
        (BOOK, CONTAINER, "okapi\n\nzebra"),
        (BOOK, "", "okapi\n\nzebra"),
        (BOOK, CONTAINER.replace("b.opf", "lost.opf"), "okapi\n\nzebra"),
        (BOOK.replace('xmlns="http://www.idpf.org/2007/opf"', ""), CONTAINER, "okapi\n\nzebra"),
        (BOOK.replace("idref=", "id="), CONTAINER, "zebra\n\nokapi"),
        (BOOK.replace("</spine></package>", ""), CONTAINER, "okapi\n\nzebra"),
    ],
)
def test_a_book_with_a_careless_list_of_its_chapters_is_read_once(
    tmp_path: Path, package: str, container: str, text: str
) -> None:
    members = {"b.opf": package, **CHAPTERS}
    if container:
        members["META-INF/container.xml"] = container
    assert text_of(write_archive(tmp_path / "a.epub", members)) == text
