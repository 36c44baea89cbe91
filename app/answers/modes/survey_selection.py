"""Which documents a question selects by what they say: by a value, or among those named before."""

from collections.abc import Callable, Container

import msgspec

from app.core.surveys import AskedAll, SurveyCell, SurveyRow
from app.core.wording import translatable
from app.retrieval.measures import measure_of, time_of, unit_of
from app.retrieval.survey_intent import AskedOfAll
from app.retrieval.terms import words_of_language

_INCOMPARABLE = translatable("The value cannot be compared with what the question asks for.")
_NAMED_PERHAPS = translatable("It is unclear whether the answer before should have named it.")


def is_selected(asked: AskedOfAll, cell: SurveyCell) -> bool:
    """Whether a document is one that a question asks for, by a certain cell."""
    is_said = cell.value not in ("", "no")
    if asked.is_negated or not is_said:
        return asked.is_negated and not is_said
    return bool(asked.limit is None or _keeps_to_limit(asked, cell))


def with_limit(found: AskedAll, asked: AskedOfAll) -> AskedAll:
    """What was found, in which values are unclear that cannot be compared with a limit."""
    if asked.limit is None:
        return found

    def compared(cell: SurveyCell) -> SurveyCell:
        is_value = cell.is_certain and cell.value
        is_unlike = is_value and _keeps_to_limit(asked, cell) is None
        return _unclear(cell, _INCOMPARABLE) if is_unlike else cell

    return _changed(found, [row.document_id for row in found.rows], compared)


def of_named(found: AskedAll, asked: AskedOfAll, named: AskedAll) -> tuple[AskedAll, int]:
    """What was found in the documents that an answer before named, and how many it did not.

    What may be one of these is unclear if it would be one of those that are asked for now.
    """
    cells = {row.document_id: tuple(row.cells.values()) for row in named.rows}
    before = asked.within or asked
    perhaps = {id_ for id_, own in cells.items() if not all(e.is_certain for e in own) or not own}
    known = {
        id_
        for id_, own in cells.items()
        if id_ not in perhaps and any(is_selected(before, each) for each in own)
    }
    rows = tuple(row for row in found.rows if row.document_id in known | perhaps)

    def doubted(cell: SurveyCell) -> SurveyCell:
        is_meant = cell.is_certain and is_selected(asked, cell)
        return _unclear(cell, _NAMED_PERHAPS) if is_meant else cell

    own = _changed(msgspec.structs.replace(found, rows=rows), perhaps, doubted)
    return own, len(found.rows) - len(rows)


def _keeps_to_limit(asked: AskedOfAll, cell: SurveyCell) -> bool | None:
    """An amount by itself, whatever it is paid for: the answer tells that beside it."""
    words = words_of_language(asked.language)
    measure = measure_of(cell, words)
    if measure and time_of(measure.unit) is not None:
        return asked.limit and asked.limit.holds(f"{measure.number:f}", measure.unit, words)
    return asked.limit and asked.limit.holds(cell.value, unit_of(cell, words), words)


def _changed(
    found: AskedAll, documents: Container[str], changed: Callable[[SurveyCell], SurveyCell]
) -> AskedAll:
    rows = (
        SurveyRow(row.document_id, row.path, {n: changed(cell) for n, cell in row.cells.items()})
        if row.document_id in documents
        else row
        for row in found.rows
    )
    return msgspec.structs.replace(found, rows=tuple(rows))


def _unclear(cell: SurveyCell, note: str) -> SurveyCell:
    return msgspec.structs.replace(cell, state="unclear", correction=None, note=note)
