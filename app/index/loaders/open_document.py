"""OpenDocument text and presentations (ODT, ODP), and spreadsheets that calamine cannot read."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from app.core.errors import UserError
from app.core.unicode_text import STRUCK, raised
from app.index.loaders import Format
from app.index.loaders.archives.zip_archive import mended_xml, open_archive, parse_xml, unpacked
from app.index.loaders.equations import formula
from app.index.loaders.page import A_PART_IS_DAMAGED, LoadedFile, PageBuilder, in_memory
from app.index.tables.grid import WIDEST_GAP
from app.index.tables.numbers import counts_once

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_BLOCKS = (f"{_TEXT}h", f"{_TEXT}p", f"{TABLE}table-row")
_SHEETS = f".//{OFFICE}spreadsheet/{TABLE}table"
_COVERED = f"{TABLE}covered-table-cell"
CELLS = (f"{TABLE}table-cell", _COVERED)
_SPACES = (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break")
_ASIDE = (f"{_TEXT}note-body", f"{OFFICE}annotation")
_LEFT_OUT = (*_ASIDE, f"{_TEXT}note-citation", f"{_TEXT}ruby-text")
_APART = (*_BLOCKS, f"{_SVG}title", f"{_SVG}desc")
_LINK = "{http://www.w3.org/1999/xlink}href"
_MATH = "{http://www.w3.org/1998/Math/MathML}"
_DELETED = f"{_TEXT}tracked-changes"
_MANIFEST = "META-INF/manifest.xml"
_SHEET_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])[^<>]*>")
_TIMES = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})")
_NOTED = re.compile(rb"<office:annotation\b|<table:shapes\b")
_ABOVE_LINE = re.compile(r"super|0*[1-9]")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def load(path: Path, _password: str) -> LoadedFile:
    """One page for a text, one per slide or sheet for presentations and spreadsheets.

    The text is followed by notes and comments, headers and footers.
    """
    with open_archive(path) as archive:
        refuse_encrypted(path, archive)
        content, is_whole = unpacked(archive, "content.xml")
        root, is_sound = mended_xml(content)
        _add_objects(archive, root)
        styles = _styles(archive)
    return _loaded(root, styles, "" if is_whole and is_sound else A_PART_IS_DAMAGED)


def _add_objects(archive: zipfile.ZipFile, root: Any) -> None:
    """Put equations and charts, which are documents of their own, where they are shown."""
    names = set(archive.namelist())
    for place in root.iter(f"{_DRAW}object"):
        member = posixpath.normpath(posixpath.join(place.get(_LINK, ""), "content.xml"))
        content = unpacked(archive, member)[0] if member in names else b""
        found = parse_xml(content) if content.strip() else None
        if found is not None and found.tag == f"{_MATH}math":
            for element in found.iter(f"{_MATH}*"):
                element.tag = element.tag.removeprefix(_MATH)
            place.text = formula(found)
        elif found is not None:
            place.extend(list(found.iter(f"{OFFICE}chart")))


def _styles(archive: zipfile.ZipFile) -> Any:
    content = unpacked(archive, "styles.xml")[0] if "styles.xml" in archive.namelist() else b""
    return () if not content.strip() else parse_xml(content)


def load_flat(path: Path, _password: str) -> LoadedFile:
    """A document in a single XML file."""
    root, is_sound = mended_xml(path.read_bytes())
    return _loaded(root.find(f"{OFFICE}body"), root, "" if is_sound else A_PART_IS_DAMAGED)


def _loaded(root: Any, styles: Any, missing: str) -> LoadedFile:
    _settle_spans(root)
    margins = list(dict.fromkeys(_margins(styles)))
    parts = list(root.iter(f"{_DRAW}page")) or root.findall(_SHEETS)
    pages = []
    for part in parts or [root]:
        builder = PageBuilder()
        builder.heading(1, part.get(f"{TABLE}name", ""))
        _Writer(builder).add(part)
        for aside in part.iter(*_ASIDE):
            builder.paragraph(_aside(aside))
        for text in [] if parts else margins:
            builder.paragraph(text)
        pages.append(builder.build())
    return in_memory(pages, missing)


def _settle_spans(root: Any) -> None:
    """Raise the digits above the line, and put what is struck out between two tildes each."""
    above, struck = set(), set()
    for style in root.iter(f"{_STYLE}style"):
        for properties in style.iterchildren(f"{_STYLE}text-properties"):
            if _ABOVE_LINE.match(properties.get(f"{_STYLE}text-position", "")):
                above.add(style.get(f"{_STYLE}name"))
            if properties.get(f"{_STYLE}text-line-through-style", "none") != "none":
                struck.add(style.get(f"{_STYLE}name"))
    for span in root.iter(f"{_TEXT}span") if above or struck else ():
        name = span.get(f"{_TEXT}style-name")
        if name in above:
            span.text = raised(span.text or "")
        if name in struck:
            span.text = f"{STRUCK}{span.text or ''}"
            span.tail = f"{STRUCK}{span.tail or ''}"


def refuse_encrypted(path: Path, archive: zipfile.ZipFile) -> None:
    """Raises UserError if the manifest says that the document has a password."""
    names = archive.namelist()
    if _MANIFEST in names and b"encryption-data" in unpacked(archive, _MANIFEST)[0]:
        raise UserError(
            f"“{path.name}” is protected with a password.",
            "Open it in its own program and save it without one.",
        )


def unfolded_cells(archive: zipfile.ZipFile) -> int:
    """The number of cells in the largest sheet, up to its last non-empty one.

    Repeated rows and cells are stored once with a count. 0 for other formats.
    """
    if "content.xml" not in archive.namelist():
        return 0
    most = rows = columns = widest = 0
    for tag in _SHEET_TAG.finditer(unpacked(archive, "content.xml")[0]):
        repeated = _TIMES.search(tag[0])
        times = int(repeated[1]) if repeated else 1
        match tag[1]:
            case b"table":
                rows = widest = 0
            case b"table-row":
                rows, columns = rows + times, 0
            case _:
                columns += times
                if not tag[0].endswith(b"/>"):
                    widest = max(widest, columns)
                    most = max(most, rows * widest)
    return most


def notes(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """For each sheet with any: its comments, and what is written in its drawings."""
    content = unpacked(archive, "content.xml")[0]
    if not _NOTED.search(content):
        return {}
    sheets = mended_xml(content)[0].findall(_SHEETS)
    found = {
        sheet.get(f"{TABLE}name", ""): [
            *map(_aside, sheet.iter(f"{OFFICE}annotation")),
            *(_inner(each) for shapes in sheet.iter(f"{TABLE}shapes") for each in _blocks(shapes)),
        ]
        for sheet in sheets
    }
    return {name: texts for name, texts in found.items() if texts}


def _margins(styles: Any) -> Iterator[str]:
    """Headers and footers, except mere page numbers."""
    for margin in styles.iter(f"{_STYLE}header", f"{_STYLE}footer") if len(styles) else ():
        text = " ".join(map(_inner, _blocks(margin)))
        if _TWO_LETTERS.search(text):
            yield text


def _blocks(element: Any) -> Iterator[Any]:
    """The outermost headings, paragraphs and rows below `element`, in order."""
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag not in (_DELETED, *_ASIDE) and child.get(f"{_TEXT}display") != "none":
            yield from _blocks(child)


class _Writer:
    """Writes the blocks of a part of a document, in order."""

    def __init__(self, builder: PageBuilder) -> None:
        self._builder = builder
        self._table: Any = None
        self._spanned: dict[int, tuple[int, str]] = {}

    def add(self, part: Any) -> None:
        for block in _blocks(part):
            if block.tag == f"{TABLE}table-row":
                self._add_row(block)
            elif block.tag == f"{_TEXT}h":
                level = block.get(f"{_TEXT}outline-level", "1")
                self._builder.heading(int(level) if level.isdecimal() else 1, _inner(block))
            elif _is_title(block):
                self._builder.heading(1, _inner(block))
            else:
                self._builder.paragraph(_inner(block))

    def _add_row(self, row: Any) -> None:
        table = next(row.iterancestors(f"{TABLE}table"), None)
        if table is not self._table:
            self._builder.end_table()
            self._table, self._spanned = table, {}
        texts: list[str] = []
        for cell in row.iterchildren(*CELLS):
            texts += self._texts(cell, len(texts))
        for _ in range(min(times(row, "rows"), WIDEST_GAP)):
            self._builder.row(texts)

    def _texts(self, cell: Any, column: int) -> list[str]:
        """Of a cell at `column`; one that spans several rows is repeated in each."""
        rows, text = self._spanned.pop(column, (0, ""))
        if cell.tag == _COVERED and rows:
            texts = ["" if counts_once(text, column) else text]
        else:
            texts = _repeated(cell)
            spanned = cell.get(f"{TABLE}number-rows-spanned", "1")
            rows = int(spanned) if spanned.isdecimal() and len(spanned) < 6 else 1
        if rows > 1 and texts:
            self._spanned[column] = (rows - 1, texts[0])
        return texts


def _is_title(block: Any) -> bool:
    frame = next(block.iterancestors(f"{_DRAW}frame"), None)
    return frame is not None and frame.get(f"{_PRESENTATION}class") == "title"


def _repeated(cell: Any) -> list[str]:
    return [_inner(cell)] * min(times(cell, "columns"), WIDEST_GAP)


def times(element: Any, side: Literal["rows", "columns"]) -> int:
    """Repeated cells and rows are stored once with a count, which can fill a sheet to its edge."""
    count: str = element.get(f"{TABLE}number-{side}-repeated", "1")
    return int(count[:9]) if count.isdecimal() else 1


def _aside(element: Any) -> str:
    """A note or comment, without its author and date."""
    return " ".join(_inner(child) for child in element.iter(*_BLOCKS))


def _inner(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag in _LEFT_OUT:
            pieces.append(child.tail or "")
            continue
        if child.tag in _SPACES:
            pieces.append(" ")
        pieces += [_inner(child), " " if child.tag in _APART else "", child.tail or ""]
    return "".join(pieces)


_FLAT = re.compile(rb"<office:document\s")

FORMATS = (
    Format(
        load,
        # Spreadsheets have a loader of their own.
        holds=lambda names, kind: (
            ("content.xml" in names and b"spreadsheet" not in kind) or "encrypted-package" in names
        ),
    ),
    Format(load_flat, beginning=lambda head, _suffix: bool(_FLAT.search(head))),
)
