"""The files attached to a chat: a collection of its own."""

# A fork shares the collection of its source. The empty id is a chat that is not stored yet; a chat
# in the bin is no row of `conversation`, but keeps its files: hence no foreign key.
_TABLE = """CREATE TABLE attached_collection (
    conversation_id TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE CASCADE
) STRICT"""

STATEMENTS = (_TABLE, "CREATE INDEX attached_by_collection ON attached_collection (collection_id)")
