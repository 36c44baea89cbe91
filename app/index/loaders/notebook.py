"""Jupyter notebooks: what was written and what was printed, without pictures and settings."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.index.loaders import Format, text
from app.index.loaders.page import Heading, LoadedFile, Page, in_memory

_BETWEEN = "\n\n"
_WRITTEN_OVER = re.compile(r"[^\r\n]*\r(?![\r\n]|$)|\r")
"""What a progress bar has written over, line by line."""


def load(path: Path, password: str) -> LoadedFile:
    """One page; files that are not in Jupyter's format are read as text."""
    try:
        return in_memory([_page(_cells(json.loads(text.read_text(path))))])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return text.load(path, password)


def _page(cells: list[dict[str, Any]]) -> Page:
    pieces: list[str] = []
    headings: list[Heading] = []
    length = 0
    for cell in cells:
        for piece in filter(str.strip, _pieces(cell)):
            if cell.get("cell_type") in ("markdown", "heading"):
                found = text.markdown_headings(piece)
                headings += (heading._replace(start=length + heading.start) for heading in found)
            pieces.append(piece)
            length += len(piece) + len(_BETWEEN)
    return Page(_BETWEEN.join(pieces), tuple(headings))


def _cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    """Before version 4 they were in sheets. Raises KeyError if there are none."""
    if "worksheets" not in notebook:
        return list(notebook["cells"])
    return [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]


def _pieces(cell: dict[str, Any]) -> Iterator[str]:
    source = _joined(cell.get("source") or cell.get("input", ""))
    is_heading = cell.get("cell_type") == "heading"  # of version 3
    yield f"{'#' * cell.get('level', 1)} {source}" if is_heading else source
    for output in cell.get("outputs", ()):
        yield _as_shown(_joined(_printed(output)))


def _printed(output: dict[str, Any]) -> str | list[str]:
    if output.get("output_type") in ("error", "pyerr"):
        return f"{output.get('ename', '')}: {output.get('evalue', '')}"
    printed: str | list[str] = output.get("text") or output.get("data", {}).get("text/plain", "")
    return printed


def _as_shown(printed: str) -> str:
    """Without colours, and with the last state of lines that were written over."""
    return _WRITTEN_OVER.sub("", text.without_terminal_codes(printed))


def _joined(lines: str | list[str]) -> str:
    return lines if isinstance(lines, str) else "".join(lines)


FORMATS = (Format(load, suffixes=(".ipynb",)),)
