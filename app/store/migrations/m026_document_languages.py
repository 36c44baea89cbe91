"""The languages of a document are counted without reading the text of its passages."""

STATEMENTS = (
    "DROP INDEX chunk_by_document",
    "CREATE INDEX chunk_by_document ON chunk (document_id, ordinal, language)",
)
