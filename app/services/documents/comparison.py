"""Compares two documents, or two versions of one: what was changed, added, removed and moved."""

from collections import Counter
from collections.abc import Callable
from itertools import count, groupby
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.comparison import CHANGE_KINDS, ChangeSide, Comparison
from app.core.documents import Document, file_name
from app.core.errors import UserError
from app.index.index_client import IndexClient
from app.index.index_protocol import DocumentRead, PageText, Passages, ReadProgress, TableRows
from app.services.documents.compared_text import DocumentText
from app.services.documents.document_changes import compare
from app.services.documents.tables import tables_in
from app.store.documents.library_rows import LibraryRepository

OnProgress = Callable[[float], None]


class ComparisonService:
    """Compares files, and documents of the library by the text that is stored of them."""

    def __init__(self, store: LibraryRepository, index: IndexClient) -> None:
        self._store = store
        self._index = index

    def documents(self, a: Document, b: Document, cancel: CancelToken) -> Comparison:
        """Raises UserError if one of them was not read, and Cancelled."""
        return compare(self._stored(a, cancel), self._stored(b, cancel), cancel)

    def files(
        self,
        a: Path,
        b: Path,
        cancel: CancelToken,
        password: str = "",
        progress: OnProgress = lambda _: None,
    ) -> Comparison:
        """Compare files that need not be indexed. Raises UserError and Cancelled."""
        first = self._read(a, password, cancel, lambda done: progress(done / 2))
        second = self._read(b, password, cancel, lambda done: progress((1 + done) / 2))
        return compare(first, second, cancel)

    def _stored(self, document: Document, cancel: CancelToken) -> DocumentText:
        if document.state != "ready":
            raise UserError(
                f"“{file_name(document.path)}” was not read, so it cannot be compared.",
                "Wait until it is, or see in the list of files why it failed.",
            )
        pages: list[tuple[int, str]] = []
        for page in count(1):
            cancel.raise_if_cancelled()
            try:
                pages.append(self._store.page_text(document.id, page))
            except KeyError:  # an empty page, or the end: some formats do not know their pages
                if page > document.pages:
                    break
                pages.append((pages[-1][0] + len(pages[-1][1]) if pages else 0, ""))
        chunks = self._store.chunks_of(document.id)
        return DocumentText(
            document.path,
            pages,
            tuple(self._store.tables(document.id)),
            [(chunk.char_start, "".join(chunk.headings[-1:])) for chunk in chunks],
            document.error,
        )

    def _read(
        self, path: Path, password: str, cancel: CancelToken, progress: OnProgress
    ) -> DocumentText:
        pieces: list[PageText] = []
        tables: list[TableRows] = []
        sections: list[tuple[int, str]] = []
        missing = ""
        for reply in self._index.read(path, password, cancel):
            match reply:
                case PageText():
                    pieces.append(reply)
                case TableRows():
                    tables.append(reply)
                case Passages(passages=passages):
                    sections += [
                        (each.char_start, "".join(each.headings[-1:])) for each in passages
                    ]
                case ReadProgress(fraction=fraction):
                    progress(fraction)
                case DocumentRead(missing=missing):
                    pass
        pages = [
            (parts[0].char_start, "".join(part.text for part in parts))
            for parts in (list(group) for _, group in groupby(pieces, lambda each: each.page))
        ]
        return DocumentText(str(path), pages, tuple(tables_in(tables)), sections, missing)


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """By the contract that scripts rely on."""
    counts = Counter(change.kind for change in comparison.changes)
    return {
        "a": comparison.a,
        "b": comparison.b,
        "changes": [
            {"kind": change.kind, "a": _side_json(change.a), "b": _side_json(change.b)}
            for change in comparison.changes
        ],
        "counts": {kind: counts[kind] for kind in CHANGE_KINDS},
        "missing": comparison.missing,
    }


def _side_json(side: ChangeSide | None) -> dict[str, Any] | None:
    return None if side is None else msgspec.to_builtins(side)
