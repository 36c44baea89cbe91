"""Full-text search over the chats and over the library. What is typed is data, never syntax."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import accumulate
from typing import NamedTuple

import msgspec

from app.core.documents import Worded
from app.core.languages import packs, question_language
from app.core.messages import TextMatch
from app.store.database import Connection, Database, Repository
from app.store.documents import chunk_rows
from app.store.documents.chunk_rows import places_of
from app.store.search.analysis import (
    BREAK,
    characters,
    plain_forms,
    query_terms,
    with_breaks,
    words,
)

# BM25 with the statistics of one collection. The `bm25` of FTS5 takes its statistics from the whole
# index, so that other collections would change how one is ranked. Only how often a term occurs in a
# chunk is taken from it, by solving its formula, since SQL cannot ask FTS5 for that.
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


MAX_TERMS = 64
"""Of a longer query, such as a pasted page, only the first words are used."""

SCORED = 10_000
"""The maximum number of chunks scored per query, at a microsecond each: those with its rare words
and, for more frequent words, the oldest ones."""

_LARGE, _SCORED_OF_LARGE = 250_000, 4_000
"""In larger collections than this fewer chunks are scored, since reading them takes longer."""

_OPEN, _CLOSE = "\x02", "\x03"
_SNIPPET_TOKENS = 24

_MESSAGES = f"""
    SELECT message.conversation_id, message.id, title,
           snippet(message_index, 0, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_TOKENS}),
           message.created
    FROM message_index
    JOIN message ON message.number = message_index.rowid
    JOIN conversation ON conversation.id = message.conversation_id
    WHERE message_index MATCH ?
    ORDER BY message_index.rowid DESC LIMIT ?"""

# FTS5's rank is the negative BM25 score, with the statistics of the whole index.
_RANKED = """
    SELECT rowid, -rank FROM (
        SELECT rowid, rank FROM chunk_index
        WHERE chunk_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3
          AND (?4 = '[]' OR +rowid IN (
              SELECT number FROM chunk WHERE document_id IN (SELECT value FROM json_each(?4))
          ))
        LIMIT ?6
    ) ORDER BY rank, rowid LIMIT ?5"""

_PLACES = """
    SELECT chunk.number, chunk.id, document_id, page, document.path, headings, figures
    FROM chunk INDEXED BY chunk_place CROSS JOIN document ON document.id = document_id
    WHERE chunk.number IN (SELECT value FROM json_each(?))"""

# Steps from each language to the next one in the index, without reading the chunks of any.
_LANGUAGES = """
    WITH RECURSIVE known (code) AS (
        SELECT min(language) FROM chunk WHERE language IS NOT NULL
        UNION ALL
        SELECT (SELECT min(language) FROM chunk WHERE language > code) FROM known
        WHERE code IS NOT NULL
    )
    SELECT code FROM known WHERE EXISTS (
        SELECT 1 FROM chunk WHERE language = code AND number BETWEEN ? AND ?
    )"""

_MOST_LANGUAGES = 6
"""In how many languages a query is analysed. Each adds two terms for every word."""

_COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM chunk_index WHERE chunk_index MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?
    )"""


_FEW = 1_000
"""Up to so many chunks with a term are counted without a sample."""

_SLICES, _SLICE = 6, 1_024
"""The number of slices, and of chunks in each, that are sampled to estimate how common a term is in
a larger collection."""


class SearchRepository(Repository):
    """Searches never fail, whatever is typed; a query without a word matches nothing."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._record = b""
        self._lengths: dict[int, Lengths] = {}
        self._frequencies: dict[tuple[int, str], int] = {}

    def search_messages(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        """The newest messages with every word of `query`, of which the last one is a prefix."""
        expression = " AND ".join(_quoted(with_breaks(word)) for word in words(query)[:MAX_TERMS])
        if not expression:
            return ()
        rows = self._database.rows(_MESSAGES, f"{expression}*", limit)
        return tuple(_match(*row) for row in rows)

    def search_chunks(
        self, collection_id: str, query: str, k: int, document_ids: Sequence[str] = ()
    ) -> Worded:
        """The `k` chunks with the highest BM25 score for the words of `query`, best first.

        Args:
            collection_id: the collection to search.
            query: a question in natural language; any of its words may match.
            k: the maximum number of results.
            document_ids: restrict the search to these documents.
        """
        asked = " ".join(words(plain_forms(query))[:MAX_TERMS])

        def work(connection: Connection) -> Worded:
            found, known = self._best(connection, collection_id, query, asked, k, document_ids)
            best = dict(found)
            numbers = msgspec.json.encode(list(best)).decode()
            rows = connection.execute(_PLACES, (numbers,)).fetchall()
            ids = {number: id_ for number, id_, *_ in rows}
            ranking = tuple((ids[number], score) for number, score in best.items())
            return Worded(ranking, places_of(connection, [row for _, *row in rows]), known)

        return self._database.run(work) if asked else Worded()

    def _best(
        self,
        connection: Connection,
        collection_id: str,
        query: str,
        asked: str,
        k: int,
        document_ids: Sequence[str],
    ) -> tuple[list[tuple[int, float]], float]:
        """The numbers and scores of the best chunks, and the share of words that occur.

        With the statistics of the collection if all chunks with the terms can be scored. Otherwise
        they are those of FTS5, which takes half as long: so many matches are in a large collection,
        on whose passages most of the statistics of the index rest. They are the same if there is no
        other collection.
        """
        first, last = chunk_rows.numbers(connection, collection_id)
        lengths = self._statistics(connection, first, last)
        spoken = question_language(query)
        languages = _languages(connection, first, last, spoken)
        terms = [_quoted(term) for term in query_terms(asked, languages)]
        frequencies = {
            term: self._frequency(connection, term, first, last)
            for term in terms[: MAX_TERMS * (1 + len(languages))]
        }
        known = _known(asked, languages, frequencies)
        said = set(map(_quoted, query_terms(_without_grammar(asked, spoken), languages)))
        content = {term: count for term, count in frequencies.items() if term in said}
        if not (telling := _telling(content, lengths.chunks)):
            return [], known
        within = (first, last, msgspec.json.encode(document_ids).decode())
        most = _most_scored(first, last)
        if lengths.chunks <= SCORED:  # together they find more than pairs of characters do
            single = map(_quoted, characters(asked))
            found = {term: self._frequency(connection, term, first, last) for term in single}
            telling |= _telling(found, lengths.chunks)
        if sum(telling.values()) <= most and not _has_whole_index(connection, first, last):
            return best_chunks(connection, lengths, telling, within, k), known
        values = (_expression(telling, most), *within, k, most)
        return connection.execute(_RANKED, values).fetchall(), known

    def _statistics(self, connection: Connection, first: int, last: int) -> Lengths:
        """The lengths of these chunks, in a large collection those of a sample."""
        record = index_record(connection)
        if record != self._record:
            self._record = record
            self._lengths.clear()
            self._frequencies.clear()
        if first not in self._lengths:
            slices = _slices(first, last)
            share = (last - first) / _width(slices)
            chunks, tokens = lengths_in(connection, slices)
            self._lengths[first] = Lengths(chunks * share, tokens * share)
        return self._lengths[first]

    def _frequency(self, connection: Connection, term: str, first: int, last: int) -> int:
        """The number of chunks with the term: exact if all can be scored, otherwise estimated.

        In a large collection it is estimated from a sample: going through a million chunks takes a
        tenth of a second per new word.
        """
        key = (first, term)
        if key not in self._frequencies:
            most = _most_scored(first, last)
            found = _count(connection, term, first, last, _FEW)
            if found == _FEW:
                slices = _slices(first, last)
                counts = (_count(connection, term, a, b, b - a + 1) for a, b in slices)
                estimated = sum(counts) * (last - first) // _width(slices)
                # Counting those that are surely too many to be scored takes most of the time.
                sure = estimated > 2 * most
                found = most + 1 if sure else _count(connection, term, first, last, most + 1)
                found = max(found, estimated) if found > most else found
            self._frequencies[key] = found
        return self._frequencies[key]


def _has_whole_index(connection: Connection, first: int, last: int) -> bool:
    """Whether there are no chunks but those with these numbers."""
    found = "SELECT 1 FROM chunk WHERE number < ? UNION ALL SELECT 1 FROM chunk WHERE number >= ?"
    return connection.execute(f"{found} LIMIT 1", (first, last)).fetchone() is None


def _languages(connection: Connection, first: int, last: int, asked: str) -> list[str]:
    """Languages of these chunks, other than English: first that of the question."""
    rows = connection.execute(_LANGUAGES, (first, last)).fetchall()
    found = [code for (code,) in rows if code not in ("", "en")]
    return sorted(found, key=lambda code: (code != asked, code))[:_MOST_LANGUAGES]


def _without_grammar(asked: str, language: str) -> str:
    """The words of a question other than the function words of its language, if there are any.

    These weigh little where all passages are in its language, but much where few have one yet.
    """
    support = packs()[language].support
    grammar = support.function_words if support else frozenset[str]()
    return " ".join(word for word in asked.split() if word.casefold() not in grammar) or asked


def _known(asked: str, languages: Sequence[str], frequencies: Mapping[str, int]) -> float:
    """The share of words of which any form occurs."""
    forms = [map(_quoted, query_terms(word, languages)) for word in asked.split()]
    return sum(any(frequencies.get(term) for term in each) for each in forms) / len(forms)


def _telling(frequencies: Mapping[str, int], chunks: float) -> dict[str, int]:
    """The terms worth searching for, rarest first; at least one, if any occurs.

    A term in half of the chunks or more has no weight in BM25, and FTS5 visits all chunks with a
    term to score it. In a large collection, the rarest terms are taken whose counts add up to no
    more than the number of chunks, which costs next to nothing (docs/notes/benchmarks.md).
    """
    by_rarity = sorted((item for item in frequencies.items() if item[1]), key=lambda item: item[1])
    rare = [item for item in by_rarity if 2 * item[1] <= chunks] or by_rarity
    if chunks <= _LARGE:
        return dict(rare)
    totals = accumulate(frequency for _, frequency in rare)
    return dict([each for each, total in zip(rare, totals, strict=True) if total <= chunks])


def _expression(frequencies: Mapping[str, int], most: int) -> str:
    """An FTS5 expression for any of the terms or, if that matches too much, the rarest of them.

    The other terms still add to the score of a chunk with a rare one, at half the weight: the rare
    terms occur on both sides of the AND, and BM25 sums over all phrases of a query.

    Args:
        frequencies: the frequency of each term, rarest first.
    """
    terms = list(frequencies)
    matched = zip(terms, accumulate(frequencies.values()), strict=True)
    rare = [term for term, total in matched if total <= most] or terms[:1]
    anything = " OR ".join(terms)
    return anything if len(rare) == len(terms) else f"({' OR '.join(rare)}) AND ({anything})"


def _count(connection: Connection, term: str, first: int, last: int, most: int) -> int:
    """The number of these chunks that have the term; `most` means that or more."""
    (found,) = connection.execute(_COUNT, (term, first, last, most)).fetchone()
    return int(found)


def _most_scored(first: int, last: int) -> int:
    return SCORED if last - first <= _LARGE else _SCORED_OF_LARGE


def _slices(first: int, last: int) -> list[tuple[int, int]]:
    """The whole range of numbers or, if it is large, evenly spaced slices of it."""
    if last - first < _SLICES * _SLICE:
        return [(first, max(first, last - 1))]
    step = (last - first + 1) // _SLICES
    return [(start, start + _SLICE - 1) for start in range(first, first + _SLICES * step, step)]


def _width(slices: Sequence[tuple[int, int]]) -> int:
    return sum(end - start + 1 for start, end in slices)


def _quoted(words: str) -> str:
    # `words` contains only letters, digits, marks and breaks: there is no quote to escape.
    return f'"{words}"'


def _match(
    conversation_id: str, message_id: str, title: str, marked: str, created: float
) -> TextMatch:
    snippet, spans = _without_marks(marked.replace(BREAK, ""))
    return TextMatch(conversation_id, message_id, title, snippet, spans, created)


def _without_marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text and the spans of its marked words; adjacent marks are merged."""
    snippet = ""
    spans: list[tuple[int, int]] = []
    for piece in marked.replace(_CLOSE + _OPEN, "").split(_OPEN):
        found, closed, rest = piece.partition(_CLOSE)
        if closed and found:
            spans.append((len(snippet), len(snippet) + len(found)))
        snippet += found + rest.replace(_CLOSE, "")
    return snippet, tuple(spans)
