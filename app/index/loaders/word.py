"""Word processing: DOCX with python-docx, RTF with striprtf."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from striprtf.striprtf import rtf_to_text

from app.index.loaders.archive import open_archive, read_xml
from app.index.loaders.page import LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.text import read_text

_HEADING_STYLE = re.compile(r"(?:Heading|heading|Überschrift|Titre|Título) ?(\d)|(Title)$")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_BOX = f"{_WORD}txbxContent"
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def load_docx(path: Path, _password: str) -> LoadedFile:
    """One page: Word breaks pages only when it draws them.

    After the text stand the comments, the notes, and what is in the margins of its pages.
    """
    builder = PageBuilder()
    with open_archive(path) as archive:
        document = docx.Document(str(path))
        _open_controls(document.element.body)
        for block in document.iter_inner_content():
            _add(builder, block)
        for comment in document.comments:
            builder.paragraph(comment.text)
        for text in (*_paragraphs(archive, _NOTES), *dict.fromkeys(_margins(archive))):
            builder.paragraph(text)
    return in_memory([builder.build()])


def load_rtf(path: Path, _password: str) -> LoadedFile:
    return in_memory([Page(rtf_to_text(read_text(path), errors="ignore").strip())])


def _open_controls(body: Any) -> None:
    """Have what is filled into content controls stand in the text itself.

    python-docx passes over them, whether they hold letters, paragraphs or cells. What only asks
    for something to be filled in goes.
    """
    for control in list(body.iter(f"{_WORD}sdt")):
        content = control.find(f"{_WORD}sdtContent")
        is_asking = control.find(f"{_WORD}sdtPr/{_WORD}showingPlcHdr") is not None
        for child in [] if content is None or is_asking else list(content):
            control.addprevious(child)
        control.getparent().remove(control)


def _paragraphs(archive: zipfile.ZipFile, parts: re.Pattern[str]) -> Iterator[str]:
    for name in archive.namelist():
        if parts.fullmatch(name):
            for paragraph in read_xml(archive, name).iter(f"{_WORD}p"):
                yield _text(paragraph).strip()


def _margins(archive: zipfile.ZipFile) -> Iterator[str]:
    """Headers and footers but for mere page numbers."""
    return filter(_TWO_LETTERS.search, _paragraphs(archive, _MARGINS))


def _add(builder: PageBuilder, block: Paragraph | Table) -> None:
    if isinstance(block, Table):
        for row in block.rows:
            builder.row([_cell(cell) for cell in _distinct(row.cells)])
        return
    style = _HEADING_STYLE.match((block.style and block.style.name) or "")
    if style:
        builder.heading(int(style[1] or 1), block.text)
    else:
        builder.paragraph(_text(block._p))
    for box in block._p.iter(_TEXT_BOX):
        builder.paragraph("".join(box.itertext()))


def _cell(cell: "docx.table._Cell") -> str:
    """With the tables in it."""
    return " ".join(_text(paragraph) for paragraph in cell._tc.iter(f"{_WORD}p"))


def _text(paragraph: Any) -> str:
    """With its equations, which python-docx leaves out."""
    names = {"t", "tab", "br", "cr"}
    pieces: list[str] = []
    for element in paragraph.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in names and not any(True for _ in element.iterancestors(_TEXT_BOX)):
            pieces.append(element.text or "" if name == "t" else " ")
    return "".join(pieces)


def _distinct(cells: "tuple[docx.table._Cell, ...]") -> Iterator["docx.table._Cell"]:
    """A merged cell is listed once for each column that it spans."""
    last = None
    for cell in cells:
        if cell._tc is not last:
            yield cell
        last = cell._tc
