"""OpenDocument text and presentations (ODT, ODP); spreadsheets are read by another module."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.index.loaders.archive import open_archive, read_xml
from app.index.loaders.page import LoadedFile, PageBuilder, in_memory

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_BLOCKS = (f"{_TEXT}h", f"{_TEXT}p", f"{_TABLE}table-row")


def load(path: Path, _password: str) -> LoadedFile:
    """A text is one page, a presentation one page for each slide."""
    with open_archive(path) as archive:
        root = read_xml(archive, "content.xml")
    slides = list(root.iter(f"{_DRAW}page")) or [root]
    pages = []
    for slide in slides:
        builder = PageBuilder()
        for block in _blocks(slide):
            _add(builder, block)
        pages.append(builder.build())
    return in_memory(pages)


def _blocks(element: Any) -> Iterator[Any]:
    """The outermost headings, paragraphs and rows below `element`, in order."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        else:
            yield from _blocks(child)


def _add(builder: PageBuilder, block: Any) -> None:
    if block.tag == f"{_TEXT}h":
        builder.heading(int(block.get(f"{_TEXT}outline-level", "1")), _inner(block))
    elif block.tag == f"{_TEXT}p":
        builder.paragraph(_inner(block))
    else:
        builder.row([_inner(cell) for cell in block.iter(f"{_TABLE}table-cell")])


def _inner(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            pieces.append(" ")
        pieces += [_inner(child), " " if child.tag in _BLOCKS else "", child.tail or ""]
    return "".join(pieces)
