"""Folders, archived chats, titles of the user's own, saved prompts, reading places."""

STATEMENTS = (
    """CREATE TABLE folder (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT""",
    "ALTER TABLE conversation ADD COLUMN folder_id TEXT REFERENCES folder (id) ON DELETE SET NULL",
    "ALTER TABLE conversation ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0",
    # 1 once the user named the chat: suggestions never replace such a title.
    "ALTER TABLE conversation ADD COLUMN has_own_title INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX conversation_by_folder ON conversation (folder_id)",
    """CREATE TABLE prompt (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        text TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT""",
    # `offset` is how far below the top of the view the message starts, in pixels at 100 % scale.
    """CREATE TABLE reading_place (
        conversation_id TEXT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
        message_id TEXT NOT NULL,
        offset INTEGER NOT NULL
    ) STRICT""",
)
