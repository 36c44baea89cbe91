"""Fits the numbers of resources/weights.toml again, one at a time, and writes the better ones.

usage: python -m tests.bench.refit_weights search|support NAME… --folders FOLDER…

NAME is a number with its table, such as `search.page`. `search` measures nDCG@10 of hybrid search,
averaged over FOLDERs as for `retrieval_bench`; `support` measures how many more right than wrong
short answers get a citation, over FOLDERs as for `citations_bench phrases`. Each number is tried a
fifth lower and higher, and further in that direction as long as it gets better by the least gain.
Hold some folders out, and measure them with the new numbers: a number that only fits is no gain.
"""

import argparse
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from app.core.documents import Hit
from app.core.paths import resource_path
from app.retrieval.weights import weights
from app.store.store import open_temporary_store
from tests.bench.citations_bench import _phrase_cases, citations
from tests.bench.peer_pipelines import queries, texts
from tests.bench.retrieval_bench import Bench, add_corpus, mean, ndcg, relevance

_STEPS = (0.8, 1.25)
_LEAST_GAIN = 0.002
"""Less is noise: of 1,190 questions it is two or three."""

_FILE = resource_path("weights.toml")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("measure", choices=("search", "support"))
    parser.add_argument("--every", type=int, default=4, help="use every so many questions")
    parser.add_argument("names", nargs="+")
    parser.add_argument("--folders", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    if options.measure == "support":
        fit(options.names, lambda: support_quality(options.folders, options.every))
        return
    with tempfile.TemporaryDirectory() as scratch:
        benches = [Corpus(folder, f"{scratch}/{n}") for n, folder in enumerate(options.folders)]
        fit(options.names, lambda: mean(each.quality(options.every) for each in benches))
        for each in benches:
            each.close()


class Corpus:
    """An indexed folder, searched again for every candidate."""

    def __init__(self, folder: Path, scratch: str) -> None:
        self._store = open_temporary_store()
        self._bench = Bench(self._store, scratch)
        add_corpus(self._bench, texts(folder))
        judged = next(each for each in sorted(folder.glob("qrels*.tsv")) if "sent" not in each.name)
        self._relevant = relevance(judged)
        self._asked = queries(folder)

    def quality(self, every: int) -> float:
        bench = self._bench
        asked = list(self._relevant)[::every]
        runs = ([bench.names[hit.chunk.id] for hit in self._search(query_id)] for query_id in asked)
        found = zip(runs, asked, strict=True)
        return mean(ndcg(run, self._relevant[query_id]) for run, query_id in found)

    def _search(self, query_id: str) -> Sequence[Hit]:
        return self._bench.retriever.search(self._bench.collection_id, self._asked[query_id], 10)

    def close(self) -> None:
        self._bench.client.stop()
        self._store.close()


def support_quality(folders: Sequence[Path], every: int) -> float:
    """The share of right answers that are cited less that of wrong ones."""
    cited: dict[bool, list[bool]] = {True: [], False: []}
    for folder in folders:
        for kind, hits, question, answer in _phrase_cases(folder, every):
            cited[kind.endswith("right")].append(bool(citations(hits, question, answer)))
    return mean(map(float, cited[True])) - mean(map(float, cited[False]))


def fit(names: Sequence[str], quality: Callable[[], float]) -> None:
    """Improve the numbers `names` one after the other, in the file."""
    best = quality()
    print(f"{best:.4f} with the numbers as they are", flush=True)
    for name in names:
        for step in _STEPS:
            while True:
                text = _FILE.read_text("utf-8")
                write(with_value(text, name, round(value_of(name) * step, 4)))
                found = quality()
                print(f"{found:.4f} with {name} = {value_of(name)}", flush=True)
                if found < best + _LEAST_GAIN:
                    write(text)
                    break
                best = found


def write(text: str) -> None:
    _FILE.write_text(text, "utf-8")
    weights.cache_clear()


def value_of(name: str) -> float:
    table, key = name.split(".")
    return float(getattr(getattr(weights(), table), key))


def with_value(text: str, name: str, value: float) -> str:
    """The file with another number, and with all its comments."""
    table, key = name.split(".")
    head, mark, rest = text.partition(f"[{table}]\n")
    changed, count = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", rest, count=1)
    assert mark and count, name
    return head + mark + changed


if __name__ == "__main__":
    main()
