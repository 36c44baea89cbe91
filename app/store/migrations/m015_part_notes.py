"""What a summary that is not finished has noted of the parts that it has read."""

# A part may span documents: `documents` are their ids, as JSON.
_TABLE = """CREATE TABLE part_note (
    key TEXT NOT NULL PRIMARY KEY,
    documents TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT"""

STATEMENTS = (_TABLE,)
