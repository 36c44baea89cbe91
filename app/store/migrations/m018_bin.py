"""A bin: the rows of deleted chats, out of every other table, until restored or erased."""

# A row of `binned_row` is a row of the table `relation`, as a JSON object of its columns.
STATEMENTS = (
    """CREATE TABLE binned_chat (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        deleted REAL NOT NULL,
        messages INTEGER NOT NULL,
        ratings INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE binned_row (
        number INTEGER PRIMARY KEY,
        chat_id TEXT NOT NULL REFERENCES binned_chat ON DELETE CASCADE,
        relation TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX binned_row_by_chat ON binned_row (chat_id)",
)
