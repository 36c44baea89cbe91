"""Assistants, and what each chat has of its own: which of them answers, and its instructions."""

STATEMENTS = (
    """CREATE TABLE assistant (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        body TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT""",
    """CREATE TABLE conversation_setup (
        conversation_id TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
        assistant_id TEXT REFERENCES assistant (id) ON DELETE SET NULL,
        instructions TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX setup_by_assistant ON conversation_setup (assistant_id)",
)
