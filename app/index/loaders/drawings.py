"""Charts and SmartArt of Office files: the values and words stored with them."""

import mimetypes
from collections.abc import Mapping
from typing import Any

from app.index.loaders.archives.zip_archive import parse_xml
from app.index.loaders.page import PageBuilder
from app.index.loaders.sheets.cell_formats import shown_number

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_POINT = f"{_CHART}pt"
_ACROSS = ("cat", "xVal")
_VALUES = ("val", "yVal", "bubbleSize")
_MOST_POINTS = 100_000


def add_drawings(builder: PageBuilder, element: Any, related: Mapping[str, Any]) -> None:
    """Add the charts and diagrams that `element` refers to by ids of the parts `related`."""
    for chart in element.iter(f"{_CHART}chart"):
        if (part := related.get(chart.get(f"{_RELATION}id"))) is not None:
            _add_chart(builder, parse_xml(part.blob))
    for diagram in element.iter(f"{_DIAGRAM}relIds"):
        if (part := related.get(diagram.get(f"{_RELATION}dm"))) is not None:
            _add_diagram(builder, part.blob)


def _add_diagram(builder: PageBuilder, data: bytes) -> None:
    """SmartArt: its text, item by item."""
    for point in parse_xml(data).iter(f"{_DIAGRAM}pt"):
        builder.paragraph("".join(text.text or "" for text in point.iter(f"{_DRAWING}t")))


def _add_chart(builder: PageBuilder, root: Any) -> None:
    """Read from the XML: python-pptx supports only some kinds of charts.

    A row of categories, or of x values where they differ from those above, precedes each series.
    """
    builder.paragraph(" ".join(text.text or "" for text in root.iter(f"{_DRAWING}t")))
    above: list[str] = []
    for series in root.iter(f"{_CHART}ser"):
        across = [value for part in _ACROSS for value in _values(series, part)]
        if across != above:
            builder.row(["", *across])
            above = across
        for part in _VALUES:
            if values := _values(series, part):
                builder.row([" ".join(_values(series, "tx")), *values])
    builder.end_table()


def _values(series: Any, part: str) -> list[str]:
    """In their places, as they are shown: points without a value are not stored.

    A group of categories is stored with its first one only.
    """
    levels = [level for found in series.iter(f"{_CHART}{part}") for level in _levels(found)]
    if not levels or any(each and max(each) > _MOST_POINTS for each in levels):
        literal = [found.findtext(f"{_CHART}v") or "" for found in series.iter(f"{_CHART}{part}")]
        return [*filter(None, literal), *(value for each in levels for value in each.values())]
    inner, *groups = levels
    values = []
    above = [""] * len(groups)
    for at in range(max((at for each in levels for at in each), default=-1) + 1):
        above = [group.get(at, last) for group, last in zip(groups, above, strict=True)]
        values.append(" ".join(filter(None, (inner.get(at, ""), *above))))
    return values


def _levels(cache: Any) -> list[dict[int, str]]:
    """The points by their places; of categories in groups, first the categories themselves."""
    code = next((each.text or "" for each in cache.iter(f"{_CHART}formatCode")), "")
    levels = []
    for level in [*cache.iter(f"{_CHART}lvl")] or [cache]:
        placed: dict[int, str] = {}
        for point in level.iter(_POINT):
            place, value = point.get("idx", ""), point.findtext(f"{_CHART}v") or ""
            at = int(place) if place.isdecimal() else len(placed)
            placed[at] = shown_number(point.get("formatCode", code), value)
        levels.append(placed)
    return [each for each in levels if each]


def alternative_text(described: str) -> str:
    """What describes a picture; "" if it is only the name of a file."""
    return "" if mimetypes.guess_type(described)[0] else described
