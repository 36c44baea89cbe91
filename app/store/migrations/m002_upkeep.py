"""When the database was last looked after: times by name, in Unix seconds."""

STATEMENTS = ("CREATE TABLE upkeep (name TEXT PRIMARY KEY, done REAL NOT NULL) STRICT",)
