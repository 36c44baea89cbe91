"""What is shown of surveys: the grid of one, its groups, the card of a cell, and their list."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from app.core.documents import Citation, distinct_names
from app.core.surveys import (
    COUNTS,
    NUMBERS,
    CellChange,
    Coverage,
    RowGroup,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyRow,
    coverage,
    sums,
)
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.core.unicode_text import visible_text
from app.viewmodels.quantities import date_text, decimal, integer, page_names
from app.viewmodels.translated import translate, translated

_EXACT_DIGITS = 15
"""A number with more is shown as it was found: a float would round it."""


class SurveyGrid:
    """The rows of a survey, and what is shown of them: a new row changes nothing about the others.

    A survey of thousands of documents is shown again twice a second while it runs.
    """

    def __init__(self, survey: Survey, rows: Iterable[SurveyRow] = ()) -> None:
        self._survey = survey
        self._at: dict[str, int] = {}
        self._shown: list[tuple[TableCell | None, ...]] = []
        self._covered: list[Coverage] = []
        self._counts: Counter[str] = Counter()
        self._models: Counter[str] = Counter()
        self.rows: list[SurveyRow] = []
        self.to_check: set[tuple[int, int]] = set()
        """The cells that are unclear or failed and that the user has not corrected."""
        for row in rows:
            self.put(row)

    def put(self, row: SurveyRow) -> None:
        """Show a row in place of what was known of its document, or as the last one."""
        columns = self._survey.columns
        cells = [row.cells.get(column.name) for column in columns]
        shown = tuple(_cell(cell, column) for cell, column in zip(cells, columns, strict=True))
        covered = coverage([row.cells.values()], len(columns))
        at = self._at.setdefault(row.document_id, len(self.rows))
        if at == len(self.rows):
            self.rows.append(row)
            self._shown.append(shown)
            self._covered.append(covered)
        else:
            self.rows[at] = row
            self._shown[at] = shown
            self._counts.subtract(self._covered[at].counts)
            self._models.subtract(self._covered[at].models)
            self._covered[at] = covered
        self._counts.update(covered.counts)
        self._models.update(covered.models)
        for number, cell in enumerate(cells):
            if cell and not cell.is_certain:
                self.to_check.add((at, number))
            else:
                self.to_check.discard((at, number))

    def row(self, document_id: str) -> SurveyRow:
        return self.rows[self._at[document_id]]

    def numbers(self, rows: Iterable[SurveyRow]) -> list[int]:
        """Where rows are shown."""
        return [self._at[row.document_id] for row in rows]

    @property
    def coverage(self) -> Coverage:
        counts = {name: self._counts[name] for name in COUNTS}
        return Coverage(**counts, models=tuple(sorted(+self._models)))

    @property
    def table(self) -> Table:
        """The documents and what was found for each column."""
        columns = tuple(TableColumn((each.name,), "", each.unit) for each in self._survey.columns)
        names = distinct_names(row.path for row in self.rows)
        labels = (names[row.path] for row in self.rows)
        rows = tuple(map(TableRow, labels, self._shown))
        return Table(1, self._survey.name, "", columns, rows, translate("Surveys", "Document"))


def groups_of(survey: Survey, column: SurveyColumn, groups: Iterable[RowGroup]) -> Table:
    """How many documents have each value of a column, and the sums of their numbers by unit."""
    summed = [each for each in survey.columns if each.type in NUMBERS and each != column]
    heads = [translate("Surveys", "Documents"), *(each.name for each in summed)]
    shown = []
    for group in groups:
        cells = [TableCell(integer(len(group.rows)), Decimal(len(group.rows)), 1, 0, 0)]
        for each in summed:
            found = (row.cells[each.name] for row in group.rows if each.name in row.cells)
            cells.append(_sums(each, sums(each, found)))
        label = group.value
        if column.type != "list" or not label:  # as in the grid
            cell = group.rows[0].cells[column.name]
            label = " ".join(filter(None, (value_text(cell, column), _unit(cell, column))))
        shown.append(TableRow(label or state_name(SurveyCell(state=group.state)), tuple(cells)))
    columns = tuple(TableColumn((head,)) for head in heads)
    return Table(1, column.name, "", columns, tuple(shown), column.name)


def _sums(column: SurveyColumn, found: Mapping[str, Decimal]) -> TableCell:
    text = "; ".join(f"{_written(total, column)} {unit}".strip() for unit, total in found.items())
    (only, *more) = found.values() or [None]
    return TableCell(text, None if more else only, 1, 0, 0)


def _cell(cell: SurveyCell | None, column: SurveyColumn) -> TableCell | None:
    if cell is None:
        return None
    text = " ".join(filter(None, (value_text(cell, column), _unit(cell, column))))
    text = text or state_name(cell)
    if cell.correction is not None:
        text = translate("Surveys", "{value} (corrected)").format(value=text)
    value = _number(cell.value) if column.type in ("number", "money") else None
    return TableCell(text, value, 1, 0, 0)


def _unit(cell: SurveyCell, column: SurveyColumn) -> str:
    """The unit of a value, unless the head has it."""
    return cell.unit if cell.unit != column.unit else ""


def value_text(cell: SurveyCell, column: SurveyColumn) -> str:
    """The value of a cell; amounts of money as they are written in this language."""
    value = _number(cell.value) if column.type == "money" else None
    return cell.value if value is None else _written(value, column)


def _written(value: Decimal, column: SurveyColumn) -> str:
    text = f"{value:f}"
    if column.type != "money" or len(value.as_tuple().digits) > _EXACT_DIGITS:
        return text
    digits = len(text.partition(".")[2])
    return decimal(float(value), 2 if digits == 1 else digits)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def state_name(cell: SurveyCell) -> str:
    """What stands in a cell without a value."""
    return {
        "found": translate("Surveys", "found"),
        "absent": translate("Surveys", "not there"),
        "unclear": translate("Surveys", "unclear"),
        "failed": translate("Surveys", "failed"),
    }[cell.final_state]


def change_text(change: CellChange, survey: Survey) -> str:
    """What a cell was before, "–" if it is new, and what it is now."""
    names = {each.name: each for each in survey.columns}
    column = names.get(change.column, SurveyColumn(name=change.column))
    cells = (_cell(cell, column) for cell in (change.before, change.after))
    before, after = (cell.text if cell else "–" for cell in cells)
    return f"{visible_text(Path(change.path).name)}, {change.column}: {before} → {after}"


def explanation(cell: SurveyCell | None, path: str) -> str:
    """Why a cell says what it says: its state, what was read for it, and what was corrected."""
    if cell is None:
        return translate("Surveys", "This document has not been asked yet.")
    pages = translate("Surveys", "The whole document was read.")
    if cell.pages:
        pages = translate("Surveys", "Read: {pages}.").format(pages=page_names(path, cell.pages))
    if cell.state == "failed":
        pages = ""
    sentences = {
        "found": "",
        "absent": translate("Surveys", "Nothing was found."),
        "unclear": translate("Surveys", "It is not certain what the document says."),
        "failed": translate("Surveys", "The document could not be read or asked."),
    }
    corrected = ""
    if cell.correction is not None:
        read = cell.read_value or translate("Surveys", "nothing")
        corrected = translate("Surveys", "You corrected it; what was read: {value}.").format(
            value=read
        )
    return " ".join(filter(None, (sentences[cell.state], translated(cell.note), pages, corrected)))


def citation_of(row: SurveyRow, cell: SurveyCell | None) -> Citation | None:
    """The quote of a value, to be shown on its page; the beginning of the document without one."""
    if cell is None or not cell.items:
        return Citation.of_place(row.document_id, row.path)
    item = cell.items[0]
    place = (item.page, item.char_start, item.char_end)
    return Citation(0, "", row.document_id, row.path, *place, item.quote, 1.0)


def list_of(surveys: Sequence[Survey], running_id: str, changed: Mapping[str, int]) -> Table:
    """The surveys in a table, with how many cells each found otherwise in its last run."""
    heads = (
        translate("Surveys", "Columns"),
        translate("Surveys", "State"),
        translate("Surveys", "Last run"),
        translate("Surveys", "Changed cells"),
    )
    states = {
        "new": translate("Surveys", "Not started"),
        "running": translate("Surveys", "Waiting"),
        "paused": translate("Surveys", "Paused"),
        "finished": translate("Surveys", "Finished"),
    }
    rows = []
    for survey in surveys:
        state = states[survey.state]
        if survey.id == running_id:
            state = translate("Surveys", "Running")
        last = date_text(survey.started) if survey.started else ""
        count = Decimal(len(survey.columns))
        found = changed.get(survey.id, 0)
        cells = (
            TableCell(integer(len(survey.columns)), count, 1, 0, 0),
            TableCell(state, None, 1, 0, 0),
            TableCell(last, None, 1, 0, 0),
            TableCell(integer(found), Decimal(found), 1, 0, 0) if found else None,
        )
        rows.append(TableRow(survey.name, cells))
    columns = tuple(TableColumn((head,)) for head in heads)
    return Table(1, "", "", columns, tuple(rows), translate("Surveys", "Survey"))
