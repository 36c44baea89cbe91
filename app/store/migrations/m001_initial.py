"""Conversations as trees of messages, the library, feedback, drafts and their full-text search."""

# `number` is the insertion order of a row, which the full-text index refers to. Numbers of chunks
# start with the number of their collection, so that searching one collection is a range scan. The
# parent of a message does not cascade: deleting a conversation deletes its rows at once, and
# cascading down a long thread would exceed SQLite's limit on nested triggers.
_TABLES = (
    """CREATE TABLE collection (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE,
        embedder TEXT NOT NULL,
        created REAL NOT NULL,
        is_temporary INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE document (
        id TEXT PRIMARY KEY,
        collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        modified REAL NOT NULL,
        state TEXT NOT NULL,
        pages INTEGER NOT NULL,
        error TEXT NOT NULL,
        added REAL NOT NULL,
        UNIQUE (collection_id, path)
    ) STRICT""",
    """CREATE TABLE document_page (
        document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        char_start INTEGER NOT NULL,
        page INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (document_id, char_start)
    ) STRICT""",
    """CREATE TABLE chunk (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        text TEXT NOT NULL,
        page INTEGER NOT NULL,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        headings TEXT NOT NULL,
        is_embedded INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX chunk_by_document ON chunk (document_id, ordinal)",
    "CREATE INDEX chunk_to_embed ON chunk (document_id) WHERE NOT is_embedded",
    """CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        created REAL NOT NULL,
        updated REAL NOT NULL,
        is_pinned INTEGER NOT NULL DEFAULT 0,
        collection_id TEXT REFERENCES collection (id) ON DELETE SET NULL,
        head_id TEXT REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    "CREATE INDEX conversation_by_collection ON conversation (collection_id)",
    """CREATE TABLE message (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        conversation_id TEXT NOT NULL REFERENCES conversation ON DELETE CASCADE,
        parent_id TEXT REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        status TEXT NOT NULL,
        created REAL NOT NULL,
        provenance TEXT,
        error TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX message_by_place ON message (conversation_id, parent_id, number)",
    "CREATE INDEX message_by_parent ON message (parent_id)",
    "CREATE INDEX message_streaming ON message (id) WHERE status = 'streaming'",
    """CREATE TABLE message_part (
        message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (message_id, ordinal)
    ) STRICT""",
    """CREATE INDEX citation_by_document
        ON message_part (json_extract(body, '$.citation.document_id')) WHERE kind = 'citation'""",
    """CREATE TABLE feedback (
        message_id TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        rating TEXT NOT NULL,
        reasons TEXT NOT NULL,
        note TEXT NOT NULL,
        correction TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT""",
    "CREATE TABLE draft (conversation_id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    "CREATE TABLE probe (writes INTEGER NOT NULL) STRICT",
    "INSERT INTO probe VALUES (0)",
)

_TOKENS = "unicode61 remove_diacritics 2 categories ''L* N* Co Mc Mn''"


def _full_text(table: str, tokenizer: str, prefixes: str = "") -> tuple[str, ...]:
    """A full-text index of `table.text` that follows all changes and keeps no deleted word.

    `prefixes` lists the lengths, in characters, of word prefixes that are also indexed.
    """
    index, source = f"{table}_index", f"{table}_index_source"
    remove = (
        f"INSERT INTO {index} ({index}, rowid, text)"
        " VALUES ('delete', old.number, with_breaks(old.text));"
    )
    add = f"INSERT INTO {index} (rowid, text) VALUES (new.number, with_breaks(new.text));"
    return (
        f"CREATE VIEW {source} AS SELECT number, with_breaks(text) AS text FROM {table}",
        f"CREATE VIRTUAL TABLE {index} USING fts5"
        f" (text, content = '{source}', content_rowid = 'number', tokenize = '{tokenizer}',"
        f" prefix = '{prefixes}')",
        f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)",
        f"CREATE TRIGGER {table}_text_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_text_removed AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {table}_text_changed AFTER UPDATE OF text ON {table}"
        f" WHEN old.text <> new.text BEGIN {remove} {add} END",
    )


STATEMENTS = (
    *_TABLES,
    *_full_text("message", _TOKENS, prefixes="1 2 3"),  # searched while typing
    *_full_text("chunk", f"porter {_TOKENS}"),
)
