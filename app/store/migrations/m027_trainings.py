"""Trainings on the user's ratings: their plans, curves, samples and verdicts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Connection


def apply(connection: "Connection") -> None:
    # `body` is JSON.
    connection.execute(
        "CREATE TABLE training (id TEXT PRIMARY KEY, created REAL NOT NULL, body TEXT NOT NULL)"
        " STRICT"
    )
