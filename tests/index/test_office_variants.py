"""Office files as other programs, or less usual features, leave them."""

import re
import zipfile
from pathlib import Path

import docx
import pptx
import pytest
import xlsxwriter
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from app.core.errors import UserError
from app.index.loaders.format_detection import load
from tests.index.documents import write_archive

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
CHUNK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
DRAWN = (
    f'<w:r {WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:AlternateContent><mc:Choice Requires="wps">{0}</mc:Choice>'
    "<mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r>"
)
OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)
MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"


def text_of(path: Path) -> str:
    return "\n\n".join(page.text for page in load(path).pages)


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_changes_that_are_tracked_are_read_as_accepted(tmp_path: Path) -> None:
    document = docx.Document()
    heading = document.add_heading("", 1)._p
    heading.append(parse_xml(f"<w:ins {WORD}>{run('Rent')}</w:ins>"))
    terms = document.add_paragraph("Due ")._p
    terms.append(parse_xml(f"<w:ins {WORD}>{run('monthly')}</w:ins>"))
    terms.append(parse_xml(f"<w:del {WORD}><w:r><w:delText>weekly</w:delText></w:r></w:del>"))
    terms.append(parse_xml(f"<w:moveFrom {WORD}>{run('in advance')}</w:moveFrom>"))
    document.add_paragraph()._p.append(
        parse_xml(f"<w:moveTo {WORD}>{run('in advance')}</w:moveTo>")
    )
    document.save(str(tmp_path / "a.docx"))
    (page,) = load(tmp_path / "a.docx").pages
    assert page.text == "Rent\n\nDue monthly\n\nin advance"
    assert [heading.title for heading in page.headings] == ["Rent"]


def test_text_boxes_and_custom_xml_of_word_are_read_once(tmp_path: Path) -> None:
    paragraphs = "".join(f"<w:p>{run(words)}</w:p>" for words in ("Net", "30 days"))
    box = DRAWN.format(f"<w:txbxContent>{paragraphs}</w:txbxContent>")
    document = docx.Document()
    document.add_paragraph("Terms: ")._p.append(parse_xml(box))
    document.add_table(1, 1).cell(0, 0).paragraphs[0]._p.append(parse_xml(box))
    custom = f"<w:customXml {WORD}><w:p>{run('Marked')}</w:p></w:customXml>"
    document.element.body.insert(0, parse_xml(custom))
    (whole,) = parse_xml(DRAWN.format(f"<w:p>{run('Draft')}</w:p>"))  # beside the paragraphs
    document.element.body.insert(0, whole)
    document.save(str(tmp_path / "a.docx"))
    words = " ".join(text_of(tmp_path / "a.docx").split())
    assert words == "Draft Marked Terms: Net 30 days Net 30 days"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("text/html", b"<p>A lamp of brass</p>"),
        ("message/rfc822", b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>A lamp of brass</p>"),
        ("text/plain", b"A lamp of brass"),
    ],
)
def test_a_file_that_is_put_into_a_document_is_read(
    tmp_path: Path, kind: str, content: bytes
) -> None:
    document = docx.Document()
    document.add_paragraph("Catalogue")
    part = Part(PackURI("/word/chunk.bin"), kind, content, document.part.package)
    id_ = document.part.relate_to(part, CHUNK)
    document.element.body.insert(0, parse_xml(f'<w:altChunk {WORD} {RELATIONS} r:id="{id_}"/>'))
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "Catalogue\n\nA lamp of brass"


def rewritten(source: Path, target: Path, old: str, new: str) -> Path:
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            copy.writestr(name, re.sub(old.encode(), new.encode(), content) if is_xml else content)
    return target


@pytest.mark.parametrize(
    "kind",
    [
        MAIN.format("wordprocessingml.template"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_macros_of_word_are_documents(tmp_path: Path, kind: str) -> None:
    document = docx.Document()
    document.add_paragraph("A lamp of brass")
    document.save(str(tmp_path / "a.docx"))
    old = re.escape(MAIN.format("wordprocessingml.document"))
    assert text_of(rewritten(tmp_path / "a.docx", tmp_path / "a.docm", old, kind)) == (
        "A lamp of brass"
    )


@pytest.mark.parametrize(
    "kind",
    [
        MAIN.format("presentationml.slideshow"),
        MAIN.format("presentationml.template"),
        "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
    ],
)
def test_shows_and_templates_are_presentations(tmp_path: Path, kind: str) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "A lamp of brass"
    deck.save(str(tmp_path / "a.pptx"))
    old = re.escape(MAIN.format("presentationml.presentation"))
    assert text_of(rewritten(tmp_path / "a.pptx", tmp_path / "a.ppsx", old, kind)) == (
        "A lamp of brass"
    )


def test_strict_open_xml_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("A lamp of brass")
    document.save(str(tmp_path / "a.docx"))
    path = rewritten(
        tmp_path / "a.docx",
        tmp_path / "strict.docx",
        r"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument)/2006/(main|rel\w+)",
        r"http://purl.oclc.org/ooxml/\1/\2",
    )
    assert text_of(path) == "A lamp of brass"


def test_figures_read_as_they_are_shown_and_far_cells_cost_nothing(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.write_row("A1", [0.1 + 0.2, 1234567.891, 42.0, 4111111111111111.0])
        sheet.write(300_000, 30, "far")
    assert [line.strip(" |") for line in text_of(tmp_path / "a.xlsx").splitlines()] == [
        "S",
        "",
        "0.3 | 1234567.891 | 42 | 4111111111111111",
        "far",
    ]


def open_text(body: str) -> str:
    return (
        f"<office:document-content {OPEN_DOCUMENT}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def test_asides_and_deletions_of_an_open_document_stay_out_of_its_sentences(
    tmp_path: Path,
) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weekly</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Rent<text:note text:note-class="footnote"><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>Net of tax</text:p></text:note-body>"
        "</text:note> is due<office:annotation><office:creator>Ada</office:creator>"
        "<text:p>Ask the agent</text:p></office:annotation> monthly.</text:p>"
    )
    margin = (
        f"<office:styles {OPEN_DOCUMENT}><style:header><text:p>Harbour Works</text:p>"
        "</style:header><style:footer><text:p>12</text:p></style:footer></office:styles>"
    )
    members = {"content.xml": open_text(body), "styles.xml": margin}
    assert text_of(write_archive(tmp_path / "a.odt", members)).split("\n\n") == [
        "Rent is due monthly.",
        "Net of tax",
        "Ask the agent",
        "Harbour Works",
    ]


@pytest.mark.parametrize("name", ["a.odt", "a.ods"])
def test_an_open_document_with_a_password_says_so(tmp_path: Path, name: str) -> None:
    manifest = "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    kind = "application/vnd.oasis.opendocument.spreadsheet" if name == "a.ods" else ""
    members = {"mimetype": kind, "content.xml": "\x01\x02\x03", "META-INF/manifest.xml": manifest}
    with pytest.raises(UserError, match="protected with a password"):
        text_of(write_archive(tmp_path / name, members))
