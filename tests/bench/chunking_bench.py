"""Measures how well passages fit the answers in long documents, by character spans.

usage: python -m tests.bench.chunking_bench [--peers PYTHON] [--sizes 200/40 100/20 …] FOLDER

FOLDER has corpora/NAME.md and questions_NAME.jsonl, whose references are spans of that file, as in
Chroma's chunking evaluation. All files lie in one collection. For each size and overlap in tokens,
and for the default splitters of LlamaIndex and LangChain where PYTHON has them, it prints for the
five best passages the recall, precision and intersection over union of characters, averaged over
the questions, and the recall within the first 4,000 characters found.
"""

import argparse
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from app.core.documents import Chunk, SearchMethod
from app.core.identifiers import new_id
from app.index.chunker import Chunker
from app.index.loaders.page import Page
from app.store.store import open_temporary_store
from tests.bench import peer_pipelines
from tests.bench.retrieval_bench import METHODS, Bench, mean
from tests.conftest import EMBEDDER, _installed_file

DEPTH = 5
BUDGET = 4_000
_SEARCHED = 20
"""Deep enough to fill the budget with the smallest passages."""

PEERS = ("llamaindex", "langchain")


class Span(NamedTuple):
    """Characters `start` to `end` of the file `name`."""

    name: str
    start: int
    end: int


class Question(NamedTuple):
    text: str
    references: tuple[Span, ...]


def questions(folder: Path) -> list[Question]:
    return [
        Question(
            line["question"],
            tuple(Span(path.stem, r["start_index"], r["end_index"]) for r in line["references"]),
        )
        for path in sorted((folder / "corpora").glob("*.md"))
        for line in peer_pipelines.json_lines(folder / f"questions_{path.stem}.jsonl")
    ]


def characters(spans: Sequence[Span]) -> set[tuple[str, int]]:
    return {(name, at) for name, start, end in spans for at in range(start, end)}


def within(spans: Sequence[Span], budget: int) -> list[Span]:
    """The first spans, of which the last is cut so that all have at most `budget` characters."""
    kept = []
    for name, start, end in spans:
        kept.append(Span(name, start, min(end, start + budget)))
        budget -= kept[-1].end - start
        if budget <= 0:
            break
    return kept


def scores(question: Question, found: Sequence[Span]) -> dict[str, float]:
    wanted, best = characters(question.references), found[:DEPTH]
    shared = len(wanted & characters(best))
    shown = sum(end - start for _, start, end in best)  # what is shown twice is read twice
    return {
        "recall": shared / len(wanted),
        "precision": shared / shown if shown else 0.0,
        "iou": shared / (shown + len(wanted) - shared),
        f"recall_{BUDGET}": len(wanted & characters(within(found, BUDGET))) / len(wanted),
    }


def report(name: str, asked: Sequence[Question], runs: Sequence[Sequence[Span]]) -> None:
    every = [scores(question, found) for question, found in zip(asked, runs, strict=True)]
    averages = {key: round(mean(each[key] for each in every), 3) for key in every[0]}
    print(json.dumps({"pipeline": name, "questions": len(asked), **averages}), flush=True)


def bench_ours(folder: Path, asked: Sequence[Question], size: int, overlap: int) -> None:
    chunker = Chunker(_installed_file(*EMBEDDER).parent / "tokenizer.json", size, overlap)
    store = open_temporary_store()
    with tempfile.TemporaryDirectory() as vectors:
        bench = Bench(store, vectors)
        for path in sorted((folder / "corpora").glob("*.md")):
            text = path.read_text("utf-8")
            passages = chunker.cut(Page(text), 1, 0, ())
            document_id = new_id()
            chunks = [
                Chunk(new_id(), document_id, order, p.text, p.page, p.char_start, p.char_end)
                for order, p in enumerate(passages)
            ]
            bench.add(f"/{path.stem}.txt", chunks, 1, [(1, 0, text)])
        for method in METHODS:
            runs = [search(bench, question.text, method) for question in asked]
            report(f"inglenook {size}/{overlap} {method}", asked, runs)
        bench.client.stop()
    store.close()


def search(bench: Bench, question: str, method: SearchMethod) -> list[Span]:
    hits = bench.retriever.search(bench.collection_id, question, _SEARCHED, method)
    return [Span(Path(h.path).stem, h.chunk.char_start, h.chunk.char_end) for h in hits]


def bench_peer(python: str, name: str, folder: Path, asked: Sequence[Question]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump([question.text for question in asked], file)
        file.flush()
        script, embedder = str(Path(peer_pipelines.__file__)), _installed_file(*EMBEDDER).parent
        command = [python, script, name, str(folder), str(embedder), file.name]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    measured: Mapping[str, Any] = json.loads(output.splitlines()[-1])
    runs = [[Span(*span) for span in found] for found in measured["spans"]]
    report(name, asked, runs)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", default="")
    parser.add_argument("--sizes", nargs="*", default=["200/40"])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    asked = questions(options.folder)
    for each in options.sizes:
        size, overlap = map(int, each.split("/"))
        bench_ours(options.folder, asked, size, overlap)
    for name in PEERS if options.peers else ():
        bench_peer(options.peers, name, options.folder, asked)


if __name__ == "__main__":
    main()
