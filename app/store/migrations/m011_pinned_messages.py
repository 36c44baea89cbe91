"""A question can be kept in the prompt of its chat."""

STATEMENTS = ("ALTER TABLE message ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0",)
