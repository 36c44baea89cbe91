"""The language of each passage, by which its words are indexed."""

_REMOVE = """INSERT INTO chunk_index (chunk_index, rowid, text, context) VALUES (
    'delete', old.number, analysed(old.text, old.language), analysed(old.context, old.language));"""
_ADD = """INSERT INTO chunk_index (rowid, text, context) VALUES (
    new.number, analysed(new.text, new.language), analysed(new.context, new.language));"""

# NULL: not determined yet, and indexed as before. LibraryRepository.detect_languages does that in
# the background; only passages in other languages than English are indexed again.
STATEMENTS = (
    "ALTER TABLE chunk ADD COLUMN language TEXT",
    "CREATE INDEX chunk_language ON chunk (language, number)",
    "DROP TRIGGER chunk_text_added",
    "DROP TRIGGER chunk_text_removed",
    "DROP TRIGGER chunk_text_changed",
    "DROP VIEW chunk_index_source",
    """CREATE VIEW chunk_index_source AS
        SELECT number, analysed(text, language) AS text, analysed(context, language) AS context
        FROM chunk""",
    f"CREATE TRIGGER chunk_text_added AFTER INSERT ON chunk BEGIN {_ADD} END",
    f"CREATE TRIGGER chunk_text_removed AFTER DELETE ON chunk BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER chunk_text_changed AFTER UPDATE OF text, context, language ON chunk
        WHEN old.text <> new.text OR old.context <> new.context
            OR analysed(old.text, old.language) <> analysed(new.text, new.language)
        BEGIN {_REMOVE} {_ADD} END""",
)
