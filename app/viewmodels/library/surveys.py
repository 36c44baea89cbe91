"""The surveys of a collection: a list, and the one that is opened, which fills as it runs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.errors import UserError
from app.core.surveys import (
    CellChange,
    Coverage,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyProgress,
    SurveyRow,
)
from app.viewmodels.library.survey_grid import SurveyGrid
from app.viewmodels.tasks.runner import NO_TASK, LongTask, TaskRunner, Throttle

if TYPE_CHECKING:
    from app.services.documents.surveys import SurveyService

_REDRAW_MS = 500


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

    def __init__(self, surveys: "SurveyService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._service = surveys
        self._in_order = runner.in_order()
        self._task = LongTask(runner, self)
        self._reading = NO_TASK
        self._waiting: list[str] = []
        self._unasked: set[str] = set()
        """Those in `_waiting` that nobody asked for: their folder changed."""
        self._collection_id = ""
        self._redraw_soon = Throttle(_REDRAW_MS, self.rows_changed.emit, self)
        self.runner = runner
        self.surveys: tuple[Survey, ...] = ()
        self.opened: Survey | None = None
        self.grid: SurveyGrid | None = None
        """What the opened survey has found."""
        self.changes: tuple[CellChange, ...] = ()
        self.changed: Mapping[str, int] = {}
        """How many cells the last run of each listed survey found otherwise."""
        self.running_id = ""
        self.progress: SurveyProgress | None = None
        self.error: Exception | None = None
        self.is_loaded = False
        self._task.changed.connect(self._on_task_changed)

    def read(self, collection_id: str) -> None:
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

    def read_again(self) -> None:
        """Show what a command of another process may have changed."""
        if self._collection_id:
            self.read(self._collection_id)

    def forget(self, collection_id: str) -> None:
        """Leave a survey whose collection was deleted, and with it the survey."""
        if self.opened and self.opened.collection_id == collection_id:
            self.close()

    def resume(self) -> None:
        """Go on with what was running when the program ended."""

        def run(unfinished: tuple[Survey, ...]) -> None:
            self._waiting += [survey.id for survey in unfinished]
            self._run_next()

        self._in_order.run(lambda _token: self._service.unfinished(), run)

    def ask_changes(self, collection_id: str) -> None:
        """Ask new and changed documents of a collection in its surveys that were complete."""

        def run(surveys: tuple[Survey, ...]) -> None:
            changed = [
                each.id
                for each in surveys
                if (each.collection_id, each.state) == (collection_id, "finished")
                and each.id not in self._waiting
            ]
            self._waiting += changed
            self._unasked |= set(changed)
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
        self.opened, self.grid = survey, SurveyGrid(survey)
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
        self._reading.abandon()
        self.opened, self.error, self.grid, self.changes = None, None, None, ()
        self.opened_changed.emit()

    @property
    def is_running(self) -> bool:
        return bool(self.opened and self.opened.id == self.running_id)

    @property
    def is_other_running(self) -> bool:
        return bool(self.running_id) and not self.is_running

    def run(self) -> None:
        """Ask what is not answered yet in the opened survey."""
        if opened := self.opened:
            self._waiting = [opened.id, *(each for each in self._waiting if each != opened.id)]
            self._unasked.discard(opened.id)
            self._run_next()

    def pause(self) -> None:
        """Stop the running survey; what it found stays."""
        if survey_id := self.running_id:
            self._in_order.run(lambda _token: self._service.pause(survey_id))
            self._task.stop()

    @property
    def rows(self) -> Sequence[SurveyRow]:
        return self.grid.rows if self.grid else ()

    def coverage(self) -> Coverage:
        return self.grid.coverage if self.grid else Coverage(0, 0, 0, 0, 0)

    def correct(self, row: SurveyRow, column: SurveyColumn, value: str | None) -> None:
        """Store the user's value of a cell, "" for "not there"; None takes it back."""
        if opened := self.opened:

            def show(cell: SurveyCell) -> None:
                if grid := self.grid:
                    cells = {**grid.row(row.document_id).cells, column.name: cell}
                    grid.put(SurveyRow(row.document_id, row.path, cells))
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
        is_unasked = survey_id in self._unasked
        self._unasked.discard(survey_id)
        self.error, self.progress = None, None
        self._task.stream(
            lambda token, _report: self._service.run(
                survey_id, token, goes_on=True, keeps_changes=is_unasked
            ),
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
            elif self.is_running and self.grid:
                self.grid.put(event)
        self._redraw_soon.request()
        self.opened_changed.emit()

    def _on_run_failed(self, error: Exception) -> None:
        self.error = error

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self.opened_changed.emit()

    def _read_rows(self) -> None:
        self._reading.abandon()
        if opened := self.opened:
            self._reading = self.runner.run(
                lambda _token: (
                    self._service.get(opened.id),
                    SurveyGrid(opened, self._service.rows(opened.id)),
                    self._service.changes(opened.id),
                ),
                self._on_rows_read,
                on_failure=self._on_failed,
            )

    def _on_rows_read(self, read: tuple[Survey, SurveyGrid, tuple[CellChange, ...]]) -> None:
        self.opened, self.grid, self.changes = read
        self.rows_changed.emit()
        self.opened_changed.emit()

    def _on_listed(self, listed: Sequence[tuple[Survey, int]]) -> None:
        self.surveys = tuple(survey for survey, _ in listed)
        self.changed = {survey.id: count for survey, count in listed}
        self.is_loaded = True
        if self.opened:
            known = {survey.id: survey for survey in self.surveys}
            self.opened = known.get(self.opened.id)
            if not self.opened:  # it was deleted
                self.close()
        self.listed.emit()
