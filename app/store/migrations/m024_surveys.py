"""Surveys: their columns, and what was found in each document."""

# `columns`, `body` and `previous` are JSON. A cell is current as long as `content` identifies the
# text of its document, and `question` its column and the model.
STATEMENTS = (
    """CREATE TABLE survey (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
        columns TEXT NOT NULL,
        model TEXT NOT NULL,
        created REAL NOT NULL,
        state TEXT NOT NULL,
        started REAL NOT NULL
    ) STRICT""",
    "CREATE INDEX survey_by_collection ON survey (collection_id)",
    """CREATE TABLE survey_cell (
        survey_id TEXT NOT NULL REFERENCES survey ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        column_name TEXT NOT NULL,
        content TEXT NOT NULL,
        question TEXT NOT NULL,
        body TEXT NOT NULL,
        asked REAL NOT NULL,
        previous TEXT,
        PRIMARY KEY (survey_id, document_id, column_name)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX survey_cell_by_document ON survey_cell (document_id)",
    "CREATE INDEX survey_cell_by_question ON survey_cell (question, content)",
)
