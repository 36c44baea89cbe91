"""The figures that a question asks for, which the program finds in tables or computes itself."""

from collections.abc import Iterator, Sequence

import msgspec

from app.core.documents import Chunk, Hit
from app.core.tables import CellFigure, Figures, Table
from app.retrieval.asked_cells import asked_cells, ordered_paths, series_of
from app.retrieval.computations import computations
from app.retrieval.figure_match import asks_for_figures
from app.retrieval.statements import asked_items
from app.store.documents.library_rows import LibraryRepository

_MOST_CELLS = 6
_MOST_DOCUMENTS = 4

_MOST_BYTES = 4_000_000
"""Of a document with larger tables, only the parts in the passages are looked at."""


class FigureFinder:
    """Finds the cells that a question asks for in the tables of the documents found for it."""

    def __init__(self, library: LibraryRepository) -> None:
        self._library = library

    def find(self, question: str, hits: Sequence[Hit]) -> Figures:
        """The figures that the question asks for, from the documents of `hits`, the best first."""
        if not (asks_for_figures(question) or asked_items(question)):
            return Figures()
        paths = ordered_paths(question, hits)
        paths = dict(list(paths.items())[:_MOST_DOCUMENTS])
        hits = [hit for hit in hits if hit.chunk.document_id in paths]
        tables = {id_: list(self._tables(id_, hits)) for id_ in paths}
        cells = asked_cells(question, hits, tables)
        computed = computations(question, paths, tables, cells)
        shown = dict.fromkeys(cell.figure for cell in (*series_of(question, cells), *cells))
        return Figures(tuple(shown)[:_MOST_CELLS], tuple(computed))

    def chunks_of(self, figures: Figures, most: int) -> list[Chunk]:
        """The passages that have the first cells, and those of what was computed from them."""
        inputs = [cell for each in figures.computed for cell in each.inputs]
        found: list[Chunk] = []
        for cell in (*inputs, *figures.cells):
            is_known = any(_has(chunk, cell) for chunk in found)
            if not is_known and (chunk := self._chunk_of(cell)):
                found.append(chunk)
            if len(found) == most:
                break
        return found

    def _tables(self, document_id: str, hits: Sequence[Hit]) -> Iterator[Table]:
        if self._library.tables_size(document_id) <= _MOST_BYTES:
            yield from self._library.tables(document_id)
            return
        for hit in hits:
            if hit.chunk.document_id == document_id:
                start, end = hit.chunk.char_start, hit.chunk.char_end
                for part in self._library.table_parts_at(document_id, start, end):
                    yield _rows_between(part, start, end)

    def _chunk_of(self, cell: CellFigure) -> Chunk | None:
        on_page = self._library.chunk_ids_on(cell.document_id, cell.page)
        chunks = self._library.chunks(on_page)
        return next((each for each in chunks if _has(each, cell)), None)


def _has(chunk: Chunk, cell: CellFigure) -> bool:
    is_around = chunk.char_start <= cell.char_start and cell.char_end <= chunk.char_end
    return chunk.document_id == cell.document_id and is_around


def _rows_between(table: Table, start: int, end: int) -> Table:
    rows = tuple(
        row
        for row in table.rows
        if any(cell and cell.char_start < end and cell.char_end > start for cell in row.cells)
    )
    return msgspec.structs.replace(table, rows=rows)
