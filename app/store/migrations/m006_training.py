"""What may be trained on, rankings, wrong sources, judgements of models, remembered facts."""

STATEMENTS = (
    "ALTER TABLE conversation ADD COLUMN may_train INTEGER NOT NULL DEFAULT 1",
    """CREATE TABLE training_exclusion (
        message_id TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE
    ) STRICT""",
    # 1 is the best answer to a question.
    """CREATE TABLE answer_rank (
        message_id TEXT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
        place INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE wrong_source (
        message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        created REAL NOT NULL,
        PRIMARY KEY (message_id, number)
    ) STRICT""",
    # Separate from the user's ratings: a judgement never becomes feedback by itself.
    """CREATE TABLE judgement (
        message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
        judge TEXT NOT NULL,
        score REAL NOT NULL,
        reason TEXT NOT NULL,
        created REAL NOT NULL,
        PRIMARY KEY (message_id, judge)
    ) STRICT""",
    """CREATE TABLE memory (
        id TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        conversation_id TEXT REFERENCES conversation (id) ON DELETE SET NULL,
        created REAL NOT NULL,
        used REAL
    ) STRICT""",
    "CREATE INDEX memory_by_conversation ON memory (conversation_id)",
)
