"""The lines of financial statements that a question names, and where a document reports them.

What lines are called and which measures are computed from them is data:
`resources/financial_statements.toml`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from app.core.figure_words import month_number, months
from app.core.languages import any_phrase
from app.core.paths import resource_path
from app.core.resources import ResourceTable, decoded
from app.core.tables import Table, TableColumn, TableRow
from app.retrieval.dates import dates, replace_dates
from app.retrieval.figures import periods
from app.retrieval.name_match import parts_in
from app.retrieval.sentences import sentence_spans

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 40  # characters: "as a share of Apple's total net sales"
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[®™*:†]+")

_COSTS = "cost_of_revenue", "selling", "research"

Statement = Literal["income", "balance", "cash"]
Patterns = tuple[str, ...]


class Item(ResourceTable, frozen=True):
    """A line of a statement; see the file."""

    name: str
    asked: Patterns
    rows: Patterns
    statement: Statement
    size: bool = False
    outflow: bool = False
    negated: Patterns = ()
    not_under: Patterns = ()


class Measure(ResourceTable, frozen=True):
    """The sum of some items, divided by that of others."""

    name: str
    asked: Patterns
    of: tuple[str, ...]
    by: tuple[str, ...] = ()
    unit: str = ""
    unless: str = ""


class Questions(ResourceTable, frozen=True):
    amount: Patterns
    change: Patterns
    year_ago: Patterns
    quarter_ago: Patterns
    average: Patterns
    elsewhere: Patterns
    extremes: Patterns
    each: Patterns
    neutral: Patterns
    fiscal: Patterns
    report: Patterns
    share: Patterns
    percent: Patterns
    qualified: Patterns
    aside: Patterns
    instant: Patterns


class Definitions(ResourceTable, frozen=True):
    statements: Mapping[Statement, Patterns]
    questions: Questions
    change_heads: Patterns
    whole_heads: Patterns
    includes: str
    after_labels: str
    items: Mapping[str, Item]
    measures: tuple[Measure, ...]


@cache
def definitions() -> Definitions:
    return decoded(resource_path("financial_statements.toml").read_text("utf-8"), Definitions)


def wants_percent(question: str) -> bool:
    patterns = "|".join(definitions().questions.percent)
    return re.search(patterns, question, re.IGNORECASE) is not None


def asked_share(question: str) -> str:
    """The key of the item that a question asks for a share of; "" if it asks for none."""
    words = definitions().questions
    for place in _searched(words.share).finditer(question):
        rest = question[place.end() :]
        following = [(rest.index(each), key) for key, each in asked_items(rest)]
        if following and min(following)[0] <= _NEAR:
            return min(following)[1]
    return ""


def asks_for(question: str, patterns: Patterns) -> bool:
    return bool(_searched(patterns).search(question))


def found_in(question: str, patterns: Patterns) -> list[str]:
    return [place[0] for place in _searched(patterns).finditer(question)]


def without_places(text: str, places: Iterable[str]) -> str:
    """A text without the words that were found in it, such as those that name items."""
    for place in places:
        text = text.replace(place, " ")
    return text


def asked_items(question: str) -> tuple[tuple[str, str], ...]:
    """The keys of the items that a question names, each with the words that name it.

    Not of those within the name of another one: "deferred revenue" is no revenue.
    """
    found: dict[str, str] = {}
    for measure in asked_measures(question):
        place = _searched(measure.asked).search(question)
        if place and not measure.unless:
            found |= {key.lstrip("-"): place[0] for key in (*measure.of, *measure.by)}
    items = definitions().items.items()
    places = {key: list(_searched(item.asked).finditer(question)) for key, item in items}
    spans = {place.span() for each in places.values() for place in each}
    for key, each in places.items():
        if place := next((one for one in each if not _is_within(one.span(), spans)), None):
            found[key] = place[0]
    return tuple(found.items())


def _is_within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    start, end = span
    return any(first <= start and end <= last and (first, last) != span for first, last in others)


def with_item_names(question: str) -> str:
    """The question, followed by the names of the items that it calls otherwise: "capex"."""
    names = (definitions().items[key].name for key, _ in asked_items(question))
    missing = (name for name in names if name.casefold() not in question.casefold())
    return " ".join((question, *dict.fromkeys(missing)))


def item_name(key: str, label: str) -> str:
    """What an item is called, if its row is called otherwise; "" if there is none."""
    name = definitions().items[key].name if key else ""
    return "" if plain_label(name) == plain_label(label) else name


def amount(key: str, row: TableRow, value: Decimal, table: Table) -> Decimal:
    """What a cell of an item counts: outflows by their size, "benefit (provision)" negated."""
    item = definitions().items[key]
    if any(re.match(pattern, row.label.casefold()) for pattern in item.negated):
        return -value
    if item.outflow and _has_negative_costs(table):
        return -value
    return abs(value) if item.size else value


def has_doubtful_sign(key: str, label: str, value: Decimal) -> bool:
    """Whether an expense is negative in a row that does not say what that means: "Income tax"."""
    item = definitions().items[key]
    is_told = any(re.match(pattern, label.casefold()) for pattern in item.negated)
    return item.outflow and value < 0 and not is_told


def change_amount(row: TableRow, value: Decimal, table: Table) -> Decimal:
    """What a cell counts in a change: an expense written as a negative amount grows as it falls."""
    items = definitions().items.items()
    key = next((key for key, item in items if item.size and is_line_of(key, row.label)), "")
    key = key or next(
        (
            key
            for key, item in items
            if item.outflow and is_line_of(key, row.label) and _has_negative_costs(table)
        ),
        "",
    )
    return amount(key, row, value, table) if key else value


def _has_negative_costs(table: Table) -> bool:
    """Whether a statement writes costs as negative amounts."""
    return any(
        cell and cell.value is not None and cell.value < 0
        for row in table.rows
        if any(is_line_of(key, row.label) for key in _COSTS)
        for cell in row.cells
    )


def is_qualified(text: str) -> bool:
    """Whether a text speaks of a figure that differs from the one of that name: "adjusted"."""
    return asks_for(text, definitions().questions.qualified)


def reports_item(key: str, label: str, parents: Sequence[str], title: str) -> bool:
    """Whether a row of this label, under these ones, of a table of this title reports an item.

    Not if it stands under what makes it another line: diluted shares are no earnings, and the
    change of a balance, as in the statement of cash flows, is not that balance.
    """
    item = definitions().items[key]
    is_change = item.statement == "balance" and (
        is_titled("cash", title)
        or any(asks_for(each, definitions().questions.change) for each in parents)
    )
    is_other = any(_is_whole(pattern, each) for each in parents for pattern in item.not_under)
    return is_line_of(key, label) and not (is_change or is_other or is_qualified(label))


def is_line_of(key: str, label: str) -> bool:
    """Whether a label is that of an item, or names it: "Net sales:" above "Products"."""
    return any(_is_whole(pattern, label) for pattern in definitions().items[key].rows)


def without_asides(question: str) -> str:
    """The question without the words that name no line of a statement."""
    words = definitions().questions
    return _searched((*words.change, *words.average, *words.aside)).sub(" ", question)


def asked_measures(question: str) -> tuple[Measure, ...]:
    """The measures that a question names; their formulas are not those of adjusted ones."""
    if is_qualified(question):
        return ()
    return tuple(each for each in definitions().measures if asks_for(question, each.asked))


def reports(measure: Measure, label: str) -> bool:
    """Whether a document reports a measure itself, in a row of this label."""
    return any(_is_whole(pattern, label) for pattern in measure.asked)


class Line(NamedTuple):
    """The row that reports an item, or the rows under its name, of which it is the sum."""

    table: Table
    rows: tuple[TableRow, ...]


def lines_of(key: str, tables: Sequence[Table]) -> tuple[Line, ...]:
    """Where an item is reported: in its statement, or else in tables that are no statements."""
    name = definitions().items[key].statement
    statement, found = main_statement(name, tables), every_line(key, tables)
    return tuple(
        line
        for line in found
        if statement in (None, line.table) or not is_titled(name, line.table.title)
    )


def every_line(key: str, tables: Sequence[Table]) -> tuple[Line, ...]:
    """Where an item is reported: in its statement, or else in any table, some of them of parts."""
    return in_statement(key, tables) or _lines(key, tables)


def in_statement(key: str, tables: Sequence[Table]) -> tuple[Line, ...]:
    """Where the statement of a document reports an item; any table if it has no such statement."""
    statement = main_statement(definitions().items[key].statement, tables)
    return _lines(key, [statement] if statement else tables)


@lru_cache(maxsize=8192)
def is_titled(statement: Statement, title: str) -> bool:
    """Whether a title names a statement. Prose that speaks of one does not write a capital.

    Spaces do not count: some files have "Statement of Incom e".
    """
    place = _spaceless(statement).search(re.sub(r"\s", "", title))
    return place is not None and place[0][0].isupper()


def _lines(key: str, tables: Iterable[Table]) -> tuple[Line, ...]:
    item, tables = definitions().items[key], list(tables)
    for pattern in item.rows:
        if found := [
            Line(table, (row,))
            for table in tables
            for row in table.rows
            if _is_whole(pattern, row.label)
            and any(row.cells)
            and reports_item(key, row.label, row.parents, table.title)
        ]:
            return tuple(found)
    under = [
        (table, [row for row in table.rows if row.parents and is_line_of(key, row.parents[-1])])
        for table in tables
    ]
    return tuple(Line(table, tuple(rows)) for table, rows in under if rows)


def defined_lines(key: str, tables: Sequence[Table], texts: Iterable[str]) -> tuple[Line, ...]:
    """The lines of a statement of which a text says that they include an item.

    "Technology and content costs include … research and development of new products."
    """
    words = definitions()
    statement = main_statement(words.items[key].statement, tables)
    if statement is None:
        return ()
    told = _searched(tuple(f"{words.includes}.*?(?:{each})" for each in words.items[key].asked))
    said = [
        plain_label(sentence[: place.start()])
        for text in texts
        if asks_for(" ".join(text.split()), words.items[key].asked)
        for start, end in sentence_spans(text)
        if (place := told.search(sentence := " ".join(text[start:end].split())))
    ]
    return tuple(
        Line(statement, (row,))
        for row in statement.rows
        if row.label and any(_ends_with(each, plain_label(row.label)) for each in said)
    )


def _ends_with(text: str, label: str) -> bool:
    """Whether a text ends with a label, perhaps followed by "costs" or "expenses"."""
    after = definitions().after_labels
    return re.search(rf"(?<!\w){re.escape(label)}(?: {after})?$", text) is not None


def main_statement(statement: Statement, tables: Iterable[Table]) -> Table | None:
    """The table of that name that reports most of its items: others are of parts of a company."""
    named = [table for table in tables if is_titled(statement, table.title)]
    keys = [key for key, item in definitions().items.items() if item.statement == statement]
    return max(named, key=lambda table: _items_in(table, keys), default=None)


def _items_in(table: Table, keys: Iterable[str]) -> int:
    labels = {label for row in table.rows for label in (row.label, *row.parents)}
    return sum(any(is_line_of(key, label) for label in labels) for key in keys)


@lru_cache(maxsize=65536)
def plain_label(label: str) -> str:
    """A label in lower case, without notes in brackets."""
    return " ".join(_NOTE.sub(" ", label).split()).casefold().rstrip(" ,.")


class Period(NamedTuple):
    """What a column is about: the end of a period, as far as it is known, and its length.

    `part` is the quarter or half of a year that it is called by: "q3", "h1".
    """

    year: int = 0
    month: int = 0
    length: frozenset[str] = frozenset()
    part: str = ""

    @property
    def end(self) -> tuple[int, int, str]:
        """By which periods of the same length are ordered."""
        return self.year, self.month, self.part

    def is_same(self, other: "Period") -> bool:
        """Whether two columns may be about the same; balances have no length."""
        return (
            self.year == other.year
            and (self.month == other.month or not (self.month and other.month))
            and (self.part == other.part or not (self.part and other.part))
            and (not self.length.isdisjoint(other.length) or not (self.length and other.length))
        )

    def is_after(self, other: "Period", months: int) -> bool:
        """Whether a period ends so many months after another one, in calendars of weeks, too."""
        apart = 12 * (self.year - other.year)
        if self.month and other.month:
            apart += self.month - other.month
        return months - 1 <= apart <= months + 1


def period_of(table: Table, column: TableColumn) -> Period:
    """The period of a column, by its heads or else by the title of the table."""
    text = f"{column.period} {column.text}"
    found = period_in(text)
    if found.year and not found.length:
        return found._replace(length=period_in(table.title).length)
    return found


def is_whole(table: Table, column: TableColumn) -> bool:
    """Whether a column is about all that its table is about in a period, and not a part of it.

    So are a column that alone is of its period, one that only tells its period, and a total.
    """
    kind = plain_label(column.kind)
    return (
        not kind
        or asks_for(column.kind, definitions().whole_heads)
        or not any(
            period_of(table, other) == period_of(table, column)
            for other in table.columns
            if other is not column and not asks_for(other.text, definitions().change_heads)
        )
    )


def is_comparable(table: Table, column: TableColumn, other: TableColumn) -> bool:
    """Whether two columns tell the same of their periods: not one before, one after tax."""
    is_alike = plain_label(column.kind) == plain_label(other.kind)
    return is_alike or (is_whole(table, column) and is_whole(table, other))


@lru_cache(maxsize=8192)
def period_in(text: str) -> Period:
    years = [int(year) for year in _YEAR.findall(text)]
    named = [month_number(found) for found in _month_names().findall(text)]
    period = Period(max(years, default=0), named[-1] if named else 0, periods(text))
    if len(parts := parts_in(text)) == 1:
        (part,) = parts
        length = frozenset({"quarter" if part.startswith("q") else "half"})
        return period._replace(length=length, part=part)
    if period.month and not period.length and _month_and_year().fullmatch(text.strip()):
        return period._replace(length=frozenset({"month"}))
    return period


def years_in(question: str) -> frozenset[int]:
    """The years that a question names, with those between two: "FY2015 - FY2017"."""
    years = {int(year) for year in _YEAR.findall(question)}
    for first, last in _range().findall(question):
        years |= set(range(int(first), min(int(last), int(first) + 30) + 1))
    return frozenset(years)


def ends_in(question: str) -> frozenset[tuple[int, int]]:
    """The years and months in which periods end that a question names; 0 for an unknown month."""
    dated = (each for found in dates(question) for each in found.readings)
    ends = {(int(each[:4]), int(each[5:7])) for each in dated}
    return frozenset(ends) | {(year, 0) for year in years_in(without_dates(question))}


def without_dates(question: str) -> str:
    return replace_dates(question, lambda written: " " * len(written))


def is_instant(question: str) -> bool:
    """Whether a question asks for an amount at a day, such as that of a balance sheet."""
    return asks_for(question, definitions().questions.instant)


@cache
def _range() -> re.Pattern[str]:
    year, to = r"((?:19|20)\d\d)", any_phrase(lambda pack: pack.figures.ranges)
    return re.compile(rf"{year}\s*(?:-|–|—|{to})\s*(?:FY\s?)?{year}", re.IGNORECASE)


@cache
def _spaceless(statement: Statement) -> re.Pattern[str]:
    patterns = "|".join(definitions().statements[statement])
    return re.compile(patterns.replace(" ", ""), re.IGNORECASE)


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile(rf"\b({months()})\b", re.IGNORECASE)


@cache
def _month_and_year() -> re.Pattern[str]:
    month, year = rf"(?:{months()})\b\.?", r",? ?(?:19|20)\d\d"
    return re.compile(rf"{month}{year}(?: {month}(?:{year})?)?", re.IGNORECASE)


@cache
def _searched(patterns: Patterns) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _is_whole(pattern: str, label: str) -> bool:
    return re.fullmatch(pattern, plain_label(label)) is not None
