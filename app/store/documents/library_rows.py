"""The library: collections of documents and the chunks that retrieval reads."""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from app.core.documents import Chunk, Collection, Document, IndexState, Place
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.tables import Table
from app.store.chats.bin import forget_quotations
from app.store.database import Connection, erasure, transaction
from app.store.documents import chunk_rows, table_rows
from app.store.documents.chunk_rows import CHUNK, places_of
from app.store.documents.collection_records import forget_notes_on
from app.store.documents.table_rows import StoredTables
from app.store.rows import change, insert_row, struct
from app.store.search.language_detection import languages_of

_COLLECTION = """
    SELECT collection.id, name, embedder, created, is_temporary,
           EXISTS (SELECT 1 FROM attached_collection WHERE collection_id = collection.id),
           count(document.id), coalesce(sum(pages), 0)
    FROM collection LEFT JOIN document ON document.collection_id = collection.id"""

_DOCUMENT = """
    SELECT id, collection_id, path, sha256, size_bytes, modified, state, pages, error, added,
           reader,
           (SELECT json_group_array(json_array(coalesce(language, ''), chunks)) FROM (
               SELECT language, count(*) AS chunks FROM chunk WHERE document_id = document.id
               GROUP BY language
           ))
    FROM document"""

_COLUMNS = tuple(name for name in Document.__struct_fields__ if name not in ("chunks", "languages"))
_CHANGEABLE = tuple(name for name in _COLUMNS if name not in ("id", "collection_id", "path"))
_INSERT_DOCUMENT = (
    f"INSERT INTO document ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
)

# A covering index, so that no page with text is read.
_PLACES = """
    SELECT place.id, place.document_id, place.page, document.path, place.headings, place.figures
    FROM json_each(?) AS asked JOIN chunk ON chunk.id = asked.value
    JOIN chunk AS place INDEXED BY chunk_place ON place.number = chunk.number
    JOIN document ON document.id = place.document_id"""

PageText = tuple[int, int, str]
"""The page, its offset in the document's extracted text, and its text."""

_MERGE = "INSERT INTO chunk_index (chunk_index, rank) VALUES ('merge', ?)"
_MERGED_PAGES = 64

_ONE_IN = 10
"""A document is in a language if at least one in so many of its chunks is."""


_RENAME_IN_ASSISTANTS = """
UPDATE assistant SET body = json_set(body, '$.collections', json((
    SELECT json_group_array(CASE value WHEN ? THEN ? ELSE value END)
    FROM json_each(body, '$.collections')
))) WHERE EXISTS (SELECT 1 FROM json_each(body, '$.collections') WHERE value = ?)
"""


class LibraryRepository(StoredTables):
    """Methods that take an id raise KeyError if it is unknown."""

    @transaction
    def create_collection(
        self, connection: Connection, name: str, embedder: str, is_temporary: bool = False
    ) -> Collection:
        """Create an empty collection. Raises UserError if the name is taken."""
        collection = Collection(new_id(), name, embedder, time.time(), is_temporary)
        _refuse_taken_name(connection, name)
        about = {"created": collection.created, "is_temporary": is_temporary}
        row = {"id": collection.id, "name": name, "embedder": embedder, **about}
        insert_row(connection, "collection", row)
        return collection

    def collections(self) -> tuple[Collection, ...]:
        """All collections, by name."""
        sql = f"{_COLLECTION} GROUP BY collection.id ORDER BY name COLLATE NOCASE"
        return self._database.structs(Collection, sql)

    def collection(self, collection_id: str) -> Collection:
        sql = f"{_COLLECTION} WHERE collection.id = ? GROUP BY collection.id"
        return struct(Collection, self._database.one(sql, collection_id))

    def find_collection(self, name: str) -> Collection | None:
        sql = f"{_COLLECTION} WHERE name = ? GROUP BY collection.id"
        return next(iter(self._database.structs(Collection, sql, name)), None)

    @transaction
    def rename_collection(self, connection: Connection, collection_id: str, name: str) -> None:
        """Also in assistants, which name their collections. Raises UserError if it is taken."""
        _refuse_taken_name(connection, name, collection_id)
        sql = "SELECT name FROM collection WHERE id = ?"
        earlier = connection.execute(sql, (collection_id,)).fetchone()
        change(connection, "UPDATE collection SET name = ? WHERE id = ?", name, collection_id)
        connection.execute(_RENAME_IN_ASSISTANTS, (*earlier, name, *earlier))

    @erasure
    def delete_collection(self, connection: Connection, collection_id: str) -> None:
        """Delete a collection and everything in it, including quotations, without a trace."""
        for (document_id,) in connection.execute(
            "SELECT id FROM document WHERE collection_id = ?", (collection_id,)
        ).fetchall():
            forget_quotations(connection, document_id)
            forget_notes_on(connection, document_id)
        change(connection, "DELETE FROM collection WHERE id = ?", collection_id)

    def temporary_collections(self) -> tuple[str, ...]:
        """The ids of collections made for one question."""
        return self._database.column("SELECT id FROM collection WHERE is_temporary")

    def documents(self, *collection_ids: str) -> tuple[Document, ...]:
        """The documents of each collection by path."""
        by_path = "collection_id = ? ORDER BY path"
        return tuple(each for id_ in collection_ids for each in self._documents(by_path, id_))

    def document(self, document_id: str) -> Document:
        return _document(*self._database.one(f"{_DOCUMENT} WHERE id = ?", document_id))

    def find_document(self, collection_id: str, path: str) -> Document | None:
        found = self._documents("collection_id = ? AND path = ?", collection_id, path)
        return found[0] if found else None

    def unfinished_documents(self) -> tuple[Document, ...]:
        """Documents, in any collection, whose indexing is not finished; by path."""
        return self._documents("state IN ('pending', 'indexing') ORDER BY path")

    def documents_read_before(self, reader: int, collection_id: str) -> tuple[Document, ...]:
        """Documents that an older version of the loaders read, or failed to read; by path."""
        where = "collection_id = ? AND reader < ? AND state IN ('ready', 'failed') ORDER BY path"
        return self._documents(where, collection_id, reader)

    def put_document(self, document: Document) -> None:
        """Insert or update a document; `chunks` is counted, not stored."""
        row = tuple(getattr(document, name) for name in _COLUMNS)
        updates = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
        sql = f"{_INSERT_DOCUMENT} ON CONFLICT (id) DO UPDATE SET {updates}"
        self._database.execute(sql, *row)

    def announce(self, documents: Iterable[Document]) -> None:
        """Store new documents, all or none; paths already in the collection are kept."""
        rows = [tuple(getattr(each, name) for name in _COLUMNS) for each in documents]
        sql = f"{_INSERT_DOCUMENT} ON CONFLICT (collection_id, path) DO NOTHING"
        self._database.run(lambda connection: connection.executemany(sql, rows))

    def move_document(self, document_id: str, path: str) -> None:
        """Record that the file was moved to another folder under the same name."""
        self._database.change("UPDATE document SET path = ? WHERE id = ?", path, document_id)

    def set_state(
        self, document_id: str, state: IndexState, error: str = "", pages: int | None = None
    ) -> None:
        """Record a document's state, its `error`, and its number of pages once known."""
        sql = "UPDATE document SET state = ?, error = ?, pages = coalesce(?, pages) WHERE id = ?"
        self._database.change(sql, state, error, pages, document_id)

    @erasure
    def remove_documents(self, connection: Connection, *document_ids: str) -> tuple[str, ...]:
        """Delete documents without a trace; returns their chunk ids for the vector index.

        Citations of them stay in the chats with path and page, but lose their quotations.
        """
        chunk_ids: list[str] = []
        for document_id in document_ids:
            chunk_ids += _chunk_ids(connection, document_id)
            forget_quotations(connection, document_id)
            forget_notes_on(connection, document_id)
            change(connection, "DELETE FROM document WHERE id = ?", document_id)
        return tuple(chunk_ids)

    @erasure
    def clear_document(self, connection: Connection, document_id: str) -> tuple[str, ...]:
        """Delete a document's text before it is read again; returns its chunk ids."""
        chunk_ids = _chunk_ids(connection, document_id)
        _clear(connection, document_id)
        return chunk_ids

    def update_document(self, document: Document) -> None:
        """Update everything but a document's path, which may have changed meanwhile."""
        self._database.run(lambda connection: _update(connection, document))

    def replace_text(
        self,
        document: Document,
        pages: Iterable[PageText],
        chunks: Sequence[Chunk],
        tables: Iterable[tuple[int, Table]] = (),
    ) -> tuple[str, ...]:
        """Update a document and replace its text at once; returns the ids of deleted chunks.

        Chunks that it has already, by their ids, keep their vectors.
        """

        languages = languages_of([chunk.text for chunk in chunks])

        def work(connection: Connection) -> tuple[str, ...]:
            _update(connection, document)
            embedded = _chunk_ids(connection, document.id, "is_embedded")
            sentences = connection.execute(
                "SELECT id, sentences FROM chunk WHERE document_id = ? AND sentences IS NOT NULL",
                (document.id,),
            ).fetchall()
            gone = set(_chunk_ids(connection, document.id)) - {chunk.id for chunk in chunks}
            _clear(connection, document.id)
            _add_pages(connection, document.id, pages)
            if chunks:
                chunk_rows.insert(connection, chunks, languages)
            table_rows.insert(connection, document.id, tables)
            _mark_embedded(connection, embedded)
            _put_sentences(connection, sentences)
            return tuple(gone)

        return self._database.erase(work)

    @transaction
    def add_pages(
        self, connection: Connection, document_id: str, pages: Iterable[PageText]
    ) -> None:
        """Store extracted text; a long page may come in parts."""
        chunk_rows.owner(connection, document_id)
        _add_pages(connection, document_id, pages)

    @transaction
    def add_tables(
        self, connection: Connection, document_id: str, tables: Iterable[tuple[int, Table]]
    ) -> None:
        """Store tables with their numbers in the document; a large one may come in parts."""
        chunk_rows.owner(connection, document_id)
        table_rows.insert(connection, document_id, tables)

    def page_text(self, document_id: str, page: int) -> tuple[int, str]:
        """The offset of a page in the extracted text, and the page's text."""
        rows = self._database.rows(
            "SELECT char_start, text FROM document_page WHERE document_id = ? AND page = ?"
            " ORDER BY char_start",
            document_id,
            page,
        )
        if not rows:
            raise KeyError((document_id, page))
        start = rows[0][0]
        return start, _joined([(char_start - start, text) for char_start, text in rows])

    def add_chunks(self, chunks: Sequence[Chunk]) -> None:
        """Store chunks of one document, which have no vectors yet."""
        languages = languages_of([chunk.text for chunk in chunks])
        if chunks:
            self._database.run(lambda connection: chunk_rows.insert(connection, chunks, languages))

    @transaction
    def languages(self, connection: Connection, collection_id: str) -> dict[str, int]:
        """How many chunks are in each language, as far as these are determined."""
        first, last = chunk_rows.numbers(connection, collection_id)
        sql = (
            "SELECT language, count(*) FROM chunk"
            " WHERE language > '' AND number BETWEEN ? AND ? GROUP BY language"
        )
        return dict(connection.execute(sql, (first, last)).fetchall())

    def detect_languages(self, limit: int = 64) -> bool:
        """Determine the language of some chunks from before it was; returns whether any was left.

        Those in other languages than English are indexed again. The search works meanwhile.
        """
        rows = self._database.rows(
            "SELECT number, text FROM chunk WHERE language IS NULL ORDER BY number LIMIT ?", limit
        )
        languages = languages_of([text for _, text in rows])
        found = [(language, number) for language, (number, _) in zip(languages, rows, strict=True)]

        def work(connection: Connection) -> None:
            sql = "UPDATE chunk SET language = ? WHERE number = ? AND language IS NULL"
            connection.executemany(sql, found)

        if found:
            self._database.run(work)
        return bool(found)

    def chunks(self, chunk_ids: Sequence[str]) -> tuple[Chunk, ...]:
        """The chunks in the requested order, without those that are gone."""
        asked = "JOIN json_each(?) AS asked ON chunk.id = asked.value ORDER BY asked.key"
        return self._chunks(asked, msgspec.json.encode(chunk_ids).decode())

    @transaction
    def places(self, connection: Connection, chunk_ids: Sequence[str]) -> dict[str, Place]:
        """The places of those chunks that still exist, read without their text."""
        ids = msgspec.json.encode(chunk_ids).decode()
        return places_of(connection, connection.execute(_PLACES, (ids,)).fetchall())

    @transaction
    def merge_index(self, connection: Connection) -> bool:
        """Merge some segments of the full-text index; returns whether there is more to merge.

        Each document starts as a segment of its own. Takes about 10 ms; merging all segments of a
        million chunks takes 20 s.
        """
        before = connection.total_changes
        connection.execute(_MERGE, (_MERGED_PAGES,))
        return connection.total_changes - before > 1  # FTS5's sign that it merged

    def paths(self, document_ids: Sequence[str]) -> dict[str, str]:
        rows = self._database.rows(
            "SELECT id, path FROM document WHERE id IN (SELECT value FROM json_each(?))",
            msgspec.json.encode(document_ids).decode(),
        )
        return dict(rows)

    def chunks_of(self, document_id: str) -> tuple[Chunk, ...]:
        """The chunks of a document in reading order."""
        return self._chunks("WHERE document_id = ? ORDER BY ordinal", document_id)

    def chunk_ids_of(self, document_ids: Sequence[str]) -> tuple[str, ...]:
        return self._database.column(
            "SELECT id FROM chunk WHERE document_id IN (SELECT value FROM json_each(?))",
            msgspec.json.encode(document_ids).decode(),
        )

    def chunk_ids_on(self, document_id: str, page: int) -> tuple[str, ...]:
        """The chunks that start on a page, in reading order."""
        return self._database.column(
            "SELECT id FROM chunk WHERE document_id = ? AND page = ? ORDER BY ordinal",
            document_id,
            page,
        )

    def chunk_at(self, document_id: str, page: int, start: int) -> Chunk | None:
        """The first chunk that starts on a page and has the character `start` of the document."""
        on_page = self.chunks(self.chunk_ids_on(document_id, page))
        return next((each for each in on_page if each.char_start <= start < each.char_end), None)

    def chunk_ids(self, collection_id: str) -> tuple[str, ...]:
        """The ids of all chunks of a collection, to compare with the vector index."""
        return self._database.column(
            "SELECT chunk.id FROM chunk JOIN document ON document.id = document_id"
            " WHERE collection_id = ? ORDER BY number",
            collection_id,
        )

    def chunks_to_embed(self, collection_id: str, limit: int = 512) -> tuple[Chunk, ...]:
        """The next chunks without vectors, document by document."""
        # Uses a partial index of such chunks: only `limit` rows are read, however many there are.
        return self._chunks(
            "INDEXED BY chunk_to_embed CROSS JOIN document ON document.id = document_id"
            " WHERE NOT is_embedded AND collection_id = ? LIMIT ?",
            collection_id,
            limit,
        )

    def mark_embedded(
        self, chunk_ids: Sequence[str], sentences: Mapping[str, bytes] | None = None
    ) -> None:
        """Mark chunks as having vectors, and replace the vectors of their sentences, if given."""

        def work(connection: Connection) -> None:
            _mark_embedded(connection, chunk_ids)
            if sentences is not None:
                _put_sentences(connection, ((id_, sentences.get(id_)) for id_ in chunk_ids))

        self._database.run(work)

    def sentence_vectors(self, chunk_ids: Sequence[str]) -> dict[str, bytes]:
        """The vectors of the sentences of those chunks that have some, by id."""
        ids = msgspec.json.encode(chunk_ids).decode()
        rows = self._database.rows(
            "SELECT id, sentences FROM chunk WHERE sentences IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            ids,
        )
        return dict(rows)

    def forget_embeddings(self, collection_id: str) -> None:
        """Mark all vectors of a collection as lost: they must be computed again."""
        self._database.execute(
            "UPDATE chunk SET is_embedded = 0 WHERE document_id IN"
            " (SELECT id FROM document WHERE collection_id = ?)",
            collection_id,
        )

    def set_embedder(self, collection_id: str, embedder: str) -> None:
        """Set which embedder computed the vectors that are searched."""
        sql = "UPDATE collection SET embedder = ? WHERE id = ?"
        self._database.change(sql, embedder, collection_id)

    def _documents(self, where: str, *values: object) -> tuple[Document, ...]:
        rows = self._database.rows(f"{_DOCUMENT} WHERE {where}", *values)
        return tuple(_document(*row) for row in rows)

    def _chunks(self, which: str, *values: object) -> tuple[Chunk, ...]:
        return tuple(map(chunk_rows.chunk, self._database.rows(f"{CHUNK} {which}", *values)))


def _refuse_taken_name(connection: Connection, name: str, owner: str = "") -> None:
    """`owner` is the collection that may already have the name."""
    found = "SELECT 1 FROM collection WHERE name = ? AND id <> ?"
    if connection.execute(found, (name, owner)).fetchone():
        raise UserError(f"There is already a collection named “{name}”.", "Choose another name.")


def _mark_embedded(connection: Connection, chunk_ids: Sequence[str]) -> None:
    ids = msgspec.json.encode(chunk_ids).decode()
    connection.execute(
        "UPDATE chunk SET is_embedded = 1 WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )


def _put_sentences(connection: Connection, sentences: Iterable[tuple[str, bytes | None]]) -> None:
    connection.executemany(
        "UPDATE chunk SET sentences = ? WHERE id = ?", ((made, id_) for id_, made in sentences)
    )


def _update(connection: Connection, document: Document) -> None:
    assignments = ", ".join(f"{name} = ?" for name in _CHANGEABLE)
    values = (getattr(document, name) for name in _CHANGEABLE)
    change(connection, f"UPDATE document SET {assignments} WHERE id = ?", *values, document.id)


def _clear(connection: Connection, document_id: str) -> None:
    """Delete a document's text and the notes on it."""
    forget_notes_on(connection, document_id)
    for table in ("chunk", "document_page", "document_table"):
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document_id,))


def _add_pages(connection: Connection, document_id: str, pages: Iterable[PageText]) -> None:
    rows = ((document_id, char_start, page, text) for page, char_start, text in pages)
    connection.executemany("INSERT INTO document_page VALUES (?, ?, ?, ?)", rows)


def _chunk_ids(connection: Connection, document_id: str, which: str = "1") -> tuple[str, ...]:
    sql = f"SELECT id FROM chunk WHERE document_id = ? AND {which}"
    rows = connection.execute(sql, (document_id,))
    return tuple(chunk_id for (chunk_id,) in rows)


def _joined(pieces: Iterable[tuple[int, str]]) -> str:
    """The pieces of text at their offsets, with gaps as blanks."""
    text: list[str] = []
    length = 0
    for start, piece in pieces:
        text += ["\n" * (start - length), piece]
        length = start + len(piece)
    return "".join(text)


def _document(*row: Any) -> Document:
    """The last column has the numbers of chunks by language, "" where none is determined."""
    *known, counted = row
    counts = dict(msgspec.json.decode(counted, type=list[tuple[str, int]]))
    chunks = sum(counts.values())
    languages = [code for code in counts if code and _ONE_IN * counts[code] >= chunks]
    languages.sort(key=lambda code: (-counts[code], code))
    fields = dict(zip(_COLUMNS, known, strict=True))
    return Document(**fields, chunks=chunks, languages=tuple(languages))
