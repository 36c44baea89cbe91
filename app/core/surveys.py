"""Surveys: the same columns asked of every document, and what was found for each of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

import msgspec

from app.core.errors import UserError
from app.core.paths import resource_path
from app.core.resources import ResourceTable, decoded

ColumnType = Literal["text", "number", "money", "date", "yes/no", "list", "choice", "mention"]
"""A "mention" is "yes" if a document speaks of what the column is called."""

CellState = Literal["found", "absent", "unclear", "failed"]
"""Found with a quote; not there; not certain; the document could not be read or asked."""

SurveyState = Literal["new", "running", "paused", "finished"]
"""A survey that is running without anyone running it was interrupted by a crash: it goes on."""

NUMBERS: tuple[ColumnType, ...] = ("number", "money")
"""The types whose values are numbers with a unit."""

CHOSEN: tuple[ColumnType, ...] = ("yes/no", "choice")
"""The types whose values need not be written out: the model names the line that says so."""

MOST_COLUMNS = 40
_LONGEST_NAME = 80
_LONGEST_TEXT = 1000
_MOST_CHOICES = 50


class SurveyColumn(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """What is asked of every document under a name.

    `unit` is that of numbers and money ("EUR", "days", "%"), `instruction` says what is meant in
    the user's words, `example` is a value as it might stand in a document, and `choices` are the
    possible values of the type "choice". `labels` are what documents in any language call it.
    `language` is the code of that of the name, if it has too few words to tell.
    """

    name: str
    type: ColumnType = "text"
    unit: str = ""
    instruction: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    language: str = ""

    @property
    def asked(self) -> str:
        """All that is said of what it asks for."""
        return " ".join((self.name, self.instruction, *self.labels))


def has_list(columns: Sequence[SurveyColumn]) -> bool:
    """Whether all parts of a document have to be read."""
    return any(each.type == "list" for each in columns)


class SurveyTemplate(ResourceTable, frozen=True):
    """Columns to begin a survey with, by kind of document."""

    name: str
    columns: tuple[SurveyColumn, ...]


class _Templates(ResourceTable, frozen=True):
    templates: tuple[SurveyTemplate, ...]


def survey_templates() -> tuple[SurveyTemplate, ...]:
    """Those that come with the program."""
    text = resource_path("survey_templates.toml").read_text("utf-8")
    return decoded(text, _Templates).templates


class CellItem(msgspec.Struct, frozen=True):
    """A value, and where a document says so.

    `value` is normalised by its type: digits with a decimal point, dates as 2026-11-28, "yes" or
    "no", one of the choices, or the words of the document. `quote` is the sentence or row around
    it, verbatim: the characters `char_start` to `char_end` of the document's extracted text.
    `value_start` and `value_end` are the characters of the value itself, or of what shows it.
    """

    value: str
    unit: str
    quote: str
    page: int
    char_start: int
    char_end: int
    value_start: int
    value_end: int


class SurveyCell(msgspec.Struct, frozen=True, kw_only=True):
    """What a document says about a column.

    A list has an item for each of its values, every other type at most one; that of an unclear cell
    may have no value, and only the quote to look at. `note` is why the cell
    is not simply found, and `pages` are the pages that were read for it; empty for all of them.
    `is_searched`: the program looked for the words of a mention, and no model was asked.
    `model` is the name of the run's model, "" if no model was asked or none was recorded yet.
    `correction` is the user's value beside the one that was read, "" for "not there", None if the
    user changed nothing.
    """

    state: CellState
    items: tuple[CellItem, ...] = ()
    note: str = ""
    pages: tuple[int, ...] = ()
    is_searched: bool = False
    correction: str | None = None
    model: str = ""

    @property
    def read_value(self) -> str:
        """What was read, the values of a list separated by semicolons; "" if nothing was."""
        return "; ".join(item.value for item in self.items)

    @property
    def final_state(self) -> CellState:
        """What was read, or found or absent by the user's correction."""
        if self.correction is None:
            return self.state
        return "found" if self.correction else "absent"

    @property
    def is_certain(self) -> bool:
        """Whether it is known what the document says, or that it says nothing."""
        return self.final_state in ("found", "absent")

    @property
    def value(self) -> str:
        """The user's value if there is one, otherwise what was read."""
        return self.read_value if self.correction is None else self.correction

    @property
    def unit(self) -> str:
        return self.items[0].unit if self.items and self.correction is None else ""


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """Columns that are asked of every document of a collection.

    `model` is the id or file of the model that is asked, "" for the current one. `started` is when
    its last run started, 0 for never, or one before it whose changes are kept: what is found
    otherwise since then.
    """

    id: str
    name: str
    collection_id: str
    columns: tuple[SurveyColumn, ...]
    model: str = ""
    created: float = 0.0
    state: SurveyState = "new"
    started: float = 0.0


class SurveyRow(msgspec.Struct, frozen=True):
    """The cells of one document by column; a column that was not asked yet is missing."""

    document_id: str
    path: str
    cells: Mapping[str, SurveyCell]


class CellChange(msgspec.Struct, frozen=True):
    """A cell that the last run found otherwise than the run before; `before` None: it is new."""

    document_id: str
    path: str
    column: str
    before: SurveyCell | None
    after: SurveyCell


COUNTS = ("documents", "read", "answered", "unclear", "failed")
"""The numbers of a coverage, as the contract with scripts names them."""


class Coverage(msgspec.Struct, frozen=True):
    """How many documents a survey has, and what became of them.

    `read` were asked for all columns; of these, `unclear` have at least one unclear cell that the
    user has not corrected, and `answered` have none. `failed` could not be read or asked. The
    others are still to be read. `models` are the names of the models of the runs.
    """

    documents: int
    read: int
    answered: int
    unclear: int
    failed: int
    models: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """The numbers alone, which scripts rely on."""
        return {name: getattr(self, name) for name in COUNTS}

    def __str__(self) -> str:
        told = f"{self.read} of {self.documents} documents read; {self.answered} answered"
        told += f", {self.unclear} unclear" if self.unclear else ""
        told += f", {self.failed} failed" if self.failed else ""
        return told + (f"; read with {', '.join(self.models)}" if self.models else "")


class SurveyProgress(NamedTuple):
    """`done` of `total` documents have all their cells.

    `fraction` (0..1) is the share of text that was read, `remaining_s` how long the rest will
    take, None until it can be estimated. `path` is the document that is being read; "" at the end.
    """

    done: int
    total: int
    fraction: float
    remaining_s: float | None
    path: str


def check_columns(columns: Sequence[SurveyColumn]) -> None:
    """Raises UserError for columns that cannot be asked."""
    if not columns:
        raise UserError("A survey needs at least one column.", "Name what to ask.")
    if len(columns) > MOST_COLUMNS:
        raise UserError(
            f"A survey has at most {MOST_COLUMNS} columns.", "Split it into several surveys."
        )
    names = [column.name.strip().casefold() for column in columns]
    lines = {line_name(column).strip().casefold() for column in columns if column.type in CHOSEN}
    for column, name in zip(columns, names, strict=True):
        if not _is_name(column.name):
            raise UserError(
                f"“{column.name[:_LONGEST_NAME]}” cannot be the name of a column.",
                f"Use between 1 and {_LONGEST_NAME} characters on one line.",
            )
        if names.count(name) > 1:
            raise UserError(f"Two columns are named “{column.name}”.", "Rename one of them.")
        if name in lines:
            raise UserError(
                f"“{column.name}” is what the line is called that says another column.",
                "Rename one of them.",
            )
        if len(column.instruction + column.unit + column.example) > _LONGEST_TEXT:
            raise UserError(
                f"What is said of the column “{column.name}” is too long.",
                f"Use at most {_LONGEST_TEXT} characters for instruction, unit and example.",
            )
        if len(column.labels) > _MOST_CHOICES or not all(map(_is_name, column.labels)):
            raise UserError(
                f"The labels of the column “{column.name}” are too many or too long.",
                f"Give up to {_MOST_CHOICES}, each of 1 to {_LONGEST_NAME} characters on one line.",
            )
        _check_choices(column)


def line_name(column: SurveyColumn) -> str:
    """What a model is asked to call the line that says what a column of `CHOSEN` has."""
    return f"{column.name} line"


def _check_choices(column: SurveyColumn) -> None:
    if column.type == "choice" and not column.choices:
        raise UserError(
            f"The column “{column.name}” has no choices.",
            "List the possible values of a column of the type choice, and of no other.",
        )
    if column.choices and column.type != "choice":
        raise UserError(
            f"The column “{column.name}” has choices, but another type.",
            "List the possible values of a column of the type choice, and of no other.",
        )
    different = {each.strip().casefold() for each in column.choices}
    are_names = len(column.choices) <= _MOST_CHOICES and all(map(_is_name, column.choices))
    if not are_names or len(different) < len(column.choices):
        raise UserError(
            f"The choices of the column “{column.name}” cannot be told apart, or are too long.",
            f"Give up to {_MOST_CHOICES} different ones, each of 1 to {_LONGEST_NAME} characters"
            " on one line.",
        )


def _is_name(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST_NAME and text.isprintable()


def coverage(rows: Iterable[Collection[SurveyCell]], columns: int) -> Coverage:
    """From each document's cells so far, and the number of columns."""
    documents = read = answered = unclear = failed = 0
    models: set[str] = set()
    for cells in rows:
        states = [cell.final_state for cell in cells]
        models |= {cell.model for cell in cells if cell.model}
        documents += 1
        if "failed" in states:
            failed += 1
        elif len(states) == columns:
            read += 1
            unclear += "unclear" in states
            answered += "unclear" not in states
    return Coverage(documents, read, answered, unclear, failed, tuple(sorted(models)))


class Tally(msgspec.Struct, frozen=True):
    """The cells of a column, combined: how many there are of each value and in each state.

    `sums` are those of numbers and money by unit, so amounts in two currencies are never added.
    """

    states: Mapping[CellState, int]
    counts: Mapping[str, int]
    sums: Mapping[str, Decimal]


def tally(column: SurveyColumn, cells: Iterable[SurveyCell]) -> Tally:
    """Count and add up the cells of a column; a corrected value counts as the user wrote it."""
    counted = tuple(cells)
    states = Counter(cell.final_state for cell in counted)
    counts = Counter(value for cell in counted for value in dict.fromkeys(_values(cell)))
    return Tally(states, dict(counts.most_common()), sums(column, counted))


def sums(column: SurveyColumn, cells: Iterable[SurveyCell]) -> dict[str, Decimal]:
    """The sums of the numbers in the cells of a column by their unit; none for other columns."""
    found: dict[str, Decimal] = {}
    for cell in cells if column.type in NUMBERS else ():
        for number in filter(None, map(as_number, _values(cell))):
            found[cell.unit] = found.get(cell.unit, Decimal(0)) + number
    return found


def _values(cell: SurveyCell) -> list[str]:
    if cell.correction is None:
        return [item.value for item in cell.items if item.value]
    return [cell.correction] if cell.correction else []


class RowGroup(msgspec.Struct, frozen=True):
    """The rows that have the same value in a column, or without one the same state."""

    value: str
    state: CellState
    rows: tuple[SurveyRow, ...]

    @property
    def key(self) -> tuple[str, CellState]:
        """Tells it from the other groups of a column."""
        return self.value.casefold(), self.state


def grouped(column: SurveyColumn, rows: Iterable[SurveyRow]) -> tuple[RowGroup, ...]:
    """The rows by their value in a column whatever its case, the largest group first.

    A row of a list is in the group of each of its values; one that was not asked is in none.
    """
    groups: dict[tuple[str, CellState], tuple[str, list[SurveyRow]]] = {}
    for row in rows:
        if (cell := row.cells.get(column.name)) is None:
            continue
        values = [item.value for item in cell.items] if cell.correction is None else []
        values = values if column.type == "list" and values else [cell.value]
        units = cell.unit if column.type in NUMBERS else ""
        for value in {each.casefold(): f"{each} {units}".strip() for each in values}.values():
            key = (value.casefold(), cell.final_state)
            groups.setdefault(key, (value, []))[1].append(row)
    found = (
        RowGroup(value, state, tuple(members)) for (_, state), (value, members) in groups.items()
    )
    return tuple(sorted(found, key=lambda each: (-len(each.rows), each.value.casefold())))


def as_number(value: str) -> Decimal | None:
    """The number that a cell's value is; None if the user corrected it to something else."""
    try:
        number = Decimal(value)
    except ArithmeticError:
        return None
    return number if number.is_finite() else None


class AskedAll(msgspec.Struct, frozen=True):
    """A column that was asked of every document, and the rows with its cell.

    `survey_ids` are the surveys that keep it and can be opened. If it was stopped, some rows have
    no cell.
    """

    column: SurveyColumn
    rows: tuple[SurveyRow, ...]
    survey_ids: tuple[str, ...] = ()

    @property
    def coverage(self) -> Coverage:
        return coverage((row.cells.values() for row in self.rows), 1)

    @property
    def tally(self) -> Tally:
        return tally(self.column, (cell for row in self.rows for cell in row.cells.values()))
