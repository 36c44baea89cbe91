"""Presentations: PPTX with python-pptx, one page of text for each slide."""

import mimetypes
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any

from pptx.opc.package import PartFactory
from pptx.package import Package
from pptx.parts.presentation import PresentationPart

from app.core.wording import translatable
from app.index.loaders.archive import open_archive, opened, parse_xml, settle_alternatives
from app.index.loaders.page import DamagedParts, LoadedFile, Page, PageBuilder, sound

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
_VALUE = f"{_CHART}v"
_COMMENT = "{http://schemas.openxmlformats.org/presentationml/2006/main}text"
_LISTED = "{http://schemas.openxmlformats.org/presentationml/2006/main}sldId"

for _kind in ("slideshow", "template"):  # python-pptx supports those without macros
    PartFactory.part_type_for[f"application/vnd.ms-powerpoint.{_kind}.macroEnabled.main+xml"] = (
        PresentationPart
    )


def load(path: Path, _password: str) -> LoadedFile:
    with open_archive(path) as archive:
        slides, damaged_members = opened(archive, _slides)
    damaged = DamagedParts(_missing)

    def pages() -> Iterator[Page]:
        for number, slide in enumerate(slides, start=1):
            if slide is None or slide.part.partname.lstrip("/") in damaged_members:
                damaged.add(str(number))
            yield damaged.page(str(number), partial(_page, slide))

    return LoadedFile(len(slides), pages(), damaged.missing)


def _missing(slides: str) -> str:
    return translatable(f"Damaged slides, of which text is missing: {slides}.")


def _slides(file: IO[bytes]) -> list[Any]:
    """In order; None for a lost slide, so that the others keep their numbers."""
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
        builder.heading(1, title.text_frame.text)
    for shape in _leaves(slide.shapes):
        if title is None or shape.shape_id != title.shape_id:
            _add(builder, shape)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame:
        builder.paragraph(slide.notes_slide.notes_text_frame.text)
    for relation in slide.part.rels.values():
        if relation.reltype.endswith("/comments") and not relation.is_external:
            for words in parse_xml(relation.target_part.blob).iter(_COMMENT, f"{_DRAWING}p"):
                builder.paragraph("".join(words.itertext()))
    return builder.build()


def _leaves(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes"):  # a group
            yield from _leaves(shape.shapes)
        else:
            yield shape


def _add(builder: PageBuilder, shape: Any) -> None:
    if shape.has_text_frame:
        builder.paragraph(shape.text_frame.text)
    if getattr(shape, "has_table", False):
        for row in shape.table.rows:
            builder.row([cell.text for cell in row.cells])
    if getattr(shape, "has_chart", False):
        _add_chart(builder, shape.chart)
    if (picture := getattr(shape.element, "nvPicPr", None)) is not None:
        shown = picture.cNvPr.get("descr", "")  # the alternative text
        is_file_name = mimetypes.guess_type(shown)[0] is not None
        builder.paragraph("" if is_file_name else shown)
    for diagram in shape.element.iter(f"{_DIAGRAM}relIds"):
        _add_diagram(builder, shape.part.related_part(diagram.get(_DATA)).blob)


def _add_diagram(builder: PageBuilder, data: bytes) -> None:
    """SmartArt: its text, item by item."""
    for point in parse_xml(data).iter(f"{_DIAGRAM}pt"):
        builder.paragraph("".join(text.text or "" for text in point.iter(f"{_DRAWING}t")))


def _add_chart(builder: PageBuilder, chart: Any) -> None:
    """Read from the XML: python-pptx supports only some kinds of charts."""
    root = chart.element
    builder.paragraph(" ".join(text.text or "" for text in root.iter(f"{_DRAWING}t")))
    for number, series in enumerate(root.iter(f"{_CHART}ser")):
        if number == 0:
            builder.row(["", *_values(series, "cat")])
        builder.row([" ".join(_values(series, "tx")), *_values(series, "val")])


def _values(series: Any, part: str) -> list[str]:
    return [v.text or "" for found in series.iter(f"{_CHART}{part}") for v in found.iter(_VALUE)]
