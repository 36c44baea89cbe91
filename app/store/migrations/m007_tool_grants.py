"""What the user allowed tools for longer than one call, and which forms of tools they allowed."""

STATEMENTS = (
    """CREATE TABLE tool_grant (
        id TEXT PRIMARY KEY,
        created REAL NOT NULL,
        conversation_id TEXT REFERENCES conversation (id) ON DELETE CASCADE,
        folder TEXT NOT NULL,
        tool TEXT NOT NULL,
        version TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX tool_grant_by_conversation ON tool_grant (conversation_id)",
    "CREATE TABLE known_tool (name TEXT PRIMARY KEY, version TEXT NOT NULL) STRICT",
)
