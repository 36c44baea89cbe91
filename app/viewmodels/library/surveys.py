"""The surveys of a collection: a list, and the one that is opened, which fills as it runs."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.core.documents import Citation
from app.core.errors import UserError
from app.core.surveys import (
    NUMBERS,
    CellChange,
    Coverage,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyProgress,
    SurveyRow,
    coverage,
    grouped,
    tally,
)
from app.core.tables import Table, TableCell, TableColumn, TableRow
from app.viewmodels.quantities import date_text, decimal, integer, page_names
from app.viewmodels.tasks.runner import LongTask, Task, TaskRunner, Throttle
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.services.documents.surveys import SurveyService

translate = QCoreApplication.translate

_REDRAW_MS = 500
_EXACT_DIGITS = 15
"""A number with more is shown as it was found: a float would round it."""


class SurveysViewModel(QObject):
    """One survey runs at a time, whichever is opened; its rows are shown as they are found.

    Signals:
        listed: `surveys` changed.
        opened_changed: another survey, or none, is opened, or its state, progress or error changed.
        rows_changed: the rows of the opened survey changed; at most twice a second.
        found: a survey was opened from an answer, with the id of its collection.
        missing: it was deleted meanwhile, with what to tell the user.
    """

    listed = Signal()
    opened_changed = Signal()
    rows_changed = Signal()
    found = Signal(str)
    missing = Signal(object)

    def __init__(
        self, surveys: "SurveyService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = surveys
        self._in_order = runner.in_order()
        self._task = LongTask(runner, self)
        self._reading: Task | None = None
        self._waiting: list[str] = []
        self._collection_id = ""
        self._at: dict[str, int] = {}
        self._redraw_soon = Throttle(_REDRAW_MS, self.rows_changed.emit, self)
        self.runner = runner
        self.surveys: tuple[Survey, ...] = ()
        self.opened: Survey | None = None
        self.rows: list[SurveyRow] = []
        self.changes: tuple[CellChange, ...] = ()
        self.changed: Mapping[str, int] = {}
        """How many cells the last run of each listed survey found otherwise."""
        self.running_id = ""
        self.progress: SurveyProgress | None = None
        self.error: Exception | None = None
        self.is_loaded = False
        self._task.changed.connect(self._on_task_changed)

    def read(self, collection_id: str) -> None:
        """List the surveys of a collection."""
        if collection_id != self._collection_id:
            self._collection_id = collection_id
            self.surveys, self.is_loaded = (), False
            self.close()
            self.listed.emit()
        self._in_order.run(
            lambda _token: [
                (each, len(self._service.changes(each.id)))
                for each in self._service.all()
                if each.collection_id == collection_id
            ],
            self._on_listed,
        )

    def resume(self) -> None:
        """Go on with what was running when the program ended."""

        def run(unfinished: tuple[Survey, ...]) -> None:
            self._waiting += [survey.id for survey in unfinished]
            self._run_next()

        self._in_order.run(lambda _token: self._service.unfinished(), run)

    def ask_changes(self, collection_id: str) -> None:
        """Ask new and changed documents of a collection in its surveys that were complete."""

        def run(surveys: tuple[Survey, ...]) -> None:
            self._waiting += [
                each.id
                for each in surveys
                if (each.collection_id, each.state) == (collection_id, "finished")
                and each.id not in self._waiting
            ]
            self._run_next()

        self._in_order.run(lambda _token: self._service.all(), run)

    def create(self, name: str, columns: Sequence[SurveyColumn]) -> None:
        """Create a survey of the shown collection, open it and run it."""
        collection_id, self.error = self._collection_id, None

        def begin(survey: Survey) -> None:
            self.surveys = (*self.surveys, survey)
            self.listed.emit()
            self.open(survey)
            self.run()

        self._in_order.run(
            lambda _token: self._service.create(name, collection_id, columns),
            begin,
            on_failure=self._on_failed,
        )

    def set_columns(self, columns: Sequence[SurveyColumn]) -> None:
        """Change the columns of the opened survey, and ask those that changed."""
        if opened := self.opened:
            self.error = None

            def work(_token: object) -> Survey:
                self._service.set_columns(opened.id, columns)
                return self._service.get(opened.id)

            def begin(survey: Survey) -> None:
                self.open(survey)
                self.run()

            self._in_order.run(work, begin, on_failure=self._on_failed)

    def delete(self, survey: Survey) -> None:
        """Delete a survey with what it found."""
        if survey.id == self.running_id:
            self._task.stop()
        self.close()
        self._in_order.run(
            lambda _token: self._service.delete(survey.id),
            on_settled=lambda: self.read(self._collection_id),
        )

    def open(self, survey: Survey) -> None:
        """Show what a survey has found so far."""
        self.close()
        self.opened = survey
        self._read_rows()
        self.opened_changed.emit()

    def open_from_answer(self, survey_id: str) -> None:
        """Open a survey that an answer was combined from; `found` or `missing` follows."""

        def show(survey: Survey) -> None:
            self.found.emit(survey.collection_id)
            self.read(survey.collection_id)
            self.open(survey)

        def work(_token: object) -> Survey:
            try:
                return self._service.get(survey_id)
            except KeyError:
                raise UserError("This survey was deleted.", "Ask the question again.") from None

        self._in_order.run(work, show, on_failure=self.missing.emit)

    def close(self) -> None:
        """Return to the list; a survey that runs goes on."""
        if self._reading:
            self._reading.abandon()
        self._reading, self.opened, self.error = None, None, None
        self.rows, self._at, self.changes = [], {}, ()
        self.opened_changed.emit()

    @property
    def is_running(self) -> bool:
        """Whether the opened survey runs."""
        return bool(self.opened and self.opened.id == self.running_id)

    @property
    def is_other_running(self) -> bool:
        return bool(self.running_id) and not self.is_running

    def run(self) -> None:
        """Ask what is not answered yet in the opened survey."""
        if self.opened:
            self._waiting.insert(0, self.opened.id)
            self._run_next()

    def pause(self) -> None:
        """Stop the running survey; what it found stays."""
        if survey_id := self.running_id:
            self._in_order.run(lambda _token: self._service.pause(survey_id))
            self._task.stop()

    def coverage(self) -> Coverage:
        columns = self.opened.columns if self.opened else ()
        states = ([cell.state for cell in row.cells.values()] for row in self.rows)
        return coverage(states, len(columns))

    def correct(self, row: SurveyRow, column: SurveyColumn, value: str | None) -> None:
        """Store the user's value of a cell, "" for "not there"; None takes it back."""
        if opened := self.opened:

            def show(cell: SurveyCell) -> None:
                current = self.rows[self._at[row.document_id]]
                self._put(
                    SurveyRow(row.document_id, row.path, {**current.cells, column.name: cell})
                )
                self.rows_changed.emit()

            self._in_order.run(
                lambda _token: self._service.correct(
                    opened.id, row.document_id, column.name, value
                ),
                show,
            )

    def save(self, path: Path) -> None:
        """Save the opened survey as XLSX, CSV, HTML or JSON."""
        from app.services.documents.survey_export import save_survey

        if opened := self.opened:
            self.runner.run(lambda _token: save_survey(self._service, opened.id, path))

    def _run_next(self) -> None:
        if self.running_id or not self._waiting:
            return
        survey_id = self.running_id = self._waiting.pop(0)
        self.error, self.progress = None, None
        self._task.stream(
            lambda token, _report: self._service.run(survey_id, token),
            self._on_events,
            self._on_run_failed,
        )

    def _on_task_changed(self) -> None:
        if self._task.is_running or not self.running_id:
            self.opened_changed.emit()
            return
        self.running_id, self.progress = "", None
        self.read(self._collection_id)
        if self.opened:
            self._read_rows()
        self._run_next()
        self.opened_changed.emit()

    def _on_events(self, events: Sequence[SurveyProgress | SurveyRow]) -> None:
        for event in events:
            if isinstance(event, SurveyProgress):
                self.progress = event
            elif self.is_running:
                self._put(event)
        self._redraw_soon.request()
        self.opened_changed.emit()

    def _on_run_failed(self, error: Exception) -> None:
        self.error = error

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self.opened_changed.emit()

    def _put(self, row: SurveyRow) -> None:
        if row.document_id in self._at:
            self.rows[self._at[row.document_id]] = row
        else:
            self._at[row.document_id] = len(self.rows)
            self.rows.append(row)

    def _read_rows(self) -> None:
        if self._reading:
            self._reading.abandon()
        if opened := self.opened:
            self._reading = self.runner.run(
                lambda _token: (
                    tuple(self._service.rows(opened.id)),
                    self._service.changes(opened.id),
                ),
                self._on_rows_read,
                on_failure=self._on_failed,
            )

    def _on_rows_read(self, read: tuple[tuple[SurveyRow, ...], tuple[CellChange, ...]]) -> None:
        rows, self.changes = read
        self.rows = list(rows)
        self._at = {row.document_id: at for at, row in enumerate(rows)}
        self.rows_changed.emit()
        self.opened_changed.emit()

    def _on_listed(self, listed: Sequence[tuple[Survey, int]]) -> None:
        self.surveys = tuple(survey for survey, _ in listed)
        self.changed = {survey.id: count for survey, count in listed}
        self.is_loaded = True
        if self.opened:
            known = {survey.id: survey for survey in self.surveys}
            self.opened = known.get(self.opened.id, self.opened)
        self.listed.emit()


def table_of(survey: Survey, rows: Sequence[SurveyRow]) -> Table:
    """The documents and what was found for each column."""
    columns = tuple(TableColumn((each.name,), "", each.unit) for each in survey.columns)
    return Table(
        1,
        survey.name,
        "",
        columns,
        tuple(
            TableRow(
                Path(row.path).name,
                tuple(_cell(row.cells.get(each.name), each) for each in survey.columns),
            )
            for row in rows
        ),
        translate("Surveys", "Document"),
    )


def groups_of(survey: Survey, column: SurveyColumn, rows: Sequence[SurveyRow]) -> Table:
    """How many documents have each value of a column, and the sums of their numbers by unit."""
    summed = [each for each in survey.columns if each.type in NUMBERS and each != column]
    heads = [translate("Surveys", "Documents"), *(each.name for each in summed)]
    shown = []
    for group in grouped(column, rows):
        cells = [TableCell(integer(len(group.rows)), Decimal(len(group.rows)), 1, 0, 0)]
        for each in summed:
            found = (row.cells[each.name] for row in group.rows if each.name in row.cells)
            cells.append(_sums(tally(each, found).sums))
        label = group.value
        if column.type != "list" or not label:  # as in the grid
            cell = group.rows[0].cells[column.name]
            label = " ".join(filter(None, (value_text(cell, column), _unit(cell, column))))
        shown.append(TableRow(label or state_name(SurveyCell(state=group.state)), tuple(cells)))
    columns = tuple(TableColumn((head,)) for head in heads)
    return Table(1, column.name, "", columns, tuple(shown), column.name)


def _sums(sums: Mapping[str, Decimal]) -> TableCell:
    text = "; ".join(f"{total:f} {unit}".strip() for unit, total in sums.items())
    (only, *more) = sums.values() or [None]
    return TableCell(text, None if more else only, 1, 0, 0)


def to_check(survey: Survey, rows: Sequence[SurveyRow]) -> list[tuple[int, int]]:
    """The cells that are unclear or failed and that the user has not corrected."""
    return [
        (at, number)
        for at, row in enumerate(rows)
        for number, column in enumerate(survey.columns)
        if (cell := row.cells.get(column.name))
        and cell.state in ("unclear", "failed")
        and cell.correction is None
    ]


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
    if value is None or len(value.as_tuple().digits) > _EXACT_DIGITS:
        return cell.value
    digits = len(cell.value.partition(".")[2])
    return decimal(float(value), 2 if digits == 1 else digits)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def state_name(cell: SurveyCell) -> str:
    """What stands in a cell without a value."""
    if cell.correction == "":
        return translate("Surveys", "not there")
    return {
        "found": translate("Surveys", "found"),
        "absent": translate("Surveys", "not there"),
        "unclear": translate("Surveys", "unclear"),
        "failed": translate("Surveys", "failed"),
    }[cell.state]


def told(cell: SurveyCell | None, path: str) -> str:
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


def citation_of(row: SurveyRow, cell: SurveyCell | None, number: int = 0) -> Citation | None:
    """The quote of a value, to be shown on its page; the beginning of the document without one."""
    if cell is None or not cell.items:
        return Citation.of_place(row.document_id, row.path)
    item = cell.items[number]
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
