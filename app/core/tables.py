"""Typed tables: cells with their heads, units, periods, values and places in a document."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

import msgspec

from app.core.documents import Box
from app.core.figure_words import conjunctions, scales
from app.core.language_packs import Shares
from app.core.languages import DEFAULT, any_of, any_phrase, lazy_pattern, packs, phrases, words_of

CURRENCY_SIGNS = "$€£¥₹₩₽"
CURRENCY_CODES = "AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HUF|INR|JPY|KRW|MXN|NOK|PLN|SEK|(?-i:TRY)|USD"
"""A regular expression for the codes of currencies; in small letters, "try" is a word."""

_CURRENCY = rf"[{CURRENCY_SIGNS}]|{CURRENCY_CODES}"
_currency = lazy_pattern(lambda: rf"{_CURRENCY}|{any_phrase(lambda pack: pack.tables.currencies)}")
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_remark = lazy_pattern(lambda: rf"[(\[]?\b{any_phrase(lambda pack: pack.tables.remarks)}\b[)\]]?")
"""What is said of a period besides: "(unaudited)"."""


class TableCell(msgspec.Struct, frozen=True, array_like=True):
    """A cell as it is written, and its value if it is a number.

    `char_start`/`char_end` index the document's extracted text. A dash that stands for nothing has
    the value 0. `box` is known for pages of PDF files and pictures.
    """

    text: str
    value: Decimal | None
    page: int
    char_start: int
    char_end: int
    box: Box | None = None


class TablePlace(msgspec.Struct, frozen=True, array_like=True):
    """Where a head or a label of a table is in its document; see `TableCell`."""

    page: int
    char_start: int
    char_end: int
    box: Box | None = None


class TableColumn(msgspec.Struct, frozen=True, array_like=True):
    """A column of values. `heads` are its heads from the outermost group to its own.

    `places` are where these are; empty if an earlier version has read the table.
    """

    heads: tuple[str, ...] = ()
    period: str = ""
    unit: str = ""
    places: tuple[TablePlace, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(self.heads)

    @property
    def kind(self) -> str:
        """What its heads say besides the period and the unit: "Budget", "Before tax"."""
        words = _remark().sub(" ", " ".join(self.text.split()))
        for known in (self.period, self.unit):
            words = words.replace(known, " ", 1) if known else words
        in_period = frozenset(self.period.split())
        kept = (word for word in _EMPTY.sub(" ", words).split() if word not in in_period)
        return " ".join(kept).strip(" ,;:|/-–")


class TableRow(msgspec.Struct, frozen=True, array_like=True):
    """A row with one cell for each column of its table, None where there is none.

    `parents` are the labels it stands under, from the outermost one. `place` is that of its label;
    None if it has none, or if an earlier version has read the table. `unit` is what the row itself
    gives for its values: "%" in "EBIT margin in %".
    """

    label: str
    cells: tuple[TableCell | None, ...]
    parents: tuple[str, ...] = ()
    place: TablePlace | None = None
    unit: str = ""


class Table(msgspec.Struct, frozen=True, array_like=True):
    """A table of a document. `label_head` is the head of the column of labels.

    `unit` is what is said about all of its numbers, such as "in millions, except per share data".
    """

    page: int
    title: str
    unit: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    label_head: str = ""


class CellFigure(msgspec.Struct, frozen=True):
    """A cell of a document's table, as evidence: with its row, its column and their meaning.

    `value` is the exact decimal number, "" of words; `char_start`/`char_end` index the document's
    text. `name` is what the figure is commonly called, if its row is called otherwise. `kind` is
    what tells its column from others; `is_part`: from others of the same period, which have the
    whole.
    """

    document_id: str
    path: str
    page: int
    char_start: int
    char_end: int
    text: str
    value: str
    row: str
    parents: tuple[str, ...] = ()
    column: str = ""
    unit: str = ""
    period: str = ""
    title: str = ""
    box: Box | None = None
    name: str = ""
    kind: str = ""
    is_part: bool = False

    @property
    def about(self) -> str:
        """What the figure is: "Net sales › Services, three months ended June 25, 2022"."""
        own = "" if self.row in self.period else self.row
        row = " › ".join([*(each.rstrip(":") for each in self.parents[-1:]), own])
        row = f"{self.name} = {self.row}" if self.name else row
        kind = self.kind or ("" if self.period else self.column)
        return ", ".join(filter(None, (row, kind, self.period)))

    @property
    def written(self) -> str:
        """The figure with its unit, unless its own text has it."""
        unit = "" if self.unit == "%" and "%" in self.text else plain_unit(self.unit)
        return " ".join(filter(None, (" ".join(self.text.split()), unit)))

    @property
    def in_words(self) -> str:
        """As one says it: "$21,867 million" for "$ 21,867 dollars in millions"."""
        return in_words(" ".join(self.text.split()), self.unit) or self.written


class ComputedFigure(msgspec.Struct, frozen=True):
    """A figure that the program has computed from cells; `value` is exact, `result` rounded.

    `conclusion` is what it means in a sentence, if that is more than the figure, and `language` the
    code of the one that it is said in.
    """

    name: str
    period: str
    formula: str
    result: str
    value: str
    unit: str
    inputs: tuple[CellFigure, ...]
    conclusion: str = ""
    language: str = DEFAULT

    @property
    def text(self) -> str:
        """The whole statement: "Gross margin, 2023: 2,725 / 14,694 = 18.5 %"."""
        about = ", ".join(filter(None, (self.name, self.period)))
        return f"{about}: {self.formula} = {self.result}"

    @property
    def is_extreme(self) -> bool:
        """Whether it is the largest or smallest of its inputs."""
        return self.formula.startswith(("max(", "min("))

    @property
    def sentence(self) -> str:
        return self.conclusion or f"{self.text}."

    @property
    def statements(self) -> str:
        """All that the program says of it."""
        return f"{self.text}\n{self.sentence}"


class Figures(msgspec.Struct, frozen=True):
    """The figures that a question asks for, as far as the program knows; the likeliest first.

    `left_out` is what it asks for that the likeliest do not tell.
    """

    cells: tuple[CellFigure, ...] = ()
    computed: tuple[ComputedFigure, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def statements(self) -> list[str]:
        """All that is said of them, in the prompt or above the answer."""
        copied = [f"{cell.about}: {cell.written}" for cell in self.cells]
        return [*(each.statements for each in self.computed), *copied]

    def __bool__(self) -> bool:
        return bool(self.cells or self.computed)


NO_FIGURES = Figures()


@cache
def _share_words() -> tuple[Shares, ...]:
    return tuple(pack.tables.shares for pack in packs().values() if pack.tables.shares)


def each_share() -> str:
    """A regular expression for what is said of amounts for each share."""
    return any_of(words.each for words in _share_words())


_scaled = lazy_pattern(
    lambda: (
        rf"\(?(?:{any_phrase(lambda pack: pack.tables.leads)} (?=[{CURRENCY_SIGNS}]))?"
        rf"(?:(?P<what>{_CURRENCY}|{any_phrase(lambda pack: pack.tables.currencies)}"
        rf"|{any_of(words.named for words in _share_words())}) ?)?"
        rf"(?:{any_phrase(lambda pack: pack.tables.leads)} )?(?P<scale>{'|'.join(scales())})s?\)?"
    )
)
_except = lazy_pattern(
    lambda: rf",?\s*{phrases(lambda pack: pack.tables.excepts)}(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)
_own_amount = lazy_pattern(
    lambda: rf"(?:[{CURRENCY_SIGNS}]\s?[\d.,]*\d|\d[\d.,]*\s?[{CURRENCY_SIGNS}])\s+\w+"
)
_counts = lazy_pattern(
    lambda: rf"(?:\w+ ){{0,2}}{any_phrase(lambda pack: pack.tables.counts)}(?!\w)"
)
"""The label of a row of things, such as "Average number of employees", whatever the amounts are."""
_lead = lazy_pattern(lambda: rf"{any_phrase(lambda pack: pack.tables.leads)} ")


_SHORT_SCALE = re.compile(
    rf"(?:in )?(?P<before>{_CURRENCY})?\s?(?P<scale>'?000s?|[Tt]|[Kk]|mn?|bn|b)"
    rf"\s?(?P<after>{_CURRENCY})?"
)
_SCALES = {
    "'": "thousand",
    "0": "thousand",
    "t": "thousand",
    "k": "thousand",
    "m": "million",
    "b": "billion",
}


def is_currency(text: str) -> bool:
    """Whether a text is no more than the sign, code or name of a currency."""
    return _currency().fullmatch(text.strip()) is not None


_UNIT_AFTER = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")


def without_unit(head: str) -> str:
    """The head of a column without what follows in brackets: "Salary (EUR)"."""
    return _UNIT_AFTER.sub("", head)


def has_currency(text: str) -> bool:
    """Whether a text has the sign, code or name of a currency."""
    return _named_currency().search(text) is not None


_named_currency = lazy_pattern(
    lambda: rf"[{CURRENCY_SIGNS}]|(?<![^\W\d_])(?:{_currency().pattern})(?!\w)"
)


_in_thousands = lazy_pattern(
    lambda: (
        rf"(?<!\w)(?:{'|'.join(scales())})s?(?!\w)"
        rf"|(?<!\w){any_phrase(lambda pack: pack.tables.leads)} 1[.,  ’']000(?!\d)"
        r"|(?<!\w)['’]000s?(?!\w)"
    )
)


def is_in_thousands(text: str) -> bool:
    """Whether the unit or title of a table tells that its numbers count thousands or more."""
    return bool(_in_thousands().search(text))


def plain_unit(unit: str) -> str:
    """The unit without what it does not hold for: "In millions, except per share data"."""
    plain = _except().sub("", unit).strip()
    return plain[:1].lower() + plain[1:] if _lead().match(plain) else plain


def spelt_unit(unit: str) -> str:
    """The unit with its scale as a word: "£ thousand" for "£'000", "EUR thousand" for "TEUR"."""
    plain = plain_unit(unit)
    short = _SHORT_SCALE.fullmatch(plain)
    currency = short and (short["before"] or short["after"])
    return f"{currency} {_SCALES[short['scale'][0].casefold()]}" if short and currency else plain


def in_words(figure: str, unit: str) -> str:
    """A figure followed by the scale of its unit: "$21,867 million"; "" if the unit has none."""
    scaled = _scaled().fullmatch(spelt_unit(unit))
    if not scaled:
        return ""
    text, what = re.sub(rf"([{CURRENCY_SIGNS}]) ", r"\1", figure), scaled["what"] or ""
    if _has_currency(text):
        what = ""
    elif what in CURRENCY_SIGNS:
        text, what = re.sub(r"^[-−]?", rf"\g<0>{what}", text), ""
    what = what if what.isupper() else what.lower()
    return " ".join(filter(None, (text, scaled["scale"].lower(), what)))


class TableSummary(msgspec.Struct, frozen=True):
    """A table of an indexed document in a list: its `number` in the document, and its size."""

    document_id: str
    path: str
    number: int
    page: int
    title: str
    unit: str
    rows: int
    columns: int


def joined(parts: Iterable[Table]) -> Table:
    """A table from its parts."""
    first, *others = parts
    rows = (*first.rows, *(row for part in others for row in part.rows))
    return msgspec.structs.replace(first, rows=rows)


def as_sheet(table: Table) -> Table:
    """A table of a document as a sheet has it: each column has one name of its own, with its unit.

    What rows stand under is a column beside their labels.
    """
    heads, rows = [_named(table, at) for at in range(len(table.columns))], table.rows
    if any(row.parents for row in rows):
        heads = ["section", *heads]
        rows = tuple(
            msgspec.structs.replace(row, cells=(_above(row, table.page), *row.cells))
            for row in rows
        )
    label_head, *names = column_names([table.label_head or "item", *heads])
    columns = tuple(TableColumn((name,)) for name in names)
    return msgspec.structs.replace(table, label_head=label_head, columns=columns, rows=rows)


def _named(table: Table, at: int) -> str:
    column = table.columns[at]
    # What is said of all numbers of a table is said of no words.
    has_numbers = any(cell and cell.value is not None for cell in (r.cells[at] for r in table.rows))
    name, unit = column.text or column.period, column.unit or (table.unit if has_numbers else "")
    is_told = any(each.casefold() in name.casefold() for each in (unit, spelt_unit(unit)))
    return name if is_told or not name else f"{name} ({spelt_unit(unit)})"


def _above(row: TableRow, page: int) -> TableCell | None:
    return TableCell(" > ".join(row.parents), None, page, 0, 0) if row.parents else None


def column_names(headings: Sequence[str]) -> tuple[str, ...]:
    """Unique names: equal headings are numbered, empty ones replaced by their number."""
    names = [name or f"column {number}" for number, name in enumerate(headings, start=1)]
    times, seen = Counter(name.casefold() for name in names), Counter[str]()
    unique: list[str] = []
    for name in names:
        key = name.casefold()
        seen[key] += 1
        unique.append(f"{name} ({seen[key]})" if times[key] > 1 else name)
    return tuple(unique)


def part_of(table: Table, rows: Sequence[int], columns: Sequence[int]) -> Table:
    """These rows and columns of a table, given by their numbers, in this order."""
    return msgspec.structs.replace(
        table,
        columns=tuple(table.columns[at] for at in columns),
        rows=tuple(
            msgspec.structs.replace(row, cells=tuple(row.cells[at] for at in columns))
            for row in (table.rows[at] for at in rows)
        ),
    )


def cell_figure(
    document_id: str, path: str, table: Table, row: TableRow, column: TableColumn, cell: TableCell
) -> CellFigure:
    """A cell as evidence, without its table."""
    return CellFigure(
        document_id=document_id,
        path=path,
        page=cell.page,
        char_start=cell.char_start,
        char_end=cell.char_end,
        text=cell.text,
        value="" if cell.value is None else str(cell.value),
        row=row.label,
        parents=row.parents,
        column=column.text,
        unit=cell_unit(table, row, column, cell),
        period=column.period,
        title=table.title,
        box=cell.box,
        kind=column.kind,
    )


_WORD = re.compile(r"[^\W\d_]{4,}")


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(words_of(lambda pack: pack.tables.plain_words))


def cell_unit(table: Table, row: TableRow, column: TableColumn, cell: TableCell) -> str:
    """The unit of one cell: what its own text, its row or its column says goes first."""
    if "%" in cell.text or "٪" in cell.text:
        return "%"
    if row.unit:
        return row.unit
    label = _own_amount().sub("", row.label)  # "Dividends declared ($0.04 per share)"
    for words in _share_words():
        is_each = _search(words.each, label) and not _search(words.counted, label)
        if is_each and _scaled().fullmatch(spelt_unit(column.unit or table.unit)):
            return words.unit_each  # no share earns millions, whatever is said of the table
    if column.unit and not _counts().match(row.label):
        return column.unit
    above = " ".join(row.parents[-1:])
    if not any(_search(words.each, above) for words in _share_words()):
        above = ""  # else it is like "Earnings per share:" above "Diluted"
    if _counts().match(row.label) and not any(
        _search(words.named, row.label) for words in _share_words()
    ):
        return ""
    unit = "" if _names_unit_of_another(table, column) else table.unit
    return _held(unit, f"{above} {label} {column.text}", cell.text)


def _names_unit_of_another(table: Table, column: TableColumn) -> bool:
    """Whether a title gives its unit for other columns only: "Branches, revenue in thousands"."""
    title = " ".join(table.title.casefold().split())
    if not table.unit or table.unit.casefold() not in title:
        return False  # almost always, and fast: there may be thousands of columns
    named = {
        each.kind
        for each in table.columns
        if each.kind and f"{each.kind} {table.unit}".casefold() in title
    }
    return bool(named) and column.kind not in named


def _held(unit: str, about: str, text: str) -> str:
    """The unit as far as it holds for the number `text` of a row and column with these words.

    "In millions, except number of shares, which are in thousands, and per share amounts" holds for
    neither shares nor prices per share, and "$ and shares in millions" for each in its own way.
    """
    for words in _share_words():
        if both := _search(rf"(?P<what>\S+) (?:{conjunctions()}) (?P<named>{words.named})", unit):
            kept = both["named"] if _search(words.counted, about) else both["what"]
            unit = unit.replace(both[0], kept, 1)
    found = _except().search(unit)
    if not found:
        return unit
    excepted = others = found["what"]
    for words in _share_words():
        if _search(words.each, about) and not _search(words.counted, about):
            return words.unit_each if _search(words.excepted, excepted) else unit
        others = re.sub(rf"\b(?:{words.each})\b", "", others, flags=re.IGNORECASE)
        is_excepted = _search(words.named, about) and _search(words.excepted, others)
        if is_excepted and not _has_currency(text):
            scale = _search(words.scaled, others)
            counted = f"{words.unit} {scale['scale'].lower()}" if scale else words.unit
            return counted if _search(words.counted, about) else ""
    told, named = (frozenset(map(str.casefold, _WORD.findall(each))) for each in (others, about))
    return "" if told & named - _plain_words() else unit


def _search(phrase: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w)(?:{phrase})\b", text, re.IGNORECASE)


def _has_currency(text: str) -> bool:
    return any(sign in text for sign in CURRENCY_SIGNS)
