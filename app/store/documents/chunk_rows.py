"""Chunks as rows: how they are numbered, and the way between a row and its value."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.core.documents import Chunk
from app.store.database import Connection
from app.store.search.chunk_context import context
from app.store.search.figure_share import NEIGHBOURS, figure_share
from app.store.stored_text import json_text

CHUNK = """
    SELECT chunk.id, document_id, ordinal, text, page, char_start, char_end, headings
    FROM chunk"""

_CHUNKS_PER_COLLECTION = 1 << 40


def numbers(connection: Connection, collection_id: str) -> tuple[int, int]:
    """The first row number of a collection's chunks, and one past the newest."""
    row = connection.execute(
        "SELECT number FROM collection WHERE id = ?", (collection_id,)
    ).fetchone()
    if not row:
        raise KeyError(collection_id)
    first = row[0] * _CHUNKS_PER_COLLECTION
    (newest,) = connection.execute(
        "SELECT max(number) FROM chunk WHERE number BETWEEN ? AND ?",
        (first, first + _CHUNKS_PER_COLLECTION - 1),
    ).fetchone()
    return first, first if newest is None else newest + 1


def owner(connection: Connection, document_id: str) -> tuple[str, str]:
    """The collection and the path of a document. Raises KeyError if it is gone."""
    row = connection.execute(
        "SELECT collection_id, path FROM document WHERE id = ?", (document_id,)
    ).fetchone()
    if not row:
        raise KeyError(document_id)
    collection_id, path = row
    return collection_id, path


def insert(connection: Connection, chunks: Sequence[Chunk]) -> None:
    """Store chunks of one document. Raises KeyError if that is gone."""
    collection_id, path = owner(connection, chunks[0].document_id)
    _, following = numbers(connection, collection_id)
    connection.executemany(
        "INSERT INTO chunk (number, id, document_id, ordinal, text, page, char_start, char_end,"
        " headings, context, figures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, *_values(chunk), context(path, chunk.headings), figures)
            for number, (chunk, figures) in enumerate(
                zip(chunks, _figures(chunks), strict=True), following
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
    *plain, headings = row
    values = (*plain, tuple(msgspec.json.decode(headings)))
    return Chunk(*values)


def _values(chunk: Chunk) -> tuple[object, ...]:
    *plain, headings = msgspec.structs.astuple(chunk)
    return (*plain, json_text(headings))
