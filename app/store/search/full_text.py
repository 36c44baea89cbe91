"""Full-text search over the chats and over the library. What is typed is data, never syntax."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from app.core.documents import Worded
from app.core.languages import packs, question_language
from app.core.messages import TextMatch
from app.store.database import Connection, Database, Repository
from app.store.documents import chunk_rows
from app.store.documents.chunk_rows import places_of
from app.store.rows import value
from app.store.search.analysis import (
    BREAK,
    characters,
    plain_forms,
    query_terms,
    with_breaks,
    words,
)

if TYPE_CHECKING:
    from app.store.search.word_search import WordSearch

MAX_TERMS = 64
"""Of a longer query, such as a pasted page, only the first words are used."""

_LARGE = 250_000
"""Of more chunks, reading where all terms occur takes long: FTS5 ranks at most `_SCORED` there,
those with the rarest words and, of more frequent ones, the oldest."""

_SCORED = 4_000

_SMALL = 10_000
"""Of so many chunks, those with any word of a query are scored, and with any Chinese character."""

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

_NUMBERS = """
    SELECT number FROM chunk WHERE document_id IN (SELECT value FROM json_each(?))"""

_RECORDS = "SELECT block FROM chunk_index_data WHERE id IN (1, 10)"
"""FTS5's records of the number of its rows and of its segments, one of which changes whenever a
chunk does: the second counts what was ever written, and removing writes nothing."""

_SIZE = "SELECT count(*) FROM chunk_index_docsize WHERE id BETWEEN ? AND ?"

_COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM chunk_index WHERE chunk_index MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?
    )"""


_FEW, _FEW_OF_LARGE = 20_000, 1_000
"""Up to so many chunks with a term are counted without a sample, which takes a millisecond."""

_SLICES, _SLICE = 6, 1_024
"""The number of slices, and of chunks in each, that are sampled to estimate how common a term is in
a larger collection."""


class SearchRepository(Repository):
    """Searches never fail, whatever is typed; a query without a word matches nothing."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._records: list[tuple[bytes]] = []
        self._chunks: dict[int, float] = {}
        self._frequencies: dict[tuple[int, str], int] = {}
        self._word_search: WordSearch | None = None

    def search_messages(self, query: str, limit: int = 50) -> tuple[TextMatch, ...]:
        """The newest messages with every word of `query`, of which the last one is a prefix."""
        expression = " AND ".join(_quoted(with_breaks(word)) for word in words(query)[:MAX_TERMS])
        if not expression:
            return ()
        rows = self._database.rows(_MESSAGES, f"{expression}*", limit)
        return tuple(
            TextMatch(chat, message, title, *_without_marks(marked.replace(BREAK, "")), created)
            for chat, message, title, marked, created in rows
        )

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
        """The numbers and scores of the best chunks, and the share of words that occur."""
        first, end = chunk_rows.numbers(connection, collection_id)
        chunks = self._statistics(connection, first, end)
        spoken = question_language(query)
        languages = _languages(connection, first, end, spoken)
        said = set(map(_quoted, query_terms(_without_grammar(asked, spoken), languages)))
        terms = [_quoted(term) for term in query_terms(asked, languages)]
        content, grammar = dict[str, int](), dict[str, int]()
        for term in terms[: MAX_TERMS * (1 + len(languages))]:
            if term in said:
                content[term] = self._frequency(connection, term, first, end)
            else:  # only whether it occurs
                grammar[term] = _count(connection, term, first, end, 1)
        known = _known(asked, languages, grammar | content)
        if not (telling := _telling(content, chunks)):
            return [], known
        if chunks <= _SMALL:  # together they find more than pairs of characters do
            single = map(_quoted, characters(asked))
            alone = {term: self._frequency(connection, term, first, end) for term in single}
            telling |= _telling(alone, chunks)
        documents = msgspec.json.encode(document_ids).decode()
        if chunks > _LARGE:
            values = (_expression(telling), first, end, documents, k, _SCORED)
            return connection.execute(_RANKED, values).fetchall(), known
        among = None
        if document_ids:
            among = [number for (number,) in connection.execute(_NUMBERS, (documents,))]
        return self._words_of_index().best(connection, telling, (first, end), among, k), known

    def _words_of_index(self) -> "WordSearch":
        if self._word_search is None:
            from app.store.search.word_search import WordSearch  # numpy takes a while to import

            self._word_search = WordSearch()
        return self._word_search

    def _statistics(self, connection: Connection, first: int, end: int) -> float:
        """How many chunks have these numbers, in a large collection by a sample."""
        records = connection.execute(_RECORDS).fetchall()
        if records != self._records:
            self._records = records
            self._chunks.clear()
            self._frequencies.clear()
            self._word_search = None
        if first not in self._chunks:
            slices = _slices(first, end)
            found = [value(connection, _SIZE, *each) for each in slices]
            self._chunks[first] = sum(found) * (end - first) / _width(slices)
        return self._chunks[first]

    def _frequency(self, connection: Connection, term: str, first: int, end: int) -> int:
        """The number of chunks with the term, estimated if it is large.

        It is estimated from a sample: going through a million chunks takes a tenth of a second per
        new word.
        """
        key = (first, term)
        if key not in self._frequencies:
            few = _FEW if end - first <= _LARGE else _FEW_OF_LARGE
            found = _count(connection, term, first, end, few)
            if found == few:
                slices = _slices(first, end)
                counts = (_count(connection, term, a, b, b - a + 1) for a, b in slices)
                found = max(found, sum(counts) * (end - first) // _width(slices))
            self._frequencies[key] = found
        return self._frequencies[key]


def _languages(connection: Connection, first: int, end: int, asked: str) -> list[str]:
    """Languages of these chunks, other than English: first that of the question."""
    rows = connection.execute(_LANGUAGES, (first, end)).fetchall()
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

    A term in half of the chunks or more has no weight in BM25, and all chunks with a term are read
    to score it. Unless there are few, the rarest terms are taken whose counts add up to no more
    than the number of chunks, which costs next to nothing (docs/notes/benchmarks.md).
    """
    by_rarity = sorted((item for item in frequencies.items() if item[1]), key=lambda item: item[1])
    rare = [item for item in by_rarity if 2 * item[1] <= chunks] or by_rarity
    if chunks <= _SMALL:
        return dict(rare)
    totals = accumulate(frequency for _, frequency in rare)
    return dict([each for each, total in zip(rare, totals, strict=True) if total <= chunks])


def _expression(frequencies: Mapping[str, int]) -> str:
    """An FTS5 expression for any of the terms or, if that matches too much, the rarest of them.

    The other terms still add to the score of a chunk with a rare one, at half the weight: the rare
    terms occur on both sides of the AND, and BM25 sums over all phrases of a query.

    Args:
        frequencies: the frequency of each term, rarest first.
    """
    terms = list(frequencies)
    matched = zip(terms, accumulate(frequencies.values()), strict=True)
    rare = [term for term, total in matched if total <= _SCORED] or terms[:1]
    anything = " OR ".join(terms)
    return anything if len(rare) == len(terms) else f"({' OR '.join(rare)}) AND ({anything})"


def _count(connection: Connection, term: str, first: int, last: int, most: int) -> int:
    """The number of these chunks that have the term; `most` means that or more."""
    return int(value(connection, _COUNT, term, first, last, most))


def _slices(first: int, end: int) -> list[tuple[int, int]]:
    """The whole range of numbers or, if it is large, evenly spaced slices of it."""
    if end - first < _SLICES * _SLICE:
        return [(first, max(first, end - 1))]
    step = (end - first + 1) // _SLICES
    return [(start, start + _SLICE - 1) for start in range(first, first + _SLICES * step, step)]


def _width(slices: Sequence[tuple[int, int]]) -> int:
    return sum(end - start + 1 for start, end in slices)


def _quoted(words: str) -> str:
    # `words` contains only letters, digits, marks and breaks: there is no quote to escape.
    return f'"{words}"'


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
