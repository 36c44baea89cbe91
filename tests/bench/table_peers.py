"""Reads tables with pdfplumber or PyMuPDF, in an environment of its own; prints rows as JSON.

Run as `PYTHON table_peers.py NAME FILE…`: it imports nothing of ours.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

Rows = list[list[str]]


def _pdfplumber(path: str) -> Iterator[Rows]:
    """Drawn tables, and where a page has none, those of aligned words."""
    import pdfplumber  # type: ignore[import-not-found]

    words = {"vertical_strategy": "text", "horizontal_strategy": "text"}
    with pdfplumber.open(path) as document:
        for page in document.pages:
            for table in page.extract_tables() or page.extract_tables(words):
                yield [[cell or "" for cell in row] for row in table]


def _pymupdf(path: str) -> Iterator[Rows]:
    import pymupdf  # type: ignore[import-not-found]

    for page in pymupdf.open(path):
        found = page.find_tables().tables or page.find_tables(strategy="text").tables
        for table in found:
            yield [[cell or "" for cell in row] for row in table.extract()]


_PEERS: dict[str, Callable[[str], Iterator[Rows]]] = {
    "pdfplumber": _pdfplumber,
    "pymupdf": _pymupdf,
}

if __name__ == "__main__":
    name, *paths = sys.argv[1:]
    started = time.process_time()
    found = {path: list(_PEERS[name](path)) for path in paths}
    print(json.dumps({"seconds": time.process_time() - started, "tables": found}))
