"""Typed tables beside the passages, and passages that know the heads of their table."""

# A table comes in parts, which are in order of `char_start`; `body` is the part in MessagePack.
STATEMENTS = (
    """CREATE TABLE document_table (
        document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        number INTEGER NOT NULL,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        page INTEGER NOT NULL,
        body BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX document_table_by_place ON document_table (document_id, char_start, char_end)",
    "ALTER TABLE chunk ADD COLUMN table_heads TEXT NOT NULL DEFAULT ''",
)
