"""Corrected cells of surveys as examples: the form that was asked, and what should be in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.answers.modes.survey_form import Part, SurveyForm
from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.surveys import CHOSEN, Survey, SurveyCell, SurveyColumn, line_name
from app.retrieval.value_match import ValueFinder
from app.services.documents.surveys import SHORT
from app.store.documents.library_rows import LibraryRepository
from app.store.documents.survey_rows import SurveyRepository, content_key
from app.training.dataset import RatedExample, as_answer

_Values = dict[str, Any]


class SurveyExamples:
    """Makes an example of each document with corrected cells, if it was read in one part.

    A correction that is not written in the document would teach the model to invent values, so its
    column is left out of the form, like those that are unclear.
    """

    def __init__(self, surveys: SurveyRepository, library: LibraryRepository) -> None:
        self._surveys = surveys
        self._library = library

    def all(self, cancel: CancelToken) -> Iterator[RatedExample]:
        """Raises Cancelled."""
        for survey_id, document_id in self._surveys.corrected():
            cancel.raise_if_cancelled()
            survey = self._surveys.get(survey_id)
            document = self._library.document(document_id)
            if document.state == "ready" and document.chunks <= SHORT:
                yield from self._of_document(survey, document)

    def _of_document(self, survey: Survey, document: Document) -> Iterator[RatedExample]:
        stored = self._surveys.cells(survey.id, document.id)
        content = content_key(document)
        cells = {name: each.cell for name, each in stored.items() if each.content == content}
        passages = self._library.chunks_of(document.id)
        finder = ValueFinder(
            passages, lambda start, end: self._library.table_parts_at(document.id, start, end)
        )
        known = [each for each in survey.columns if _is_known(each, cells.get(each.name), finder)]
        if all(cells[each.name].correction is None for each in known):
            return
        form, part = SurveyForm(known), Part(passages)
        read = _filled(known, cells, part, is_corrected=False)
        wanted = _filled(known, cells, part, is_corrected=True)
        if read == wanted:
            return
        yield RatedExample(
            question_id=f"survey {survey.id} {document.id}",
            message_id=f"survey {survey.id} {document.id}",
            conversation_id=document.id,
            prompt=form.request(part).messages,
            completion=as_answer(json.dumps(read, ensure_ascii=False)),
            rating="down",
            correction=json.dumps(wanted, ensure_ascii=False),
            created=survey.started,
        )


def _is_known(column: SurveyColumn, cell: SurveyCell | None, finder: ValueFinder) -> bool:
    """Whether it is certain what the model read and what it should have."""
    if cell is None or cell.state not in ("found", "absent"):
        return False
    if not cell.correction:  # as it was read, or "not there"
        return column.type != "mention" or cell.state == "absent" or cell.correction == ""
    if column.type == "mention":
        return False  # the words that say so are not known
    if column.type in CHOSEN:
        return cell.correction in (column.choices or ("yes", "no")) and bool(cell.items)
    return all(finder.find(column, each) for each in _values(column, cell.correction))


def _filled(
    columns: Sequence[SurveyColumn],
    cells: Mapping[str, SurveyCell],
    part: Part,
    *,
    is_corrected: bool,
) -> _Values:
    """The form with what was read, or with the user's values."""
    filled: _Values = {}
    for column in columns:
        cell = cells[column.name]
        value = cell.value if is_corrected else cell.read_value
        values = _values(column, value)
        filled[column.name] = (values if column.type == "list" else value) if values else None
        if column.type in CHOSEN:
            filled[line_name(column)] = part.number_at(cell.items[0]) if cell.items else 0
    return filled


def _values(column: SurveyColumn, value: str) -> list[str]:
    parts = value.split(";") if column.type == "list" else [value]
    return [part.strip() for part in parts if part.strip()]
