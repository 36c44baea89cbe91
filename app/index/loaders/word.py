"""Word processing: DOCX with python-docx, RTF with striprtf."""

import re
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from striprtf.striprtf import rtf_to_text

from app.index.loaders.archive import open_archive
from app.index.loaders.page import LoadedFile, Page, PageBuilder, in_memory
from app.index.loaders.text import read_text

_HEADING_STYLE = re.compile(r"(?:Heading|heading|Überschrift|Titre|Título) ?(\d)|(Title)$")
_TEXT_BOX = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}txbxContent"


def load_docx(path: Path, _password: str) -> LoadedFile:
    """One page: Word breaks pages only when it draws them."""
    with open_archive(path):
        document = docx.Document(str(path))
    builder = PageBuilder()
    for block in document.iter_inner_content():
        _add(builder, block)
    for comment in document.comments:
        builder.paragraph(comment.text)
    return in_memory([builder.build()])


def load_rtf(path: Path, _password: str) -> LoadedFile:
    return in_memory([Page(rtf_to_text(read_text(path), errors="ignore").strip())])


def _add(builder: PageBuilder, block: Paragraph | Table) -> None:
    if isinstance(block, Table):
        for row in block.rows:
            builder.row([cell.text for cell in _distinct(row.cells)])
        return
    style = _HEADING_STYLE.match((block.style and block.style.name) or "")
    if style:
        builder.heading(int(style[1] or 1), block.text)
    else:
        builder.paragraph(_text(block))
    for box in block._p.iter(_TEXT_BOX):
        builder.paragraph("".join(box.itertext()))


def _text(paragraph: Paragraph) -> str:
    """With its equations, which python-docx leaves out."""
    names = {"t", "tab", "br", "cr"}
    pieces: list[str] = []
    for element in paragraph._p.iter():
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
