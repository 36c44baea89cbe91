"""Tables of known truth in PDF files: our own, those of a spreadsheet program and those of Qt."""

import os
import random
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.index.tables.drawn import Drawing, rows_at, width, write_pages

_NAMES = [
    "Net sales",
    "Cost of goods",
    "Research and development",
    "Selling expenses",
    "Other income",
    "Interest",
    "Depreciation",
    "Income taxes",
    "Receivables",
    "Inventories",
    "Prepaid rent",
    "Goodwill",
    "Long-term debt",
    "Trade payables",
    "Deferred revenue",
    "Pension liabilities",
    "Treasury shares",
    "Retained earnings",
    "Copper",
    "Tin",
    "Timber",
    "Freight",
    "Insurance",
    "Licences",
    "Maintenance",
    "Energy",
    "Water",
    "Wages",
    "Training",
]
_QUARTERS = ("Q1 2023", "Q2 2023", "Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024")
_YEARS = ("2021", "2022", "2023", "2024", "2025")


class Cell(NamedTuple):
    """A cell with the label of its row and all heads of its column."""

    label: str
    head: str
    text: str


class Sample(NamedTuple):
    """A file, its tables' cells, and how many rows of heads its tables have."""

    kind: str
    path: Path
    cells: tuple[Cell, ...]
    tables: int
    heads: int


class _Table(NamedTuple):
    groups: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def cells(self) -> Iterator[Cell]:
        share = len(self.heads) // len(self.groups) if self.groups else 0
        for label, *texts in self.rows:
            for at, text in enumerate(texts):
                group = f"{self.groups[at // share]} " if share else ""
                if text:
                    yield Cell(label, group + self.heads[at], text)


_Format = Callable[[random.Random], str]


def _plain(rng: random.Random) -> str:
    return f"{rng.randrange(10, 99999):,}"


def _accounting(rng: random.Random) -> str:
    number = f"{rng.randrange(1, 99999):,}"
    return rng.choice([number, number, f"({number})", "\u2014"])


def _decimal(rng: random.Random) -> str:
    return f"{rng.uniform(-50, 50):.2f}"


def _percent(rng: random.Random) -> str:
    return f"{rng.uniform(0, 99):.1f}%"


def _german(rng: random.Random) -> str:
    text = f"{rng.uniform(1, 99999):,.2f}"
    return text.translate(str.maketrans(",.", ".,"))


def _french(rng: random.Random) -> str:
    return f"{rng.uniform(1, 99999):,.2f}".replace(",", " ").replace(".", ",")


def _sparse(rng: random.Random) -> str:
    return "" if rng.random() < 0.25 else _plain(rng)


def _table(rng: random.Random, write: _Format, columns: int, rows: int, groups: int) -> _Table:
    pool = _QUARTERS if columns > len(_YEARS) else rng.choice((_QUARTERS, _YEARS))
    labels = [f"{name} {rng.randrange(10, 1000)}" for name in rng.choices(_NAMES, k=rows)]
    named = ("Three Months Ended March 31,", "Six Months Ended March 31,", "Full year")[:groups]
    share = columns // groups if groups else columns
    heads = tuple(pool[at % share] for at in range(columns))
    body = []
    for label in labels:
        texts = [write(rng) for _ in range(columns)]
        body.append((label, *(texts if any(texts) else ("1", *texts[1:]))))
    return _Table(named, heads, tuple(body))


def _own(
    path: Path,
    tables: Sequence[_Table],
    ruled: bool = False,
    turn: int = 0,
    per_page: int = 45,
) -> None:
    pages = [page for table in tables for page in _drawn(table, ruled, turn, per_page)]
    write_pages(path, pages)


def _drawn(table: _Table, ruled: bool, turn: int, per_page: int) -> Iterator[Drawing]:
    room = 470 // (len(table.heads) + 2)
    columns = [60.0, *(60.0 + room * (2 + at) + room for at in range(len(table.heads)))]
    for start in range(0, len(table.rows), per_page):
        rows = [("", *table.heads), *table.rows[start : start + per_page]]
        top = 90.0
        texts = [(60.0, top - 30, "Overview of results"), (60.0, top - 18, "(in millions)")]
        lines: list[tuple[float, float, float, float]] = []
        if table.groups:
            share = len(table.heads) // len(table.groups)
            for number, group in enumerate(table.groups):
                left = columns[1 + number * share] - room + 8
                right = columns[(number + 1) * share]
                texts.append(((left + right - width(group)) / 2, top, group))
                lines.append((left, top + 4, right, top + 4))
            top += 14
        texts += rows_at(rows, columns, top)
        if ruled:
            lines = _mesh(table, columns, room, top - 10, len(rows))
        yield Drawing(texts, lines, turn)


def _mesh(
    table: _Table, columns: Sequence[float], room: int, top: float, rows: int
) -> list[tuple[float, float, float, float]]:
    xs = [56.0, *(edge - room + 4 for edge in columns[1:]), columns[-1] + 4]
    ys = [top + 13 * at for at in range(rows + 1)]
    first = top - 14 if table.groups else top
    lines = [(xs[0], y, xs[-1], y) for y in ([first] if table.groups else []) + ys]
    share = len(table.heads) // len(table.groups) if table.groups else 1
    for at, x in enumerate(xs):
        is_edge = at in (0, len(xs) - 1) or (at - 1) % share == 0
        lines.append((x, first if is_edge else top, x, ys[-1]))
    return lines


def _beside(path: Path, tables: Sequence[_Table]) -> None:
    pages = []
    for one, two in zip(tables[::2], tables[1::2], strict=True):
        left = rows_at([("Item", *one.heads), *one.rows], [50, 195, 250])
        right = rows_at([("Item", *two.heads), *two.rows], [330, 475, 530])
        pages.append(Drawing(left + right))
    write_pages(path, pages)


def _sheet(path: Path, tables: Sequence[_Table], ruled: bool, merged: bool) -> None:
    import xlsxwriter

    workbook = xlsxwriter.Workbook(str(path.with_suffix(".xlsx")))
    kind = {"border": 1} if ruled else {}
    right = workbook.add_format({**kind, "align": "right"})
    middle = workbook.add_format({**kind, "align": "center"})
    left = workbook.add_format(kind)
    for table in tables:
        sheet = workbook.add_worksheet()
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, len(table.heads), 14)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, "Overview of results (in thousands)")
        row = 2
        if table.groups and merged:
            share = len(table.heads) // len(table.groups)
            sheet.write_string(row, 0, "", left)
            for number, group in enumerate(table.groups):
                first = 1 + number * share
                sheet.merge_range(row, first, row, first + share - 1, group, middle)
            row += 1
        for line in [("", *table.heads), *table.rows]:
            for column, text in enumerate(line):
                sheet.write_string(row, column, text, right if column else left)
            row += 1
    workbook.close()


def _web(path: Path, tables: Sequence[_Table], ruled: bool) -> None:
    """Laid out and printed by Qt from HTML."""
    from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

    application = QGuiApplication.instance() or QGuiApplication([])
    pages = []
    for table in tables:
        share = len(table.heads) // len(table.groups) if table.groups else 1
        rows = ""
        if table.groups:
            cells = "".join(f"<th colspan={share}>{each}</th>" for each in table.groups)
            rows += f"<tr><th></th>{cells}</tr>"
        heads = "".join(f"<th align=right>{each}</th>" for each in table.heads)
        rows += f"<tr><th></th>{heads}</tr>"
        for label, *texts in table.rows:
            cells = "".join(f"<td align=right>{each}</td>" for each in texts)
            rows += f"<tr><td>{label}</td>{cells}</tr>"
        border = 1 if ruled else 0
        style = ' style="page-break-after: always"' if table is not tables[-1] else ""
        pages.append(
            f"<p>Overview of results (in millions)</p><table border={border} cellspacing=0"
            f" cellpadding=4 width='100%'{style}>{rows}</table>"
        )
    document = QTextDocument()
    document.setHtml("".join(pages))
    writer = QPdfWriter(str(path))
    document.print_(writer)
    del application


_FORMATS: tuple[_Format, ...] = (_accounting, _plain, _decimal, _percent)

Writer = Callable[[Path, Sequence[_Table]], None]

# Kind: how it is written, the formats of its numbers, columns, rows, groups and tables.
_KINDS: dict[str, tuple[Writer, tuple[_Format, ...], tuple[int, ...], int, int, int]] = {
    "own, plain": (lambda p, t: _own(p, t), _FORMATS, (2, 3, 4), 14, 0, 20),
    "own, groups": (lambda p, t: _own(p, t), _FORMATS, (4,), 12, 2, 20),
    "own, ruled": (lambda p, t: _own(p, t, ruled=True), _FORMATS, (3, 4), 12, 0, 14),
    "own, ruled groups": (lambda p, t: _own(p, t, ruled=True), _FORMATS, (4,), 12, 2, 14),
    "own, several pages": (lambda p, t: _own(p, t), _FORMATS, (3, 4), 110, 0, 8),
    "own, turned page": (lambda p, t: _own(p, t, turn=90), _FORMATS, (3, 4), 14, 0, 14),
    "own, sparse": (lambda p, t: _own(p, t), (_sparse,), (3, 4), 16, 0, 14),
    "own, side by side": (_beside, (_plain, _decimal), (2,), 12, 0, 20),
    "own, German": (lambda p, t: _own(p, t), (_german,), (3, 4), 14, 0, 10),
    "own, French": (lambda p, t: _own(p, t), (_french,), (3, 4), 14, 0, 10),
    "sheet, plain": (lambda p, t: _sheet(p, t, False, False), _FORMATS, (3, 5), 14, 0, 20),
    "sheet, ruled": (lambda p, t: _sheet(p, t, True, False), _FORMATS, (3, 5), 14, 0, 16),
    "sheet, merged": (lambda p, t: _sheet(p, t, True, True), _FORMATS, (4,), 12, 2, 16),
    "sheet, French": (lambda p, t: _sheet(p, t, False, False), (_french,), (3,), 12, 0, 8),
    "web, plain": (lambda p, t: _web(p, t, False), _FORMATS, (3, 4), 14, 0, 14),
    "web, ruled groups": (lambda p, t: _web(p, t, True), _FORMATS, (4,), 12, 2, 14),
}

HELD_OUT = ("own, sparse", "sheet, merged", "web, plain", "own, French")
"""Kinds that no rule was chosen by."""


def write_samples(folder: Path, seed: int = 7) -> list[Sample]:
    """One file for each kind of table; LibreOffice makes those of sheets, if it is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    samples = []
    for number, (kind, (write, formats, columns, rows, groups, count)) in enumerate(_KINDS.items()):
        rng = random.Random(seed * 1000 + number)
        tables = [
            _table(rng, rng.choice(formats), rng.choice(columns), rows, groups)
            for _ in range(count)
        ]
        path = folder / f"{kind.replace(', ', '_').replace(' ', '-')}.pdf"
        write(path, tables)
        cells = tuple(cell for table in tables for cell in table.cells)
        samples.append(Sample(kind, path, cells, count, 2 if groups else 1))
    sheets = sorted(folder.glob("*.xlsx"))
    program = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    try:
        subprocess.run([*program, *map(str, sheets)], check=True, capture_output=True)
    except FileNotFoundError:
        print("LibreOffice is not installed: tables of sheets are left out.")
    return [sample for sample in samples if sample.path.exists()]
