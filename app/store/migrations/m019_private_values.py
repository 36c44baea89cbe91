"""Texts of the user that stood in plain files: instructions, and secrets of tool servers."""

_TABLE = """CREATE TABLE private_value (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT"""

STATEMENTS = (_TABLE,)
