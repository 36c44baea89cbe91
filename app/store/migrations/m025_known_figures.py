"""The figure that answers a question with a known answer, as it is written in a table."""

STATEMENTS = ("ALTER TABLE known_answer ADD COLUMN figure TEXT NOT NULL DEFAULT ''",)
