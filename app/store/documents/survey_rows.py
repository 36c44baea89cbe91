"""Surveys, and the cells that were found, document by document."""

import time
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from app.core.documents import Document
from app.core.errors import UserError
from app.core.identifiers import new_id
from app.core.surveys import CellChange, Survey, SurveyCell, SurveyColumn, SurveyState
from app.store.database import Connection, Repository, erasure, transaction
from app.store.rows import change, insert_row, json_text, one, struct

_SURVEY = "SELECT id, name, collection_id, columns, model, created, state, started FROM survey"

_columns = msgspec.json.Decoder(tuple[SurveyColumn, ...])
_cell = msgspec.json.Decoder(SurveyCell)

_FORGET_NOTES = """
    DELETE FROM part_note WHERE EXISTS (
        SELECT 1 FROM json_each(documents)
        JOIN document ON document.id = json_each.value
        JOIN survey USING (collection_id) WHERE survey.id = ?)"""
"""What was answered about parts of documents that are not complete; see `PartNoteRepository`."""

_PUT = """
    INSERT OR REPLACE INTO survey_cell
        (survey_id, document_id, column_name, content, question, body, asked, previous)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


_STORED = """
    SELECT content, body FROM survey_cell
    WHERE survey_id = ? AND document_id = ? AND column_name = ?"""


class StoredCell(msgspec.Struct, frozen=True):
    """A cell with what it answers; see `content_key`."""

    content: str
    question: str
    cell: SurveyCell


def content_key(document: Document) -> str:
    """Identifies the text of a document: its bytes, and the version that read them."""
    return f"{document.sha256} {document.reader}"


class SurveyRepository(Repository):
    """Deleting a collection deletes its surveys, deleting a document its cells.

    Methods that take the id of a survey raise KeyError if it is unknown.
    """

    @transaction
    def create(
        self,
        connection: Connection,
        name: str,
        collection_id: str,
        columns: Sequence[SurveyColumn],
        model: str,
    ) -> Survey:
        """Raises UserError if the name is taken."""
        survey = Survey(
            id=new_id(),
            name=name,
            collection_id=collection_id,
            columns=tuple(columns),
            model=model,
            created=time.time(),
        )
        if connection.execute("SELECT 1 FROM survey WHERE name = ?", (name,)).fetchone():
            raise UserError(f"There is already a survey named “{name}”.", "Choose another name.")
        row = msgspec.structs.asdict(survey) | {"columns": json_text(survey.columns)}
        insert_row(connection, "survey", row)
        return survey

    def all(self) -> tuple[Survey, ...]:
        """By name."""
        rows = self._database.rows(f"{_SURVEY} ORDER BY name COLLATE NOCASE")
        return tuple(_survey(*row) for row in rows)

    def get(self, survey_id: str) -> Survey:
        return _survey(*self._database.one(f"{_SURVEY} WHERE id = ?", survey_id))

    def find(self, name: str) -> Survey | None:
        row = self._database.row(f"{_SURVEY} WHERE name = ?", name)
        return _survey(*row) if row else None

    @erasure
    def set_columns(
        self, connection: Connection, survey_id: str, columns: Sequence[SurveyColumn]
    ) -> None:
        """Replace the columns; what was found for those that are gone is erased."""
        connection.execute(_FORGET_NOTES, (survey_id,))
        names = json_text([column.name for column in columns])
        sql = "UPDATE survey SET columns = ? WHERE id = ?"
        change(connection, sql, json_text(tuple(columns)), survey_id)
        connection.execute(
            "DELETE FROM survey_cell WHERE survey_id = ?"
            " AND column_name NOT IN (SELECT value FROM json_each(?))",
            (survey_id, names),
        )

    def set_state(self, survey_id: str, state: SurveyState, started: float | None = None) -> None:
        """Record how far a survey is and, if a run begins, when."""
        sql = "UPDATE survey SET state = ?, started = coalesce(?, started) WHERE id = ?"
        self._database.change(sql, state, started, survey_id)

    @erasure
    def delete(self, connection: Connection, survey_id: str) -> None:
        """Delete a survey and what it found without a trace."""
        connection.execute(_FORGET_NOTES, (survey_id,))
        change(connection, "DELETE FROM survey WHERE id = ?", survey_id)

    def cells(self, survey_id: str, document_id: str) -> dict[str, StoredCell]:
        """The cells of a document by column, current or not."""
        rows = self._database.rows(
            "SELECT column_name, content, question, body FROM survey_cell"
            " WHERE survey_id = ? AND document_id = ?",
            survey_id,
            document_id,
        )
        return {
            name: StoredCell(content, question, _cell.decode(body))
            for name, content, question, body in rows
        }

    def known(self, content: str, question: str) -> SurveyCell | None:
        """What any survey found for this question in a document with this text."""
        row = self._database.row(
            "SELECT body FROM survey_cell WHERE question = ? AND content = ? LIMIT 1",
            question,
            content,
        )
        return msgspec.structs.replace(_cell.decode(row[0]), correction=None) if row else None

    @transaction
    def put(
        self,
        connection: Connection,
        survey_id: str,
        document: Document,
        found: Mapping[str, tuple[str, SurveyCell]],
        notes: Sequence[str] = (),
    ) -> bool:
        """Store cells by column, each with its question; what they replace becomes `previous`.

        A correction outlives another reading of the same text. False, and nothing is stored, if
        the document or the survey changed or was deleted meanwhile.

        Args:
            notes: the keys of the answers that the cells are made of, which are then forgotten.
        """
        content = content_key(document)
        there = connection.execute(
            "SELECT 1 FROM document, survey WHERE document.id = ? AND survey.id = ?"
            " AND sha256 || ' ' || reader = ?",
            (document.id, survey_id, content),
        ).fetchone()
        for name, (question, cell) in found.items() if there else ():
            key = (survey_id, document.id, name)
            old_content, previous = connection.execute(_STORED, key).fetchone() or ("", None)
            correction = cell.correction
            if previous and old_content == content:
                correction = _cell.decode(previous).correction
            body = json_text(msgspec.structs.replace(cell, correction=correction))
            values = (*key, content, question, body, time.time(), previous)
            connection.execute(_PUT, values)
        connection.executemany("DELETE FROM part_note WHERE key = ?", [(key,) for key in notes])
        return bool(there)

    @erasure
    def correct(
        self,
        connection: Connection,
        survey_id: str,
        document_id: str,
        column: str,
        value: str | None,
    ) -> SurveyCell:
        """Store the user's value beside the one that was read; None takes it back.

        Raises KeyError if the cell is not there.
        """
        key = (survey_id, document_id, column)
        where = "survey_id = ? AND document_id = ? AND column_name = ?"
        sql = f"SELECT body FROM survey_cell WHERE {where}"
        (body,) = one(connection, sql, *key)
        cell = msgspec.structs.replace(_cell.decode(body), correction=value)
        sql = f"UPDATE survey_cell SET body = ? WHERE {where}"
        connection.execute(sql, (json_text(cell), *key))
        return cell

    def corrected(self) -> tuple[tuple[str, str], ...]:
        """The ids of all surveys with a corrected cell and of its document, oldest survey first."""
        rows = self._database.rows(
            "SELECT DISTINCT survey_id, document_id FROM survey_cell"
            " JOIN survey ON survey.id = survey_id"
            " WHERE json_extract(body, '$.correction') IS NOT NULL"
            " ORDER BY created, survey_id, document_id"
        )
        return tuple((survey_id, document_id) for survey_id, document_id in rows)

    def changes(self, survey: Survey) -> Iterator[CellChange]:
        """What the last run found otherwise than before; nothing after a first run."""
        if not self._database.row(
            "SELECT 1 FROM survey_cell WHERE survey_id = ?"
            " AND (asked < ? OR previous IS NOT NULL) LIMIT 1",
            survey.id,
            survey.started,
        ):
            return
        rows = self._database.rows(
            "SELECT document.id, path, column_name, previous, body FROM survey_cell"
            " JOIN document ON document.id = document_id"
            " WHERE survey_id = ? AND asked >= ? ORDER BY path, column_name",
            survey.id,
            survey.started,
        )
        for document_id, path, column, previous, body in rows:
            before, after = previous and _cell.decode(previous), _cell.decode(body)
            if not before or (before.value, before.state) != (after.value, after.state):
                yield CellChange(document_id, path, column, before or None, after)


def _survey(id_: str, name: str, collection_id: str, columns: str, *others: object) -> Survey:
    return struct(Survey, (id_, name, collection_id, _columns.decode(columns), *others))
