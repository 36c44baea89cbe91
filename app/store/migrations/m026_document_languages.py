"""The languages of a document are counted without reading the text of its passages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    connection.execute("DROP INDEX chunk_by_document")
    connection.execute("CREATE INDEX chunk_by_document ON chunk (document_id, ordinal, language)")
