"""Positions of chunks as rows, which a search needs for hundreds of them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from app.core.documents import Place
from app.store.database import Connection

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
