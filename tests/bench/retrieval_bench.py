"""Measures search over the whole path: worker, embedder, Chroma, SQLCipher's FTS5, fusion.

usage: python -m tests.bench.retrieval_bench [--queries N] [--model ID --weights FOLDER]
       [--asked FOLDER] [--beside N] FOLDER...

A folder holds either corpus.jsonl, queries.jsonl and qrels.tsv (one passage for each document), or
pdfs/, questions.jsonl and qrels_pages.tsv ("FILE#pageN" from 0). Without the latter, the right
pages are those of the right documents that have most of the answer's figures. For both, each method
is measured, with N of the queries, evenly spaced, or with all, and `figures`, which is what the
program does: the pages of lines that a question asks for are moved up. Besides ours, plain
reciprocal rank fusion of both is. --model is another embedder of the catalogue, with its folder;
--asked is the same corpus in another language, of which only the queries are asked. --beside adds N
passages of random words of the corpus, without vectors: what a large collection does to its search.
"""

import argparse
import csv
import math
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from app.answers.evidence.known_figures import FigureFinder
from app.core.documents import Chunk, Document, Hit, Nearest, SearchMethod
from app.core.identifiers import new_id
from app.core.tables import Table
from app.hub.catalogue import load_catalogue
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace, PageText, Passages, TableRows
from app.retrieval.context_text import embedding_text
from app.retrieval.figures import is_year
from app.retrieval.passages import PassageSource
from app.retrieval.retriever import Retriever, common_part
from app.retrieval.statements import asked_items
from app.retrieval.terms import numbers
from app.store.store import Store, open_temporary_store
from tests.bench.peer_pipelines import json_lines, queries, texts
from tests.conftest import EMBEDDER, _installed_file

SOURCE = re.compile(r"SOURCE\(S\).*|\(SOURCE:[^)]*\)", re.DOTALL)

_STARTER = "all-minilm-l6-v2"

METHODS: tuple[SearchMethod, ...] = ("lexical", "dense", "hybrid")
Relevance = Mapping[str, Mapping[str, float]]


class Bench:
    """A collection in a temporary store with its vectors in a temporary folder."""

    def __init__(
        self,
        store: Store,
        vectors: str,
        queries: int = 0,
        model: str = _STARTER,
        weights: Path | None = None,
    ) -> None:
        spec = load_catalogue().find(model)
        assert spec and spec.embedder
        configuration = ConfigureIndex(
            embedder=EmbedderPlace(
                path=str(weights or _installed_file(*EMBEDDER).parent),
                max_tokens=spec.embedder.max_tokens,
                query_prefix=spec.embedder.query_prefix,
                document_prefix=spec.embedder.document_prefix,
                has_one_language=len(spec.languages) == 1,
            ),
            vectors_path=f"{vectors}/collections",
            models_path=f"{vectors}/models",
        )
        self.client = IndexClient(configuration)
        self.store = store
        self.queries = queries  # how many are asked; 0 are all
        self.names: dict[str, str] = {}  # what a passage is called in a corpus
        self.pages: dict[str, str] = {}  # the texts of pages, by "FILE#pageN"
        self.collection_id = store.library.create_collection("bench", "minilm").id
        self.retriever = Retriever(
            self._dense,
            store.search.search_chunks,
            store.library.places,
            PassageSource(store.library).by_id,
            refined=self._refined,
        )
        self.figures = FigureFinder(store.library)

    @property
    def documents(self) -> Sequence[Document]:
        return self.store.library.documents(self.collection_id)

    def _dense(
        self,
        collection_id: str,
        query: str,
        k: int,
        _documents: Sequence[str],
        foreign: float = 0.0,
    ) -> Nearest:
        away, distance = common_part(query, foreign)
        sentences = self.store.library.sentence_vectors
        return self.client.search(
            collection_id, query, k, away=away, distance=distance, sentences=sentences
        )

    def _refined(
        self, collection_id: str, query: str, toward: Mapping[str, float], among: Sequence[str]
    ) -> Sequence[tuple[str, float]]:
        sentences = self.store.library.sentence_vectors
        return self.client.search(
            collection_id, query, len(among), among, toward=toward, sentences=sentences
        ).ranking

    def add(
        self,
        path: str,
        chunks: Sequence[Chunk],
        pages: int,
        texts: Sequence[tuple[int, int, str]] = (),
    ) -> None:
        """Add a document of so many pages.

        Args:
            texts: the number, first character and text of its pages; the first one says what the
                document is. Without, as for a corpus of unrelated texts, nothing does.
        """
        document_id = chunks[0].document_id
        self.store.library.put_document(
            Document(document_id, self.collection_id, path, "", 0, 0.0, "ready", pages)
        )
        self.store.library.add_pages(document_id, texts)
        self.store.library.add_chunks(chunks)
        embedded = [embedding_text(path, chunk.headings, chunk.full_text) for chunk in chunks]
        ids = [chunk.id for chunk in chunks]
        made = self.client.add_vectors(self.collection_id, ids, embedded)
        sentences = {id_: each for id_, each in zip(ids, made, strict=True) if each}
        self.store.library.mark_embedded(ids, sentences)

    def add_pdf(self, path: Path) -> None:
        document_id = new_id()
        chunks: list[Chunk] = []
        texts: list[tuple[int, int, str]] = []
        tables: list[tuple[int, Table]] = []
        for reply in self.client.read(path):
            if isinstance(reply, TableRows):
                tables.append((reply.number, reply.table))
            if isinstance(reply, PageText):
                texts.append((reply.page, reply.char_start, reply.text))
                key = f"{path.stem}#page{reply.page - 1}"
                self.pages[key] = self.pages.get(key, "") + reply.text
            for passage in reply.passages if isinstance(reply, Passages) else ():
                told = msgspec.structs.asdict(passage)
                chunks.append(Chunk(new_id(), document_id, len(chunks), **told))
        self.add(str(path), chunks, chunks[-1].page, texts)
        self.store.library.add_tables(document_id, tables)

    def measure(
        self, queries: Mapping[str, str], relevant: Relevance, key: Callable[[Hit], str]
    ) -> None:
        step = max(1, len(queries) // self.queries) if self.queries else 1
        asked = list(queries.items())[::step]
        runs: dict[SearchMethod, dict[str, list[str]]] = {}
        for method in METHODS:
            run, seconds = runs.setdefault(method, {}), []
            for query_id, query in asked:
                started = time.perf_counter()
                hits = self.retriever.search(self.collection_id, query, 100, method)
                seconds.append(time.perf_counter() - started)
                run[query_id] = list(dict.fromkeys(map(key, hits)))
            report(method, run, relevant, sorted(seconds))
        moved, seconds = dict[str, list[str]](), []
        for query_id, query in asked:
            started = time.perf_counter()
            hits = self.retriever.search(self.collection_id, query, 100)
            if asked_items(query):
                hits = self.figures.moved_up(query, hits, self.documents)
            seconds.append(time.perf_counter() - started)
            moved[query_id] = list(dict.fromkeys(map(key, hits)))
        report("figures", moved, relevant, sorted(seconds))
        plain = {id_: rank_fusion(runs["lexical"][id_], runs["dense"][id_]) for id_, _ in asked}
        report("rrf", plain, relevant, [0.0])


def rank_fusion(*rankings: Sequence[str]) -> list[str]:
    """By the sum of 1 / (60 + rank) (Cormack, Clarke and Büttcher 2009)."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, start=1):
            scores[item] = scores.get(item, 0.0) + 1 / (60 + rank)
    return sorted(scores, key=lambda item: -scores[item])


def report(
    method: str, run: Mapping[str, Sequence[str]], relevant: Relevance, seconds: Sequence[float]
) -> None:
    recalls = {k: mean(recall(run[q], relevant[q], k) for q in run) for k in (1, 5, 10, 100)}
    shares = " ".join(f"R@{k} {value:.3f}" for k, value in recalls.items())
    first, early = (mean(any_of(run[q], relevant[q], k) for q in run) for k in (1, 5))
    quality = mean(ndcg(run[q], relevant[q]) for q in run)
    p50, p95 = (1000 * seconds[int(len(seconds) * part)] for part in (0.5, 0.95))
    print(
        f"{method:8} nDCG@10 {quality:.3f} {shares} any@1 {first:.3f} any@5 {early:.3f}"
        f"  p50 {p50:.0f} ms p95 {p95:.0f} ms"
    )


def ndcg(ranking: Sequence[str], grades: Mapping[str, float], k: int = 10) -> float:
    """Normalised discounted cumulative gain with linear gains, as trec_eval computes it."""
    gain = sum(grades.get(item, 0) / math.log2(i + 2) for i, item in enumerate(ranking[:k]))
    ideal = sorted(grades.values(), reverse=True)[:k]
    return gain / sum(grade / math.log2(i + 2) for i, grade in enumerate(ideal))


def recall(ranking: Sequence[str], grades: Mapping[str, float], k: int) -> float:
    return len(set(ranking[:k]) & set(grades)) / len(grades)


def any_of(ranking: Sequence[str], grades: Mapping[str, float], k: int) -> float:
    """Whether at least one is found."""
    return float(bool(set(ranking[:k]) & set(grades)))


def mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def relevance(path: Path) -> dict[str, dict[str, float]]:
    relevant: dict[str, dict[str, float]] = {}
    with path.open() as file:
        for query_id, item, *grade in list(csv.reader(file, delimiter="\t"))[1:]:
            if (value := float(grade[0]) if grade else 1.0) > 0:
                relevant.setdefault(query_id, {})[item] = value
    return relevant


def pages_with_figures(folder: Path, pages: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """For each question whose answer has figures: the pages of its documents with most of them."""
    figures = {key: numbers(text) for key, text in pages.items()}
    relevant = {}
    for line in json_lines(folder / "questions.jsonl"):
        asked = {each for each in numbers(SOURCE.sub("", line["answer"])) if is_figure(each)}
        right: dict[str, float] = {}
        for name in line["source_docs"]:
            stem = Path(name).stem
            found = {k: len(asked & of) for k, of in figures.items() if k.startswith(f"{stem}#")}
            most = max(found.values(), default=0)
            right |= {key: 1.0 for key, count in found.items() if most and count == most}
        if right:
            relevant[line["id"]] = right
    return relevant


def is_figure(number: str) -> bool:
    return len(number.replace(".", "")) >= 3 and not is_year(number)


def bench_corpus(folder: Path, bench: Bench, asked_in: Path | None = None, beside: int = 0) -> None:
    corpus = texts(folder)
    words = " ".join(corpus.values()).split()
    chance = random.Random(1)
    add_random(bench, words, chance, beside // 2)
    add_corpus(bench, corpus)
    add_random(bench, words, chance, beside // 2)
    relevant = relevance(
        next(each for each in (sorted(folder.glob("qrels*.tsv"))) if "sent" not in each.name)
    )
    asked = {query_id: queries(asked_in or folder)[query_id] for query_id in relevant}
    bench.measure(asked, relevant, lambda hit: bench.names.get(hit.chunk.id, hit.chunk.id))


def add_corpus(bench: Bench, corpus: Mapping[str, str]) -> None:
    """One passage for each text of a corpus, by id."""
    document_id = new_id()
    chunks = []
    for order, (name, text) in enumerate(corpus.items()):
        chunk = Chunk(new_id(), document_id, order, text, order + 1, 0, len(text))
        bench.names[chunk.id] = name
        chunks.append(chunk)
    bench.add("", [chunk for chunk in chunks if chunk.text], len(chunks))


def add_random(bench: Bench, words: Sequence[str], chance: random.Random, count: int) -> None:
    for _ in range(0, count, 200):
        document = Document(new_id(), bench.collection_id, new_id(), "", 0, 0.0, "ready", 1)
        bench.store.library.put_document(document)
        random_texts = (
            " ".join(chance.choices(words, k=chance.randint(40, 150))) for _ in range(200)
        )
        made = [
            Chunk(new_id(), document.id, n, text, 1, 0, 0) for n, text in enumerate(random_texts)
        ]
        bench.store.library.add_chunks(made)


def bench_pages(folder: Path, bench: Bench) -> None:
    for path in sorted((folder / "pdfs").glob("*.pdf")):
        bench.add_pdf(path)
    judged = folder / "qrels_pages.tsv"
    relevant = relevance(judged) if judged.exists() else pages_with_figures(folder, bench.pages)
    asked = {query_id: queries(folder)[query_id] for query_id in relevant}
    bench.measure(asked, relevant, lambda h: f"{Path(h.path).stem}#page{h.chunk.page - 1}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--queries", type=int, default=0)
    parser.add_argument("--model", default=_STARTER)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--asked", type=Path)
    parser.add_argument("--beside", type=int, default=0)
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    for folder in options.folders:
        store = open_temporary_store()
        with tempfile.TemporaryDirectory() as vectors:
            bench = Bench(store, vectors, options.queries, options.model, options.weights)
            started = time.perf_counter()
            print(folder.name, flush=True)
            is_corpus = any(folder.glob("corpus*.jsonl"))
            if is_corpus:
                bench_corpus(folder, bench, options.asked, options.beside)
            else:
                bench_pages(folder, bench)
            print(f"{time.perf_counter() - started:.0f} s with indexing")
            bench.client.stop()
        store.close()


if __name__ == "__main__":
    main()
