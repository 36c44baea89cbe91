"""Whether the cells that a question asks for are among the first evidence of its answer.

python -m tests.bench.cells_bench FOLDER [--home FOLDER] [--halved]

FOLDER holds `pdfs/` and `questions.jsonl` (FinanceBench; KG-RAG, where the filings of a company are
a collection). Counted are the questions whose answers have figures that stand in tables of their
documents. Prints a JSON line for each collection: the share of them with such a figure among the
first 3 and 6 cells, the same for the cells of another question (`planted`, must be near 0), how
many questions get a figure computed that their answer has, and the share of 14 rows of each
document that are found by their label and period (`rows at 3`): "What was the cost of sales of
AMZN in the quarter ended June 30, 2022?". With `--halved`, each number that weighs
rows and columns is halved and doubled in turn, and the range of the share among 3 is printed.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from app.bootstrap import open_services
from app.core.documents import Chunk, Hit
from app.core.paths import AppPaths
from app.core.tables import Table
from app.retrieval import asked_cells as rules
from app.retrieval.asked_cells import DocumentCell, asked_cells, ordered_paths
from app.retrieval.computations import computations
from app.retrieval.statements import plain_label
from app.retrieval.terms import content_terms, numbers
from app.services.startup import Services
from tests.bench.read_ahead_bench import PASSPHRASE, indexed
from tests.bench.retrieval_bench import SOURCE, is_figure

_PASSAGES, _ROWS = 6, 14
_WEIGHTS = (
    "_ABOVE",
    "_TITLE",
    "_ON_PAGE",
    "_DOCUMENT",
    "_PERIOD",
    "_OTHER_PERIOD",
    "_NEWEST",
    "_LENGTH",
    "_HEAD",
    "_NOT_ASKED",
    "_AGAIN",
    "_LEAST",
    "_SAID",
)


class Case(NamedTuple):
    """A question with its passages, and the figures that a right answer has."""

    question: str
    sources: frozenset[str]
    figures: frozenset[str]
    told: frozenset[str]
    hits: Sequence[Hit]


class Collection:
    """A collection with its tables, and the questions about it."""

    def __init__(
        self, services: Services, name: str, files: Sequence[Path], lines: Sequence[Any]
    ) -> None:
        self.name = name
        collection_id, library = indexed(services, files, name), services.library
        documents = library.documents(collection_id)
        store: Any = library._store
        self.tables: dict[str, list[Table]] = {
            each.id: list(store.tables(each.id)) for each in documents
        }
        self._chunks_of: Callable[[str], Sequence[Chunk]] = store.chunks_of
        self.names = {each.id: Path(each.path).name for each in documents}
        self._id, self._retriever = collection_id, library._retriever
        self.cases = list(self._cases(self.names, lines))

    def _cases(self, names: Mapping[str, str], lines: Sequence[Any]) -> Iterator[Case]:
        for line in lines:
            sources = frozenset(line.get("source_docs") or [f"{line['doc_name']}.pdf"])
            if not sources <= set(names.values()):
                continue
            ids = frozenset(id_ for id_, name in names.items() if name in sources)
            there = set[str]().union(*(self._figures(id_) for id_ in ids))
            text = f"{SOURCE.sub('', str(line['answer']))} {line.get('justification') or ''}"
            told = frozenset(numbers(text))
            if asked := frozenset(each for each in told & there if is_figure(each)):
                question = line["question"]
                yield Case(question, ids, asked, told, self._hits(question))

    def _figures(self, document_id: str) -> set[str]:
        rows = (row for table in self.tables[document_id] for row in table.rows)
        return {each for row in rows for cell in row.cells if cell for each in numbers(cell.text)}

    def _texts(self, document_id: str) -> Iterator[str]:
        return (chunk.text for chunk in self._chunks_of(document_id))

    def _hits(self, question: str) -> Sequence[Hit]:
        return self._retriever.passages(self._id, question, _PASSAGES)

    def rows(self) -> float:
        """The share of rows that are found by their label and period among the first 3 cells."""
        right = [
            any(abs(cell.cell.value or 0) == value for cell in found[:3])
            for question, value in self._questions_about_rows()
            for found in [self._asked(question, self._hits(question))]
        ]
        return round(sum(right) / len(right), 3)

    def _questions_about_rows(self) -> Iterator[tuple[str, Decimal]]:
        chance = random.Random(1)
        for id_, tables in self.tables.items():
            cells = [
                DocumentCell(id_, self.names[id_], table, row, column, cell)
                for table in tables
                for row in table.rows
                for column, cell in zip(table.columns, row.cells, strict=True)
                if cell and cell.value is not None
            ]
            same = Counter((plain_label(each.row.label), each.period.year) for each in cells)
            asked = {
                each.row.label: each
                for each in chance.sample(cells, len(cells))
                if same[plain_label(each.row.label), each.period.year] <= 2
                and each.period.year
                and each.unit != "%"
                and 2 <= len(content_terms(each.row.label)) <= 7
                and any(is_figure(number) for number in numbers(each.cell.text))
            }
            for each in list(asked.values())[:_ROWS]:
                company = Path(self.names[id_]).stem.replace("_", " ").split()
                name = company[-1] if self.name == company[-1] else company[0]
                label, when = plain_label(each.row.label), each.column.period
                yield f"What was the {label} of {name}, {when}?", abs(each.cell.value or Decimal(0))

    def found(self) -> list[list[DocumentCell]]:
        return [self._asked(case.question, case.hits) for case in self.cases]

    def _asked(self, question: str, hits: Sequence[Hit]) -> list[DocumentCell]:
        return asked_cells(question, hits, self.tables, self._texts)

    def share(self, found: Sequence[Sequence[DocumentCell]], most: int) -> float:
        right = [
            any(_is_right(case, cell) for cell in cells[:most])
            for case, cells in zip(self.cases, found, strict=True)
        ]
        return round(sum(right) / len(right), 3)

    def computed(self, found: Sequence[Sequence[DocumentCell]]) -> int:
        """The questions with a computed figure that the answer has, too."""
        count = 0
        for case, cells in zip(self.cases, found, strict=True):
            paths = ordered_paths(case.question, case.hits)
            made = computations(case.question, paths, self.tables, cells)
            count += any(case.told & numbers(each.result) for each in made)
        return count


def _is_right(case: Case, cell: DocumentCell) -> bool:
    return cell.document_id in case.sources and bool(numbers(cell.cell.text) & case.figures)


def _report(collection: Collection, is_halved: bool) -> dict[str, Any]:
    found = collection.found()
    planted = collection.share([*found[1:], *found[:1]], 3)
    at_3 = collection.share(found, 3)
    if planted > at_3 / 3:
        raise SystemExit("Cells of another question were not found out: this is broken.")
    row = {
        "collection": collection.name,
        "questions": len(collection.cases),
        "at 3": at_3,
        "at 6": collection.share(found, 6),
        "planted": planted,
        "computed": collection.computed(found),
        "rows at 3": collection.rows(),
    }
    if is_halved:
        row["at 3, weights halved or doubled"] = _range(collection)
    return row


def _range(collection: Collection) -> list[float]:
    shares = []
    for name in _WEIGHTS:
        value = getattr(rules, name)
        for factor in (0.5, 2.0):
            setattr(rules, name, value * factor)
            shares.append(collection.share(collection.found(), 3))
        setattr(rules, name, value)
    return [min(shares), max(shares)]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path, help="keep what is indexed in this folder")
    parser.add_argument("--halved", action="store_true")
    options = parser.parse_args()
    lines = [json.loads(each) for each in (options.folder / "questions.jsonl").open()]
    files = sorted((options.folder / "pdfs").glob("*.pdf"))
    has_companies = "source_docs" in lines[0]
    names = sorted({path.stem.split()[-1] for path in files}) if has_companies else [""]
    with TemporaryDirectory() as temporary:
        for name in names:
            own = [path for path in files if path.stem.endswith(name)]
            home = (options.home or Path(temporary)) / (name or options.folder.name)
            with open_services(AppPaths(home), PASSPHRASE) as services:
                collection = Collection(services, name or options.folder.name, own, lines)
                print(json.dumps(_report(collection, options.halved)), flush=True)


if __name__ == "__main__":
    main()
