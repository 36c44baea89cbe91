"""What the user tries out: questions with known answers, and answers to vote on without names."""

STATEMENTS = (
    """CREATE TABLE known_answer (
        collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        file TEXT NOT NULL,
        page INTEGER,
        PRIMARY KEY (collection_id, position)
    ) STRICT""",
    """CREATE TABLE blind_comparison (
        id TEXT PRIMARY KEY,
        first_model TEXT NOT NULL,
        second_model TEXT NOT NULL,
        created REAL NOT NULL
    ) STRICT""",
    # A question taken from a chat is deleted with that chat.
    """CREATE TABLE blind_pair (
        comparison_id TEXT NOT NULL REFERENCES blind_comparison (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        conversation_id TEXT REFERENCES conversation (id) ON DELETE CASCADE,
        prompt TEXT NOT NULL,
        first_answer TEXT,
        second_answer TEXT,
        is_swapped INTEGER NOT NULL,
        vote TEXT,
        PRIMARY KEY (comparison_id, position)
    ) STRICT""",
    "CREATE INDEX blind_pair_by_conversation ON blind_pair (conversation_id)",
)
