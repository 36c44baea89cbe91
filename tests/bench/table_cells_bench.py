"""Exact cells of 232 generated tables, with all of their heads, beside other programs.

A cell counts only with the label of its row, all heads of its column and its text. Others get the
number of rows of heads told. A copy of the truth with shifted columns must score low, or the
benchmark itself is broken.
"""

import argparse
import json
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.index.loaders.format_detection import load
from app.index.reader import TableReading
from tests.bench.table_samples import HELD_OUT, Cell, Sample, write_samples

_PEERS = Path(__file__).with_name("table_peers.py")


def f1(found: Iterable[Cell], truth: Iterable[Cell]) -> float:
    """The harmonic mean of precision and recall, each cell counted as often as it is there."""
    one, other = Counter(map(_compared, found)), Counter(map(_compared, truth))
    both = (one & other).total()
    return 2 * both / max(one.total() + other.total(), 1)


def _compared(cell: Cell) -> tuple[str, ...]:
    return tuple("".join(part.split()).casefold() for part in cell)


def our_cells(path: Path) -> tuple[list[Cell], int]:
    """The cells that we find, and the number of pages."""
    reading, start, pages = TableReading(), 0, 0
    cells = []
    for pages, page in enumerate(load(path).pages, 1):
        for reply in reading.read(page, pages, start, []):
            for row in reply.table.rows:
                for column, cell in zip(reply.table.columns, row.cells, strict=True):
                    if cell:
                        cells.append(Cell(row.label, column.text, cell.text))
        start += len(page.text) + 2
    return cells, pages


def peer_cells(tables: Sequence[Sequence[Sequence[str]]], heads: int) -> list[Cell]:
    """The cells of rows, below as many rows of heads as there are; groups reach to the next."""
    cells = []
    for rows in tables:
        rows = [row for row in rows if sum(map(bool, row)) > 1]
        columns: list[list[str]] = []
        for row in rows[:heads]:
            last, reached = "", []
            for text in row:
                last = text or (last if row is not rows[heads - 1] else "")
                reached.append(last)
            columns.append(reached)
        for label, *texts in rows[heads:]:
            for at, text in enumerate(texts, 1):
                head = " ".join(row[at] for row in columns if at < len(row) and row[at])
                if text:
                    cells.append(Cell(label, head, text))
    return cells


def shifted(truth: Sequence[Cell]) -> list[Cell]:
    """The cells with each text in the place of the one before."""
    texts = [cell.text for cell in truth]
    moved = zip(truth, [*texts[1:], *texts[:1]], strict=True)
    return [cell._replace(text=text) for cell, text in moved]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", help="a Python with pdfplumber and PyMuPDF")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--into", type=Path, help="keep the files here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.into or Path(temporary)
        folder.mkdir(exist_ok=True)
        samples = write_samples(folder, arguments.seed)
        columns = {"ours": _ours(samples)}
        for name in ("pdfplumber", "pymupdf") if arguments.peers else ():
            columns[name] = _peer(name, arguments.peers, samples)
        _report(samples, columns)


def _ours(samples: Sequence[Sample]) -> list[float]:
    scores, pages, started = [], 0, time.process_time()
    for sample in samples:
        cells, count = our_cells(sample.path)
        pages += count
        scores.append(f1(cells, sample.cells))
    seconds = time.process_time() - started
    print(f"ours: {pages} pages, {pages / seconds:.1f} pages per second of one core")
    return scores


def _peer(name: str, python: str, samples: Sequence[Sample]) -> list[float]:
    paths = [str(sample.path) for sample in samples]
    done = subprocess.run(
        [python, str(_PEERS), name, *paths], check=True, capture_output=True, text=True
    )
    found = json.loads(done.stdout.splitlines()[-1])
    print(f"{name}: {found['seconds']:.1f} s")
    return [
        f1(peer_cells(found["tables"][str(sample.path)], sample.heads), sample.cells)
        for sample in samples
    ]


def _report(samples: Sequence[Sample], columns: dict[str, list[float]]) -> None:
    worst = max(f1(shifted(sample.cells), sample.cells) for sample in samples)
    print(f"tables: {sum(sample.tables for sample in samples)}; shifted truth at most {worst:.3f}")
    if worst > 0.3:
        raise SystemExit("The score does not tell shifted columns from right ones.")
    print(f"{'kind':22}", *(f"{name:>10}" for name in columns))
    for at, sample in enumerate(samples):
        mark = " *" if sample.kind in HELD_OUT else ""
        print(f"{sample.kind + mark:22}", *(f"{scores[at]:10.3f}" for scores in columns.values()))
    for title, chosen in (
        ("all", samples),
        ("held out *", [each for each in samples if each.kind in HELD_OUT]),
    ):
        tables = sum(each.tables for each in chosen)
        means = [
            sum(each.tables * scores[samples.index(each)] for each in chosen) / tables
            for scores in columns.values()
        ]
        print(f"{title:22}", *(f"{mean:10.3f}" for mean in means))


if __name__ == "__main__":
    main()
