"""Wide and joined characters are indexed as the plain ones that a question is typed with."""

_OLD = "analysed(text, language), analysed(context, language)"
_NEW = "analysed(plain_forms(text), language), analysed(plain_forms(context), language)"
_AFFECTED = "FROM chunk WHERE plain_forms(text) <> text OR plain_forms(context) <> context"

_REMOVE = """INSERT INTO chunk_index (chunk_index, rowid, text, context) VALUES (
    'delete', old.number, analysed(plain_forms(old.text), old.language),
    analysed(plain_forms(old.context), old.language));"""
_ADD = """INSERT INTO chunk_index (rowid, text, context) VALUES (
    new.number, analysed(plain_forms(new.text), new.language),
    analysed(plain_forms(new.context), new.language));"""

# Passages have such characters seldom: only theirs are indexed again.
STATEMENTS = (
    "DROP TRIGGER chunk_text_added",
    "DROP TRIGGER chunk_text_removed",
    "DROP TRIGGER chunk_text_changed",
    f"""INSERT INTO chunk_index (chunk_index, rowid, text, context)
        SELECT 'delete', number, {_OLD} {_AFFECTED}""",
    f"INSERT INTO chunk_index (rowid, text, context) SELECT number, {_NEW} {_AFFECTED}",
    "DROP VIEW chunk_index_source",
    """CREATE VIEW chunk_index_source AS
        SELECT number, analysed(plain_forms(text), language) AS text,
            analysed(plain_forms(context), language) AS context
        FROM chunk""",
    f"CREATE TRIGGER chunk_text_added AFTER INSERT ON chunk BEGIN {_ADD} END",
    f"CREATE TRIGGER chunk_text_removed AFTER DELETE ON chunk BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER chunk_text_changed AFTER UPDATE OF text, context, language ON chunk
        WHEN old.text <> new.text OR old.context <> new.context
            OR analysed(plain_forms(old.text), old.language)
                <> analysed(plain_forms(new.text), new.language)
        BEGIN {_REMOVE} {_ADD} END""",
)
