"""Search beside the default document pipelines of LlamaIndex and LangChain, same embedder.

usage: python -m tests.bench.peers_bench PYTHON FOLDER...

PYTHON is the interpreter of an environment with llama-index-core, llama-index-readers-file,
llama-index-embeddings-huggingface, llama-index-vector-stores-chroma, langchain-community,
langchain-huggingface, langchain-chroma and cryptography (one of the filings is encrypted). FOLDER
is as for retrieval_bench. For each folder and pipeline it prints one JSON object, with its figures
as multiples of ours.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.core.documents import Hit
from app.store.store import open_temporary_store
from tests.bench import peer_pipelines
from tests.bench.retrieval_bench import (
    Bench,
    Relevance,
    add_corpus,
    mean,
    ndcg,
    pages_with_figures,
    recall,
    relevance,
)
from tests.conftest import EMBEDDER, _installed_file

PEERS = ("llamaindex", "langchain")
CUTOFFS = (1, 5, 10, 100)


def ours(folder: Path) -> dict[str, Any]:
    """The same measurement with this program: reader, embedder, store and fusion."""
    with tempfile.TemporaryDirectory() as vectors:
        store = open_temporary_store()
        bench = Bench(store, vectors)
        bench.client.embed(["so that the model is converted"], is_query=True)
        started = time.perf_counter()
        pages = _add(bench, folder)
        indexed = time.perf_counter() - started
        run, seconds = {}, []
        for query_id, query in peer_pipelines.queries(folder).items():
            started = time.perf_counter()
            hits = bench.retriever.search(bench.collection_id, query, peer_pipelines.DEPTH)
            seconds.append(time.perf_counter() - started)
            run[query_id] = list(dict.fromkeys(_key(bench, hit) for hit in hits))
        bench.client.stop()
        store.close()
    return {
        "pages": pages,
        "index_s": indexed,
        "search_s": seconds,
        "run": run,
        "relevant": _relevant(folder, bench),
    }


def _relevant(folder: Path, bench: Bench) -> Relevance:
    judged = (path for path in sorted(folder.glob("qrels*.tsv")) if "sent" not in path.name)
    path = next(judged, None)
    return relevance(path) if path else pages_with_figures(folder, bench.pages)


def _add(bench: Bench, folder: Path) -> int:
    if (folder / "pdfs").exists():
        for path in sorted((folder / "pdfs").glob("*.pdf")):
            bench.add_pdf(path)
    else:
        add_corpus(bench, peer_pipelines.texts(folder))
    return sum(d.pages for d in bench.store.library.documents(bench.collection_id))


def _key(bench: Bench, hit: Hit) -> str:
    name = bench.names.get(hit.chunk.id)
    return name or peer_pipelines.page_key(hit.path, hit.chunk.page - 1)


def peer(python: str, name: str, folder: Path) -> dict[str, Any]:
    script = str(Path(peer_pipelines.__file__))
    embedder = str(_installed_file(*EMBEDDER).parent)
    command = [python, script, name, str(folder), embedder]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    measured: dict[str, Any] = json.loads(output.splitlines()[-1])
    return measured


def figures(measured: Mapping[str, Any], relevant: Relevance) -> dict[str, float]:
    run = {query_id: measured["run"][query_id] for query_id in relevant}
    seconds = sorted(measured["search_s"])
    recalls = {
        f"recall@{k}": round(mean(recall(run[q], relevant[q], k) for q in run), 3) for k in CUTOFFS
    }
    return recalls | {
        "ndcg@10": round(mean(ndcg(run[q], relevant[q]) for q in run), 3),
        "pages_per_s": round(measured["pages"] / measured["index_s"], 2),
        "search_ms_p50": round(1000 * seconds[len(seconds) // 2], 1),
        "search_ms_p95": round(1000 * seconds[int(len(seconds) * 0.95)], 1),
    }


def main(python: str, folders: Sequence[str]) -> None:
    for folder in map(Path, folders):
        measured = ours(folder)
        relevant = measured["relevant"]
        mine = figures(measured, relevant)
        print(json.dumps({"folder": folder.name, "pipeline": "inglenook", **mine}), flush=True)
        for name in PEERS:
            theirs = figures(peer(python, name, folder), relevant)
            ratios = {key: round(theirs[key] / mine[key], 2) for key in mine if mine[key]}
            row = {"folder": folder.name, "pipeline": name, **theirs, "to_ours": ratios}
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
