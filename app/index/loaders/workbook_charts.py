"""What the charts of an XLSX workbook are called; calamine reads cells only."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.index.loaders.archive import open_archive, read_xml
from app.index.loaders.workbook import related, sheet_members

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def chart_titles(path: Path) -> dict[str, list[str]]:
    """For each sheet that has charts, the titles of each: its own, then those of its axes.

    Empty for a workbook that is not XLSX or whose parts are damaged. Raises UserError for one that
    unpacks to far too much.
    """
    if not zipfile.is_zipfile(path):
        return {}
    try:
        return _chart_titles(path)
    except (zipfile.BadZipFile, zlib.error):  # the cells may be sound, and are what counts
        return {}


def _chart_titles(path: Path) -> dict[str, list[str]]:
    with open_archive(path) as archive:
        sheets = sheet_members(archive)
        titles = {name: list(_titles_of(archive, member)) for name, member in sheets.items()}
    return {name: found for name, found in titles.items() if found}


def _titles_of(archive: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    for drawing in related(archive, sheet).values():
        for chart in related(archive, drawing).values():
            if "/charts/chart" not in chart or chart not in archive.namelist():
                continue
            root = read_xml(archive, chart)
            titles = (_words(title) for title in root.iter(f"{_CHART}title"))
            if text := ", ".join(filter(None, titles)):
                yield text


def _words(title: Any) -> str:
    """As it is written in the chart, or in the cell that it is taken from."""
    found = [each.text or "" for each in title.iter(f"{_DRAWING}t", f"{_CHART}v")]
    return " ".join("".join(found).split())
