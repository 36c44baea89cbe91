"""Stored trainings."""

import msgspec

from app.core.trainings import Training
from app.store.database import Database, json_text

_body = msgspec.json.Decoder(Training)


class TrainingRepository:
    """Trainings by id. Methods that take one raise KeyError if it is unknown."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, training: Training) -> None:
        values = (training.id, training.created, json_text(training))
        self._database.change("INSERT INTO training VALUES (?, ?, ?)", *values)

    def all(self) -> tuple[Training, ...]:
        """Latest first."""
        rows = self._database.rows("SELECT body FROM training ORDER BY created DESC, id")
        return tuple(_body.decode(body) for (body,) in rows)

    def get(self, training_id: str) -> Training:
        row = self._database.row("SELECT body FROM training WHERE id = ?", training_id)
        if row is None:
            raise KeyError(training_id)
        return _body.decode(row[0])

    def put(self, training: Training) -> None:
        """Replace what is stored under its id, of which nothing remains."""
        sql = "UPDATE training SET body = ? WHERE id = ?"
        self._database.change(sql, json_text(training), training.id)

    def delete(self, training_id: str) -> None:
        """Delete it without a trace."""
        self._database.erase_row("DELETE FROM training WHERE id = ?", training_id)
