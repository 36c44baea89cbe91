"""Where a chunk stands is read without its text; the full-text index is of few parts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

# A search reads this for hundreds of chunks. A page of the file holds three chunks but thirty of
# these entries, and since they are in chunk order, appending to them is cheap.
_INDEX = "CREATE INDEX chunk_place ON chunk (number, id, document_id, page, headings, figures)"

# How many segments of one size are merged on request: FTS5's default of 4 leaves three of each.
_MERGE = "INSERT INTO chunk_index (chunk_index, rank) VALUES ('usermerge', 2)"


def apply(connection: "Connection") -> None:
    connection.execute(_INDEX)
    connection.execute(_MERGE)
