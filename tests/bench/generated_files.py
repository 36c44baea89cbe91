"""Generated worlds as files of many kinds, in the conventions of their language."""

import csv
import html
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import docx
import xlsxwriter

from tests.bench.generated_worlds import DELIMITED, DOCUMENTS, Row, Sheet, World
from tests.index.documents import write_archive

_SYMBOLS = ("$", "£")
"""Units that stand before their number."""

_ISO = {"$": "USD", "£": "GBP", "€": "EUR"}

_MARKS = {"en": ",.", "de": ".,", "fr": "\u202f,", "es": ".,"}
"""Between thousands and before decimals."""

_LONG = {
    "en": "{day} {month} {year}",
    "de": "{day}. {month} {year}",
    "fr": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
}
_NUMERIC = {"en": "%d/%m/%Y", "de": "%d.%m.%Y", "fr": "%d/%m/%Y", "es": "%d/%m/%Y"}
_DAY_FORMATS = {"en": "dd/mm/yyyy", "de": "dd.mm.yyyy", "fr": "dd/mm/yyyy", "es": "dd/mm/yyyy"}

_ODS_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)


class Cell(NamedTuple):
    """What a cell shows, and what a spreadsheet holds in it with which format.

    `unit` is that of its number, if the cell shows it, `raised` the mark of a footnote. It is
    merged over so many `rows`; of none, another one is merged over it.
    """

    text: str = ""
    value: Decimal | date | None = None
    form: str = ""
    unit: str = ""
    raised: str = ""
    rows: int = 1


Grid = Sequence[Sequence[Cell]]


class Page(NamedTuple):
    """A sheet, or a document: lines, a table whose first row is its head, and lines."""

    name: str
    above: Sequence[str]
    grid: Grid
    below: Sequence[str]
    is_hidden: bool = False


def number_text(value: Decimal, language: str, *, is_grouped: bool = False) -> str:
    """A number as a language writes it."""
    text = f"{value:,}" if is_grouped else f"{value}"
    return text.translate(str.maketrans(",.", _MARKS[language]))


def write_world(made: World, folder: Path) -> Path:
    """The file of a world."""
    rng = random.Random(made.number)
    columns = _columns(made, rng)
    pages = [_page(made, sheet, columns, rng) for sheet in made.sheets]
    suffix = "tsv" if made.kind == "tab" else "csv" if made.kind in DELIMITED else made.kind
    path = folder / f"{made.heads['title'].lower()}.{suffix}"
    if made.kind in DELIMITED:
        _write_delimited(path, pages[0], made)
    else:
        _WRITERS[made.kind](path, pages)
    return path


def _columns(made: World, rng: random.Random) -> Sequence[str]:
    """The columns in their order; those of groups are first where they are merged."""
    columns = ["name", "group", "day", "count", "amount"]
    if "groups once" in made.traps or rng.random() < 0.3:
        columns[:2] = ["group", "name"]
    for trap, column in (("percentages", "rate"), ("codes", "code"), ("states", "state")):
        if trap in made.traps:
            columns.insert(rng.randint(2, len(columns)), column)
    return columns


def _page(made: World, sheet: Sheet, columns: Sequence[str], rng: random.Random) -> Page:
    words, is_document = made.words, made.kind in DOCUMENTS
    above = [made.heads["title"], words["intro"]] if is_document else []
    if "title above" in made.traps:
        above = [words["title"].format(title=made.heads["title"]), ""]
    if sheet.is_summary:
        return Page(sheet.name, above, _summary(made, sheet), ())
    heads = {each: Cell(made.heads[each]) for each in columns}
    if "unit in head" in made.traps:
        heads["amount"] = Cell(f"{made.heads['amount']} ({made.unit})")
    lines = [[heads[each] for each in columns]]
    for group, of_group in groupby(sheet.rows, lambda row: row.group):
        rows = [*of_group]
        lines += [_line(made, row, columns, rng) for row in rows]
        if "groups once" in made.traps:
            _merge(lines, columns.index("group"), len(rows))
        if "totals within" in made.traps:
            label = rng.choice(words["subtotal"]).format(g=group)
            lines.append(_added(made, columns, label, rows, _total))
    if "total below" in made.traps:
        lines.append(_added(made, columns, rng.choice(words["total"]), sheet.rows, _total))
    if "statistics below" in made.traps:
        for label, how in zip(words["statistics"], (_mean, _most), strict=True):
            lines.append(_added(made, columns, label, sheet.rows, how))
    below = [f"¹ {words['notes'][0]}"] if "footnotes" in made.traps else []
    below += ["", *words["notes"]] if "notes below" in made.traps else []
    return Page(sheet.name, above, lines, below, sheet.is_hidden)


def _line(made: World, row: Row, columns: Sequence[str], rng: random.Random) -> list[Cell]:
    group = row.group
    if "spellings" in made.traps:
        group = rng.choice((group, group, group.upper(), group.lower(), f"{group} "))
    amount = _money(made, row.amount, row.unit)
    if "footnotes" in made.traps and rng.random() < 0.3:
        amount = amount._replace(raised="¹")
    if row.amount is None and "marks of missing" in made.traps:
        # In a report, a dash may be a zero.
        ways = made.words["missing"][: 1 if made.kind in DOCUMENTS else None]
        amount = Cell(rng.choice(ways))
    cells = {
        "name": Cell(row.name),
        "group": Cell(group),
        "day": _day(made, row.day),
        "count": Cell(f"{row.pieces}", Decimal(row.pieces), "0"),
        "amount": amount,
        "state": Cell(row.state),
        "rate": Cell(f"{number_text(row.rate, made.language)} %", row.rate / 100, "0.0%"),
        "code": Cell(row.code),
    }
    return [cells[each] for each in columns]


def _money(made: World, value: Decimal | None, unit: str) -> Cell:
    """An amount, with its unit if the traps say so."""
    if value is None:
        return Cell()
    is_in_brackets = value < 0 and "unit in cells" not in made.traps
    # Of amounts with decimals, one of three files has marks between thousands.
    is_grouped = "thousands" in made.traps or made.number % 3 == 0
    shown = abs(value) if is_in_brackets else value
    text = number_text(shown, made.language, is_grouped=is_grouped)
    text, form = (f"({text})" if is_in_brackets else text), "#,##0.00"
    if "negatives" in made.traps:
        form = "#,##0.00;(#,##0.00)"
    if {"unit in cells", "currencies"} & {*made.traps}:
        text = f"{unit}{text}" if unit in _SYMBOLS else f"{text} {unit}"
        form = f'"{unit}"#,##0.00' if unit in _SYMBOLS else f'#,##0.00 "{unit}"'
    else:
        unit = ""
    return Cell(text, None if "numbers as text" in made.traps else value, form, unit)


def _day(made: World, day: date) -> Cell:
    if "long dates" in made.traps:
        month = made.words["months"][day.month - 1]
        text = _LONG[made.language].format(day=day.day, month=month, year=day.year)
        return Cell(text, day, "d mmmm yyyy")
    if made.language == "en" and "numeric dates" not in made.traps:
        return Cell(day.isoformat(), day, "yyyy-mm-dd")
    return Cell(day.strftime(_NUMERIC[made.language]), day, _DAY_FORMATS[made.language])


def _merge(lines: list[list[Cell]], column: int, size: int) -> None:
    """The last rows have the name of their group once."""
    for at in range(len(lines) - size, len(lines)):
        is_first = at == len(lines) - size
        cell = lines[at][column]
        lines[at][column] = cell._replace(rows=size) if is_first else Cell(rows=0)


_How = Callable[[Sequence[Decimal]], Decimal]


def _total(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal())


def _mean(values: Sequence[Decimal]) -> Decimal:
    return (_total(values) / len(values)).quantize(Decimal("0.01"))


def _most(values: Sequence[Decimal]) -> Decimal:
    return max(values)


def _added(
    made: World, columns: Sequence[str], label: str, rows: Sequence[Row], how: _How
) -> list[Cell]:
    """A row below the others that says what comes of them."""
    amounts = [row.amount for row in rows if row.amount is not None] or [Decimal()]
    count = how([Decimal(row.pieces) for row in rows])
    cells = {
        "amount": _money(made, how(amounts), made.unit),
        "count": Cell(number_text(count, made.language), count, "0"),
    }
    return [Cell(label), *(cells.get(each, Cell()) for each in columns[1:])]


def _summary(made: World, sheet: Sheet) -> Grid:
    """The total of each group."""
    amounts: dict[str, list[Decimal]] = {}
    for row in sheet.rows:
        amounts.setdefault(row.group, []).append(row.amount or Decimal())
    lines = [[Cell(made.heads["group"]), Cell(made.heads["amount"])]]
    for group, values in amounts.items():
        lines.append([Cell(group), _money(made, _total(values), made.unit)])
    return lines


def _write_delimited(path: Path, page: Page, made: World) -> None:
    text = StringIO()
    mark = {"csv ,": ",", "tab": "\t"}.get(made.kind, ";")
    writer = csv.writer(text, delimiter=mark, lineterminator="\n")
    width = len(page.grid[0])
    for line in page.above:
        writer.writerow([line, *[""] * (width - 1)])
    writer.writerows([cell.text + cell.raised for cell in row] for row in page.grid)
    for line in page.below:
        writer.writerow([line, *[""] * (width - 1)])
    encoding = made.kind if made.kind in ("utf-16", "cp1252") else "utf-8"
    written = text.getvalue()
    if encoding == "cp1252":  # it has no narrow space
        written = written.replace("\u202f", "\u00a0")
    path.write_bytes(written.encode(encoding))


def _write_xlsx(path: Path, pages: Sequence[Page]) -> None:
    book = xlsxwriter.Workbook(str(path))
    raised = book.add_format({"font_script": 1})
    for page in pages:
        sheet = book.add_worksheet(page.name)
        if page.is_hidden:
            sheet.hide()
        for at, line in enumerate(page.above):
            sheet.write(at, 0, line)
        first = len(page.above)
        for at, row in enumerate(page.grid, start=first):
            for column, cell in enumerate(row):
                form = book.add_format({"num_format": cell.form} if cell.form else {})
                if cell.rows > 1:
                    sheet.merge_range(at, column, at + cell.rows - 1, column, cell.text, form)
                elif cell.raised:
                    sheet.write_rich_string(at, column, cell.text, raised, "1")
                elif isinstance(cell.value, date):
                    sheet.write_datetime(at, column, cell.value, form)
                elif cell.value is not None:
                    sheet.write_number(at, column, float(cell.value), form)
                elif cell.text:
                    sheet.write_string(at, column, cell.text)
        for at, line in enumerate(page.below, start=first + len(page.grid)):
            sheet.write(at, 0, line)
    book.close()


def _write_ods(path: Path, pages: Sequence[Page]) -> None:
    tables = ""
    for page in pages:
        rows = [*([Cell(each)] for each in page.above), *page.grid]
        rows += [[Cell(each)] for each in page.below]
        inside = "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        style = ' table:style-name="hidden"' if page.is_hidden else ""
        tables += f'<table:table table:name="{page.name}"{style}>{inside}</table:table>'
    styles = (
        '<style:style style:name="hidden" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    content = (
        f"<office:document-content {_ODS_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    members = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": "<manifest/>",
    }
    write_archive(path, members)


def _ods_cell(cell: Cell) -> str:
    if not cell.rows:
        return "<table:covered-table-cell/>"
    kind = ""
    if isinstance(cell.value, date):
        kind = f' office:value-type="date" office:date-value="{cell.value}"'
    elif cell.value is not None and not cell.raised:
        name = "percentage" if cell.form.endswith("%") else "currency" if cell.unit else "float"
        unit = f' office:currency="{_ISO.get(cell.unit, cell.unit)}"' if cell.unit else ""
        kind = f' office:value-type="{name}" office:value="{cell.value}"{unit}'
    elif cell.text:
        kind = ' office:value-type="string"'
    span = f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else ""
    text = html.escape(cell.text + cell.raised)
    return f"<table:table-cell{span}{kind}><text:p>{text}</text:p></table:table-cell>"


def _write_html(path: Path, pages: Sequence[Page]) -> None:
    [page] = pages
    rows = []
    for at, row in enumerate(page.grid):
        tag = "td" if at else "th"
        cells = "".join(_html_cell(cell, tag) for cell in row if cell.rows)
        rows.append(f"<tr>{cells}</tr>")
    title, *above = page.above
    below = filter(None, page.below)
    path.write_text(
        f"<html><body><h1>{title}</h1>{''.join(f'<p>{each}</p>' for each in above)}"
        f"<table>{''.join(rows)}</table>{''.join(f'<p>{each}</p>' for each in below)}"
        "</body></html>",
        "utf-8",
    )


def _html_cell(cell: Cell, tag: str) -> str:
    span = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    raised = "<sup>1</sup>" if cell.raised else ""
    return f"<{tag}{span}>{html.escape(cell.text)}{raised}</{tag}>"


def _write_docx(path: Path, pages: Sequence[Page]) -> None:
    [page] = pages
    document = docx.Document()
    title, *above = page.above
    document.add_heading(title, 1)
    for line in above:
        document.add_paragraph(line)
    table = document.add_table(len(page.grid), len(page.grid[0]))
    for at, row in enumerate(page.grid):
        for place, cell in zip(table.rows[at].cells, row, strict=True):
            place.text = cell.text
            if cell.raised:
                place.paragraphs[0].add_run("1").font.superscript = True
    for at, row in enumerate(page.grid):
        for column, cell in enumerate(row):
            if cell.rows > 1:
                last = table.cell(at + cell.rows - 1, column)
                table.cell(at, column).merge(last).text = cell.text
    for line in filter(None, page.below):
        document.add_paragraph(line)
    document.save(str(path))


def _write_md(path: Path, pages: Sequence[Page]) -> None:
    [page] = pages
    rows = [f"| {' | '.join(cell.text + cell.raised for cell in row)} |" for row in page.grid]
    rows.insert(1, "|---" * len(page.grid[0]) + "|")
    title, *above = page.above
    parts = [f"# {title}", *above, "\n".join(rows), *filter(None, page.below)]
    path.write_text("\n\n".join(parts) + "\n", "utf-8")


def _write_txt(path: Path, pages: Sequence[Page]) -> None:
    [page] = pages
    texts = [[cell.text + cell.raised for cell in row] for row in page.grid]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    are_numbers = [
        any(isinstance(cell.value, Decimal) for cell in column)
        for column in zip(*page.grid, strict=True)
    ]
    lines = [
        "   ".join(
            text.rjust(width) if is_number else text.ljust(width)
            for text, width, is_number in zip(row, widths, are_numbers, strict=True)
        ).rstrip()
        for row in texts
    ]
    parts = [*page.above, "\n".join(lines), *filter(None, page.below)]
    path.write_text("\n\n".join(parts) + "\n", "utf-8")


_WRITERS: Mapping[str, Callable[[Path, Sequence[Page]], None]] = {
    "xlsx": _write_xlsx,
    "ods": _write_ods,
    "html": _write_html,
    "docx": _write_docx,
    "md": _write_md,
    "txt": _write_txt,
}
