"""Ratings of answers and the preference pairs that follow from them."""

import msgspec

from app.core.feedback import Feedback
from app.store.database import Connection, Database
from app.store.stored_text import json_text

_COLUMNS = "feedback.message_id, rating, reasons, note, correction, feedback.created"


class RatedMessage(msgspec.Struct, frozen=True):
    """A rating with where it belongs; `question_id` is the message that was answered."""

    feedback: Feedback
    conversation_id: str
    question_id: str | None

    @property
    def answer_id(self) -> str:
        return self.feedback.message_id


class PreferencePair(msgspec.Struct, frozen=True):
    """Two answers to one question of which the user preferred the first."""

    question_id: str | None
    chosen_id: str
    rejected_id: str


class FeedbackRepository:
    """One rating per answer; it goes with its message."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, feedback: Feedback) -> None:
        """Rate an answer or rate it anew."""
        self._database.run(lambda connection: insert(connection, feedback))

    def remove(self, message_id: str) -> None:
        self._database.run(
            lambda connection: connection.execute(
                "DELETE FROM feedback WHERE message_id = ?", (message_id,)
            )
        )

    def get(self, message_id: str) -> Feedback | None:
        sql = f"SELECT {_COLUMNS} FROM feedback WHERE message_id = ?"
        row = self._database.run(
            lambda connection: connection.execute(sql, (message_id,)).fetchone()
        )
        return _feedback(*row) if row else None

    def all(self) -> tuple[RatedMessage, ...]:
        """Every rating, oldest first."""
        sql = (
            f"SELECT {_COLUMNS}, conversation_id, parent_id FROM feedback"
            " JOIN message ON message.id = message_id ORDER BY feedback.created, number"
        )
        rows = self._database.run(lambda connection: connection.execute(sql).fetchall())
        return tuple(
            RatedMessage(_feedback(*row), conversation_id, question_id)
            for *row, conversation_id, question_id in rows
        )

    def counts(self) -> tuple[int, int]:
        """How many answers are rated up and how many down."""
        sql = "SELECT total(rating = 'up'), total(rating = 'down') FROM feedback"
        up, down = self._database.run(lambda connection: connection.execute(sql).fetchone())
        return int(up), int(down)

    def preference_pairs(self) -> tuple[PreferencePair, ...]:
        """Every pair of sibling answers of which one is rated up and the other down."""
        return self._database.run(_preference_pairs)


def insert(connection: Connection, feedback: Feedback) -> None:
    """Store a rating in place of the one the answer may have."""
    connection.execute(
        "INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?, ?)",
        (
            feedback.message_id,
            feedback.rating,
            json_text(feedback.reasons),
            feedback.note,
            feedback.correction,
            feedback.created,
        ),
    )


def of_conversation(connection: Connection, conversation_id: str) -> tuple[Feedback, ...]:
    """The ratings of a conversation's answers, in the order of the answers."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM feedback JOIN message ON message.id = message_id"
        " WHERE conversation_id = ? ORDER BY number",
        (conversation_id,),
    )
    return tuple(_feedback(*row) for row in rows.fetchall())


def _preference_pairs(connection: Connection) -> tuple[PreferencePair, ...]:
    rows = connection.execute(
        "SELECT chosen.parent_id, chosen.id, rejected.id"
        " FROM feedback AS liked JOIN message AS chosen ON chosen.id = liked.message_id"
        " JOIN message AS rejected ON rejected.conversation_id = chosen.conversation_id"
        " AND rejected.parent_id IS chosen.parent_id"
        " JOIN feedback AS disliked ON disliked.message_id = rejected.id"
        " WHERE liked.rating = 'up' AND disliked.rating = 'down'"
        " ORDER BY chosen.number, rejected.number"
    )
    return tuple(PreferencePair(*row) for row in rows)


def _feedback(
    message_id: str, rating: str, reasons: str, note: str, correction: str, created: float
) -> Feedback:
    return msgspec.convert(
        {
            "message_id": message_id,
            "rating": rating,
            "reasons": msgspec.json.decode(reasons),
            "note": note,
            "correction": correction,
            "created": created,
        },
        Feedback,
    )
