"""By which version of the reader the text of each document was extracted."""

STATEMENTS = (
    # Documents from before were read by some older version: 0 is older than all.
    "ALTER TABLE document ADD COLUMN reader INTEGER NOT NULL DEFAULT 0",
)
