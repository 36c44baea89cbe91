"""Trainings on the user's ratings: their plans, curves, samples and verdicts."""

STATEMENTS = (
    # `body` is JSON.
    "CREATE TABLE training (id TEXT PRIMARY KEY, created REAL NOT NULL, body TEXT NOT NULL) STRICT",
)
