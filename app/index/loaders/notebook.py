"""Jupyter notebooks: what was written and what was printed, without pictures and settings."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.index.loaders import text
from app.index.loaders.page import Heading, LoadedFile, Page, in_memory

_BETWEEN = "\n\n"


def load(path: Path, password: str) -> LoadedFile:
    """One page; notebooks not in Jupyter's format (version 4 or later) are read as text."""
    try:
        cells = json.loads(text.read_text(path))["cells"]
        return in_memory([_page(cells)])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return text.load(path, password)


def _page(cells: list[dict[str, Any]]) -> Page:
    pieces: list[str] = []
    headings: list[Heading] = []
    length = 0
    for cell in cells:
        for piece in filter(str.strip, _pieces(cell)):
            if cell.get("cell_type") == "markdown":
                found = text.markdown_headings(piece)
                headings += (heading._replace(start=length + heading.start) for heading in found)
            pieces.append(piece)
            length += len(piece) + len(_BETWEEN)
    return Page(_BETWEEN.join(pieces), tuple(headings))


def _pieces(cell: dict[str, Any]) -> Iterator[str]:
    yield _joined(cell.get("source", ""))
    for output in cell.get("outputs", ()):
        yield _joined(output.get("text") or output.get("data", {}).get("text/plain", ""))


def _joined(lines: str | list[str]) -> str:
    return lines if isinstance(lines, str) else "".join(lines)
