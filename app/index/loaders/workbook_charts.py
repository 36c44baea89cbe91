"""What the charts of an XLSX workbook are called; calamine reads cells only."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.index.loaders.archive import open_archive, read_xml

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WORKBOOK = "xl/workbook.xml"


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
        if _WORKBOOK not in archive.namelist():
            return {}
        members = _related(archive, _WORKBOOK)
        sheets = {
            sheet.get("name", ""): members.get(sheet.get(_ID, ""), "")
            for sheet in read_xml(archive, _WORKBOOK).iter(f"{_MAIN}sheet")
        }
        titles = {name: list(_titles_of(archive, member)) for name, member in sheets.items()}
    return {name: found for name, found in titles.items() if found}


def _titles_of(archive: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    for drawing in _related(archive, sheet).values():
        for chart in _related(archive, drawing).values():
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


def _related(archive: zipfile.ZipFile, member: str) -> dict[str, str]:
    """The members that `member` refers to, by the ids it has for them."""
    folder, name = posixpath.split(member)
    listing = f"{folder}/_rels/{name}.rels"
    if listing not in archive.namelist():
        return {}
    return {
        each.get("Id", ""): _absolute(folder, each.get("Target", ""))
        for each in read_xml(archive, listing)
        if each.get("TargetMode") != "External"
    }


def _absolute(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
