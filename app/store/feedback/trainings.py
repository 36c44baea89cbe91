"""Stored trainings, and the ratings and marks that bundles for them are made of, in batches."""

from collections.abc import Iterable, Iterator

import msgspec

from app.core.feedback import Feedback
from app.core.trainings import Training
from app.store.database import Repository
from app.store.feedback import ratings
from app.store.rows import json_text

_AT_ONCE = 500

_training = msgspec.json.Decoder(Training)

# A changed rating gets a new rowid, so rowids are in order of time.
_QUESTIONS = """
    SELECT mark.rowid, parent_id FROM {table} AS mark
    JOIN message ON message.id = mark.message_id
    JOIN conversation ON conversation.id = conversation_id
    WHERE may_train AND parent_id IS NOT NULL AND mark.rowid > ?
    ORDER BY mark.rowid LIMIT ?"""

_UNRATED = """
    SELECT number, parent_id FROM message AS answer
    JOIN conversation ON conversation.id = conversation_id
    WHERE may_train AND parent_id IS NOT NULL AND role = 'assistant' AND number > ?
        AND NOT EXISTS (SELECT 1 FROM feedback WHERE message_id = answer.id)
    ORDER BY number LIMIT ?"""

_MARKS = f"""
    SELECT parent_id, message.id, place,
           EXISTS (SELECT 1 FROM wrong_source WHERE wrong_source.message_id = message.id),
           EXISTS (SELECT 1 FROM training_exclusion AS out WHERE out.message_id = message.id)
               OR NOT may_train,
           {ratings.COLUMNS}
    FROM message JOIN conversation ON conversation.id = conversation_id
    LEFT JOIN feedback ON feedback.message_id = message.id
    LEFT JOIN answer_rank ON answer_rank.message_id = message.id
    WHERE parent_id IN (SELECT value FROM json_each(?)) ORDER BY number"""


class AnswerMarks(msgspec.Struct, frozen=True, kw_only=True):
    """What the user said about one answer.

    `rank` is its rank among the answers to its question, 1 being best. `is_left_out`: individually
    or with its whole chat.
    """

    feedback: Feedback | None
    rank: int | None
    has_wrong_source: bool
    is_left_out: bool

    @property
    def correction(self) -> str:
        return self.feedback.correction if self.feedback else ""

    @property
    def is_approved(self) -> bool:
        """Whether the user rated the answer up, or corrected it."""
        return bool(self.correction) or (
            self.feedback is not None and self.feedback.rating == "up" and not self.has_wrong_source
        )

    @property
    def is_rejected(self) -> bool:
        """Whether the user does not stand by the answer, nor wrote another one in its place."""
        is_bad = self.has_wrong_source or bool(self.feedback and self.feedback.rating == "down")
        return self.is_left_out or (is_bad and not self.correction)


class TrainingMarks(Repository):
    """Reads pages of some hundred rows, so memory use does not grow with the ratings."""

    def count(self) -> int:
        """How many questions `questions` yields."""
        sql = "SELECT (SELECT count(*) FROM feedback) + (SELECT count(*) FROM answer_rank)"
        return int(self._database.value(sql))

    def questions(self) -> Iterator[str]:
        """Questions with a rated answer, in order of rating, then those with a ranked answer.

        A question is repeated for each such answer. Chats without consent are skipped.
        """
        for table in ("feedback", "answer_rank"):
            yield from self._questions(_QUESTIONS.format(table=table))

    def unrated_questions(self) -> Iterator[str]:
        """Questions with an unrated answer, oldest answer first; otherwise like `questions`."""
        yield from self._questions(_UNRATED)

    def of_answers(self, question_ids: Iterable[str]) -> dict[str, dict[str, AnswerMarks]]:
        """The marks of each answer by its id, oldest first, by the id of its question."""
        found: dict[str, dict[str, AnswerMarks]] = {}
        rows = self._database.rows(_MARKS, json_text(list(question_ids)))
        for question_id, message_id, place, is_misled, is_left_out, *rating in rows:
            found.setdefault(question_id, {})[message_id] = AnswerMarks(
                feedback=ratings.from_row(*rating) if rating[0] else None,
                rank=place,
                has_wrong_source=bool(is_misled),
                is_left_out=bool(is_left_out),
            )
        return found

    def _questions(self, sql: str) -> Iterator[str]:
        last = 0
        while rows := self._database.rows(sql, last, _AT_ONCE):
            yield from (question_id for _, question_id in rows)
            last, _ = rows[-1]


class TrainingRepository(Repository):
    """Trainings by id. Methods that take one raise KeyError if it is unknown."""

    def add(self, training: Training) -> None:
        values = (training.id, training.created, json_text(training))
        self._database.change("INSERT INTO training VALUES (?, ?, ?)", *values)

    def all(self) -> tuple[Training, ...]:
        """Latest first."""
        rows = self._database.rows("SELECT body FROM training ORDER BY created DESC, id")
        return tuple(_training.decode(body) for (body,) in rows)

    def get(self, training_id: str) -> Training:
        (body,) = self._database.one("SELECT body FROM training WHERE id = ?", training_id)
        return _training.decode(body)

    def put(self, training: Training) -> None:
        """Replace what is stored under its id, of which nothing remains."""
        sql = "UPDATE training SET body = ? WHERE id = ?"
        self._database.change(sql, json_text(training), training.id)

    def delete(self, training_id: str) -> None:
        """Delete it without a trace."""
        self._database.erase_row("DELETE FROM training WHERE id = ?", training_id)
