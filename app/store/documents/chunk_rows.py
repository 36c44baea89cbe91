"""Chunks as rows: their numbers, their positions, and the way between a row and its value."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from app.core.documents import Chunk, Place
from app.core.figure_share import NEIGHBOURS, figure_share
from app.store.database import Connection
from app.store.rows import json_text, one, value
from app.store.search.analysis import context

CHUNK = """
    SELECT chunk.id, document_id, ordinal, text, page, char_start, char_end, headings,
           table_heads
    FROM chunk"""

_CHUNKS_PER_COLLECTION = 1 << 40


def numbers(connection: Connection, collection_id: str) -> tuple[int, int]:
    """The first row number of a collection's chunks, and one past the newest."""
    (number,) = one(connection, "SELECT number FROM collection WHERE id = ?", collection_id)
    first = number * _CHUNKS_PER_COLLECTION
    sql = "SELECT max(number) FROM chunk WHERE number BETWEEN ? AND ?"
    newest = value(connection, sql, first, first + _CHUNKS_PER_COLLECTION - 1)
    return first, first if newest is None else newest + 1


def owner(connection: Connection, document_id: str) -> tuple[str, str]:
    """The collection and the path of a document. Raises KeyError if it is gone."""
    sql = "SELECT collection_id, path FROM document WHERE id = ?"
    collection_id, path = one(connection, sql, document_id)
    return collection_id, path


def insert(connection: Connection, chunks: Sequence[Chunk], languages: Sequence[str]) -> None:
    """Store chunks of one document, each with its language. Raises KeyError if that is gone."""
    collection_id, path = owner(connection, chunks[0].document_id)
    _, following = numbers(connection, collection_id)
    connection.executemany(
        "INSERT INTO chunk (number, id, document_id, ordinal, text, page, char_start, char_end,"
        " headings, table_heads, context, figures, language)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number,
                *_values(chunk),
                f"{context(path, chunk.headings)} {chunk.table_heads}".strip(),
                figures,
                language,
            )
            for number, (chunk, figures, language) in enumerate(
                zip(chunks, _figures(chunks), languages, strict=True), following
            )
        ),
    )


def _figures(chunks: Sequence[Chunk]) -> Iterator[float]:
    """For each chunk, the share of figures in it and its neighbours on the page."""
    for at, each in enumerate(chunks):
        around = chunks[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
        yield figure_share(" ".join(near.text for near in around if near.page == each.page))


def chunk(row: tuple[Any, ...]) -> Chunk:
    """The chunk in a row selected by `CHUNK`."""
    *plain, headings, table_heads = row
    values = (*plain, tuple(msgspec.json.decode(headings)), table_heads)
    return Chunk(*values)


def _values(chunk: Chunk) -> tuple[object, ...]:
    *plain, headings, table_heads = msgspec.structs.astuple(chunk)
    return (*plain, json_text(headings), table_heads)


# Short documents have no opening: all of their text is found equally well.
_OPENINGS = """
    SELECT document.id, substr(text, 1, ?)
    FROM json_each(?) AS asked JOIN document ON document.id = asked.value
    JOIN document_page ON document_id = document.id AND char_start = 0
    WHERE EXISTS (SELECT 1 FROM chunk WHERE document_id = document.id AND ordinal = ?)"""

_OPENING_CHARACTERS = 1500
_LONG_CHUNKS = 20
"""A document of this many chunks is long enough to have an opening."""


def places_of(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> dict[str, Place]:
    """Places by chunk id, from rows of chunk, document, page, path, headings, share of figures."""
    openings = _openings(connection, {document_id for _, document_id, *_ in rows})
    return {
        id_: Place(document, page, path, _headings(headings), openings.get(document, ""), figures)
        for id_, document, page, path, headings, figures in rows
    }


def _openings(connection: Connection, document_ids: Iterable[str]) -> dict[str, str]:
    ids = msgspec.json.encode(list(document_ids)).decode()
    rows = connection.execute(_OPENINGS, (_OPENING_CHARACTERS, ids, _LONG_CHUNKS))
    return dict(rows.fetchall())


@lru_cache(maxsize=4096)
def _headings(encoded: str) -> tuple[str, ...]:
    return tuple(msgspec.json.decode(encoded))
