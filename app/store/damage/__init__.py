"""Finding damage in a database file, and salvaging what can still be read."""
