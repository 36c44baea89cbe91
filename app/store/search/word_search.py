"""The best chunks of a collection by BM25, from where each term occurs.

FTS5 reads where a term occurs in a fifth of a microsecond for each occurrence. Its own `rank` of
several terms takes ten times as long, and has the statistics of the whole index, so that other
collections would change how one is ranked. So the occurrences are read once and added up by numpy.
"""

import math
import re
from collections import OrderedDict
from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.store.database import Connection, connect_in_memory
from app.store.rows import value

_K1, _B = 1.2, 0.75
"""The constants of FTS5 (https://www.sqlite.org/fts5.html#the_bm25_function)."""

_LEAST_IDF = 1e-6
"""As in FTS5: a term in half of the chunks or more counts next to nothing."""

_MOST = 255
"""What fits into a byte. A term that is there more often scores hardly more."""

_KEPT_BYTES = 48 << 20
"""What is read of the index is kept up to this: nearly all there is of 100,000 passages."""

_SIZES = """
    SELECT group_concat(id - ?1), group_concat(hex(sz)) FROM (
        SELECT id, sz FROM chunk_index_docsize WHERE id BETWEEN ?1 AND ?2 - 1 ORDER BY id
    )"""

_VOCABULARY = """
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.chunk_term
    USING fts5vocab (main, chunk_index, instance)"""

_OCCURRENCES = """
    SELECT group_concat(doc - ?2) FROM temp.chunk_term
    WHERE term = ?1 AND doc BETWEEN ?2 AND ?3"""

_RANKS = """
    SELECT group_concat(rowid - ?2), group_concat(rank) FROM chunk_index
    WHERE chunk_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3"""


class _Chunks(NamedTuple):
    """The chunks of a collection: their numbers from its first one, and their tokens."""

    numbers: NDArray[np.int64]
    tokens: NDArray[np.float32]

    def at(self, numbers: NDArray[np.int64]) -> NDArray[np.int32]:
        """The positions of those with these numbers: the same, unless some were removed."""
        is_whole = len(self.numbers) and self.numbers[-1] == len(self.numbers) - 1
        return (numbers if is_whole else np.searchsorted(self.numbers, numbers)).astype(np.int32)

    def divisors(self, at: NDArray[np.int32], mean: float) -> NDArray[np.float32]:
        """What is added to the occurrences in some of them, by their length."""
        divisors: NDArray[np.float32] = _K1 * (1 - _B + _B * self.tokens[at] / mean)
        return divisors


class _Postings(NamedTuple):
    """The chunks with a term, as positions among all, and how often each has it, up to `_MOST`."""

    at: NDArray[np.int32]
    counts: NDArray[np.uint8]


class WordSearch:
    """Ranks chunks, and keeps what it has read of the index: to be dropped as soon as that changes.

    Not thread-safe.
    """

    def __init__(self) -> None:
        self._chunks: dict[tuple[int, int], _Chunks] = {}
        self._postings: OrderedDict[tuple[int, str], _Postings] = OrderedDict()
        self._bytes = 0
        self._tokenizer: Connection | None = None

    def best(
        self,
        connection: Connection,
        terms: Collection[str],
        within: tuple[int, int],
        among: Sequence[int] | None,
        k: int,
    ) -> list[tuple[int, float]]:
        """The numbers of the `k` chunks with the highest scores, best first, and ties by age.

        Args:
            terms: quoted, as in an expression of FTS5.
            within: the first number of the collection's chunks, and one past the last.
            among: the numbers of the only chunks to be found; None for all.
        """
        chunks = self._chunks_of(connection, within)
        total = np.zeros(len(chunks.numbers), np.float32)
        mean = float(chunks.tokens.mean()) if len(total) else 0.0
        for at, counts in self._read(connection, terms, within, chunks):
            shares = counts / (counts + chunks.divisors(at, mean))
            total[at] += _weight(len(at), len(total)) * shares
        first, _ = within
        matched = np.flatnonzero(total)
        if among is not None:
            matched = matched[np.isin(chunks.numbers[matched], np.array(among, np.int64) - first)]
        scores = total[matched]
        if k < len(scores):
            nearest = np.flatnonzero(scores >= np.partition(scores, -k)[-k])
            matched, scores = matched[nearest], scores[nearest]
        order = np.argsort(-scores, kind="stable")[:k]
        numbers = first + chunks.numbers[matched[order]]
        return list(zip(numbers.tolist(), scores[order].tolist(), strict=True))

    def _chunks_of(self, connection: Connection, within: tuple[int, int]) -> _Chunks:
        if within not in self._chunks:
            numbers, sizes = connection.execute(_SIZES, within).fetchone()
            written = sizes.split(",") if sizes else []
            tokens = {size: sum(_varints(bytes.fromhex(size))) for size in set(written)}
            lengths = np.array([tokens[size] for size in written], np.float32)
            self._chunks[within] = _Chunks(_joined_numbers(numbers), lengths)
        return self._chunks[within]

    def _read(
        self,
        connection: Connection,
        terms: Collection[str],
        within: tuple[int, int],
        chunks: _Chunks,
    ) -> list[_Postings]:
        first, _ = within
        connection.execute(_VOCABULARY)
        new = [term for term in terms if (first, term) not in self._postings]
        for term, tokens in zip(new, self._tokens_of(connection, new), strict=True):
            if len(tokens) == 1:
                found = _of_token(connection, tokens[0], within, chunks)
            else:
                found = _of_phrase(connection, term, within, chunks)
            self._postings[first, term] = found
            self._bytes += found.at.nbytes + found.counts.nbytes
        postings = []
        for term in terms:
            self._postings.move_to_end((first, term))
            postings.append(self._postings[first, term])
        while self._bytes > _KEPT_BYTES and len(self._postings) > 1:
            _, oldest = self._postings.popitem(last=False)
            self._bytes -= oldest.at.nbytes + oldest.counts.nbytes
        return postings

    def _tokens_of(self, connection: Connection, terms: Sequence[str]) -> list[list[str]]:
        """How FTS5 splits and stems each term: in a table that is not the store's."""
        if not terms:
            return []
        found: list[list[str]] = [[] for _ in terms]
        self._tokenizer = self._tokenizer or _tokenizer(connection)
        said = "INSERT INTO said (rowid, text) VALUES (?, ?)"
        self._tokenizer.executemany(said, enumerate(terms))
        tokens = "SELECT doc, term FROM token ORDER BY doc, offset"
        for number, token in self._tokenizer.execute(tokens).fetchall():
            found[number].append(token)
        self._tokenizer.execute("DELETE FROM said")
        return found


def _joined_numbers(written: str | None) -> NDArray[np.int64]:
    """Those that SQL has joined, which is faster than as many rows."""
    return np.fromstring(written, np.int64, sep=",") if written else np.empty(0, np.int64)


def _varints(record: bytes) -> list[int]:
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


def _tokenizer(connection: Connection) -> Connection:
    """Splits texts like the index. In the store, each word asked for would be a change of it."""
    statement = value(connection, "SELECT sql FROM sqlite_master WHERE name = 'chunk_index'")
    tokenize = re.search(r"tokenize = '(?:[^']|'')*'", statement)
    options = f", {tokenize[0]}" if tokenize else ""
    memory = connect_in_memory()
    memory.execute(f"CREATE VIRTUAL TABLE said USING fts5 (text{options})")
    memory.execute("CREATE VIRTUAL TABLE token USING fts5vocab (said, instance)")
    return memory


def _of_token(
    connection: Connection, token: str, within: tuple[int, int], chunks: _Chunks
) -> _Postings:
    first, end = within
    every = _joined_numbers(value(connection, _OCCURRENCES, token, first, end - 1))
    starts = np.flatnonzero(np.diff(every, prepend=-1))  # one after the other in the same chunk
    counts = np.diff(starts, append=len(every))
    return _Postings(chunks.at(every[starts]), np.minimum(counts, _MOST).astype(np.uint8))


def _of_phrase(
    connection: Connection, phrase: str, within: tuple[int, int], chunks: _Chunks
) -> _Postings:
    """SQL cannot ask FTS5 how often a phrase occurs: its rank is solved for that."""
    first, end = within
    numbers, ranks = connection.execute(_RANKS, (phrase, first, end - 1)).fetchone()
    at = chunks.at(_joined_numbers(numbers))
    every, mean = _whole_index(connection)
    having = "SELECT count(*) FROM chunk_index WHERE chunk_index MATCH ?"
    found = value(connection, having, phrase)
    shares = -np.fromstring(ranks or "", sep=",") / _weight(found, every)
    counts = np.round(chunks.divisors(at, mean) * shares / (1 - shares))
    return _Postings(at, np.minimum(counts, _MOST).astype(np.uint8))


def _whole_index(connection: Connection) -> tuple[int, float]:
    """How many chunks all collections have, and their mean tokens, from a record of FTS5."""
    record = value(connection, "SELECT block FROM chunk_index_data WHERE id = 1")
    rows, *tokens = _varints(record)
    return rows, sum(tokens) / rows


def _weight(having: int, chunks: int) -> float:
    """The inverse document frequency of a term, and the constant factor of BM25."""
    idf = math.log((chunks - having + 0.5) / (having + 0.5))
    return (_K1 + 1) * max(idf, _LEAST_IDF)
