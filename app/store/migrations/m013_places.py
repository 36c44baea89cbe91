"""Where a chunk stands is read without its text; the full-text index is of few parts."""

STATEMENTS = (
    # A search reads this for hundreds of chunks. A page of the file holds three chunks but thirty
    # of these entries, and since they are in chunk order, appending to them is cheap.
    "CREATE INDEX chunk_place ON chunk (number, id, document_id, page, headings, figures)",
    # How many segments of one size are merged on request: FTS5's default of 4 leaves three of each.
    "INSERT INTO chunk_index (chunk_index, rank) VALUES ('usermerge', 2)",
)
