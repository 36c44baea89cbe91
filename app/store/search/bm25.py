"""BM25 with the statistics of one collection.

The `bm25` of FTS5 takes its statistics from the whole index, so that other collections would change
how one is ranked. Only how often a term occurs in a chunk is taken from it, by solving its formula,
since SQL cannot ask FTS5 for that.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from app.store.database import Connection

_K1, _B = 1.2, 0.75
"""The constants of FTS5 (https://www.sqlite.org/fts5.html#the_bm25_function)."""

_LEAST_IDF = 1e-6
"""As in FTS5: a term in half of the chunks or more counts next to nothing."""

# With huge column weights, bm25 is as if a term occurred without end: the quotient is the fraction
# count / (count + k1 * length) of its formula.
_OCCURRENCES = """
    SELECT chunk_index.rowid, bm25(chunk_index) / bm25(chunk_index, 1e9, 1e9), sz
    FROM chunk_index JOIN chunk_index_docsize ON id = chunk_index.rowid
    WHERE chunk_index MATCH ?1 AND chunk_index.rowid BETWEEN ?2 AND ?3
      AND (?4 = '[]' OR +chunk_index.rowid IN (
          SELECT number FROM chunk WHERE document_id IN (SELECT value FROM json_each(?4))
      ))"""


class Lengths(NamedTuple):
    """The number of chunks, and that of all their tokens."""

    chunks: float
    tokens: float

    def relative(self, tokens: int) -> float:
        """What divides the occurrences in a chunk of so many tokens; 1 for an average one."""
        return 1 - _B + _B * tokens * self.chunks / self.tokens

    def idf(self, chunks: int) -> float:
        """The inverse document frequency of a term in so many of the chunks."""
        without = max(self.chunks - chunks, 0)
        return max(math.log((without + 0.5) / (chunks + 0.5)), _LEAST_IDF)


def index_record(connection: Connection) -> bytes:
    """FTS5's record of the number of its rows and tokens, which changes whenever a chunk does."""
    row = connection.execute("SELECT block FROM chunk_index_data WHERE id = 1").fetchone()
    return bytes(row[0])


def lengths_in(connection: Connection, ranges: Sequence[tuple[int, int]]) -> Lengths:
    """Those of the chunks with these numbers."""
    statement = "SELECT sz FROM chunk_index_docsize WHERE id BETWEEN ? AND ?"
    found = [
        sum(_numbers(size)) for each in ranges for (size,) in connection.execute(statement, each)
    ]
    return Lengths(len(found), sum(found))


def best_chunks(
    connection: Connection,
    lengths: Lengths,
    frequencies: Mapping[str, int],
    within: tuple[int, int, str],
    k: int,
) -> list[tuple[int, float]]:
    """The numbers of the `k` chunks with the highest scores, best first.

    Args:
        lengths: those of the collection.
        frequencies: how many of its chunks have each term, an FTS5 expression.
        within: the first and last number of the collection's chunks, and a JSON array of documents
            to which the search is restricted unless it is empty.
    """
    rows, *tokens = _numbers(index_record(connection))
    of_index = Lengths(rows, sum(tokens))
    scores: defaultdict[int, float] = defaultdict(float)
    divisors: dict[bytes, tuple[float, float]] = {}
    for term, chunks in frequencies.items():
        weight = (_K1 + 1) * lengths.idf(chunks)
        for number, fraction, size in connection.execute(_OCCURRENCES, (term, *within)).fetchall():
            if size not in divisors:
                length = sum(_numbers(size))
                divisors[size] = _K1 * of_index.relative(length), _K1 * lengths.relative(length)
            indexed, divisor = divisors[size]
            count = round(indexed * fraction / (1 - fraction))
            scores[number] += weight * count / (count + divisor)
    return nsmallest(k, scores.items(), key=lambda item: (-item[1], item[0]))


def _numbers(record: bytes) -> list[int]:
    """SQLite's integers of variable length (https://www.sqlite.org/fileformat2.html#varint).

    None here needs the ninth byte, which is written differently.
    """
    numbers, number = [], 0
    for byte in record:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(number)
            number = 0
    return numbers
