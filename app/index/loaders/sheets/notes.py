"""What lies on the sheets of an XLSX workbook: calamine reads cells only."""

import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Any

from app.index.loaders.archives.archive import read_xml
from app.index.loaders.page import one_line, sound
from app.index.loaders.sheets.workbook import related, sheet_members

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def notes(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """For each sheet with any: its comments, its text boxes, and the titles of its charts.

    A chart's own title is followed by those of its axes. Empty for a workbook that is damaged or
    not XLSX.
    """
    try:
        sheets = sheet_members(archive)
    except (zipfile.BadZipFile, zlib.error):  # the cells matter more, and may be intact
        return {}
    found = {name: sound(partial(_notes_on, archive, member)) for name, member in sheets.items()}
    return {name: words for name, words in found.items() if words}


def _notes_on(archive: zipfile.ZipFile, sheet: str) -> list[str]:
    return list(_found_on(archive, sheet))


def _found_on(archive: zipfile.ZipFile, sheet: str) -> Iterator[str]:
    for name, part in _parts(archive, sheet):
        yield from filter(None, map(one_line, _comments(part)))
        for box in part.iter("{*}txBody"):
            if words := one_line(" ".join(map(_letters, box.iter(f"{_DRAWING}p")))):
                yield words
        for _, chart in _parts(archive, name):
            titles = (one_line(_letters(title)) for title in chart.iter(f"{_CHART}title"))
            if text := ", ".join(filter(None, titles)):
                yield text


def _parts(archive: zipfile.ZipFile, member: str) -> Iterator[tuple[str, Any]]:
    """The readable parts that `member` refers to, by name."""
    there = set(archive.namelist())
    for name in related(archive, member).values():
        root = read_xml(archive, name) if name in there and name.endswith(".xml") else None
        if root is not None:
            yield name, root


def _comments(part: Any) -> Iterator[str]:
    """Of threaded comments, which Excel stores twice, only the thread's version."""
    authors = [each.text or "" for each in part.iter("{*}author")]
    for comment in part.iter("{*}comment"):
        author = comment.get("authorId", "")
        if not (author.isdecimal() and "".join(authors[int(author) :][:1]).startswith("tc=")):
            yield "".join(each.text or "" for each in comment.iter("{*}t"))
    for comment in part.iter("{*}threadedComment"):
        yield comment.findtext("{*}text") or ""


def _letters(element: Any) -> str:
    """As written there, or in the cell that they refer to."""
    return "".join(each.text or "" for each in element.iter(f"{_DRAWING}t", f"{_CHART}v"))
