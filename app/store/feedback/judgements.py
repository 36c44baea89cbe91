"""What models think of answers: machine labels, apart from the user's feedback."""

import msgspec

from app.store.database import Connection, Database


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judge's score for one answer; the judge's name identifies its model and rubric."""

    message_id: str
    judge: str
    score: float
    reason: str
    created: float


class JudgementRepository:
    """One judgement per answer and judge, deleted with its message; and the user's rubric."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, judgement: Judgement) -> None:
        row = msgspec.structs.astuple(judgement)
        self._database.execute(
            "INSERT OR REPLACE INTO judgement (message_id, judge, score, reason, created)"
            " VALUES (?, ?, ?, ?, ?)",
            *row,
        )

    def by(self, judge: str) -> dict[str, Judgement]:
        """All judgements of a judge, by message."""
        sql = "SELECT message_id, score, reason, created FROM judgement WHERE judge = ?"
        rows = self._database.rows(sql, judge)
        return {
            message_id: Judgement(
                message_id=message_id, judge=judge, score=score, reason=reason, created=created
            )
            for message_id, score, reason, created in rows
        }

    def low(self, judges: str, score: float) -> frozenset[str]:
        """Answers scored `score` or less by a judge whose name starts with the word `judges`."""
        sql = "SELECT DISTINCT message_id FROM judgement WHERE judge GLOB ? AND score <= ?"
        rows = self._database.rows(sql, f"{judges} *", score)
        return frozenset(message_id for (message_id,) in rows)

    def remove(self, judge: str) -> None:
        """Delete all judgements of a judge."""
        self._database.execute("DELETE FROM judgement WHERE judge = ?", judge)

    def rubric(self) -> str:
        """The rubric in the user's own words; "" if they wrote none."""
        sql = "SELECT text FROM rubric"
        row = self._database.row(sql)
        return row[0] if row else ""

    def set_rubric(self, text: str) -> None:
        """Store the user's rubric; "" deletes it."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM rubric")
            if text:
                connection.execute("INSERT INTO rubric VALUES (1, ?)", (text,))

        self._database.erase(work)
