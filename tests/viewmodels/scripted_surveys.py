"""Surveys in memory with the interface of SurveyService, for tests of the window."""

from collections.abc import Callable, Iterator, Sequence
from threading import Event

import msgspec

from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.surveys import (
    CellChange,
    CellItem,
    CellState,
    Survey,
    SurveyCell,
    SurveyColumn,
    SurveyProgress,
    SurveyRow,
    check_columns,
)
from tests.viewmodels.scripted_library import ScriptedLibrary

Answer = Callable[[Document, SurveyColumn], SurveyCell]


def cell(
    state: CellState = "found", value: str = "", unit: str = "", page: int = 1, note: str = ""
) -> SurveyCell:
    """A cell with one quote around its value, if it has one."""
    quote = f"It says {value} there."
    item = CellItem(value, unit, quote, page, 0, len(quote), 8, 8 + len(value))
    return SurveyCell(state=state, items=(item,) if value else (), note=note, model="Scripted")


class ScriptedSurveys:
    """`answer` is what a document says about a column; `gate` holds back all but `free` rows."""

    def __init__(self, library: ScriptedLibrary) -> None:
        self._library = library
        self._surveys: dict[str, Survey] = {}
        self._cells: dict[tuple[str, str, str], SurveyCell] = {}
        self.answer: Answer = lambda _document, column: cell(value=column.name.casefold())
        self.gate = Event()
        self.gate.set()
        self.free = 0
        self.error: UserError | None = None
        self.found_otherwise: tuple[CellChange, ...] = ()
        self.paused: list[str] = []
        self.kept_changes: list[bool] = []

    def all(self) -> tuple[Survey, ...]:
        return tuple(self._surveys.values())

    def get(self, survey_id: str) -> Survey:
        return self._surveys[survey_id]

    def unfinished(self) -> tuple[Survey, ...]:
        return tuple(each for each in self.all() if each.state == "running")

    def create(self, name: str, collection_id: str, columns: Sequence[SurveyColumn]) -> Survey:
        check_columns(columns)
        survey = Survey(id=new_id(), name=name, collection_id=collection_id, columns=tuple(columns))
        self._surveys[survey.id] = survey
        return survey

    def set_columns(self, survey_id: str, columns: Sequence[SurveyColumn]) -> None:
        check_columns(columns)
        self._set(survey_id, columns=tuple(columns))

    def delete(self, survey_id: str) -> None:
        del self._surveys[survey_id]

    def pause(self, survey_id: str) -> None:
        self.paused.append(survey_id)
        self._set(survey_id, state="paused")

    def run(
        self, survey_id: str, cancel: CancelToken, *, goes_on: bool, keeps_changes: bool
    ) -> Iterator[SurveyProgress | SurveyRow]:
        assert goes_on, "at the next start"
        self.kept_changes.append(keeps_changes)
        self._set(survey_id, state="running", started=1.7e9)
        if self.error:
            self._set(survey_id, state="paused")
            raise self.error
        survey = self._surveys[survey_id]
        documents = self._library.documents(survey.collection_id)
        for number, document in enumerate(documents):
            share = number / len(documents)
            yield SurveyProgress(number, len(documents), share, 600 * (1 - share), document.path)
            if number >= self.free:
                self.gate.wait(10)
            cancel.raise_if_cancelled()
            for column in survey.columns:
                key = (survey_id, document.id, column.name)
                self._cells.setdefault(key, self.answer(document, column))
            yield self._row(survey, document)
        yield SurveyProgress(len(documents), len(documents), 1.0, 0.0, "")
        self._set(survey_id, state="finished")

    def rows(self, survey_id: str) -> Iterator[SurveyRow]:
        survey = self._surveys[survey_id]
        for document in self._library.documents(survey.collection_id):
            yield self._row(survey, document)

    def changes(self, _survey_id: str) -> tuple[CellChange, ...]:
        return self.found_otherwise

    def correct(
        self, survey_id: str, document_id: str, column: str, value: str | None
    ) -> SurveyCell:
        key = (survey_id, document_id, column)
        self._cells[key] = msgspec.structs.replace(self._cells[key], correction=value)
        return self._cells[key]

    def _row(self, survey: Survey, document: Document) -> SurveyRow:
        names = [column.name for column in survey.columns]
        keys = {name: (survey.id, document.id, name) for name in names}
        cells = {name: self._cells[key] for name, key in keys.items() if key in self._cells}
        return SurveyRow(document.id, document.path, cells)

    def _set(self, survey_id: str, **fields: object) -> None:
        self._surveys[survey_id] = msgspec.structs.replace(self._surveys[survey_id], **fields)
