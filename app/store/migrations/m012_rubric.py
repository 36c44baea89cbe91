"""What the scores of a judge mean, in the user's own words."""

# At most one row; without it the default rubric applies.
_TABLE = """CREATE TABLE rubric (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    text TEXT NOT NULL
) STRICT"""

STATEMENTS = (_TABLE,)
