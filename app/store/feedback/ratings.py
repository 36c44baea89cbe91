"""Ratings of answers, what models think of answers, and blind votes on the answers of two models.

Labels by models are kept apart from the user's feedback.
"""

from collections.abc import Iterable, Sequence
from typing import get_args

import msgspec

from app.core.blind import BlindComparison, BlindPair, Spoken, Vote
from app.core.feedback import Feedback, FeedbackReason
from app.store.database import Connection, Repository, erasure, transaction
from app.store.rows import json_text, struct

COLUMNS = "feedback.message_id, rating, reasons, note, correction, feedback.created"


class RatedMessage(msgspec.Struct, frozen=True):
    """A rating and where it belongs; `question_id` is the message that was answered."""

    feedback: Feedback
    conversation_id: str
    question_id: str | None

    @property
    def answer_id(self) -> str:
        return self.feedback.message_id


class FeedbackRepository(Repository):
    """One rating per answer, deleted with its message."""

    def save(self, feedback: Feedback) -> None:
        """Store a rating, replacing the answer's previous one."""
        self._database.run(lambda connection: insert(connection, feedback))

    def remove(self, message_id: str) -> None:
        self._database.execute("DELETE FROM feedback WHERE message_id = ?", message_id)

    def get(self, message_id: str) -> Feedback | None:
        sql = f"SELECT {COLUMNS} FROM feedback WHERE message_id = ?"
        row = self._database.row(sql, message_id)
        return from_row(*row) if row else None

    def all(self, latest: int | None = None) -> tuple[RatedMessage, ...]:
        """All ratings, or so many of the latest, oldest first."""
        sql = (
            f"SELECT {COLUMNS}, conversation_id, parent_id FROM feedback JOIN message"
            " ON message.id = message_id ORDER BY feedback.created DESC, number DESC LIMIT ?"
        )
        rows = self._database.rows(sql, -1 if latest is None else latest)
        return tuple(
            RatedMessage(from_row(*row), conversation_id, question_id)
            for *row, conversation_id, question_id in reversed(rows)
        )

    def exclude(self, message_ids: Iterable[str], is_excluded: bool) -> None:
        """Exclude answers from all bundles, or include them again; their ratings stay."""
        rows = [(message_id,) for message_id in message_ids]
        sql = (
            "INSERT OR IGNORE INTO training_exclusion VALUES (?)"
            if is_excluded
            else "DELETE FROM training_exclusion WHERE message_id = ?"
        )
        self._database.run(lambda connection: connection.executemany(sql, rows))

    def excluded(self) -> frozenset[str]:
        """Excluded answers, individually or with their whole chat."""
        sql = (
            "SELECT message_id FROM training_exclusion UNION SELECT message_id FROM feedback"
            " JOIN message ON message.id = message_id"
            " JOIN conversation ON conversation.id = conversation_id WHERE NOT may_train"
        )
        return frozenset(self._database.column(sql))

    def set_consent(self, conversation_id: str, may_train: bool) -> None:
        """Set whether answers of a chat may go into bundles."""
        sql = "UPDATE conversation SET may_train = ? WHERE id = ?"
        self._database.execute(sql, int(may_train), conversation_id)

    def withheld_conversations(self) -> frozenset[str]:
        """Chats whose answers must not go into bundles."""
        return frozenset(self._database.column("SELECT id FROM conversation WHERE NOT may_train"))

    def unrated_conversations(self) -> frozenset[str]:
        """Chats with an answer that is not rated, shown or not."""
        sql = """
            SELECT DISTINCT conversation_id FROM message WHERE role = 'assistant'
            AND NOT EXISTS (SELECT 1 FROM feedback WHERE message_id = message.id)"""
        return frozenset(self._database.column(sql))

    @transaction
    def rank(self, connection: Connection, message_ids: Sequence[str]) -> None:
        """Store an order of the answers to one question, best first, replacing the previous one."""
        rows = [(message_id, place) for place, message_id in enumerate(message_ids, start=1)]
        connection.execute(
            "DELETE FROM answer_rank WHERE message_id IN (SELECT sibling.id FROM message"
            " JOIN message AS sibling ON sibling.conversation_id = message.conversation_id"
            " AND sibling.parent_id IS message.parent_id WHERE message.id = ?)",
            (next(iter(message_ids), None),),
        )
        connection.executemany("INSERT OR REPLACE INTO answer_rank VALUES (?, ?)", rows)

    def ranked_variants(self, question_id: str | None) -> tuple[str, ...]:
        """The ranked answers to a question, best first."""
        sql = (
            "SELECT message_id FROM answer_rank JOIN message ON message.id = message_id"
            " WHERE parent_id IS ? ORDER BY place"
        )
        return self._database.column(sql, question_id)

    @transaction
    def mark_source(
        self, connection: Connection, message_id: str, number: int, is_wrong: bool, created: float
    ) -> None:
        """Mark citation `number` of an answer as wrong, or remove the mark."""
        if is_wrong:
            row = (message_id, number, created)
            connection.execute("INSERT OR IGNORE INTO wrong_source VALUES (?, ?, ?)", row)
        else:
            sql = "DELETE FROM wrong_source WHERE message_id = ? AND number = ?"
            connection.execute(sql, (message_id, number))

    def wrong_sources(self, message_id: str) -> frozenset[int]:
        """The citations of an answer that the user marked wrong."""
        sql = "SELECT number FROM wrong_source WHERE message_id = ?"
        return frozenset(self._database.column(sql, message_id))

    def misled(self) -> frozenset[str]:
        """The answers with a citation that the user marked wrong."""
        return frozenset(self._database.column("SELECT DISTINCT message_id FROM wrong_source"))

    def counts(self) -> tuple[int, int]:
        """The number of answers rated up and rated down."""
        sql = "SELECT total(rating = 'up'), total(rating = 'down') FROM feedback"
        up, down = self._database.row(sql)
        return int(up), int(down)


def insert(connection: Connection, feedback: Feedback) -> None:
    """Store a rating, replacing the one that the answer may have."""
    message_id, rating, reasons, *others = msgspec.structs.astuple(feedback)
    connection.execute(
        "INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?, ?)",
        (message_id, rating, json_text(reasons), *others),
    )


def of_conversation(connection: Connection, conversation_id: str) -> tuple[Feedback, ...]:
    """The ratings of a conversation's answers, in the order of the answers."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM feedback JOIN message ON message.id = message_id"
        " WHERE conversation_id = ? ORDER BY number",
        (conversation_id,),
    )
    return tuple(from_row(*row) for row in rows.fetchall())


def from_row(message_id: str, rating: str, reasons: str, *others: object) -> Feedback:
    """A rating from its COLUMNS."""
    known = tuple(msgspec.json.decode(reasons, type=list[FeedbackReason]))
    return struct(Feedback, (message_id, rating, known, *others))


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One judge's score for one answer; the judge's name identifies its model and rubric."""

    message_id: str
    judge: str
    score: float
    reason: str
    created: float


class JudgementRepository(Repository):
    """One judgement per answer and judge, deleted with its message; and the user's rubric."""

    def save(self, judgement: Judgement) -> None:
        row = msgspec.structs.astuple(judgement)
        self._database.execute(
            "INSERT OR REPLACE INTO judgement (message_id, judge, score, reason, created)"
            " VALUES (?, ?, ?, ?, ?)",
            *row,
        )

    def by(self, judge: str) -> dict[str, Judgement]:
        sql = "SELECT message_id, judge, score, reason, created FROM judgement WHERE judge = ?"
        rows = self._database.rows(sql, judge)
        return {row[0]: struct(Judgement, row) for row in rows}

    def low(self, judges: str, score: float) -> frozenset[str]:
        """Answers scored `score` or less by a judge whose name starts with the word `judges`."""
        sql = "SELECT DISTINCT message_id FROM judgement WHERE judge GLOB ? AND score <= ?"
        return frozenset(self._database.column(sql, f"{judges} *", score))

    def scored(self, score: float, except_by: str) -> frozenset[str]:
        """Answers scored `score` by a judge whose name does not start with the word `except_by`."""
        sql = "SELECT DISTINCT message_id FROM judgement WHERE judge NOT GLOB ? AND score = ?"
        return frozenset(self._database.column(sql, f"{except_by} *", score))

    def rubric(self) -> str:
        """The rubric in the user's own words; "" if they wrote none."""
        return str(self._database.value("SELECT text FROM rubric", default=""))

    @erasure
    def set_rubric(self, connection: Connection, text: str) -> None:
        """Store the user's rubric; "" deletes it."""
        connection.execute("DELETE FROM rubric")
        if text:
            connection.execute("INSERT INTO rubric VALUES (1, ?)", (text,))


_ANSWERS = ("first_answer", "second_answer")
_PAIRS = (
    "SELECT position, conversation_id, prompt, first_answer, second_answer, is_swapped, vote"
    " FROM blind_pair WHERE comparison_id = ? ORDER BY position"
)


class BlindComparisonRepository(Repository):
    """A new comparison replaces the previous one, whose text is erased from the file."""

    def current(self) -> BlindComparison | None:
        return self._database.run(_current)

    @erasure
    def save(self, connection: Connection, comparison: BlindComparison) -> None:
        """Store a new comparison, without answers and votes."""
        pairs = [
            (comparison.id, p.position, p.conversation_id, json_text(p.prompt), int(p.is_swapped))
            for p in comparison.pairs
        ]
        connection.execute("DELETE FROM blind_comparison")
        connection.execute(
            "INSERT INTO blind_comparison VALUES (?, ?, ?, ?)",
            (comparison.id, *comparison.models, comparison.created),
        )
        connection.executemany(
            "INSERT INTO blind_pair"
            " (comparison_id, position, conversation_id, prompt, is_swapped)"
            " VALUES (?, ?, ?, ?, ?)",
            pairs,
        )

    def answer(self, position: int, model: int, text: str) -> None:
        """Store the answer of the first (0) or second (1) model.

        Raises KeyError if the pair no longer exists.
        """
        sql = f"UPDATE blind_pair SET {_ANSWERS[model]} = ? WHERE position = ?"
        self._database.change(sql, text, position)

    def vote(self, position: int, vote: Vote | None) -> None:
        """Store a vote or remove it. Raises KeyError if the pair no longer exists."""
        self._database.change("UPDATE blind_pair SET vote = ? WHERE position = ?", vote, position)

    def remove(self) -> None:
        self._database.erase(lambda connection: connection.execute("DELETE FROM blind_comparison"))


def _current(connection: Connection) -> BlindComparison | None:
    row = connection.execute(
        "SELECT id, first_model, second_model, created FROM blind_comparison"
    ).fetchone()
    if row is None:
        return None
    id_, one, other, created = row
    pairs = tuple(
        BlindPair(
            position=position,
            prompt=msgspec.json.decode(prompt, type=tuple[Spoken, ...]),
            answers=(first, second),
            is_swapped=bool(is_swapped),
            vote=vote if vote in get_args(Vote) else None,
            conversation_id=chat,
        )
        for position, chat, prompt, first, second, is_swapped, vote in connection.execute(
            _PAIRS, (id_,)
        )
    )
    return BlindComparison(id=id_, models=(one, other), pairs=pairs, created=created)
