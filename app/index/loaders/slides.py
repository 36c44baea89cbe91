"""Presentations: PPTX with python-pptx, one page of text for each slide."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any

from app.core.unicode_text import raised, struck
from app.core.wording import translatable
from app.index.loaders import Format
from app.index.loaders.archives.zip_archive import (
    open_archive,
    opened,
    parse_xml,
    settle_alternatives,
)
from app.index.loaders.drawings import add_drawings, alternative_text
from app.index.loaders.equations import EQUATION, linear
from app.index.loaders.page import DamagedParts, LoadedFile, Page, PageBuilder, sound
from app.index.loaders.picture import texts_in
from app.index.tables.numbers import counts_once

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMBEDDED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_MIN_LETTERS = 16
"""A slide with fewer letters is treated as a picture, if it has any."""

_ABOVE_LINE = re.compile(r"[1-9]")
_BREAK = f"{_DRAWING}br"
_COMMENT = "{http://schemas.openxmlformats.org/presentationml/2006/main}text"
_MACROS = "application/vnd.ms-powerpoint"
_LISTED = "{http://schemas.openxmlformats.org/presentationml/2006/main}sldId"


def load(path: Path, _password: str) -> LoadedFile:
    with open_archive(path) as archive:
        slides, damaged_members = opened(archive, _slides)
    damaged = DamagedParts(
        lambda slides: translatable(f"Damaged slides, of which text is missing: {slides}.")
    )

    def pages() -> Iterator[Page]:
        for number, slide in enumerate(slides, start=1):
            if slide is None or slide.part.partname.lstrip("/") in damaged_members:
                damaged.add(str(number))
            yield damaged.page(str(number), partial(_page, slide))

    return LoadedFile(len(slides), pages(), damaged.missing)


def _slides(file: IO[bytes]) -> list[Any]:
    """In order; None for a lost slide, so that the others keep their numbers."""
    from pptx.opc.package import PartFactory  # imported late: loads slowly
    from pptx.package import Package
    from pptx.parts.presentation import PresentationPart

    # WORKAROUND for https://github.com/scanny/python-pptx/issues/1070: it lacks files with macros.
    for kind in ("slideshow", "template"):
        PartFactory.part_type_for[f"{_MACROS}.{kind}.macroEnabled.main+xml"] = PresentationPart
    presentation = Package.open(file).main_document_part
    listed = [each.rId for each in presentation._element.iter(_LISTED)]
    return [sound(partial(presentation.related_slide, id_)) for id_ in listed]


def _page(slide: Any) -> Page:
    builder = PageBuilder()
    if slide is None:
        return builder.build()
    settle_alternatives(slide.element)
    title = slide.shapes.title
    if title is not None:
        builder.heading(1, _text(title.text_frame))
    rels = slide.part.rels.items()
    related = {id_: each.target_part for id_, each in rels if not each.is_external}
    for shape in _leaves(slide.shapes):
        if title is None or shape.shape_id != title.shape_id:
            _add(builder, shape, related)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame:
        builder.paragraph(_text(slide.notes_slide.notes_text_frame))
    for relation in slide.part.rels.values():
        if relation.reltype.endswith("/comments") and not relation.is_external:
            for words in parse_xml(relation.target_part.blob).iter(_COMMENT, f"{_DRAWING}p"):
                builder.paragraph("".join(words.itertext()))
    page = _alone(builder.build())
    return page if sum(map(str.isalnum, page.text)) >= _MIN_LETTERS else _read_pictures(slide, page)


def _alone(page: Page) -> Page:
    """A slide of a title and a table, which may go on with that of the slide before it."""
    if len(page.tables) != 1:
        return page
    (grid,) = page.tables
    first, last = grid.rows[0][0], grid.rows[-1][-1]
    above, below = (t.strip(" |\n") for t in (page.text[: first.start], page.text[last.end :]))
    if below or above not in ("", *(heading.title for heading in page.headings)):
        return page
    return page._replace(tables=(grid._replace(is_at_top=True, is_at_bottom=True),))


def _read_pictures(slide: Any, page: Page) -> Page:
    """A slide that is a picture, as programs export it, with what can be read there."""
    shown = (each.get(_EMBEDDED, "") for each in slide.element.iter(f"{_DRAWING}blip"))
    parts = (slide.part.rels[id_] for id_ in dict.fromkeys(shown) if id_ in slide.part.rels)
    blobs = (part.target_part.blob for part in parts if not part.is_external)
    return page._replace(text="\n\n".join(filter(None, (page.text, *texts_in(blobs)))))


def _leaves(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes"):  # a group
            yield from _leaves(shape.shapes)
        else:
            yield shape


def _add(builder: PageBuilder, shape: Any, related: Mapping[str, Any]) -> None:
    if shape.has_text_frame:
        builder.paragraph(_text(shape.text_frame))
    if getattr(shape, "has_table", False):
        _add_table(builder, shape.table)
    if (picture := getattr(shape.element, "nvPicPr", None)) is not None:
        builder.paragraph(alternative_text(picture.cNvPr.get("descr", "")))
    add_drawings(builder, shape.element, related)


def _add_table(builder: PageBuilder, table: Any) -> None:
    """A cell that spans several rows is repeated in each."""
    above: list[str] = []
    for row in table.rows:
        cells = [_text(cell.text_frame) for cell in row.cells]
        for at, cell in enumerate(row.cells):
            if cell._tc.vMerge and at < len(above):
                cells[at] = "" if counts_once(above[at], at) else above[at]
        spans = [0 if cell._tc.hMerge else cell._tc.gridSpan for cell in row.cells]
        builder.row(cells, spans)
        above = cells
    builder.end_table()


def _text(frame: Any) -> str:
    """The text of a frame with its equations.

    WORKAROUND for https://github.com/scanny/python-pptx/issues/892:
    `TextFrame.text` leaves them out.
    """
    return "\n".join(map(_line, frame._txBody.iter(f"{_DRAWING}p")))


def _line(paragraph: Any) -> str:
    pieces: list[str] = []
    for element in paragraph.iter(f"{_DRAWING}t", f"{_DRAWING}br", EQUATION):
        if element.tag == EQUATION:
            pieces.append(linear(element))
        else:
            pieces.append("\n" if element.tag == _BREAK else _run_text(element))
    return "".join(pieces)


def _run_text(text: Any) -> str:
    """Above the line if it stands there, and marked if it is struck out."""
    properties = text.getparent().find(f"{_DRAWING}rPr")
    if properties is None or not text.text:
        return text.text or ""
    shown = raised(text.text) if _ABOVE_LINE.match(properties.get("baseline", "")) else text.text
    return shown if properties.get("strike", "noStrike") == "noStrike" else struck(shown)


FORMATS = (Format(load, holds=lambda names, _kind: "ppt/presentation.xml" in names),)
