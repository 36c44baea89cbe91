"""Where a chunk stands is read without its text; the full-text index is of few parts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection

# A search reads this of hundreds of chunks. Three chunks fill a page of the file, thirty of these
# entries do; and since they are in the order of the chunks, adding to them costs little.
_INDEX = "CREATE INDEX chunk_place ON chunk (number, id, document_id, page, headings, figures)"

# How many parts of one size are merged when it is asked for: FTS5's own 4 leave three of each.
_MERGE = "INSERT INTO chunk_index (chunk_index, rank) VALUES ('usermerge', 2)"


def apply(connection: "Connection") -> None:
    connection.execute(_INDEX)
    connection.execute(_MERGE)
