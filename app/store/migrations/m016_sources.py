"""How the next question of a chat is answered, as chosen in the window."""

STATEMENTS = (
    "ALTER TABLE conversation ADD COLUMN mode TEXT NOT NULL DEFAULT 'auto'",
    "ALTER TABLE conversation ADD COLUMN only_from_documents INTEGER NOT NULL DEFAULT 0",
)
