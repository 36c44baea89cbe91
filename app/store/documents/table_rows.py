"""Tables of documents as rows: each part of a table is one row, which is encoded as a whole."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby

import msgspec

from app.core.documents import Document
from app.core.tables import Table, TableSummary, joined
from app.store.database import Connection, Repository

_INSERT = (
    "INSERT INTO document_table (document_id, number, char_start, char_end, page, body)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_READ_TOGETHER = 1_000_000  # bytes as stored
_decoder = msgspec.msgpack.Decoder(Table)


class _Outline(msgspec.Struct, array_like=True):
    """A table whose columns and rows are counted without being decoded."""

    page: int
    title: str
    unit: str
    columns: list[msgspec.Raw]
    rows: list[msgspec.Raw]


_outline_decoder = msgspec.msgpack.Decoder(_Outline)


def insert(connection: Connection, document_id: str, tables: Iterable[tuple[int, Table]]) -> None:
    """Store parts of tables with the numbers of their tables."""
    connection.executemany(
        _INSERT,
        (
            (document_id, number, *_span(table), table.page, msgspec.msgpack.encode(table))
            for number, table in tables
        ),
    )


class StoredTables(Repository):
    def tables(self, document_id: str) -> Iterator[Table]:
        """The tables of a document, one after the other; small ones are read together."""
        sizes = self._database.rows(
            "SELECT number, sum(length(body)) FROM document_table WHERE document_id = ?"
            " GROUP BY number ORDER BY number",
            document_id,
        )
        before = accumulate((size for _, size in sizes), initial=0)
        batches = zip((number for number, _ in sizes), before, strict=False)
        for _, batch in groupby(batches, key=lambda each: each[1] // _READ_TOGETHER):
            numbers = [number for number, _ in batch]
            rows = self._database.rows(
                "SELECT number, body FROM document_table WHERE document_id = ?"
                " AND number BETWEEN ? AND ? ORDER BY number, char_start",
                document_id,
                numbers[0],
                numbers[-1],
            )
            for _, parts in groupby(rows, key=lambda row: row[0]):
                yield joined(_decoder.decode(body) for _, body in parts)

    def table(self, document_id: str, number: int, most_cells: int | None = None) -> Table | None:
        """A table by its number in the document; None if there is none.

        Args:
            most_cells: leave out the rest of a table that has more.
        """
        row_ids = self._database.rows(
            "SELECT rowid FROM document_table WHERE document_id = ? AND number = ?"
            " ORDER BY char_start",
            document_id,
            number,
        )
        parts: list[Table] = []
        cells = 0
        for (row_id,) in row_ids:
            row = self._database.row("SELECT body FROM document_table WHERE rowid = ?", row_id)
            if row:  # it may have been read again meanwhile
                parts.append(_decoder.decode(row[0]))
                cells += len(parts[-1].rows) * len(parts[-1].columns)
            if most_cells is not None and cells >= most_cells:
                break
        return joined(parts) if parts else None

    def table_summaries(self, document: Document) -> tuple[TableSummary, ...]:
        """The tables of a document, in order."""
        found: dict[int, TableSummary] = {}
        for number, body in self._database.rows(
            "SELECT number, body FROM document_table WHERE document_id = ?"
            " ORDER BY number, char_start",
            document.id,
        ):
            part = _outline_decoder.decode(body)
            before = found.get(number)
            found[number] = TableSummary(
                document.id,
                document.path,
                number,
                before.page if before else part.page,
                part.title,
                part.unit,
                len(part.rows) + (before.rows if before else 0),
                len(part.columns),
            )
        return tuple(found.values())

    def table_number_at(self, document_id: str, start: int, end: int) -> int | None:
        """The number of the first table with cells between these characters of the document."""
        number: int | None = self._database.value(
            "SELECT number FROM document_table WHERE document_id = ? AND char_start < ?"
            " AND char_end > ? ORDER BY char_start LIMIT 1",
            document_id,
            end,
            start,
        )
        return number

    def tables_size(self, document_id: str) -> int:
        """The size of all tables of a document, in bytes as stored."""
        sql = "SELECT coalesce(sum(length(body)), 0) FROM document_table WHERE document_id = ?"
        return int(self._database.value(sql, document_id))

    def tables_sizes(self, collection_id: str) -> dict[str, int]:
        """The size of all tables of each document that has any, in bytes as stored."""
        return dict(
            self._database.rows(
                "SELECT document.id, sum(length(body)) FROM document"
                " JOIN document_table ON document_table.document_id = document.id"
                " WHERE collection_id = ? GROUP BY document.id",
                collection_id,
            )
        )

    def table_parts_at(self, document_id: str, start: int, end: int) -> tuple[Table, ...]:
        """The parts of tables with cells between two characters of the document."""
        rows = self._database.rows(
            "SELECT body FROM document_table WHERE document_id = ? AND char_start < ?"
            " AND char_end > ? ORDER BY char_start",
            document_id,
            end,
            start,
        )
        return tuple(_decoder.decode(body) for (body,) in rows)


def _span(table: Table) -> tuple[int, int]:
    cells = [cell for row in table.rows for cell in row.cells if cell]
    start = min((cell.char_start for cell in cells), default=0)
    return start, max((cell.char_end for cell in cells), default=start)
