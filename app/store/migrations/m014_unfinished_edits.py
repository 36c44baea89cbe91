"""The change of a message that was begun is there again at the next start."""

STATEMENTS = (
    """CREATE TABLE unfinished_edit (
            message_id TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT""",
)
