"""Word processing: DOCX with python-docx, RTF with striprtf."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import docx
from docx.opc.part import Part, PartFactory
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.table import Table
from docx.text.paragraph import Paragraph
from striprtf.striprtf import rtf_to_text

from app.index.limits import step_done
from app.index.loaders.archive import open_archive, opened, read_xml, settle_alternatives
from app.index.loaders.encoding import decode
from app.index.loaders.html import html_page
from app.index.loaders.mail import mime_text
from app.index.loaders.page import A_PART_IS_DAMAGED, LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.text import read_text

_HEADING_STYLE = re.compile(r"(?:Heading|heading|Überschrift|Titre|Título) ?(\d)|(Title)$")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_TEXTS = re.compile(r"word/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*)\.xml")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_OFF = ("0", "false", "off")
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}

# python-docx opens only documents, though templates and macro files have the same structure.
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
    return builder.build()


def _add_document(builder: PageBuilder, file: IO[bytes], is_inserted: bool = False) -> None:
    document = Package.open(file).main_document_part.document
    _settle_changes(document.element.body)
    _open_controls(document.element.body)
    styles = {style.style_id: style.name or "" for style in document.styles}
    for block in document.iter_inner_content():
        _add(builder, block, styles)
        step_done()
    if not is_inserted:  # an archive may contain itself
        _add_inserted_files(builder, document)
    for comment in document.comments:
        builder.paragraph(comment.text)
    with zipfile.ZipFile(file) as archive:
        for text in (*_paragraphs(archive, _NOTES), *dict.fromkeys(_margins(archive))):
            builder.paragraph(text)


def load_rtf(path: Path, _password: str) -> LoadedFile:
    return in_memory([Page(rtf_to_text(read_text(path), errors="ignore").strip())])


def _settle_changes(body: Any) -> None:
    """Accept all tracked changes, and keep only the newer form of each drawing.

    Hidden text is removed as well.
    """
    settle_alternatives(body)
    for element in list(body.iter(f"{_WORD}del", f"{_WORD}moveFrom")):
        element.getparent().remove(element)
    for run in list(body.iter(f"{_WORD}r")):
        hidden = run.find(f"{_WORD}rPr/{_WORD}vanish")
        if hidden is not None and hidden.get(f"{_WORD}val") not in _OFF:
            run.getparent().remove(run)


def _open_controls(body: Any) -> None:
    """Move the contents of content controls and custom XML into the text.

    python-docx skips them, whether they contain runs, paragraphs or cells. Placeholders are
    removed.
    """
    for control in list(body.iter(f"{_WORD}sdt", f"{_WORD}customXml")):
        is_asking = control.find(f"{_WORD}sdtPr/{_WORD}showingPlcHdr") is not None
        content = control if control.tag != f"{_WORD}sdt" else control.find(f"{_WORD}sdtContent")
        for child in [] if content is None or is_asking else list(content):
            control.addprevious(child)
        control.getparent().remove(control)


def _add_inserted_files(builder: PageBuilder, document: Any) -> None:
    """Add the documents, web pages and messages that Word includes when it opens this one."""
    for chunk in document.element.body.iter(f"{_WORD}altChunk"):
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
        return str(rtf_to_text(text, errors="ignore"))
    if kind.startswith(("text/html", "application/xhtml")):
        return html_page(text).text
    return text if kind.startswith("text/") else ""


def _paragraphs(archive: zipfile.ZipFile, parts: re.Pattern[str]) -> Iterator[str]:
    for name in archive.namelist():
        if parts.fullmatch(name):
            for paragraph in read_xml(archive, name).iter(f"{_WORD}p"):
                yield _text(paragraph).strip()


def _margins(archive: zipfile.ZipFile) -> Iterator[str]:
    """Headers and footers, except mere page numbers."""
    return filter(_TWO_LETTERS.search, _paragraphs(archive, _MARGINS))


def _add(builder: PageBuilder, block: Paragraph | Table, styles: Mapping[str, str]) -> None:
    """`styles`: style names by id; python-docx would search them all for every paragraph."""
    if isinstance(block, Table):
        for row in block.rows:
            builder.row([_cell(cell) for cell in _distinct(row.cells)])
            step_done()
        return
    style = _HEADING_STYLE.match(styles.get(block._p.style or "", ""))
    if style:
        builder.heading(int(style[1] or 1), _text(block._p))
    else:
        builder.paragraph(_text(block._p))
    for paragraph in block._p.iterdescendants(_PARAGRAPH):  # in a text box
        builder.paragraph(_text(paragraph))


def _cell(cell: "docx.table._Cell") -> str:
    """Including its tables and text boxes."""
    return " ".join(_text(paragraph) for paragraph in cell._tc.iter(_PARAGRAPH))


def _text(paragraph: Any) -> str:
    """Including its equations, which python-docx leaves out, without its text boxes."""
    pieces: list[str] = []
    for element in paragraph.iter():
        name = str(element.tag).rpartition("}")[2]
        is_here = name == "t" or name in _SIGNS
        if is_here and next(element.iterancestors(_PARAGRAPH)) is paragraph:
            pieces.append(_SIGNS.get(name) or element.text or "")
    return "".join(pieces)


def _distinct(cells: "tuple[docx.table._Cell, ...]") -> Iterator["docx.table._Cell"]:
    """A merged cell is listed once for each column it spans."""
    last = None
    for cell in cells:
        if cell._tc is not last:
            yield cell
        last = cell._tc
