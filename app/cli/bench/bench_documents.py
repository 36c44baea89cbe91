"""`inglenook bench index | search`: how fast files become searchable, and what search takes.

Of a search, how its time, memory and disk scale with the size of the collection.
"""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click
import psutil

from app.cli.console import GivenPath
from app.cli.help_text import always_json_option, number_option
from app.cli.index import show_index_event
from app.cli.output import ProgressLine, print_json
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.core.events import FileProgress, IndexFinished
from app.core.paths import AppPaths
from app.core.text_files import read_text

if TYPE_CHECKING:
    from app.index.vector_index import VectorIndex
    from app.store.store import Store


@click.command()
@click.argument("paths", nargs=-1, required=True, type=GivenPath(exists=True))
@always_json_option
def index(paths: tuple[Path, ...]) -> None:
    """Index the files and folders in PATHS into a temporary encrypted folder.

    Prints one JSON object: files, pages and passages, in total and per second; seconds spent
    reading and embedding; peak memory of all processes; and disk usage.
    """
    from app.bootstrap import open_services

    seconds = {"reading": 0.0, "embedding": 0.0}
    progress = ProgressLine()
    peak = 0
    with TemporaryDirectory() as home:
        with open_services(AppPaths(Path(home)), _PASSPHRASE) as services:
            collection = services.library.create("bench")
            last = time.perf_counter()
            for event in services.library.add(paths, collection.id, CancelToken()):
                show_index_event(event, progress)
                now = time.perf_counter()
                if isinstance(event, FileProgress):
                    seconds[event.stage] += now - last
                last = now
                peak = max(peak, _resident_bytes())
                if isinstance(event, IndexFinished):
                    finished = event
        report = {
            "files": finished.files,
            "failed": len(finished.failed),
            "pages": finished.pages,
            "chunks": finished.chunks,
            "seconds": round(finished.seconds, 2),
            "pages_per_s": round(finished.pages / finished.seconds, 2),
            "chunks_per_s": round(finished.chunks / finished.seconds, 2),
        } | {
            "reading_s": round(seconds["reading"], 2),
            "embedding_s": round(seconds["embedding"], 2),
            "peak_rss_bytes": peak,
            "disk_bytes": folder_bytes(Path(home)),
        }
    print_json(report)


def folder_bytes(folder: Path) -> int:
    """What the files below a folder take, without converted models, which all folders share."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".onnx")
    return sum(path.stat().st_size for path in files)


def _resident_bytes() -> int:
    process = psutil.Process()
    total = 0
    for each in (process, *process.children(recursive=True)):
        try:
            total += each.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


_PASSPHRASE = "of a folder that lasts as long as the benchmark"  # noqa: S105 - guards nothing
_WORDS = 150
_CHUNKS_PER_DOCUMENT = 200
_QUERY_WORDS = 8
_DIMENSION = 384


@click.command()
@click.argument("texts", nargs=-1, required=True, type=GivenPath(exists=True, dir_okay=False))
@click.option(
    "--chunks",
    "sizes",
    multiple=True,
    type=click.IntRange(1),
    metavar="N",
    default=(10_000,),
    show_default=True,
    help="Passages per collection. Repeatable.",
)
@number_option("--queries", 200, "Searches per method")
@always_json_option
def search(texts: tuple[Path, ...], sizes: tuple[int, ...], queries: int) -> None:
    """Time searches in collections of different sizes, built from the files TEXTS.

    Passages are sentences of TEXTS in random order, stored and indexed as usual. Their vectors are
    random, since only their number affects search time. Prints one JSON object per size: passages
    stored per second, disk, memory, and milliseconds per search.
    """
    sentences = [line for text in texts for line in read_text(text).split(". ") if line.strip()]
    if not sentences:
        raise UserError("There are no sentences in these files.", "Give others.")
    for size in sorted(sizes):
        with TemporaryDirectory() as home:
            print_json(_measure(Path(home), sentences, size, queries))


def _measure(home: Path, sentences: Sequence[str], size: int, queries: int) -> dict[str, Any]:
    from app.core.paths import AppPaths
    from app.index.vector_index import VectorIndex
    from app.store.store import open_store

    chance = random.Random(size)  # noqa: S311 - the same queries in every run
    store = open_store(AppPaths(home), _PASSPHRASE)
    vectors = VectorIndex(home / "vectors")
    try:
        collection_id = store.library.create_collection("bench", "random").id
        passages = _passages(sentences, random.Random(size))  # noqa: S311 - the same in every run
        store_s, vectors_s = _fill(store, vectors, passages, size, collection_id)
        times = _search(store, vectors, collection_id, sentences, queries, chance)
        return {
            "chunks": size,
            "stored_per_s": round(size / store_s, 1),
            "vectors_per_s": round(size / vectors_s, 1),
            "disk_bytes": folder_bytes(home),
            "rss_bytes": psutil.Process().memory_info().rss,
            "search_ms": times,
        }
    finally:
        vectors.close()
        store.close()


def _fill(
    store: "Store",
    vectors: "VectorIndex",
    passages: Iterator[str],
    size: int,
    collection_id: str,
) -> tuple[float, float]:
    """Fill a collection with `size` chunks; returns the seconds for these and for their vectors."""
    from app.core.documents import Chunk, Document
    from app.core.identifiers import new_id

    progress = ProgressLine()
    chance = random.Random(0)  # noqa: S311 - only their number matters
    store_s = vectors_s = 0.0
    for done in range(0, size, _CHUNKS_PER_DOCUMENT):
        document_id, name = new_id(), f"/bench/report {done}.txt"
        chunks = [
            Chunk(new_id(), document_id, n, next(passages), 1 + n // 3, 0, 0)
            for n in range(min(_CHUNKS_PER_DOCUMENT, size - done))
        ]
        started = time.perf_counter()
        store.library.put_document(
            Document(document_id, collection_id, name, "", 0, 0.0, "ready", len(chunks) // 3)
        )
        store.library.add_chunks(chunks)
        stored = time.perf_counter()
        made = _vectors(len(chunks), chance)
        embedded = time.perf_counter()
        vectors.add(collection_id, [chunk.id for chunk in chunks], made)
        store_s += stored - started
        vectors_s += time.perf_counter() - embedded
        progress.show(f"Filling {done / size:.0%}")
    progress.clear()
    return store_s, vectors_s


def _search(
    store: "Store",
    vectors: "VectorIndex",
    collection_id: str,
    sentences: Sequence[str],
    queries: int,
    chance: random.Random,
) -> dict[str, dict[str, float]]:
    from app.core.documents import Nearest, SearchMethod
    from app.index.exact_search import moved
    from app.retrieval.passages import PassageSource
    from app.retrieval.retriever import Retriever

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
    import numpy as np

    made = np.random.default_rng(chance.getrandbits(32)).normal(size=(count, _DIMENSION))
    unit: list[list[float]] = (made / np.linalg.norm(made, axis=1, keepdims=True)).tolist()
    return unit
