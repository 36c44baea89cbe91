"""Word processing: DOCX with python-docx, RTF with striprtf.

Read is what Word shows: changes accepted, hidden text removed; text, signs and equations.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from docx.opc.part import Part, PartFactory
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.table import Table
from docx.text.paragraph import Paragraph
from striprtf.striprtf import rtf_to_text

from app.core.languages import any_phrase, lazy_pattern
from app.core.unicode_text import STRUCK, raised
from app.index.limits import step_done
from app.index.loaders.archives.zip_archive import (
    open_archive,
    opened,
    parse_xml,
    read_xml,
    settle_alternatives,
)
from app.index.loaders.drawings import add_drawings, alternative_text
from app.index.loaders.encoding import decode
from app.index.loaders.equations import EQUATION, linear
from app.index.loaders.mail import mime_text
from app.index.loaders.page import A_PART_IS_DAMAGED, LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.picture import texts_in
from app.index.loaders.text import read_text
from app.index.loaders.web.html_loader import html_page
from app.index.loaders.word.numbering import WORD, Numbering, value_at
from app.index.tables.aligned import aligned_grids
from app.index.tables.numbers import counts_once

PARAGRAPH = f"{WORD}p"

_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_STRIKES = (f"{WORD}strike", f"{WORD}dstrike")
_MARKS = (f"{WORD}vertAlign", *_STRIKES)
_BOXES = ("☐", "☒")
_OFF = ("0", "false", "off")

_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_PICTURED = {
    "wingdings": {
        **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8), "☐"),
        **dict.fromkeys((0x78, 0xFD, 0xFE), "☒"),
        0xFB: "✗",
        0xFC: "✓",
        0xE0: "→",
        0xF0: "→",
        0x6C: "●",
        0x6E: "■",
        0x4A: "☺",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
    "symbol": {
        **{ord(letter): sign for letter, sign in _GREEK.items()},
        **{ord(letter.upper()): sign.upper() for letter, sign in _GREEK.items()},
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xA3: "≤",
        0xB4: "×",
        0xB9: "≠",
        0xBB: "≈",
        0xA5: "∞",
        0xAE: "→",
        0xB7: "•",
        0xD6: "√",
        0xE5: "∑",
        0xF2: "∫",
    },
}
"""Signs of fonts that have pictures in the place of letters."""


def text_of(paragraph: Any) -> str:
    """The text of a paragraph without its text boxes, which have paragraphs of their own.

    What is struck out stands between two tildes on each side.

    WORKAROUND for https://github.com/python-openxml/python-docx/issues/1123:
    `Paragraph.text` leaves out inserted text, equations and signs.
    """
    pieces: list[str] = []
    is_open = False
    has_marks = next(paragraph.iter(*_MARKS), None) is not None
    for element in paragraph.iter():
        shown = _shown(element, has_marks)
        if shown and next(element.iterancestors(PARAGRAPH)) is paragraph:
            if has_marks and _is_struck(element.getparent()) != is_open:
                is_open = not is_open
                pieces.append(STRUCK)
            pieces.append(shown)
    return "".join((*pieces, STRUCK if is_open else ""))


def is_on(element: Any) -> bool:
    """Whether a switch, such as `vanish`, is there and not turned off."""
    return element is not None and element.get(f"{WORD}val") not in _OFF


def _shown(element: Any, has_marks: bool) -> str:
    if element.tag == f"{WORD}t":
        if not has_marks:
            return element.text or ""
        place = element.getparent().find(f"{WORD}rPr/{WORD}vertAlign")
        is_raised = place is not None and place.get(f"{WORD}val") == "superscript"
        return raised(element.text or "") if is_raised else element.text or ""
    if element.tag == EQUATION:
        return linear(element)
    if element.tag == f"{WORD}sym":
        return _pictured(element)
    if element.tag == f"{WORD}checkBox":
        marks = (element.find(f"{WORD}{name}") for name in ("checked", "default"))
        mark = next((each for each in marks if each is not None), None)
        return _BOXES[is_on(mark)]
    name = str(element.tag)
    return _SIGNS.get(name.removeprefix(WORD), "") if name.startswith(WORD) else ""


def _is_struck(run: Any) -> bool:
    return any(is_on(run.find(f"{WORD}rPr/{mark}")) for mark in _STRIKES)


def _pictured(sign: Any) -> str:
    signs = _PICTURED.get(sign.get(f"{WORD}font", "").lower(), {})
    try:
        return signs.get(int(sign.get(f"{WORD}char", ""), 16) & 0xFF, "")
    except ValueError:
        return ""


_REMOVED = (
    *(f"{WORD}del", f"{WORD}moveFrom"),
    f"{WORD}rt",  # how to pronounce the word below, syllable by syllable
)


def settle(body: Any) -> None:
    """Accept all tracked changes, and keep only the newer form of each drawing.

    Hidden text and pronunciation are removed as well.
    """
    settle_alternatives(body)
    for mark in list(body.iter(f"{WORD}del")):
        _settle_deletion(mark)
    for element in list(body.iter(*_REMOVED)):
        element.getparent().remove(element)
    for run in list(body.iter(f"{WORD}r")):
        if is_on(run.find(f"{WORD}rPr/{WORD}vanish")):
            run.getparent().remove(run)
    _open_controls(body)


def _settle_deletion(mark: Any) -> None:
    """Of a table row or of the end of a paragraph, which is marked among its properties."""
    properties = mark.getparent()
    if properties.tag == f"{WORD}trPr":
        row = properties.getparent()
        row.getparent().remove(row)
    elif properties.tag == f"{WORD}rPr" and properties.getparent().tag == f"{WORD}pPr":
        _join_with_next(properties.getparent().getparent())


def _join_with_next(paragraph: Any) -> None:
    following = paragraph.getnext()
    if following is None or following.tag != PARAGRAPH:
        return
    own = [child for child in paragraph if child.tag != f"{WORD}pPr"]
    properties = following.find(f"{WORD}pPr")
    for at, child in enumerate(own, start=0 if properties is None else 1):
        following.insert(at, child)
    paragraph.getparent().remove(paragraph)


def _open_controls(body: Any) -> None:
    """Move the contents of content controls and custom XML into the text.

    python-docx skips them, whether they contain runs, paragraphs or cells. Placeholders are
    removed.
    """
    for control in list(body.iter(f"{WORD}sdt", f"{WORD}customXml")):
        is_asking = control.find(f"{WORD}sdtPr/{WORD}showingPlcHdr") is not None
        content = control if control.tag != f"{WORD}sdt" else control.find(f"{WORD}sdtContent")
        for child in [] if content is None or is_asking else list(content):
            control.addprevious(child)
        control.getparent().remove(control)


_heading_style = lazy_pattern(
    lambda: rf"(?:[Hh]eading|{any_phrase(lambda pack: pack.heading_styles)}) ?(\d)|(Title)$",
    re.NOFLAG,
)
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RUNNING_TEXT = 10
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_TEXTS = re.compile(r"word/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_RTF_NOTE = re.compile(r"\\footnote(?:\\ftnalt)?(?![a-z]) ?")
_RTF_HIDDEN = re.compile(r"\{\\v(?![a-z0-9])[^{}]*\}")
_RTF_ABOVE = re.compile(r"\\super(?![a-z0-9]) ?(\d+)")
_RTF_STRUCK = re.compile(r"\\strike(?![a-z0-9]) ?([^{}\\]+)")
_PICTURE = re.compile(r"word/media/image(\d{1,6})\.\w+")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")

# WORKAROUND for https://github.com/python-openxml/python-docx/issues/363:
# it opens only documents, though templates and files with macros have the same structure.
for _kind in (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
):
    PartFactory.part_type_for[_kind] = DocumentPart


def _part_class(_content_type: str, relation: str) -> type[Part] | None:
    """An embedded document is treated as a file, not as parts of this one."""
    return Part if relation.endswith("/aFChunk") else None


PartFactory.part_class_selector = _part_class


def load_docx(path: Path, _password: str) -> LoadedFile:
    """One page: Word breaks pages only when it lays them out.

    The text is followed by inserted files, comments, notes, headers and footers.
    """
    with open_archive(path) as archive:
        page, damaged = opened(archive, _page)
    is_text_damaged = any(map(_TEXTS.fullmatch, damaged))
    return in_memory([page], A_PART_IS_DAMAGED if is_text_damaged else "")


def _page(file: IO[bytes]) -> Page:
    builder = PageBuilder()
    _add_document(builder, file)
    page = builder.build()
    return page if page.text else Page("\n\n".join(filter(None, texts_in(_pictures(file)))))


def _pictures(file: IO[bytes]) -> Iterator[bytes]:
    """Of a document without text, such as scanned pages; Word numbers them in order."""
    with zipfile.ZipFile(file) as archive:
        found = filter(None, map(_PICTURE.fullmatch, archive.namelist()))
        for picture in sorted(found, key=lambda each: int(each[1])):
            yield archive.read(picture[0])


def _add_document(builder: PageBuilder, file: IO[bytes], is_inserted: bool = False) -> None:
    document = Package.open(file).main_document_part.document
    settle(document.element.body)
    writer = _Writer(builder, document)
    for block in document.iter_inner_content():
        writer.add(block)
        step_done()
    if not is_inserted:  # an archive may contain itself
        _add_inserted_files(builder, document)
    for comment in document.comments:
        builder.paragraph(comment.text)
    with zipfile.ZipFile(file) as archive:
        for text in (*_paragraphs(archive, _NOTES), *dict.fromkeys(_margins(archive))):
            builder.paragraph(text)


def load_rtf(path: Path, _password: str) -> LoadedFile:
    text = _rtf_text(read_text(path)).strip()
    return in_memory([Page(text, tables=aligned_grids(text))])


def _rtf_text(source: str) -> str:
    """With its footnotes where they are referred to: striprtf takes them for settings.

    It shows hidden text, too, and what is struck out or above the line like all other text.
    """
    shown = _RTF_ABOVE.sub(_rtf_raised, _RTF_HIDDEN.sub("", source))
    shown = _RTF_STRUCK.sub(rf"{STRUCK}\1{STRUCK}", shown)
    return str(rtf_to_text(_RTF_NOTE.sub(r"\\tab ", shown), errors="ignore"))


def _rtf_raised(digits: re.Match[str]) -> str:
    return "".join(f"\\u{ord(each)}?" for each in raised(digits[1]))


def _add_inserted_files(builder: PageBuilder, document: Any) -> None:
    """Add the documents, web pages and messages that Word includes when it opens this one."""
    for chunk in document.element.body.iter(f"{WORD}altChunk"):
        part = document.part.related_parts.get(chunk.get(_ID))
        if part is not None and part.blob.startswith(b"PK"):
            _add_document(builder, io.BytesIO(part.blob), is_inserted=True)
        elif part is not None:
            builder.paragraph(_inserted_text(part.content_type, part.blob))


def _inserted_text(kind: str, content: bytes) -> str:
    if kind == "message/rfc822":
        return mime_text(content)
    text = decode(content) or ""
    if text.startswith("{\\rtf"):
        return _rtf_text(text)
    if kind.startswith(("text/html", "application/xhtml")):
        return html_page(text).text
    return text if kind.startswith("text/") else ""


def _paragraphs(archive: zipfile.ZipFile, parts: re.Pattern[str]) -> Iterator[str]:
    for name in archive.namelist():
        if parts.fullmatch(name):
            for paragraph in read_xml(archive, name).iter(f"{WORD}p"):
                yield text_of(paragraph).strip()


def _margins(archive: zipfile.ZipFile) -> Iterator[str]:
    """Headers and footers, except mere page numbers."""
    return filter(_TWO_LETTERS.search, _paragraphs(archive, _MARGINS))


class _Writer:
    """Writes the blocks of a document, in order."""

    def __init__(self, builder: PageBuilder, document: Any) -> None:
        self._builder = builder
        self._related = document.part.related_parts
        kinds = (each for each in document.part.rels.values() if not each.is_external)
        numbering = next((each for each in kinds if each.reltype.endswith("/numbering")), None)
        root = None if numbering is None else parse_xml(numbering.target_part.blob)
        self._numbering = Numbering(root, document.styles.element)
        levels = {style.style_id: self._level(style) for style in document.styles}
        self._levels = {id_: level for id_, level in levels.items() if level}

    def _level(self, style: Any) -> int:
        """The level of headings in a style, from 1; 0 if it is not one of headings."""
        for _, properties in self._numbering.inherited(style.style_id):
            if (level := _outline_level(properties)) is not None:
                return level
        named = _heading_style().match(style.name or "")
        return int(named[1] or 1) if named else 0

    def add(self, block: Paragraph | Table) -> None:
        if isinstance(block, Table):
            self._add_table(block)
            return
        own = _outline_level(block._p.pPr)
        level = self._levels.get(block._p.style or "", 0) if own is None else own
        if level:
            self._builder.heading(level, self._text(block._p))
        else:
            self._builder.paragraph(self._text(block._p))
        for paragraph in block._p.iterdescendants(PARAGRAPH):  # in a text box
            self._builder.paragraph(self._text(paragraph))
        self._add_drawn(block._p)

    def _add_table(self, table: Table) -> None:
        """A cell that spans several rows is repeated in each.

        WORKAROUND for https://github.com/python-openxml/python-docx/issues/1458: `row.cells` fails
        if rows do not divide the columns of such a cell alike, or if the first row continues one.
        """
        above: list[_Cell] = []
        for row in table.rows:
            column = row.grid_cols_before
            cells = [_Cell(0, column, "", None)] if column else []
            for cell in row._tr.tc_lst:
                continued = [each for each in above if each.start <= column < each.end]
                start, column = column, column + cell.grid_span
                if cell.vMerge != "continue" or not continued:
                    cells.append(_Cell(start, column, self._cell(cell), cell))
                elif cells and cells[-1].element is continued[0].element:
                    cells[-1] = cells[-1]._replace(end=column)
                else:
                    text = "" if counts_once(continued[0].text, start) else continued[0].text
                    cells.append(continued[0]._replace(start=start, end=column, text=text))
            self._builder.row(
                [each.text for each in cells], [each.end - each.start for each in cells]
            )
            above = cells
            step_done()
        self._builder.end_table()
        self._add_drawn(table._tbl)

    def _cell(self, cell: Any) -> str:
        """Including its tables and text boxes."""
        return "\n".join(self._text(paragraph) for paragraph in cell.iter(PARAGRAPH))

    def _text(self, paragraph: Any) -> str:
        return f"{self._numbering.label(paragraph)} {text_of(paragraph)}".strip()

    def _add_drawn(self, block: Any) -> None:
        """What pictures show, and the values of charts."""
        for drawing in block.iter(_DRAWN):
            self._builder.paragraph(alternative_text(drawing.get("descr", "")))
        add_drawings(self._builder, block, self._related)


def _outline_level(properties: Any) -> int | None:
    """The level of headings that paragraph properties give, 0 for running text."""
    level = value_at(properties, f"{WORD}outlineLvl")
    return (int(level) + 1) % _RUNNING_TEXT if level.isdecimal() else None


class _Cell(NamedTuple):
    """A cell in a row: its first column and that after it, and the element that has its text."""

    start: int
    end: int
    text: str
    element: Any
