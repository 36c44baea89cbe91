"""Passages found by the names around them, too; folders that are watched."""

# `context` is the name of a passage's file and its headings, as words. It is stored with the chunk
# because an FTS5 index over a view has to be told the exact words to remove.
_COLUMNS = (
    "ALTER TABLE chunk ADD COLUMN context TEXT NOT NULL DEFAULT ''",
    """UPDATE chunk SET context = context_words(
        (SELECT path FROM document WHERE document.id = document_id), headings)""",
)

_OLD_INDEX = (
    "DROP TRIGGER chunk_text_added",
    "DROP TRIGGER chunk_text_removed",
    "DROP TRIGGER chunk_text_changed",
    "DROP TABLE chunk_index",
    "DROP VIEW chunk_index_source",
)

_REMOVE = """INSERT INTO chunk_index (chunk_index, rowid, text, context)
    VALUES ('delete', old.number, with_breaks(old.text), with_breaks(old.context));"""
_ADD = """INSERT INTO chunk_index (rowid, text, context)
    VALUES (new.number, with_breaks(new.text), with_breaks(new.context));"""

_INDEX = (
    """CREATE VIEW chunk_index_source AS
        SELECT number, with_breaks(text) AS text, with_breaks(context) AS context FROM chunk""",
    """CREATE VIRTUAL TABLE chunk_index USING fts5 (
        text, context, content = 'chunk_index_source', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2 categories ''L* N* Co Mc Mn''')""",
    "INSERT INTO chunk_index (chunk_index, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO chunk_index (chunk_index) VALUES ('rebuild')",
    f"CREATE TRIGGER chunk_text_added AFTER INSERT ON chunk BEGIN {_ADD} END",
    f"CREATE TRIGGER chunk_text_removed AFTER DELETE ON chunk BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER chunk_text_changed AFTER UPDATE OF text, context ON chunk
        WHEN old.text <> new.text OR old.context <> new.context BEGIN {_REMOVE} {_ADD} END""",
)

# `exclude` is a JSON array of file and folder name patterns.
_WATCHED = """CREATE TABLE watched_folder (
    collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    exclude TEXT NOT NULL,
    added REAL NOT NULL,
    PRIMARY KEY (collection_id, path)
) STRICT"""

STATEMENTS = (*_COLUMNS, *_OLD_INDEX, *_INDEX, _WATCHED)
