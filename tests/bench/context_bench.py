"""How many of the figures of right answers are in what the model is given, and what that costs.

python -m tests.bench.context_bench FOLDER [--home FOLDER] [--only COMPANY…]

FOLDER holds the filings of KG-RAG, `pdfs/` named by quarter and company, and `questions.jsonl`; the
filings of a company are a collection, asked its own questions. Prints a JSON line for each company
and way: the mean share of the figures, the questions with all of them, and the mean size in tokens
of four characters. A way is a number of passages, alone, with the passages on both sides of each on
its page (`+1`), or with all of its page (`+page`). Six passages of another question (`planted`)
must score lower, or the benchmark itself is broken.
"""

import argparse
import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from app.bootstrap import open_services
from app.core.documents import Chunk
from app.core.paths import AppPaths
from app.retrieval.terms import numbers
from app.services.startup import Services
from tests.bench.read_ahead_bench import PASSPHRASE, indexed
from tests.bench.retrieval_bench import SOURCE, is_figure

_NUMBERS = (2, 4, 6, 8, 12, 16, 20)
_AROUND = {"": 0, " +1": 1, " +page": 1000}


class Case(msgspec.Struct, frozen=True):
    """A question, and the figures of its answer that its documents have."""

    question: str
    figures: frozenset[str]


class Passages:
    """The passages of a collection in the order of its documents."""

    def __init__(self, services: Services, collection_id: str) -> None:
        self.documents: dict[str, list[Chunk]] = {}
        library: Any = services.library
        self._retriever, self._collection_id = library._retriever, collection_id
        for document in library.documents(collection_id):
            chunks = library._store.chunks(library._store.chunk_ids_of([document.id]))
            name = Path(document.path).name
            self.documents[name] = sorted(chunks, key=lambda chunk: chunk.ordinal)
        self._places = {
            chunk.id: (name, place)
            for name, chunks in self.documents.items()
            for place, chunk in enumerate(chunks)
        }

    def given(self, question: str, count: int, around: int) -> list[Chunk]:
        """So many passages, each with up to `around` before and after it on its page."""
        found: dict[str, Chunk] = {}
        for hit in self._retriever.passages(self._collection_id, question, count):
            name, place = self._places[hit.chunk.id]
            near = self.documents[name][max(0, place - around) : place + around + 1]
            found |= {chunk.id: chunk for chunk in near if chunk.page == hit.chunk.page}
        return list(found.values())


def figures_of(chunks: Sequence[Chunk]) -> set[str]:
    return set[str]().union(*(numbers(chunk.full_text) for chunk in chunks))


def cases(lines: Sequence[Mapping[str, Any]], documents: Mapping[str, list[Chunk]]) -> list[Case]:
    """The questions about these documents alone whose answers have figures from them."""
    found = []
    for line in lines:
        if not documents.keys() >= set(line["source_docs"]):
            continue
        there = figures_of([chunk for name in line["source_docs"] for chunk in documents[name]])
        asked = {each for each in numbers(SOURCE.sub("", line["answer"])) if is_figure(each)}
        if figures := frozenset(asked & there):
            found.append(Case(line["question"], figures))
    return found


def scores(passages: Passages, asked: Sequence[Case]) -> Iterator[dict[str, Any]]:
    for (way, around), count in product(_AROUND.items(), _NUMBERS):
        given = [passages.given(case.question, count, around) for case in asked]
        yield {"given": f"{count}{way}", **_score(asked, given)}
    six, half = [passages.given(case.question, 6, 0) for case in asked], len(asked) // 2
    planted = _score(asked, [*six[half:], *six[:half]])
    yield {"given": "planted", **planted}
    if planted["share"] > 0.7 * _score(asked, six)["share"]:
        raise SystemExit("Passages of another question were not found out: this is broken.")


def _score(asked: Sequence[Case], given: Sequence[Sequence[Chunk]]) -> dict[str, Any]:
    both = zip(asked, given, strict=True)
    shares = [len(case.figures & figures_of(chunks)) / len(case.figures) for case, chunks in both]
    sizes = [sum(len(chunk.full_text) for chunk in chunks) / 4 for chunks in given]
    return {
        "share": round(statistics.mean(shares), 3),
        "complete": sum(share == 1 for share in shares),
        "questions": len(shares),
        "tokens": round(statistics.mean(sizes)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path, help="keep what is indexed in this folder")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    lines = (options.folder / "questions.jsonl").read_text().splitlines()
    files = sorted((options.folder / "pdfs").glob("*.pdf"))
    with TemporaryDirectory() as temporary:
        home = options.home or Path(temporary) / "home"
        with open_services(AppPaths(home), PASSPHRASE) as services:
            for company in options.only or sorted({path.stem.split()[-1] for path in files}):
                own = [path for path in files if path.stem.endswith(company)]
                passages = Passages(services, indexed(services, own, company))
                asked = cases(list(map(json.loads, lines)), passages.documents)
                for row in scores(passages, asked):
                    print(json.dumps({"company": company, **row}), flush=True)


if __name__ == "__main__":
    main()
