"""How the time, memory and disk of a search scale with the size of the collection.

`python -m tests.bench.search_bench TEXTS --chunks N... [--keep FOLDER]`: passages are sentences of
TEXTS in random order, stored and indexed as usual. Their vectors are random, since only their
number affects search time. Prints one JSON object per size: passages stored per second, disk,
memory, and milliseconds per search.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import numpy as np
import psutil

from app.cli.bench.bench_documents import folder_bytes
from app.core.documents import Chunk, Document, Nearest, SearchMethod
from app.core.identifiers import new_id
from app.core.paths import AppPaths
from app.index.exact_search import moved
from app.index.vector_index import VectorIndex
from app.retrieval.passages import PassageSource
from app.retrieval.retriever import Retriever
from app.store.store import Store, open_store

_PASSPHRASE = "of a folder that lasts as long as the benchmark"
_WORDS = 150
_CHUNKS_PER_DOCUMENT = 200
_QUERY_WORDS = 8
_DIMENSION = 384


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--chunks", type=int, nargs="+", default=[10_000])
    parser.add_argument("--queries", type=int, default=200, help="searches per method")
    parser.add_argument("--keep", type=Path, help="of earlier runs, which it goes on from")
    given = parser.parse_args()
    sentences = [
        line for text in given.texts for line in text.read_text("utf-8").split(". ") if line
    ]
    for size in sorted(given.chunks):
        with nullcontext(given.keep / str(size)) if given.keep else TemporaryDirectory() as home:
            print(json.dumps(_measure(Path(home), sentences, size, given.queries), indent=2))


class _Filled(msgspec.Struct):
    """How much of a collection has been filled, and how long that took."""

    collection_id: str
    chunks: int = 0
    store_s: float = 0.0
    vectors_s: float = 0.0


def _measure(home: Path, sentences: Sequence[str], size: int, queries: int) -> dict[str, Any]:
    chance = random.Random(size)
    store = open_store(AppPaths(home), _PASSPHRASE)
    vectors = VectorIndex(home / "vectors")
    record = home / "filled.json"
    try:
        if record.exists():
            filled = msgspec.json.decode(record.read_bytes(), type=_Filled)
        else:
            filled = _Filled(store.library.create_collection("bench", "random").id)
        passages = _passages(sentences, random.Random(size))
        _fill(store, vectors, passages, size, filled, record)
        times = _search(store, vectors, filled.collection_id, sentences, queries, chance)
        return {
            "chunks": size,
            "stored_per_s": round(size / filled.store_s, 1),
            "vectors_per_s": round(size / filled.vectors_s, 1),
            "disk_bytes": folder_bytes(home),
            "rss_bytes": psutil.Process().memory_info().rss,
            "search_ms": times,
        }
    finally:
        vectors.close()
        store.close()


def _fill(
    store: Store,
    vectors: VectorIndex,
    passages: Iterator[str],
    size: int,
    filled: _Filled,
    record: Path,
) -> None:
    """Fill a collection up to `size` chunks, keeping in `record` how far it is."""
    chance = random.Random(filled.chunks)
    while filled.chunks < size:
        document_id, name = new_id(), f"/bench/report {filled.chunks}.txt"
        chunks = [
            Chunk(new_id(), document_id, n, next(passages), 1 + n // 3, 0, 0)
            for n in range(min(_CHUNKS_PER_DOCUMENT, size - filled.chunks))
        ]
        started = time.perf_counter()
        store.library.put_document(
            Document(document_id, filled.collection_id, name, "", 0, 0.0, "ready", len(chunks) // 3)
        )
        store.library.add_chunks(chunks)
        stored = time.perf_counter()
        made = _vectors(len(chunks), chance)
        embedded = time.perf_counter()
        vectors.add(filled.collection_id, [chunk.id for chunk in chunks], made)
        filled.store_s += stored - started
        filled.vectors_s += time.perf_counter() - embedded
        filled.chunks += len(chunks)
        record.write_bytes(msgspec.json.encode(filled))


def _search(
    store: Store,
    vectors: VectorIndex,
    collection_id: str,
    sentences: Sequence[str],
    queries: int,
    chance: random.Random,
) -> dict[str, dict[str, float]]:
    def dense(
        collection: str, _query: str, k: int, _documents: Sequence[str], _foreign: float = 0.0
    ) -> Nearest:
        ids, scores = vectors.search(collection, _vectors(1, chance)[0], k)
        return Nearest(list(zip(ids, scores, strict=True)))

    def refined(
        collection: str, _query: str, toward: Mapping[str, float], among: Sequence[str]
    ) -> Sequence[tuple[str, float]]:
        vector = moved(_vectors(1, chance)[0], vectors.get(collection, tuple(toward)), toward)
        return list(zip(*vectors.search(collection, vector, len(among), among), strict=True))

    retriever = Retriever(
        dense,
        store.search.search_chunks,
        store.library.places,
        PassageSource(store.library).by_id,
        refined=refined,
    )
    methods: tuple[SearchMethod, ...] = ("lexical", "dense", "hybrid")
    report: dict[str, dict[str, float]] = {}
    for method in methods:
        times = []
        for _ in range(queries):
            words = chance.choice(sentences).split()
            query = " ".join(chance.sample(words, min(_QUERY_WORDS, len(words))))
            started = time.perf_counter()
            retriever.search(collection_id, query, 10, method)
            times.append(1000 * (time.perf_counter() - started))
        times.sort()
        report[method] = {
            "p50": round(times[len(times) // 2], 1),
            "p95": round(times[int(len(times) * 0.95)], 1),
        }
    return report


def _passages(sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    while True:
        words: list[str] = []
        while len(words) < _WORDS:
            words += chance.choice(sentences).split()
        yield " ".join(words[:_WORDS])


def _vectors(count: int, chance: random.Random) -> list[list[float]]:
    made = np.random.default_rng(chance.getrandbits(32)).normal(size=(count, _DIMENSION))
    unit: list[list[float]] = (made / np.linalg.norm(made, axis=1, keepdims=True)).tolist()
    return unit


if __name__ == "__main__":
    main()
